//! The checks. Each module is one subject, and gives its list.

mod accessibility;
mod address;
mod aids;
mod altered;
mod bad_link;
mod boundaries;
mod clock;
mod copies;
mod core_first;
mod crash;
mod decide;
mod edit_consent;
pub mod edit_rules;
mod failure;
mod filling;
mod flood;
mod focus;
mod frame;
mod hosting;
mod identity;
mod incomplete;
mod keeping;
mod keeps_place;
mod keyboard;
mod leaflet;
mod link;
mod mail;
mod many;
mod many_facilities;
mod many_files;
pub mod many_page;
mod meddlers;
mod meddling;
mod memory;
mod next_steps;
mod outcomes;
mod paper;
mod places;
mod refusals;
mod rules;
mod rules_files;
pub mod rules_page;
mod saved;
mod sight;
mod silence;
mod slow;
mod small_screen;
mod strangers;
mod strictness;
mod surroundings;
mod take_away;
mod visit;
mod walks;
mod wording;
mod worker;

use crate::check::Check;

/// A day of FY2026 on which every printed deadline is still ahead. Journeys that do not ask about days
/// start from it, so that they give the same answer in any year.
pub const OPEN_DAY: &str = "date=2026-05-01";

pub fn all() -> Vec<Check> {
    [
        strictness::checks(),
        leaflet::checks(),
        boundaries::checks(),
        clock::checks(),
        decide::checks(),
        aids::checks(),
        wording::checks(),
        strangers::checks(),
        outcomes::checks(),
        link::checks(),
        address::checks(),
        bad_link::checks(),
        silence::checks(),
        keeping::checks(),
        slow::checks(),
        altered::checks(),
        refusals::checks(),
        copies::checks(),
        worker::checks(),
        hosting::checks(),
        identity::checks(),
        focus::checks(),
        keyboard::checks(),
        keeps_place::checks(),
        next_steps::checks(),
        take_away::checks(),
        paper::checks(),
        small_screen::checks(),
        accessibility::checks(),
        places::checks(),
        failure::checks(),
        rules::checks(),
        rules_page::checks(),
        rules_files::checks(),
        edit_rules::checks(),
        edit_consent::checks(),
        frame::checks(),
        crash::checks(),
        incomplete::checks(),
        core_first::checks(),
        memory::checks(),
        saved::checks(),
        meddling::checks(),
        flood::checks(),
        filling::checks(),
        mail::checks(),
        many::checks(),
        many_facilities::checks(),
        many_files::checks(),
        surroundings::checks(),
        sight::checks(),
        walks::checks(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

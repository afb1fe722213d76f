//! The checks. Each module is one subject, and gives its list.

mod accessibility;
mod address;
mod bad_link;
mod boundaries;
mod failure;
mod focus;
mod frame;
mod hosting;
mod identity;
mod keep;
mod keeping;
mod keyboard;
mod leaflet;
mod link;
mod next_steps;
mod outcomes;
mod paper;
mod places;
mod silence;
mod small_screen;
mod strictness;
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
        outcomes::checks(),
        link::checks(),
        address::checks(),
        bad_link::checks(),
        silence::checks(),
        keeping::checks(),
        worker::checks(),
        hosting::checks(),
        identity::checks(),
        focus::checks(),
        keyboard::checks(),
        next_steps::checks(),
        keep::checks(),
        paper::checks(),
        small_screen::checks(),
        accessibility::checks(),
        places::checks(),
        failure::checks(),
        frame::checks(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

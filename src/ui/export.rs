//! 表計算・データに書き出す: the estimate as files for other programs.

use super::decide::{self, button, judged};
use super::session::{Act, Session};
use super::setting::Setting;
use super::tag::{Tag, tag};
use super::{clock, save};
use crate::form::to_link;
use crate::rules::{Problem, Shelf};
use crate::view;
use crate::view::Summary;
use crate::view::export::{Exported, csv, json, words, xlsx};

/// The place with a button for each file; or, while there are no figures, with what to enter first.
pub fn section(summary: &Summary) -> Tag {
    let section = tag("div.stack").child(tag("h3").text(words::TITLE));
    if !summary.has_figures {
        return section.child(tag("p").text(&summary.invitation));
    }
    let buttons = words::FILES
        .iter()
        .map(|(deed, label, ..)| button(deed, "", label));
    section
        .child(tag("p").text(words::HELP))
        .child(tag("p.cluster").children(buttons.collect()))
}

/// Follows a change, or hands out the file that a button names; false where nothing that is shown changes.
pub fn act(
    session: &mut Session,
    act: Act,
    shelf: &Result<Shelf, Vec<Problem>>,
    setting: &Setting,
) -> bool {
    if let (Act::Decide(deed), Ok(shelf)) = (&act, shelf) {
        for (known, _, name, kind) in words::FILES {
            if deed.what == known {
                save::hand_out(name, kind, &file(known, shelf, session, setting));
                return false;
            }
        }
    }
    decide::act(session, act);
    true
}

/// The file of all plans that a button names.
fn file(deed: &str, shelf: &Shelf, session: &Session, setting: &Setting) -> Vec<u8> {
    let judged = judged(shelf, session, clock::now().day);
    let mut plans = Vec::new();
    for plan in &judged {
        let mut link = to_link(plan.form);
        if plans.is_empty() {
            link = link.with(&session.beside);
        }
        plans.push(Exported {
            name: plan.name,
            link: link_of(setting, &link.fragment),
            pack: plan.pack,
            estimate: &plan.estimate,
            uncounted: view::uncounted(plan.quote),
        });
    }
    match deed {
        "export-xlsx" => xlsx(&plans),
        "export-csv" => csv(&plans).into_bytes(),
        _ => json(&plans).into_bytes(),
    }
}

/// What opens a plan again: where nobody else could open the page, what stands behind its address.
fn link_of(setting: &Setting, fragment: &str) -> String {
    let link = setting.link(fragment);
    if link.is_empty() {
        format!("#{fragment}")
    } else {
        link
    }
}

//! What is wrong at one place of a draft, in the words of its page.

use super::wording;
use crate::domain::{FigureKind, Input};
use crate::rules::draft::{Draft, DraftFault, DraftProblem};
use crate::rules::{Fault, Node};
use crate::view::problem::figure_error;
use crate::view::words::answer;

/// What is wrong at one place, as it stands under its field.
pub fn says(draft: &Draft, problem: &DraftProblem, kind: FigureKind) -> String {
    match &problem.fault {
        DraftFault::Typed(problem) => figure_error(kind, *problem),
        DraftFault::Beside(label) => format!("＊{}", wording::same_year(label)),
        DraftFault::Pack(fault) => format!("＊{}", of_pack(draft, &problem.path, fault)),
    }
}

fn of_pack(draft: &Draft, path: &str, fault: &Fault) -> String {
    let text = |path: &str| {
        let text = draft.pack().at(path).and_then(Node::text);
        text.unwrap_or_default().to_owned()
    };
    let who = |facility: &str| answer(Input::Facility, facility);
    match fault {
        Fault::OutsideFiscalYear => {
            let [label, from, to] =
                ["label", "from", "to"].map(|name| text(&format!("fiscal_year.{name}")));
            format!("{label}（{from}〜{to}）の外です")
        }
        Fault::NoBand { facility, beds } => wording::no_band(who(facility), *beds),
        Fault::TwoBands { facility, beds } => wording::two_bands(who(facility), *beds),
        Fault::NotLater => match round_before(path) {
            Some(round) => wording::later_than_round(&text(&round)),
            None => wording::LATER_THAN_OPENING.to_owned(),
        },
        Fault::NotAscending if path == "fiscal_year.to" => wording::LATER_THAN_FIRST_DAY.to_owned(),
        Fault::NotAscending if path.rsplit('.').next() == Some("to") => {
            wording::AT_LEAST_THE_LOW.to_owned()
        }
        other => other.to_string(),
    }
}

/// The path of the name of the round before the one whose day this is.
fn round_before(path: &str) -> Option<String> {
    let (list, index) = path.strip_suffix("].on")?.rsplit_once('[')?;
    let before = index.parse::<usize>().ok()?.checked_sub(1)?;
    Some(format!("{list}[{before}].round"))
}

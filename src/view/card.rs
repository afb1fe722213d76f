//! One result: what its card shows, and the attributes that other programs read.

use super::number::{yen, yen_range};
use super::sentence::sentence;
use super::words::{answer, chip, label};
use crate::domain::{Choice, Input, Operation, Outcome, Quantity, Reason, Turn, Verdict, YenRange};
use crate::rules::Pack;

/// What one card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The programme's id.
    pub id: String,
    /// The official name.
    pub title: String,
    /// What is paid for.
    pub covers: String,
    /// The chip.
    pub chip: &'static str,
    /// `data-outcome`.
    pub outcome: &'static str,
    /// `data-window`.
    pub window: &'static str,
    /// `data-certainty`.
    pub certainty: &'static str,
    /// `data-grant-min` and `data-grant-max`: digits, or nothing.
    pub grant: (String, String),
    /// `data-ceiling-min` and `data-ceiling-max`: digits, or nothing.
    pub ceiling: (String, String),
    /// The figure; none while there is no cost or the plan is ineligible.
    pub figure: Option<String>,
    /// The figure in grey where there is no cost yet.
    pub at_most: Option<String>,
    /// Whether there is nothing to tell yet: what must be answered first stands above all results.
    pub is_bare: bool,
    /// One sentence.
    pub sentence: String,
    /// What stands in the way or is to be confirmed.
    pub reasons: Vec<ReasonView>,
    /// The minimum drawn.
    pub bars: Option<Bars>,
    /// Whether there is a calculation among what it rests on.
    pub is_calculated: bool,
}

/// Two bars to one scale. Where the second is longer, what sticks out is paid in full by oneself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// 基準額: per cent of the longer bar, and the amount.
    pub standard: (u32, String),
    /// 実支出額, likewise.
    pub actual: (u32, String),
}

/// A condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// The condition.
    pub says: String,
    /// What was answered and what would pass; empty where it turns on no answer.
    pub change: String,
    /// What to ask.
    pub ask: Option<String>,
}

/// The card of a verdict.
pub fn card(pack: &Pack, verdict: &Verdict<'_>) -> Card {
    let programme = pack.programme(verdict.programme);
    let ineligible = verdict.outcome == Outcome::Ineligible;
    let waiting = verdict.grant.is_none();
    let is_bare = verdict.waits_for_facility();
    Card {
        id: verdict.programme.to_owned(),
        title: programme.map_or_else(String::new, |programme| programme.name.clone()),
        covers: programme.map_or_else(String::new, |programme| programme.covers.clone()),
        chip: chip(verdict.outcome),
        outcome: verdict.outcome.code(),
        window: verdict.window.code(),
        certainty: verdict.certainty.code(),
        grant: ends(verdict.grant),
        ceiling: ends(verdict.ceiling),
        figure: verdict.grant.filter(|_| !ineligible).map(yen_range),
        at_most: verdict
            .ceiling
            .filter(|_| waiting)
            .map(|ceiling| format!("最大 {}", yen(ceiling.high))),
        is_bare,
        sentence: if is_bare {
            String::new()
        } else {
            sentence(verdict)
        },
        reasons: reasons(verdict),
        bars: bars(verdict),
        is_calculated: !verdict.steps.is_empty(),
    }
}

/// 基準額 and 実支出額 drawn to scale, where both are exact.
fn bars(verdict: &Verdict<'_>) -> Option<Bars> {
    let Operation::Lesser { standard, actual } = verdict.step(Quantity::EligibleCost)?.operation
    else {
        return None;
    };
    if !standard.is_exact() {
        return None;
    }
    let standard = standard.low;
    let longer = standard.max(actual);
    Some(Bars {
        standard: (standard.percent_of(longer), yen(standard)),
        actual: (actual.percent_of(longer), yen(actual)),
    })
}

fn ends(range: Option<YenRange>) -> (String, String) {
    range.map_or_else(Default::default, |range| {
        (range.low.to_string(), range.high.to_string())
    })
}

fn reasons(verdict: &Verdict<'_>) -> Vec<ReasonView> {
    let conditions = verdict.reasons.iter().filter_map(|reason| match reason {
        Reason::Condition {
            says,
            ask,
            turns_on,
            ..
        } => Some(ReasonView {
            says: (*says).to_owned(),
            change: turns_on.iter().map(change).collect(),
            ask: ask.map(str::to_owned),
        }),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    });
    conditions.collect()
}

/// The answer given, and the smallest change with which the condition would not apply. A facility
/// does not change its kind or its place for a subsidy, and not knowing helps nobody.
fn change(turn: &Turn) -> String {
    let given = answer(turn.input, turn.given);
    let name = label(turn.input);
    if matches!(turn.input, Input::Facility | Input::Place) {
        return format!("{name}は「{given}」です。");
    }
    let useful = turn.passes.iter().filter(|code| **code != "unknown");
    let passes: Vec<_> = useful
        .map(|code| format!("「{}」", answer(turn.input, code)))
        .collect();
    format!(
        "{name}が{}なら、この点は解消します（いまは「{given}」）。",
        passes.join("か")
    )
}

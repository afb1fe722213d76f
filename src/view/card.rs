//! One result: what its card shows, and the attributes that other programs read.

use super::number::{month_day, yen, yen_range};
use super::remedy::{ReasonView, reasons};
use super::sentence::sentence;
use super::words::{chip, printed_name};
use crate::domain::{
    Choice, Estimate, Operation, Outcome, PackYear, Quantity, Verdict, Window, YenRange,
};
use crate::rules::Pack;

/// What one card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The programme's id.
    pub id: String,
    /// What is paid for.
    pub title: String,
    /// The name as the document prints it.
    pub name: String,
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
    /// Beside the figure: that no application is taken for it any more; may be empty.
    pub closed: String,
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

/// The card of a verdict.
pub fn card<'p>(pack: &'p Pack, estimate: &Estimate<'p>, verdict: &Verdict<'p>) -> Card {
    let programme = pack.programme(verdict.programme);
    let ineligible = verdict.outcome == Outcome::Ineligible;
    let waiting = verdict.grant.is_none();
    let is_bare = verdict.waits_for_facility();
    let at_most = verdict.ceiling.filter(|_| waiting);
    Card {
        id: verdict.programme.to_owned(),
        title: programme.map_or_else(String::new, |programme| programme.covers.clone()),
        name: programme.map_or_else(String::new, printed_name),
        chip: chip(verdict.outcome),
        outcome: verdict.outcome.code(),
        window: verdict.window.code(),
        certainty: verdict.certainty.code(),
        grant: ends(verdict.grant),
        ceiling: ends(verdict.ceiling),
        figure: verdict.grant.filter(|_| !ineligible).map(yen_range),
        at_most: at_most.map(|ceiling| format!("最大 {}", yen_range(ceiling))),
        closed: if ineligible || is_bare {
            String::new()
        } else {
            closed(pack, estimate, verdict)
        },
        is_bare,
        sentence: if is_bare {
            String::new()
        } else {
            sentence(verdict)
        },
        reasons: reasons(pack, estimate, verdict),
        bars: bars(verdict),
        is_calculated: !verdict.steps.is_empty(),
    }
}

/// What keeps an amount from being one that can be applied for.
fn closed(pack: &Pack, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> String {
    if estimate.year != PackYear::Current {
        return format!("{}の条件による参考額", pack.fiscal_year.label);
    }
    let reference = if verdict.grant.or(verdict.ceiling).is_some() {
        "・参考額"
    } else {
        ""
    };
    let is_over = verdict.window == Window::Closed;
    let last = verdict.deadline.filter(|_| is_over);
    last.map_or_else(String::new, |last| {
        format!("申請期限（{}）終了{reference}", month_day(last))
    })
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

/// Both ends as digits; nothing where there is no amount.
pub(super) fn ends(range: Option<YenRange>) -> (String, String) {
    range.map_or_else(Default::default, |range| {
        (range.low.to_string(), range.high.to_string())
    })
}

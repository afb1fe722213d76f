//! One result: what its row shows, and the attributes that other programs read.

use super::entries::entries;
use super::field::TextView;
use super::number::{yen, yen_range};
use super::remedy::{ReasonView, reasons};
use super::rows::row;
use super::sentence::awaited;
use super::words::{chip, printed_name};
use crate::domain::{
    Choice, Estimate, Input, InputProblem, Operation, Outcome, PackYear, Quantity, Verdict, Window,
    YenRange,
};
use crate::rules::{Pack, Programme};

/// What the row of one result shows.
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
    /// `data-stops-min` and `data-stops-max`: the cost from which on nothing more is paid.
    pub stops: (String, String),
    /// The figure; none while there is no cost or the plan is ineligible.
    pub figure: Option<String>,
    /// The figure in grey where there is no cost yet.
    pub at_most: Option<String>,
    /// How the figure came about, in one line; may be empty.
    pub arithmetic: String,
    /// Beside the figure: that no application is taken for it any more, or that nobody knows; may be empty.
    pub closed: String,
    /// Whether nothing is paid to this plan: then it stands behind the others, with its reason.
    pub is_out: bool,
    /// Whether there is nothing to tell yet: what must be answered first stands above all results.
    pub is_bare: bool,
    /// Which fields it waits for; may be empty.
    pub waits: String,
    /// What stands in the way or is to be confirmed. Where there is no cost yet it waits in the fold.
    pub reasons: Vec<ReasonView>,
    /// Whether there is a calculation among what it rests on.
    pub is_calculated: bool,
    /// What is spent on it.
    pub fields: Vec<TextView>,
}

/// Two bars to one scale. Where the second is longer, what sticks out is paid in full by oneself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// 基準額: per cent of the longer bar, and the amount.
    pub standard: (u32, String),
    /// 実支出額, likewise.
    pub actual: (u32, String),
}

/// The rows of the sheet: what may be paid, in the order of the pack; then what this plan cannot have,
/// the programmes for facilities of its kind first. The fields that no programme counts come last.
/// `problems` are those of every field, the pack's limits included.
pub fn rows<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    problems: &[(Input, InputProblem)],
) -> (Vec<Card>, Vec<TextView>) {
    let mut fields = entries(pack, estimate, problems).into_iter();
    let (mut cards, mut own, mut foreign) = (Vec::new(), Vec::new(), Vec::new());
    for verdict in &estimate.verdicts {
        let card = Card {
            fields: fields.next().unwrap_or_default(),
            ..card(pack, estimate, verdict)
        };
        if !card.is_out {
            cards.push(card);
        } else if is_for_kind(pack, estimate, verdict) {
            own.push(card);
        } else {
            foreign.push(card);
        }
    }
    cards.append(&mut own);
    cards.append(&mut foreign);
    (cards, fields.next().unwrap_or_default())
}

/// Whether a programme is for facilities of this kind, whatever else keeps the plan from it.
fn is_for_kind(pack: &Pack, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> bool {
    let kind = estimate.case.plan.facility();
    let programme = pack.programme(verdict.programme);
    let known = programme.zip(kind);
    known.is_some_and(|(programme, kind)| pack.is_open_to(programme, kind))
}

/// `60,500,000円 × 3/4`.
fn arithmetic(pack: &Pack, verdict: &Verdict<'_>) -> String {
    let grant = verdict.step(Quantity::GrantAmount);
    grant.map_or_else(String::new, |step| row(pack, step).detail)
}

/// The row of a verdict, without fields.
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
        stops: ends(verdict.stops_at()),
        figure: verdict.grant.filter(|_| !ineligible).map(yen_range),
        at_most: at_most.map(|ceiling| format!("最大 {}", yen_range(ceiling))),
        closed: if ineligible || is_bare {
            String::new()
        } else {
            closed(pack, estimate, verdict)
        },
        arithmetic: arithmetic(pack, verdict),
        is_out: ineligible,
        is_bare,
        waits: if is_bare {
            String::new()
        } else {
            awaited(verdict)
        },
        reasons: if ineligible || verdict.grant.is_some() {
            reasons(pack, estimate, verdict)
        } else {
            Vec::new()
        },
        is_calculated: !verdict.steps.is_empty(),
        fields: Vec::new(),
    }
}

/// What keeps an amount from being one that can be applied for.
fn closed(pack: &Pack, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> String {
    if estimate.year != PackYear::Current {
        return format!("{}の条件による参考額", pack.fiscal_year.label);
    }
    let programme = pack.programme(verdict.programme);
    match (verdict.window, verdict.grant.or(verdict.ceiling)) {
        (Window::Closed, Some(_)) => "期限終了・参考額".to_owned(),
        (Window::Closed, None) => "期限終了".to_owned(),
        (Window::Unpublished, _) if programme.is_some_and(Programme::awaits_deadline) => {
            "申請期限は未確認".to_owned()
        }
        _ => String::new(),
    }
}

/// 基準額 and 実支出額 drawn to scale, where both are exact.
pub(super) fn bars(verdict: &Verdict<'_>) -> Option<Bars> {
    let Operation::Lesser { standard, actual } = verdict.step(Quantity::EligibleCost)?.operation
    else {
        return None;
    };
    if !standard.is_exact() || !actual.is_exact() {
        return None;
    }
    let (standard, actual) = (standard.low, actual.low);
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

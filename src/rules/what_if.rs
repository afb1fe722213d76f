//! What another answer would lead to: the same engine, asked again.

use super::assess::{self, Docket};
use super::estimate::estimate;
use super::pack::{Pack, Programme};
use super::question::Question;
use crate::domain::{
    BedCount, Case, Entry, Estimate, Facility, Input, Operation, Outcome, Quantity, SubsidyRate,
    Totals, Turn, Verdict, Yen, YenRange,
};

/// Another answer to a field, and the verdict that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative<'p> {
    /// The code of the answer.
    pub code: &'static str,
    /// The verdict, had it been given.
    pub verdict: Verdict<'p>,
}

/// Each answer with which a condition would not apply, with the verdict that it leads to: it may run
/// into another condition. Not knowing is no answer that settles anything.
pub fn alternatives<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    programme: &str,
    turn: &Turn,
) -> Vec<Alternative<'p>> {
    let codes = turn.passes.iter().filter(|code| **code != UNKNOWN);
    let found = codes.filter_map(|code| {
        let mut case = estimate.case;
        case.plan.choose(turn.input, code);
        let verdict = verdict_on(pack, estimate, programme, &case)?;
        Some(Alternative { code, verdict })
    });
    found.collect()
}

/// The code of an answer that leaves its question open, in every field that has one.
pub const UNKNOWN: &str = "unknown";

/// The step in the rate at a number of beds, seen from a facility: what it gets, and what it would
/// get for the same costs with the nearest number of beds on the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split<'p> {
    /// The id of the programme that stands for all.
    pub programme: &'p str,
    /// The fewest beds of the upper side.
    pub at_least: u32,
    /// Below it and from it on.
    pub sides: [Side; 2],
}

/// One side of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// 病床数: that of the facility, or the nearest one of the other side.
    pub beds: BedCount,
    /// Whether it is the facility's own.
    pub is_own: bool,
    /// 補助率.
    pub rate: SubsidyRate,
    /// 交付額 for the same costs.
    pub grant: Option<YenRange>,
    /// The most that it could be at any cost.
    pub ceiling: Option<YenRange>,
}

/// The step that an estimate shows, where the facility is one that it is for. The first programme
/// that has one and does not refuse the plan stands for all.
pub fn split<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<Split<'p>> {
    let facility = estimate.case.plan.facility()?;
    let own_beds = estimate.case.beds()?;
    let mut fitting = estimate.verdicts.iter();
    let (verdict, at_least) = fitting.find_map(|verdict| {
        let open = Some(verdict).filter(|verdict| verdict.outcome != Outcome::Ineligible);
        Some((verdict, threshold(open?, facility)?))
    })?;
    let is_above = own_beds.0 >= at_least;
    let other_beds = BedCount(if is_above { at_least - 1 } else { at_least });
    let mut case = estimate.case;
    case.counts.set(Input::Beds, Entry::Given(other_beds.0));
    let other = verdict_on(pack, estimate, verdict.programme, &case)?;
    let own = side(own_beds, true, verdict)?;
    let other = side(other_beds, false, &other)?;
    Some(Split {
        programme: verdict.programme,
        at_least,
        sides: if is_above { [other, own] } else { [own, other] },
    })
}

/// None where a facility of this kind cannot have this number of beds: then it has no rate.
fn side(beds: BedCount, is_own: bool, verdict: &Verdict<'_>) -> Option<Side> {
    Some(Side {
        beds,
        is_own,
        rate: verdict.rate()?.low,
        grant: verdict.grant,
        ceiling: verdict.ceiling,
    })
}

/// The totals, had a field another answer.
pub fn totals_if(pack: &Pack, answer: &Estimate<'_>, input: Input, code: &str) -> Totals {
    let mut case = answer.case;
    case.plan.choose(input, code);
    estimate(pack, &case, answer.judged_on).totals
}

/// The programme that stands for the records: the first that counts their cost and does not refuse the plan; else
/// the first that counts it for this kind of facility, or for any.
pub(super) fn counting<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<&'p Programme> {
    let facility = estimate.case.plan.facility();
    let (mut open, mut first) = (None, None);
    for programme in &pack.programmes {
        if !programme.costs.contains(&Input::Ehr) {
            continue;
        }
        let verdict = estimate.verdict(&programme.id);
        if verdict.is_some_and(|verdict| verdict.outcome != Outcome::Ineligible) {
            return Some(programme);
        }
        if facility.is_some_and(|kind| pack.is_open_to(programme, kind)) {
            open = open.or(Some(programme));
        }
        first = first.or(Some(programme));
    }
    open.or(first)
}

/// The verdict on one programme, had a cost or a count this value; of costs that are ranges the upper end counts.
pub(super) fn verdict_with<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    programme: &'p Programme,
    input: Input,
    value: u64,
) -> Verdict<'p> {
    let mut case = estimate.case.at_most();
    if input.is_cost() {
        let cost = YenRange::exact(Yen::new(value));
        case.costs.set(input, Entry::Given(cost));
    } else {
        let count = u32::try_from(value).unwrap_or(u32::MAX);
        case.counts.set(input, Entry::Given(count));
    }
    let question = Question::new(pack, &case, estimate.judged_on);
    assess::verdict(&Docket::new(pack, programme), &question).0
}

/// The fewest beds of the upper side of the step in the rate, for a kind of facility that has one.
pub(super) fn threshold(verdict: &Verdict<'_>, kind: Facility) -> Option<u32> {
    match verdict.step(Quantity::SubsidyRate)?.operation {
        Operation::ByBeds {
            facility, at_least, ..
        } if facility.contains(&kind) => Some(at_least),
        _ => None,
    }
}

/// The verdict on one programme for another case, on the day of the estimate.
pub(super) fn verdict_on<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    programme: &str,
    case: &Case,
) -> Option<Verdict<'p>> {
    let question = Question::new(pack, case, estimate.judged_on);
    let programme = pack.programme(programme)?;
    Some(assess::verdict(&Docket::new(pack, programme), &question).0)
}

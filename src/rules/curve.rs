//! 費用と自己負担: own share over the cost of the records, as the corners of a line.

use super::pack::{Pack, Programme};
use super::what_if::{counting, verdict_with};
use crate::domain::{Estimate, Input, Quantity, SubsidyRate, Verdict, Yen, gridlines};

/// What one programme pays, over the cost of the records or the number of beds; its other costs as they were
/// entered, at the upper end of a range, and by the lower end of the grant where that is one. Each point is what
/// the engine says there; between two of them it lies on the line, within the unit that grants are cut to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve<'p> {
    /// The first programme that counts the records and does not refuse the plan.
    pub programme: &'p Programme,
    /// Whether over the number of beds.
    pub is_by_beds: bool,
    /// The corners from left to right, and what is entered now.
    pub points: Vec<Point>,
    /// The cost from which on nothing more is paid, or the fewest beds behind the step in the rate; where the line
    /// begins, if there is none.
    pub mark: u64,
    /// What is entered now.
    pub here: Option<Point>,
    /// The verdict at the first point.
    pub verdict: Verdict<'p>,
}

/// What one cost or one number of beds leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The cost of the records in yen, or 病床数.
    pub at: u64,
    /// 補助率.
    pub rate: SubsidyRate,
    /// 交付額 of the programme; the most that it could be, while no cost is entered.
    pub grant: Yen,
    /// 自己負担 of the programme.
    pub own_share: Yen,
}

impl Point {
    /// None where nothing is paid, or where it is not known yet what.
    pub(super) fn of(at: u64, verdict: &Verdict<'_>) -> Option<Self> {
        if !verdict.outcome.may_pay() {
            return None;
        }
        Some(Self {
            at,
            rate: verdict.rate()?.low,
            grant: verdict.grant.or(verdict.ceiling)?.low,
            own_share: verdict.own_share.map_or(Yen::ZERO, |own| own.high),
        })
    }
}

/// The curve of the programme that stands for the records; none where it pays nothing or something that it
/// depends on is missing.
pub fn cost_curve<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<Curve<'p>> {
    let programme = counting(pack, estimate)?;
    let verdict = verdict_with(pack, estimate, programme, Input::Ehr, 0);
    let others = verdict.amount_of(Quantity::ActualExpenditure)?.high;
    let bend = u64::from(verdict.stops_at()?.low - others);
    let present = estimate.case.costs.get(Input::Ehr).given();
    let present = present.map(|cost| u64::from(cost.high));
    let own = present.unwrap_or(bend);
    // A fifth of the width is left to see where the line goes.
    let farthest = bend.max(own).max(others.into());
    let end = gridlines(farthest.saturating_add(farthest / 5)).pop()?;
    let mut points: Vec<Point> = Vec::new();
    let mut here = None;
    for cost in [0, bend.min(own), bend.max(own), end] {
        if points.last().is_some_and(|last| last.at == cost) {
            continue;
        }
        let verdict = verdict_with(pack, estimate, programme, Input::Ehr, cost);
        let point = Point::of(cost, &verdict)?;
        points.push(point);
        if present == Some(cost) {
            here = Some(point);
        }
    }
    Some(Curve {
        programme,
        is_by_beds: false,
        points,
        mark: bend,
        here,
        verdict,
    })
}

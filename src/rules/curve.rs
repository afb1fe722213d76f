//! 費用と自己負担: own share over the cost of the records, as the corners of a line.

use super::pack::Pack;
use super::what_if::{at_cost, counting};
use crate::domain::{Estimate, Input, Quantity, RateRange, Value, Verdict, Yen};

/// Own share of one programme over the cost of the records, its other costs as they were entered; by the lower
/// end of the grant where that is a range. Each corner is what the engine says at that cost; between two of
/// them it lies on the line, within the unit that grants are cut to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostCurve<'p> {
    /// The id of the programme.
    pub programme: &'p str,
    /// 補助率 up to the bend.
    pub rate: RateRange,
    /// What of its other costs was entered.
    pub others: Yen,
    /// From 0円 to a round cost behind the bend and the present one, with some room: the smallest cost first.
    pub corners: Vec<CostPoint>,
    /// The cost from which on nothing more is paid; 0円 where the other costs get there without it.
    pub bend: Yen,
    /// The present cost, where one was entered.
    pub here: Option<CostPoint>,
    /// Whether the grant is one amount, and not a range.
    pub is_exact: bool,
}

/// What one cost leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostPoint {
    /// The cost of the records.
    pub cost: Yen,
    /// 交付額 of the programme.
    pub grant: Yen,
    /// 自己負担 of the programme.
    pub own_share: Yen,
}

/// The curve of the programme that stands for the records; none where it pays nothing or something that it
/// depends on is missing.
pub fn cost_curve<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<CostCurve<'p>> {
    let programme = &counting(pack, estimate, Input::Ehr)?.id;
    let at = |cost: Yen| at_cost(pack, estimate, programme, cost);
    let nothing = at(Yen::ZERO)?;
    let rate = match nothing.step(Quantity::SubsidyRate)?.value {
        Value::Rate(rate) => Some(rate),
        Value::Amount(_) => None,
    };
    let others = nothing.amount_of(Quantity::ActualExpenditure)?.high;
    let bend = nothing.stops_at()?.low - others;
    let present = estimate.case.costs.get(Input::Ehr).given();
    let present = present.map(|cost| cost.high);
    let farthest = present.map_or(bend, |cost| cost.max(bend));
    // A fifth of the width is left to see where the line goes.
    let end = farthest.max(others).prorated(6, 5).rounded_up();
    let mut costs = vec![Yen::ZERO, bend, end];
    costs.dedup();
    let point = |cost: Yen| CostPoint::of(cost, &at(cost)?);
    Some(CostCurve {
        programme,
        rate: rate?,
        others,
        corners: costs.into_iter().filter_map(point).collect(),
        bend,
        here: present.and_then(point),
        is_exact: nothing.ceiling.is_some_and(|ceiling| ceiling.is_exact()),
    })
}

impl CostPoint {
    fn of(cost: Yen, verdict: &Verdict<'_>) -> Option<Self> {
        Some(Self {
            cost,
            grant: verdict.grant?.low,
            own_share: verdict.own_share?.high,
        })
    }
}

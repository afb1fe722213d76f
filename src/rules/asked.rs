//! Which fields to ask for: those on which something can turn for this facility.

use super::pack::{Condition, Effect, Pack, Programme, StandardAmount};
use crate::domain::{Input, Plan};

/// What a facility is.
const FACILITY: [Input; 2] = [Input::Facility, Input::Place];
/// What a facility is, and whether it has records already: nothing of that changes for a subsidy.
const PLAN: [Input; 3] = [Input::Facility, Input::Place, Input::Project];

/// Whether anything can turn on a field. The first ones always count; the others once the kind of
/// facility is chosen, and then where a programme that is open to it depends on them.
///
/// A field never depends on an answer that may still be taken back, such as that a contract is
/// signed: two of those would hide each other.
pub fn is_asked(pack: &Pack, plan: Plan, input: Input) -> bool {
    if matches!(input, Input::Facility | Input::Beds | Input::Place) {
        return true;
    }
    if plan.facility.is_none() {
        return false;
    }
    let any_open = |settled: &[Input], depends: &dyn Fn(&Programme) -> bool| {
        let mut open = pack.programmes.iter();
        open.any(|programme| !pack.rules_out(programme, plan, settled) && depends(programme))
    };
    match (input, input.cost_item()) {
        (Input::JudgedOn | Input::Pack, _) => any_open(&FACILITY, &|_| true),
        (Input::Months, _) => any_open(&PLAN, &|programme| {
            programme.standard_amount.counts_months()
        }),
        (_, Some(item)) => any_open(&PLAN, &|programme| programme.costs.contains(&item)),
        (_, None) => any_open(&FACILITY, &|programme| {
            let mut conditions = pack.conditions_of(programme);
            conditions.any(|condition| condition.names(input))
        }),
    }
}

impl Pack {
    /// Whether a plan is ineligible for a programme by its answers to the `settled` fields alone.
    fn rules_out(&self, programme: &Programme, plan: Plan, settled: &[Input]) -> bool {
        self.conditions_of(programme).any(|condition| {
            let is_settled = condition
                .when
                .0
                .iter()
                .all(|(input, _)| settled.contains(input));
            condition.then == Effect::Ineligible && is_settled && condition.when.applies_to(plan)
        })
    }
}

impl Condition {
    fn names(&self, input: Input) -> bool {
        self.when.0.iter().any(|(named, _)| *named == input)
    }
}

impl StandardAmount {
    fn counts_months(&self) -> bool {
        match self {
            Self::PerMonth { .. } => true,
            Self::Bands(bands) => bands.iter().any(|band| band.amount.counts_months()),
            Self::Fixed { .. } | Self::PerBed { .. } | Self::Range { .. } => false,
        }
    }
}

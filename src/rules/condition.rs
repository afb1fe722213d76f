//! Whether a case runs into a condition, and what would have to change for it not to.

use super::pack::{Condition, When};
use crate::domain::{Case, Choice, Facility, Input, Plan, Reason, Turn, Yen};

impl Condition {
    /// Whether a case runs into it.
    pub fn applies_to(&self, case: &Case) -> bool {
        let is_paid_for = |item: &Input| {
            let cost = case.costs.get(*item).given();
            cost.is_some_and(|cost| cost.high > Yen::ZERO)
        };
        let costs = self.costs.as_ref();
        self.when.applies_to(&case.plan) && costs.is_none_or(|items| items.iter().any(is_paid_for))
    }

    /// The reason that this condition gives for its effect.
    pub(super) fn reason(&self, plan: &Plan) -> Reason<'_> {
        Reason::Condition {
            says: &self.says,
            ask: self.ask.as_deref(),
            ask_vendor: self.ask_vendor.as_deref(),
            turns_on: self.when.turns_on(plan),
            source: &self.source,
        }
    }
}

impl When {
    /// Whether a plan runs into it. A facility that is not chosen yet runs into nothing that
    /// depends on it.
    pub(super) fn applies_to(&self, plan: &Plan) -> bool {
        self.0.iter().all(|(input, codes)| {
            plan.answer(*input)
                .is_some_and(|given| codes.contains(&given))
        })
    }

    /// Whether it is about the kind of facility alone, and about this one.
    pub(super) fn is_just_about(&self, facility: Facility) -> bool {
        match self.0.as_slice() {
            [(Input::Facility, codes)] => codes.contains(&facility.code()),
            _ => false,
        }
    }

    /// The answers that it turns on, given that it applies.
    fn turns_on(&self, plan: &Plan) -> Vec<Turn> {
        let turn = |(input, codes): &(Input, Vec<&'static str>)| Turn {
            input: *input,
            given: plan.answer(*input).unwrap_or_default(),
            passes: input.codes().filter(|code| !codes.contains(code)).collect(),
        };
        self.0.iter().map(turn).collect()
    }
}

//! Which fields to ask for: those on which something can turn for this facility.

use super::pack::{Condition, Effect, Pack, Programme, When};
use crate::domain::{Group, Input, Kind, Plan};

/// Whether anything can turn on a field: a result, or what is said of one. Those of the facility itself
/// always count; the others once its kind is chosen, and then where a programme that is open to it depends
/// on them.
///
/// A field never depends on an answer that may still be taken back, such as that a contract is
/// signed: two of those would hide each other.
pub fn is_asked(pack: &Pack, plan: &Plan, input: Input) -> bool {
    if is_of_facility(input) {
        return true;
    }
    if plan.facility().is_none() {
        return false;
    }
    let facility =
        |depends: &dyn Fn(&Programme) -> bool| pack.any_open(plan, &is_of_facility, depends);
    let settled = |depends: &dyn Fn(&Programme) -> bool| {
        let is_settled = |input| is_of_facility(input) || pack.answers.settled.contains(&input);
        pack.any_open(plan, &is_settled, depends)
    };
    match input.field().kind {
        Kind::JudgedOn | Kind::Pack => facility(&|_| true),
        Kind::Choice { .. } => facility(&|programme| {
            let conditions = pack.conditions_of(programme);
            let notes = pack
                .notes
                .iter()
                .filter(|note| note.is_about(&programme.id));
            let mut answers = conditions
                .map(|condition| &condition.when)
                .chain(notes.filter_map(|note| note.when.as_ref()));
            answers.any(|when| when.names(input))
        }),
        Kind::Count { .. } => settled(&|programme| programme.standard_amount.counts(input)),
        Kind::Cost => settled(&|programme| programme.costs.contains(&input)),
    }
}

fn is_of_facility(input: Input) -> bool {
    input.field().group == Group::Facility
}

impl Pack {
    /// Whether one of the programmes does, that a plan is not ineligible for by its answers to some
    /// fields alone.
    fn any_open(
        &self,
        plan: &Plan,
        is_settled: &dyn Fn(Input) -> bool,
        does: &dyn Fn(&Programme) -> bool,
    ) -> bool {
        let rules_out = |condition: &Condition| {
            let mut named = condition.when.0.iter().map(|(input, _)| *input);
            condition.then == Effect::Ineligible
                && named.all(is_settled)
                && condition.when.applies_to(plan)
        };
        let mut programmes = self.programmes.iter();
        programmes.any(|programme| !self.conditions_of(programme).any(rules_out) && does(programme))
    }
}

impl When {
    fn names(&self, input: Input) -> bool {
        self.0.iter().any(|(named, _)| *named == input)
    }
}

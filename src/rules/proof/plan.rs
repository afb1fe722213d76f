//! A plan that no condition of a programme makes ineligible: amounts are checked with it.

use super::reckon::Facts;
use super::{Answer, Check, Edge};
use crate::domain::{Case, Choice, Date, Entry, Facility, Input, Plan, Source, Yen, YenRange};
use crate::rules::pack::{Condition, Effect, Pack, Programme};

/// The plan of a facility that does not run into what would make it ineligible; none where every answer does.
pub fn passing(pack: &Pack, programme: &Programme, kind: Facility) -> Option<Plan> {
    let mut plan = Plan::default();
    plan.choose(Input::Facility, kind.code());
    let conditions = || pack.conditions.iter().filter(|it| excludes(it, programme));
    // One answer at a time; no more of them than there are fields.
    for _ in Input::ALL {
        let Some(condition) = conditions().find(|it| meets(it, &plan)) else {
            return Some(plan);
        };
        let mut clauses = condition.when.0.iter();
        let (input, code) = clauses.find_map(|(input, codes)| {
            let other = input.codes().find(|code| !codes.contains(code));
            other
                .filter(|_| *input != Input::Facility)
                .map(|code| (*input, code))
        })?;
        plan.choose(input, code);
    }
    None
}

fn excludes(condition: &Condition, programme: &Programme) -> bool {
    condition.then == Effect::Ineligible && programme.conditions.contains(&condition.id)
}

fn meets(condition: &Condition, plan: &Plan) -> bool {
    let mut clauses = condition.when.0.iter();
    clauses.all(|(input, codes)| {
        plan.answer(*input)
            .is_some_and(|given| codes.contains(&given))
    })
}

/// The kinds of facility that a programme is open to, each with a plan for it.
pub fn open<'p>(pack: &'p Pack, programme: &'p Programme) -> Vec<(Facility, Plan)> {
    let kinds = pack.open_to(programme);
    kinds
        .filter_map(|kind| Some((kind, passing(pack, programme, kind)?)))
        .collect()
}

/// The case of a plan: its beds, its months, and one cost of the programme.
pub fn case(programme: &Programme, plan: &Plan, facts: Facts, cost: u64) -> Case {
    let mut case = Case {
        plan: *plan,
        ..Case::default()
    };
    case.counts.set(Input::Beds, Entry::Given(facts.beds));
    case.counts.set(Input::Months, Entry::Given(facts.months));
    if let Some(item) = programme.costs.first() {
        let cost = YenRange::exact(Yen::new(cost));
        case.costs.set(*item, Entry::Given(cost));
    }
    case
}

/// The check of an amount; none where the figures give none.
pub fn of_amount<'p>(
    pack: &'p Pack,
    programme: &'p Programme,
    plan: &Plan,
    facts: Facts,
    cost: u64,
    (edge, source): (Edge, &'p Source),
) -> Option<Check<'p>> {
    let reckoning = super::reckon::reckon(pack, programme, facts, cost)?;
    let (low, high) = reckoning.grant;
    let day: Date = pack.fiscal_year.from;
    Some(Check {
        edge,
        programme: Some(&programme.id),
        label: "",
        case: case(programme, plan, facts, cost),
        day,
        expected: Answer::Grant(low, high),
        reckoning: Some(reckoning),
        source,
    })
}

/// The beds that facilities of a kind may have: the fewest, and the most if there is a limit.
pub fn allowed(pack: &Pack, kind: Facility) -> (u32, u32) {
    let limit = pack.limits.beds.iter().find(|limit| limit.facility == kind);
    limit.map_or((0, u32::MAX), |it| (it.from, it.to.unwrap_or(u32::MAX)))
}

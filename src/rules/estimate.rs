//! The whole answer for one case on one day.

use super::assess::assess;
use super::pack::Pack;
use super::question::Question;
use crate::domain::{
    Case, Certainty, Date, Entry, Estimate, Input, Outcome, Reason, Totals, Verdict, Yen, YenRange,
};

/// What every programme of the pack pays for `case`, judged on its own date or else on `today`.
///
/// Exact to the yen, the same for the same arguments, and without a panic for any of them. On a day
/// outside the year of the pack the amounts are a reference, and the answer's `year` says so; by a
/// day that cannot be read there is no amount.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// use ehr_grant_estimator::domain::{Case, Date, Entry, Input, Yen, YenRange};
/// use ehr_grant_estimator::rules::{Pack, estimate};
///
/// let pack: Pack = text.parse().expect("a sound pack");
/// let today = Date::new(2026, 5, 1).expect("a day");
/// let mut case = Case::default();
/// case.plan.choose(Input::Facility, "hospital");
/// case.counts.set(Input::Beds, Entry::Given(100));
/// let cost = YenRange::exact(Yen::new(70_000_000));
/// case.costs.set(Input::Ehr, Entry::Given(cost));
///
/// // The leaflet's own example: 605,000円 × 100床 × 3/4.
/// let answer = estimate(&pack, &case, today);
/// let verdict = answer.verdict("hospital-ehr");
/// assert_eq!(verdict.and_then(|v| v.grant), Some(YenRange::exact(Yen::new(45_375_000))));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn estimate<'p>(pack: &'p Pack, case: &Case, today: Date) -> Estimate<'p> {
    let question = Question::new(pack, case, today);
    let programmes = pack.programmes.iter();
    let verdicts: Vec<_> = programmes
        .map(|programme| assess(pack, programme, &question))
        .collect();
    Estimate {
        awaited: awaited(pack, case, &verdicts),
        totals: totals(case, &verdicts),
        verdicts,
        case: question.case,
        judged_on: question.judged_on,
        today,
        year: question.year,
        problems: question.problems,
    }
}

/// What results with a cost wait for, each field once.
fn awaited(pack: &Pack, case: &Case, verdicts: &[Verdict<'_>]) -> Vec<Input> {
    let mut awaited = Vec::new();
    for (programme, verdict) in pack.programmes.iter().zip(verdicts) {
        let mut costs = programme.costs.iter();
        let has_cost = costs.any(|item| *case.costs.get(*item) != Entry::Missing);
        for reason in verdict.reasons.iter().filter(|_| has_cost) {
            if let Reason::Missing(input) | Reason::Wrong(input) = reason
                && !awaited.contains(input)
            {
                awaited.push(*input);
            }
        }
    }
    awaited
}

fn totals(case: &Case, verdicts: &[Verdict<'_>]) -> Totals {
    let cost: YenRange = Input::costs()
        .filter_map(|item| case.costs.get(item).given())
        .sum();
    let (mut confirmed, mut confirmed_at_most, mut up_to) = (Yen::ZERO, Yen::ZERO, Yen::ZERO);
    // What arrives where the costs are highest, and where they are lowest.
    let (mut at_most_costs, mut at_least_costs) = (Yen::ZERO, Yen::ZERO);
    for verdict in verdicts.iter().filter(|verdict| verdict.outcome.may_pay()) {
        let (Some(grant), Some(paid)) = (verdict.grant, verdict.paid_at_ends()) else {
            continue;
        };
        up_to = up_to + grant.high;
        at_least_costs = at_least_costs + paid.0;
        if verdict.outcome == Outcome::Likely && verdict.certainty == Certainty::Printed {
            confirmed = confirmed + grant.low;
            confirmed_at_most = confirmed_at_most + grant.high;
            at_most_costs = at_most_costs + paid.1;
        }
    }
    Totals {
        cost,
        confirmed,
        confirmed_at_most,
        up_to,
        own_share: YenRange {
            low: cost.low - at_least_costs,
            high: cost.high - at_most_costs,
        },
    }
}

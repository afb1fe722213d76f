//! The figures without the way there are those of the estimate with it, whatever is entered.

use super::support::{date, every_pack};
use ehr_grant_estimator::domain::{Case, Entry, Finding, Input, Verdict, Yen, YenRange};
use ehr_grant_estimator::rules::{Assessor, estimate};

/// Takes one of so many from a number, and leaves the rest of it.
fn take(number: &mut usize, of: usize) -> usize {
    let taken = *number % of;
    *number /= of;
    taken
}

/// A case for each number: every answer, and entries that are missing, wrong, allowed, not allowed and ranges.
fn case(mut number: usize) -> Case {
    let mut case = Case::default();
    let cost = |yen| Entry::Given(YenRange::exact(Yen::new(yen)));
    let (low, high) = (Yen::new(1_500_001), Yen::new(70_000_001));
    let costs = [
        Entry::Missing,
        Entry::Wrong,
        cost(0),
        cost(61_234_567),
        Entry::Given(YenRange { low, high }),
    ];
    let beds = [0, 4, 5, 19, 20, 199, 200].map(Entry::Given);
    let beds = [&[Entry::Missing, Entry::Wrong], &beds[..]].concat();
    let months = [
        Entry::Missing,
        Entry::Wrong,
        Entry::Given(7),
        Entry::Given(13),
    ];
    let days = [
        Entry::Missing,
        Entry::Wrong,
        Entry::Given(date("2026-08-01")),
    ];
    for input in Input::choices() {
        let codes: Vec<_> = input.codes().collect();
        // One more than there are: none is chosen.
        if let Some(code) = codes.get(take(&mut number, codes.len() + 1)) {
            case.plan.choose(input, code);
        }
    }
    case.counts
        .set(Input::Beds, beds[take(&mut number, beds.len())]);
    case.counts
        .set(Input::Months, months[take(&mut number, months.len())]);
    case.judged_on = days[take(&mut number, days.len())];
    for input in Input::costs() {
        case.costs.set(input, costs[take(&mut number, costs.len())]);
    }
    case
}

/// What a verdict says of the same.
fn of(verdict: &Verdict<'_>, finding: &Finding) -> Finding {
    Finding {
        outcome: verdict.outcome,
        window: verdict.window,
        deadline: verdict.deadline,
        certainty: verdict.certainty,
        cost: finding.cost,
        grant: verdict.grant,
        own_share: verdict.own_share,
        ceiling: verdict.ceiling,
    }
}

#[test]
fn nothing_differs_but_the_way() {
    // Coprime to the numbers of answers and entries, so that every one of them meets every other.
    const STRIDE: usize = 10_000_019;
    let mut paid = 0;
    for pack in every_pack() {
        let assessor = Assessor::new(&pack);
        for number in (0..20_000).map(|index| index * STRIDE) {
            let case = case(number);
            let whole = estimate(&pack, &case, pack.fiscal_year.from);
            let figures = assessor.figures(&case, pack.fiscal_year.from);
            assert_eq!(figures.totals, whole.totals, "{case:?}");
            assert_eq!(figures.problems, whole.problems, "{case:?}");
            assert_eq!(figures.judged_on, whole.judged_on, "{case:?}");
            assert_eq!(figures.findings.len(), whole.verdicts.len());
            for (finding, verdict) in figures.findings.iter().zip(&whole.verdicts) {
                assert_eq!(*finding, of(verdict, finding), "{case:?}");
                paid += usize::from(finding.cost.is_some());
            }
        }
    }
    assert!(paid > 5_000, "only {paid} grants were compared");
}

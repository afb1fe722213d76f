//! What holds for every facility, number of beds and cost. The space is small enough to walk.

use super::support::{case, every_pack, in_april, pack};
use ehr_grant_estimator::domain::{
    Case, Certainty, Choice, Date, Entry, Facility, Input, Outcome, SubsidyRate, Yen, YenRange,
};
use ehr_grant_estimator::rules::{Pack, estimate};

const COSTS: [u64; 9] = [
    0,
    1,
    3_749_999,
    3_750_001,
    20_000_001,
    60_499_999,
    121_000_000,
    999_999_999_999,
    u64::MAX,
];

/// In every pack, on the first day of its year.
fn every_case(mut visit: impl FnMut(&Pack, Case)) {
    for pack in every_pack() {
        every_case_in(&pack, &mut visit);
    }
}

fn every_case_in(pack: &Pack, visit: &mut impl FnMut(&Pack, Case)) {
    for facility in Facility::ALL {
        for beds in (0..=210).chain([499, 500, 2_000, 99_999, u32::MAX]) {
            for cost in COSTS {
                let mut case = Case::default();
                assert!(case.plan.choose(Input::Facility, facility.code()));
                case.counts.set(Input::Beds, Entry::Given(beds));
                case.counts.set(Input::Months, Entry::Given(1 + beds % 12));
                for input in Input::costs() {
                    case.costs
                        .set(input, Entry::Given(YenRange::exact(Yen::new(cost))));
                }
                visit(pack, case);
            }
        }
    }
}

#[test]
fn grants_stay_within_costs_and_ceilings_and_ends_ascend() {
    every_case(|pack, case| {
        let answer = estimate(pack, &case, pack.fiscal_year.from);
        for found in &answer.verdicts {
            let name = found.programme;
            let Some(grant) = found.grant else {
                assert_eq!(found.outcome, Outcome::Incomplete, "{name} {case:?}");
                continue;
            };
            let programme = pack.programme(name).expect("of the pack");
            let costs = programme.costs.iter();
            let cost: YenRange = costs.filter_map(|item| case.costs.get(*item).given()).sum();
            let ceiling = found.ceiling.expect("known where the grant is");
            assert!(grant.low <= grant.high, "{name} {case:?}");
            assert!(ceiling.low <= ceiling.high, "{name} {case:?}");
            assert!(grant.high <= cost.high, "{name} {case:?}");
            assert!(grant.low <= ceiling.low, "{name} {case:?}");
            assert!(grant.high <= ceiling.high, "{name} {case:?}");
        }
        let totals = &answer.totals;
        assert!(totals.confirmed <= totals.up_to, "{case:?}");
        assert!(totals.up_to <= totals.cost.high, "{case:?}");
        assert_eq!(
            totals.own_share.high + totals.confirmed,
            totals.cost.high,
            "{case:?}"
        );
    });
}

#[test]
fn more_cost_never_lowers_a_grant() {
    let mut before: Option<(Case, Vec<Option<YenRange>>)> = None;
    every_case(|pack, case| {
        let answer = estimate(pack, &case, pack.fiscal_year.from);
        let grants: Vec<_> = answer.verdicts.iter().map(|found| found.grant).collect();
        if let Some((earlier, lower)) = before.take()
            && (earlier.plan, earlier.beds()) == (case.plan, case.beds())
        {
            for (low, high) in lower.iter().zip(&grants) {
                assert_eq!(low.is_some(), high.is_some(), "{case:?}");
                if let (Some(low), Some(high)) = (low, high) {
                    assert!(low.low <= high.low && low.high <= high.high, "{case:?}");
                }
            }
        }
        before = Some((case, grants));
    });
}

#[test]
fn what_the_document_is_silent_about_never_enters_the_confirmed_total() {
    every_case(|pack, case| {
        let answer = estimate(pack, &case, pack.fiscal_year.from);
        let sure = answer.verdicts.iter().filter(|found| {
            found.outcome == Outcome::Likely && found.certainty == Certainty::Printed
        });
        let sum: Yen = sure
            .filter_map(|found| found.grant)
            .map(|grant| grant.low)
            .sum();
        assert_eq!(answer.totals.confirmed, sum, "{case:?}");
    });
}

#[test]
fn the_same_question_gets_the_same_answer() {
    let pack = pack();
    let case = case("facility=hospital&beds=137&ehr=98765432&cyber=7654321&staff=5&months=7");
    let first = estimate(&pack, &case, in_april());
    assert_eq!(first, estimate(&pack, &case, in_april()));
}

#[test]
fn shares_are_exact_and_cut_once() {
    let unit = Yen::new(1);
    for (numerator, denominator) in [(1, 2), (3, 4), (2, 3), (10, 10), (1, 4_294_967_295)] {
        let rate = SubsidyRate::new(numerator, denominator).expect("at most 1");
        for yen in [
            0,
            1,
            2,
            3,
            4,
            5,
            999,
            1_000,
            1_001,
            123_456_789,
            u64::MAX / 4,
            // Where a product outgrows a whole number of 64 bits, and one below.
            u64::MAX / 3,
            u64::MAX / 3 + 1,
            u64::MAX / 10 + 1,
            u64::MAX,
        ] {
            // The same in integers: multiply, then divide, which cuts.
            let expected = u128::from(yen) * u128::from(numerator) / u128::from(denominator);
            let expected = u64::try_from(expected).expect("no more than the amount");
            assert_eq!(
                Yen::new(yen).share(rate, unit),
                Yen::new(expected),
                "{yen} × {rate}"
            );
            let thousands = Yen::new(expected / 1_000 * 1_000);
            assert_eq!(
                Yen::new(yen).share(rate, Yen::new(1_000)),
                thousands,
                "{yen} × {rate}"
            );
        }
    }
}

#[test]
fn days_count_on_without_a_gap() {
    let mut day = Date::parse("1899-12-31").expect("a day");
    for days in day.unix_days() + 1..=Date::parse("2104-03-01").expect("a day").unix_days() {
        let next = Date::from_unix_days(days);
        assert!(day < next, "{day} {next}");
        assert_eq!(next.unix_days(), days, "{next}");
        assert_eq!(Date::parse(&next.to_string()), Some(next));
        assert_eq!((day.weekday() + 1) % 7, next.weekday(), "{next}");
        day = next;
    }
    // The leaflet prints these two with their weekdays: a Friday and a Monday.
    assert_eq!(Date::parse("2026-07-31").map(Date::weekday), Some(5));
    assert_eq!(Date::parse("2026-08-31").map(Date::weekday), Some(1));
    assert_eq!(Date::from_unix_days(i64::MAX), Date::LAST);
    assert_eq!(Date::from_unix_days(i64::MIN), Date::FIRST);
}

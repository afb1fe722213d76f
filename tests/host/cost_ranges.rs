//! A cost as a range: 6,000万〜8,000万. Both ends are computed; nothing in between is lost.

use super::support::{case, draws, grants, in_april, pack, shipped, verdict};
use ehr_grant_estimator::domain::{
    Case, Certainty, Choice, Entry, Input, InputProblem, Outcome, Verdict, Yen, YenRange,
};
use ehr_grant_estimator::form::{Edit, from_link, parse_cost, to_link};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::{basis, field_error, summary};

fn range(low: u64, high: u64) -> YenRange {
    YenRange {
        low: Yen::new(low),
        high: Yen::new(high),
    }
}

#[track_caller]
fn reads(text: &str, low: u64, high: u64) {
    assert_eq!(parse_cost(text), Ok(Some(range(low, high))), "{text}");
}

#[track_caller]
fn refuses(text: &str, problem: InputProblem) {
    assert_eq!(parse_cost(text), Err(problem), "{text}");
}

#[test]
fn a_range_is_read_as_offices_write_it() {
    for text in [
        "6,000万～8,000万",
        "６，０００万円〜８，０００万円",
        "60000000-80000000",
        "6,000万 ～ 8,000万円",
        "6千万−0.8億",
        "¥60,000,000~¥80,000,000",
        "6,000万円から8,000万円",
    ] {
        reads(text, 60_000_000, 80_000_000);
    }
    reads("25万×12〜30万×12か月", 3_000_000, 3_600_000);
    reads("0〜100万", 0, 1_000_000);
    // Five digits without a unit are yen.
    reads("10000〜2万", 10_000, 20_000);
    reads("7000万〜7000万", 70_000_000, 70_000_000);
}

#[test]
fn a_range_that_leaves_something_open_is_refused() {
    refuses("8000万〜6000万", InputProblem::RangeOrder);
    refuses("6000〜8000万", InputProblem::RangeUnit);
    refuses("9999〜2万", InputProblem::RangeUnit);
    refuses("6000万〜", InputProblem::RangeUnit);
    refuses("1-2-3", InputProblem::Character('-'));
    refuses("〜8000万", InputProblem::RangeUnit);
    refuses("-8000万", InputProblem::Negative);
    assert_eq!(
        field_error(Input::Ehr, InputProblem::RangeUnit),
        "＊電子カルテの費用の幅は両方の額を単位まで入力してください（例：6,000万〜8,000万）"
    );
    assert_eq!(
        field_error(Input::Ehr, InputProblem::RangeOrder),
        "＊電子カルテの費用の幅は少ない方から入力してください（例：6,000万〜8,000万）"
    );
}

#[test]
fn a_link_carries_a_range_and_the_field_shows_it_in_threes() {
    let (form, problems) = from_link("facility=hospital&beds=100&ehr=60000000-80000000");
    assert_eq!(problems, []);
    assert_eq!(
        to_link(&form).fragment,
        "facility=hospital&beds=100&ehr=60000000-80000000"
    );
    let tidied = form.tidied(Input::Ehr);
    assert_eq!(tidied.text(Input::Ehr), "60,000,000〜80,000,000");
    assert_eq!(to_link(&tidied), to_link(&form));
    // One that is typed stays as it was typed.
    let value = "6,000万〜8,000万".to_owned();
    let input = Input::Ehr;
    let typed = form.apply(Edit { input, value }).tidied(Input::Ehr);
    assert_eq!(typed.text(Input::Ehr), "6,000万〜8,000万");
    assert_eq!(to_link(&typed), to_link(&form));
}

/// 100 beds: standard amount 60,500,000. 40,000,000 × 3/4 = 30,000,000; 60,500,000 × 3/4 = 45,375,000.
#[test]
fn both_ends_of_a_cost_are_computed() {
    let link = "facility=hospital&beds=100&ehr=40000000-80000000&finish=thisyear&standard=yes";
    grants(&shipped(), link, "hospital-ehr", [30_000_000, 45_375_000]);
    let pack = shipped();
    let answer = estimate(&pack, &case(link), in_april());
    let found = verdict(&answer, "hospital-ehr");
    // The rules leave nothing open: what is a range is the cost.
    assert_eq!(found.certainty, Certainty::Printed);
    assert_eq!(found.outcome.code(), Outcome::Likely.code());
    // 40,000,000 − 30,000,000 and 80,000,000 − 45,375,000
    assert_eq!(found.own_share, Some(range(10_000_000, 34_625_000)));
    let totals = answer.totals;
    assert_eq!(totals.cost, range(40_000_000, 80_000_000));
    assert_eq!(totals.confirmed, Yen::new(30_000_000));
    assert_eq!(totals.up_to, Yen::new(45_375_000));
    assert_eq!(totals.own_share, range(10_000_000, 34_625_000));
    let summary = summary(&pack, &answer);
    assert_eq!(summary.cost, "40,000,000円〜80,000,000円");
    assert_eq!(summary.own_share, "10,000,000円〜34,625,000円");
    assert_eq!(summary.cost_digits, "80000000");
    assert_eq!(summary.least_cost_digits, "40000000");
    // Nothing is to be confirmed: what is a range is the cost.
    assert_eq!(summary.confirmed, "30,000,000円〜45,375,000円");
    assert!(!summary.is_open);
    assert_eq!(
        basis(&pack, &answer, found).sentence,
        "費用が40,000,000円なら30,000,000円、80,000,000円なら45,375,000円です。\
         基準額を超える0円〜19,500,000円は、全額が自己負担です。"
    );
}

/// Cyber: 4,000,000 × 1/2 = 2,000,000 at most and 3,750,000 × 1/2 = 1,875,000 at least; 10,000,000 × 1/2 = 5,000,000.
#[test]
fn a_range_of_the_rules_and_one_of_the_cost_are_told_apart() {
    let pack = shipped();
    let link = "facility=hospital&beds=100&cyber=4000000-10000000";
    let answer = estimate(&pack, &case(link), in_april());
    let found = verdict(&answer, "cyber");
    assert_eq!(found.grant, Some(range(1_875_000, 5_000_000)));
    assert_eq!(found.certainty, Certainty::Range);
    // At least 4,000,000 − 2,000,000, at most 10,000,000 − 1,875,000.
    assert_eq!(found.own_share, Some(range(2_000_000, 8_125_000)));
    assert_eq!(
        basis(&pack, &answer, found).sentence,
        "費用が4,000,000円なら1,875,000円、10,000,000円なら5,000,000円です。\
         この幅は、費用の幅と、案内に記載のない値の両方によるものです。"
    );
}

#[test]
fn a_cost_that_may_be_nothing_counts_as_one() {
    // The leaflet's line on leases names the lease fee only: wages beside it are to be confirmed.
    let link =
        "facility=clinic&beds=0&acquire=lease&standard=yes&finish=thisyear&ehr=1000000&staff=";
    let pack = shipped();
    for (staff, outcome) in [
        ("0", Outcome::Likely),
        ("0-0", Outcome::Likely),
        ("0-1", Outcome::Confirm),
    ] {
        let answer = estimate(&pack, &case(&format!("{link}{staff}")), in_april());
        let found = verdict(&answer, "clinic-ehr").outcome;
        assert_eq!(found.code(), outcome.code(), "{staff}");
    }
}

/// The costs of a case, each at one end.
fn at(case: &Case, end: fn(YenRange) -> Yen) -> Case {
    let mut exact = *case;
    for input in Input::costs() {
        if let Entry::Given(cost) = case.costs.get(input) {
            exact
                .costs
                .set(input, Entry::Given(YenRange::exact(end(*cost))));
        }
    }
    exact
}

/// Every end of every figure is that of a case with exact costs.
#[test]
fn a_range_says_what_exact_costs_at_its_ends_say() {
    let pack = pack();
    let mut next = draws(11);
    for _ in 0..3_000 {
        let mut case = Case::default();
        let kind = ["hospital", "clinic"][usize::try_from(next(2)).unwrap()];
        case.plan.choose(Input::Facility, kind);
        for input in [Input::Project, Input::Acquisition, Input::Standard] {
            let codes: Vec<_> = input.codes().collect();
            let at = usize::try_from(next(codes.len() as u64)).unwrap();
            case.plan.choose(input, codes[at]);
        }
        let beds = if kind == "clinic" {
            next(20)
        } else {
            20 + next(300)
        };
        let beds = u32::try_from(beds).unwrap();
        case.counts.set(Input::Beds, Entry::Given(beds));
        let months = 1 + u32::try_from(next(12)).unwrap();
        case.counts.set(Input::Months, Entry::Given(months));
        for input in Input::costs() {
            if next(4) > 0 {
                // Low enough that both sides of every standard amount come up.
                let (small, wide) = (next(8), next(8));
                let low = next(120_000_000 >> small);
                let high = low + next(3) * next(60_000_000 >> wide);
                case.costs.set(input, Entry::Given(range(low, high)));
            }
        }
        let both = estimate(&pack, &case, in_april());
        let least = estimate(&pack, &at(&case, |cost| cost.low), in_april());
        let most = estimate(&pack, &at(&case, |cost| cost.high), in_april());
        if both
            .verdicts
            .iter()
            .zip(&least.verdicts)
            .any(|(both, least)| both.outcome != least.outcome)
        {
            continue; // wages that may be 0円: see above
        }
        let ends = |get: fn(&Verdict<'_>) -> Option<YenRange>, index: usize| {
            let (low, high) = (get(&least.verdicts[index])?, get(&most.verdicts[index])?);
            Some(YenRange {
                low: low.low,
                high: high.high,
            })
        };
        for (index, verdict) in both.verdicts.iter().enumerate() {
            assert_eq!(verdict.grant, ends(|v| v.grant, index), "{case:?}");
            assert_eq!(verdict.own_share, ends(|v| v.own_share, index), "{case:?}");
            assert_eq!(
                verdict.stops_at(),
                ends(|v| v.stops_at(), index),
                "{case:?}"
            );
        }
        let expected = YenRange {
            low: least.totals.own_share.low,
            high: most.totals.own_share.high,
        };
        // What is confirmed may differ by the end: a small cost leaves no figure open.
        if both
            .verdicts
            .iter()
            .zip(&most.verdicts)
            .all(|(both, most)| both.certainty == most.certainty)
        {
            assert_eq!(both.totals.own_share, expected, "{case:?}");
            assert_eq!(both.totals.up_to, most.totals.up_to, "{case:?}");
            assert_eq!(both.totals.cost.low, least.totals.cost.low, "{case:?}");
        }
    }
}

//! 逆算: the cost that goes with an own share or a grant, worked out by hand.

use super::support::{case, in_april, shipped};
use ehr_grant_estimator::domain::{Choice, Goal, Reach, Yen};
use ehr_grant_estimator::rules::{GoalAnswer, Pack, estimate, goal};

#[track_caller]
pub(super) fn found<'p>(pack: &'p Pack, link: &str, wanted: &str) -> GoalAnswer<'p> {
    let answer = estimate(pack, &case(link), in_april());
    let wanted = Goal::parse(wanted).expect("a goal");
    goal(pack, &answer, wanted).expect("a programme that counts the records")
}

/// The cost by the rules of 令和8年度.
#[track_caller]
fn costs(link: &str, wanted: &str, yen: u64) {
    let pack = shipped();
    let found = found(&pack, link, wanted);
    assert_eq!(found.reach.code(), "ok", "{link} {wanted}");
    assert_eq!(found.answer(), Some(Yen::new(yen)), "{link} {wanted}");
}

/// Why not, and the nearest amount with its cost.
#[track_caller]
fn refuses(link: &str, wanted: &str, why: &str, nearest: Option<(u64, u64)>) {
    let pack = shipped();
    let found = found(&pack, link, wanted);
    assert_eq!(found.reach.code(), why, "{link} {wanted}");
    assert_eq!(found.answer(), None, "{link} {wanted}");
    let expected = nearest.map(|(amount, cost)| (Yen::new(amount), Yen::new(cost)));
    assert_eq!(self::nearest(&found, wanted), expected, "{link} {wanted}");
}

/// The least own share or the largest grant, and its cost; none where nothing is worked out.
pub(super) fn nearest(found: &GoalAnswer<'_>, wanted: &str) -> Option<(Yen, Yen)> {
    let amount = match (found.reach, Goal::parse(wanted)?) {
        (Reach::Ineligible | Reach::Incomplete, _) => return None,
        (_, Goal::Grant(_)) => found.verdict.grant?.low,
        (_, Goal::OwnShare(_)) => found.verdict.own_share?.high,
    };
    Some((amount, found.cost))
}

#[test]
fn above_the_standard_amount_each_yen_of_own_share_buys_one() {
    // 605,000 × 180 = 108,900,000; × 3/4 = 81,675,000; 40,000,000 + 81,675,000
    costs("facility=hospital&beds=180", "own.40000000", 121_675_000);
    // 605,000 × 200 = 121,000,000; × 1/2 = 60,500,000; 70,000,000 + 60,500,000
    costs("facility=hospital&beds=200", "own.70000000", 130_500_000);
}

#[test]
fn below_it_a_quarter_or_a_half_of_the_cost_is_own_share() {
    // 25,000,000 is a quarter of 100,000,000, which 199 beds (120,395,000) still cover.
    costs("facility=hospital&beds=199", "own.25000000", 100_000_000);
    costs("facility=hospital&beds=200", "own.25000000", 50_000_000);
    // At the bend of 180 beds a quarter of 108,900,000 is 27,225,000, and a yen less buys four less.
    costs("facility=hospital&beds=180", "own.27225000", 108_900_000);
    costs("facility=hospital&beds=180", "own.27224999", 108_899_996);
    costs("facility=hospital&beds=180", "own.27225001", 108_900_001);
    // Of 1 yen nothing is paid (0.75 is cut), so without an own share there is no cost.
    costs("facility=hospital&beds=180", "own.0", 0);
}

#[test]
fn a_grant_needs_the_smallest_cost_of_which_the_rate_is_that_much() {
    // 30,000,000 ÷ 3/4
    costs("facility=hospital&beds=100", "grant.30000000", 40_000_000);
    // 40,000,001 × 3/4 = 30,000,000.75; 40,000,002 × 3/4 = 30,000,001.5
    costs("facility=hospital&beds=100", "grant.30000001", 40_000_002);
    costs("facility=hospital&beds=200", "grant.30000000", 60_000_000);
    costs("facility=hospital&beds=100", "grant.0", 0);
}

#[test]
fn the_ceiling_is_the_last_grant_that_there_is() {
    // 605,000 × 100 = 60,500,000; × 3/4 = 45,375,000
    costs("facility=hospital&beds=100", "grant.45375000", 60_500_000);
    let nearest = Some((45_375_000, 60_500_000));
    refuses(
        "facility=hospital&beds=100",
        "grant.45375001",
        "above-ceiling",
        nearest,
    );
    // On either side of the step: 120,395,000 × 3/4 and 121,000,000 × 1/2.
    let over = "grant.90296251";
    let nearest = Some((90_296_250, 120_395_000));
    refuses("facility=hospital&beds=199", over, "above-ceiling", nearest);
    let nearest = Some((60_500_000, 121_000_000));
    refuses("facility=hospital&beds=200", over, "above-ceiling", nearest);
}

#[test]
fn the_wages_of_a_clinic_stay_as_they_were_entered() {
    let clinic = "facility=clinic&beds=0&staff=1000000";
    // Both count against 3,000,000; × 3/4 = 2,250,000. 2,000,000 + 2,250,000 − 1,000,000
    costs(clinic, "own.2000000", 3_250_000);
    // 250,000 is a quarter of the wages alone.
    costs(clinic, "own.250000", 0);
    refuses(clinic, "own.249999", "below-others", Some((250_000, 0)));
    // The wages alone bring 750,000.
    costs(clinic, "grant.750000", 0);
    costs(clinic, "grant.750003", 4);
    costs(clinic, "grant.2250000", 2_000_000);
    let nearest = Some((2_250_000, 2_000_000));
    refuses(clinic, "grant.2250001", "above-ceiling", nearest);
    // Four beds and five: 3,000,000 and 605,000 × 5 = 3,025,000, × 3/4 = 2,268,750.
    costs("facility=clinic&beds=4", "own.1000000", 3_250_000);
    costs("facility=clinic&beds=5", "own.1000000", 3_268_750);
}

#[test]
fn wages_above_the_standard_amount_leave_nothing_for_the_records() {
    // 5,000,000 − 2,250,000
    let clinic = "facility=clinic&beds=0&staff=5000000";
    refuses(clinic, "own.2749999", "below-others", Some((2_750_000, 0)));
    costs(clinic, "own.2750000", 0);
    costs(clinic, "own.2750007", 7);
    costs(clinic, "grant.2250000", 0);
}

#[test]
fn what_is_refused_or_not_known_has_no_answer() {
    let hospital = "facility=hospital&beds=100";
    for (link, why) in [
        ("", "incomplete"),
        ("facility=hospital", "incomplete"),
        ("facility=clinic&beds=20", "incomplete"),
        ("facility=other", "ineligible"),
        ("facility=hospital&beds=100&tokyo=no", "ineligible"),
        ("facility=hospital&beds=100&contract=signed", "ineligible"),
    ] {
        refuses(link, "own.1000000", why, None);
        refuses(link, "grant.1000000", why, None);
    }
    // A cost that is there already changes nothing.
    costs(&format!("{hospital}&ehr=7"), "grant.3", 4);
    // A plan that the programme of the clinics refuses is told of that one.
    let pack = shipped();
    let answer = found(&pack, "facility=clinic&beds=0&contract=signed", "own.1");
    assert_eq!(answer.programme.id, "clinic-ehr");
}

/// 999,999,999,999 is the largest cost that the field takes.
#[test]
fn no_answer_is_more_than_the_field_takes() {
    let hospital = "facility=hospital&beds=100";
    costs(hospital, "own.999999999999", 999_999_999_999);
    // 999,999,999,999 − 45,375,000
    costs(hospital, "own.999954624999", 999_999_999_999);
    costs(hospital, "own.999954624998", 999_999_999_998);
}

#[test]
fn a_goal_is_a_word_a_point_and_digits() {
    for text in ["own.0", "grant.999999999999", "own.40000000"] {
        let goal = Goal::parse(text).expect("a goal");
        assert_eq!(goal.to_string(), text);
    }
    for text in [
        "",
        "own",
        "own.",
        "own.-1",
        "own.+1",
        "own.1.5",
        "own.1,000",
        "grant.1000000000000",
        "grant.99999999999999999999999",
        "total.1",
        "Own.1",
        "own.１",
    ] {
        assert_eq!(Goal::parse(text), None, "{text}");
    }
    assert_eq!(Reach::from_code("below-others"), Some(Reach::BelowOthers));
}

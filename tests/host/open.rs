//! What a document leaves open: ranges, whose ends are both kept, and what is assumed meanwhile.

use super::support::{self, case, in_april, pack, verdict};
use ehr_grant_estimator::domain::Outcome::{self, Incomplete};
use ehr_grant_estimator::domain::Yen;
use ehr_grant_estimator::rules::estimate;

#[track_caller]
fn grants(link: &str, programme: &str, yen: u64) {
    grants_between(link, programme, yen, yen);
}

#[track_caller]
fn grants_between(link: &str, programme: &str, low: u64, high: u64) {
    support::grants(&pack(), link, programme, [low, high]);
}

/// Checks the most that one programme could pay a facility.
#[track_caller]
fn pays_at_most(link: &str, programme: &str, low: u64, high: u64) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let ceiling = verdict(&answer, programme).ceiling;
    let ends = ceiling.map(|ceiling| (ceiling.low, ceiling.high));
    assert_eq!(ends, Some((Yen::new(low), Yen::new(high))), "{link}");
}

#[track_caller]
fn comes_to(link: &str, programme: &str, outcome: Outcome) {
    support::comes_to(&pack(), link, programme, outcome);
}

#[test]
fn input_staff_follow_the_rate_of_the_hospital() {
    // 3,600,000 × 6 ÷ 12 = 1,800,000; × 3/4 = 1,350,000; × 1/2 = 900,000
    grants(
        "facility=hospital&beds=199&staff=9000000&months=6",
        "input-staff",
        1_350_000,
    );
    grants(
        "facility=hospital&beds=200&staff=9000000&months=6",
        "input-staff",
        900_000,
    );
}

#[test]
fn cyber_security_is_exact_up_to_the_lower_standard_and_a_range_above() {
    // min(cost, 3,750,000) × 1/2 to min(cost, 35,000,000) × 1/2
    grants("facility=clinic&cyber=3750000", "cyber", 1_875_000);
    grants_between(
        "facility=clinic&cyber=3750002",
        "cyber",
        1_875_000,
        1_875_001,
    );
    grants_between(
        "facility=clinic&cyber=8000000",
        "cyber",
        1_875_000,
        4_000_000,
    );
    grants_between(
        "facility=clinic&cyber=35000000",
        "cyber",
        1_875_000,
        17_500_000,
    );
    grants_between(
        "facility=clinic&cyber=35000001",
        "cyber",
        1_875_000,
        17_500_000,
    );
    pays_at_most("facility=clinic", "cyber", 1_875_000, 17_500_000);
}

#[test]
fn regional_sharing_is_paid_between_one_half_and_three_quarters() {
    // min(cost, 20,000,000) × 1/2 to × 3/4
    grants_between(
        "facility=clinic&region=20000000",
        "regional",
        10_000_000,
        15_000_000,
    );
    grants_between(
        "facility=clinic&region=20000001",
        "regional",
        10_000_000,
        15_000_000,
    );
    grants_between(
        "facility=clinic&region=19999999",
        "regional",
        9_999_999,
        14_999_999,
    );
    pays_at_most(
        "facility=hospital&beds=20",
        "regional",
        10_000_000,
        15_000_000,
    );
}

#[test]
fn months_count_from_1_to_12() {
    // 300,000 a month × 3/4
    grants(
        "facility=hospital&beds=20&staff=9000000&months=1",
        "input-staff",
        225_000,
    );
    grants(
        "facility=hospital&beds=20&staff=9000000&months=12",
        "input-staff",
        2_700_000,
    );
    comes_to(
        "facility=hospital&beds=20&staff=9000000&months=0",
        "input-staff",
        Incomplete,
    );
    comes_to(
        "facility=hospital&beds=20&staff=9000000&months=13",
        "input-staff",
        Incomplete,
    );
    comes_to(
        "facility=hospital&beds=20&staff=9000000",
        "input-staff",
        Incomplete,
    );
    // While none are given, twelve are what could be paid for at best.
    pays_at_most(
        "facility=hospital&beds=20",
        "input-staff",
        2_700_000,
        2_700_000,
    );
    pays_at_most(
        "facility=hospital&beds=20&months=6",
        "input-staff",
        1_350_000,
        1_350_000,
    );
}

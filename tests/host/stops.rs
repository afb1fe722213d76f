//! Where help stops: how far a cost is from it, and what each yen costs on either side.

use super::support::{case, in_april, pack, shipped};
use ehr_grant_estimator::domain::Yen;
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::{basis, summary};

#[track_caller]
fn room(link: &str, programme: &str, yen: Option<u64>, says: &str) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let verdict = answer.verdict(programme).unwrap();
    assert_eq!(verdict.room(), yen.map(Yen::new), "{link}");
    let sentence = basis(&pack, &answer, verdict).sentence;
    assert!(sentence.ends_with(says), "{link}: {sentence}");
}

#[test]
fn below_the_standard_amount_a_yen_costs_a_quarter_or_a_half() {
    // 605,000 × 100 = 60,500,000, of which 3/4 are paid: 100 − 75 = 25 銭.
    room(
        "facility=hospital&beds=100&ehr=40000000",
        "hospital-ehr",
        Some(20_500_000),
        "基準額まではあと20,500,000円です。そこまでは費用1円につき25銭が自己負担で、それを超える分は全額が自己負担です。",
    );
    room(
        "facility=hospital&beds=100&ehr=60499999",
        "hospital-ehr",
        Some(1),
        "基準額まではあと1円です。そこまでは費用1円につき25銭が自己負担で、それを超える分は全額が自己負担です。",
    );
    // 605,000 × 200 = 121,000,000, of which 1/2 is paid.
    room(
        "facility=hospital&beds=200&ehr=121000000",
        "hospital-ehr",
        None,
        "1/2 を掛けた額です。",
    );
    room(
        "facility=hospital&beds=200&ehr=120000000",
        "hospital-ehr",
        Some(1_000_000),
        "基準額まではあと1,000,000円です。そこまでは費用1円につき50銭が自己負担で、それを超える分は全額が自己負担です。",
    );
}

#[test]
fn at_the_standard_amount_and_above_nothing_is_left_of_it() {
    room(
        "facility=hospital&beds=100&ehr=60500000",
        "hospital-ehr",
        None,
        "3/4 を掛けた額です。",
    );
    room(
        "facility=hospital&beds=100&ehr=60500001",
        "hospital-ehr",
        None,
        "基準額を超える1円は、全額が自己負担です。",
    );
}

/// The amount of 基準額 or the rate is not printed: no sentence. What is not paid leaves no room.
#[test]
fn nothing_is_told_of_what_is_a_range_or_not_paid() {
    let cost = "facility=hospital&beds=100&cyber=1000000";
    room(cost, "cyber", None, "を掛けた額です。");
    // 20,000,000 − 1,000,000; the rate is between 1/2 and 3/4.
    let cost = "facility=hospital&beds=100&region=1000000";
    room(
        cost,
        "regional",
        Some(19_000_000),
        "案内に記載がありません。",
    );
    room("facility=hospital&beds=100", "hospital-ehr", None, "");
    room(
        "facility=clinic&beds=0&ehr=1000000",
        "hospital-ehr",
        None,
        "",
    );
}

/// 605,000 × 180 = 108,900,000: of 130,000,000 are 21,100,000 above it. Helped are 108,900,000 ÷ 130,000,000 = 83.7…%.
#[test]
fn what_is_above_the_standard_amounts_is_told_in_sum() {
    let pack = shipped();
    let told = |link: &str| {
        let summary = summary(&pack, &estimate(&pack, &case(link), in_april()));
        (summary.above, summary.shares.2)
    };
    let link = "facility=hospital&beds=180&ehr=130000000";
    assert_eq!(told(link), ("21,100,000円".to_owned(), 83));
    // Up to the standard amount, and one yen more.
    let link = "facility=hospital&beds=180&ehr=108900000";
    assert_eq!(told(link), (String::new(), 100));
    let link = "facility=hospital&beds=180&ehr=108900001";
    assert_eq!(told(link), ("1円".to_owned(), 99));
    // 1,500,000 − 1,000,000 for consultants, besides.
    let link = "facility=hospital&beds=180&ehr=130000000&consult=1500000";
    assert_eq!(told(link).0, "21,600,000円");
    // 36,000,000 − 35,000,000 to 36,000,000 − 3,750,000. Where it may be nothing, nothing is told.
    let link = "facility=hospital&beds=180&cyber=36000000";
    assert_eq!(told(link).0, "1,000,000円〜32,250,000円");
    let link = "facility=hospital&beds=180&cyber=35000000";
    assert_eq!(told(link).0, "");
}

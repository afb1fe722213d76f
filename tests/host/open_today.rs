//! What the leaflet of 令和8年度 leaves open today. Whoever fills it in in `rules/` finds here what is said of it,
//! and nothing else turns red.

use super::support::{comes_to, grants, shipped};
use ehr_grant_estimator::domain::Outcome::Confirm;

/// 基準額：3,750,000円～35,000,000円(病床規模による), × 1/2.
#[test]
fn the_standard_amount_for_cyber_security_is_a_range() {
    for facility in ["facility=clinic&beds=0", "facility=hospital&beds=200"] {
        let link = format!("{facility}&cyber=40000000");
        grants(&shipped(), &link, "cyber", [1_875_000, 17_500_000]);
        comes_to(&shipped(), &link, "cyber", Confirm);
    }
}

/// 基準額20,000,000円、補助率3/4～1/2.
#[test]
fn the_rate_for_regional_sharing_is_a_range() {
    for facility in ["facility=clinic&beds=0", "facility=hospital&beds=200"] {
        let link = format!("{facility}&region=20000000");
        grants(&shipped(), &link, "regional", [10_000_000, 15_000_000]);
        comes_to(&shipped(), &link, "regional", Confirm);
    }
}

/// 3,600,000 × 6 ÷ 12 = 1,800,000; at the hospital's own rate × 3/4 = 1,350,000, from 200 beds on × 1/2 = 900,000.
#[test]
fn the_rate_for_input_staff_is_assumed() {
    for (beds, yen) in [(199, 1_350_000), (200, 900_000)] {
        let link = format!("facility=hospital&beds={beds}&staff=9000000&months=6");
        grants(&shipped(), &link, "input-staff", [yen, yen]);
        comes_to(&shipped(), &link, "input-staff", Confirm);
    }
}

#[test]
fn whom_a_programme_is_for_is_told_only_where_it_is_printed() {
    let lines = ehr_grant_estimator::view::lines(&shipped());
    let whom: Vec<_> = lines.iter().map(|line| line.open_to.as_str()).collect();
    let both = "病院、医科診療所";
    let unprinted = "案内に記載なし";
    assert_eq!(
        whom,
        [
            "病院",
            "病院",
            "医科診療所",
            both,
            unprinted,
            both,
            unprinted
        ]
    );
}

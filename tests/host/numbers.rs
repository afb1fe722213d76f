//! Amounts and days in the ways that Japanese offices write them.

use super::support::date;
use ehr_grant_estimator::domain::Yen;
use ehr_grant_estimator::view;

#[test]
fn amounts_as_offices_write_them() {
    let range = ehr_grant_estimator::domain::YenRange {
        low: Yen::new(1_875_000),
        high: Yen::new(4_000_000),
    };
    assert_eq!(view::yen(Yen::new(45_375_000)), "45,375,000円");
    assert_eq!(view::yen(Yen::new(0)), "0円");
    assert_eq!(view::yen(Yen::new(999)), "999円");
    assert_eq!(view::yen(Yen::new(1_000)), "1,000円");
    assert_eq!(view::yen_range(range), "1,875,000円〜4,000,000円");
    for (yen, aid) in [
        (0, "0円"),
        (1, "1円"),
        (10_000, "1万円"),
        (10_001, "1万1円"),
        (70_000_000, "7,000万円"),
        (100_000_000, "1億円"),
        (100_000_001, "1億1円"),
        (123_456_000, "1億2,345万6,000円"),
        (999_999_999_999, "9,999億9,999万9,999円"),
    ] {
        assert_eq!(view::reading_aid(Yen::new(yen)), aid);
    }
    let day = |text| date(text);
    assert_eq!(
        view::era_date(day("2026-07-31")),
        "令和8年7月31日（金曜日）"
    );
    assert_eq!(
        view::era_date(day("2026-08-31")),
        "令和8年8月31日（月曜日）"
    );
    assert_eq!(
        view::era_date(day("2019-05-01")),
        "令和元年5月1日（水曜日）"
    );
    assert_eq!(
        view::era_date(day("2018-12-31")),
        "2018年12月31日（月曜日）"
    );
}

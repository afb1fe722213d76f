//! The shelf: each day has its pack, whatever the order in which the packs were put in.

use super::support::{PACK, case, date, next_year, shelf, verdict};
use ehr_grant_estimator::domain::{Yen, YenRange};
use ehr_grant_estimator::rules::estimate;

/// Next year's pack put in early takes nobody away; each day is judged by the newest that began.
#[test]
fn a_day_is_judged_by_the_newest_pack_that_began() {
    let later = next_year();
    for shelf in [shelf(&[&later, PACK]), shelf(&[PACK, &later])] {
        let ids: Vec<_> = shelf.packs().map(|pack| pack.id.as_str()).collect();
        assert_eq!(ids, ["tokyo-ehr-r8", "tokyo-ehr-r9"]);
        for (day, id) in [
            ("2020-01-01", "tokyo-ehr-r8"),
            ("2026-04-01", "tokyo-ehr-r8"),
            ("2027-03-31", "tokyo-ehr-r8"),
            ("2027-04-01", "tokyo-ehr-r9"),
            ("2040-01-01", "tokyo-ehr-r9"),
        ] {
            assert_eq!(shelf.on(date(day)).id, id, "{day}");
            assert!(shelf.named(id).is_some());
        }
        assert!(shelf.has_choice() && shelf.named("tokyo-ehr-r7").is_none());
    }
    assert!(!shelf(&[PACK]).has_choice());
}

/// No code knows a year: the next one is a file. 650,000 × 299 × 3/4 and 650,000 × 300 × 1/2.
#[test]
fn next_years_pack_is_one_new_file() {
    let later = next_year();
    let shelf = shelf(&[PACK, &later]);
    for (beds, grant) in [(299, 145_762_500), (300, 97_500_000)] {
        let link = format!("facility=hospital&beds={beds}&ehr=200000000");
        let day = date("2027-05-01");
        let answer = estimate(shelf.on(day), &case(&link), day);
        let grant = YenRange::exact(Yen::new(grant));
        assert_eq!(
            verdict(&answer, "hospital-ehr").grant,
            Some(grant),
            "{beds}"
        );
    }
}

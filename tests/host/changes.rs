//! Two packs side by side.

use ehr_grant_estimator::domain::{Facility, Yen, YenRange};
use ehr_grant_estimator::rules::{Change, changes, headline};

use super::support::{next_year, pack, read};

/// Before: 605,000 a bed, 3/4 below 200 beds, 1/2 from there. After: 650,000, and the step at 300.
#[test]
fn what_a_facility_gets_at_most_under_both() {
    let (before, after) = (pack(), read(&next_year()).expect("sound"));
    let all = changes(&before, &after, true);
    let told = headline(&all, &before, &after);
    let ends = |range: Option<YenRange>| range.map(|range| u64::from(range.high));
    let row = |kind, beds| {
        let mut rows = told
            .iter()
            .filter(|row| row.kind == kind && row.beds == beds);
        let row = rows.next().expect("a row");
        assert!(rows.next().is_none());
        (
            row.programme.as_str(),
            ends(row.before),
            ends(row.after),
            row.by(),
        )
    };
    for (kind, beds, programme, [old, new]) in [
        // 605,000 × 20 × 3/4; 650,000 × 20 × 3/4
        (
            Facility::Hospital,
            20,
            "hospital-ehr",
            [9_075_000, 9_750_000],
        ),
        (
            Facility::Hospital,
            100,
            "hospital-ehr",
            [45_375_000, 48_750_000],
        ),
        // 605,000 × 199 × 3/4 = 90,296,250; 650,000 × 199 × 3/4 = 97,012,500
        (
            Facility::Hospital,
            199,
            "hospital-ehr",
            [90_296_250, 97_012_500],
        ),
        // × 1/2 before, × 3/4 after: 650,000 × 200 × 3/4
        (
            Facility::Hospital,
            200,
            "hospital-ehr",
            [60_500_000, 97_500_000],
        ),
        // 650,000 × 300 × 1/2; 605,000 × 300 × 1/2
        (
            Facility::Hospital,
            300,
            "hospital-ehr",
            [90_750_000, 97_500_000],
        ),
        (
            Facility::MedicalClinic,
            0,
            "clinic-ehr",
            [2_250_000, 2_250_000],
        ),
        (
            Facility::MedicalClinic,
            4,
            "clinic-ehr",
            [2_250_000, 2_250_000],
        ),
        // 605,000 × 5 × 3/4; 650,000 × 5 × 3/4
        (
            Facility::MedicalClinic,
            5,
            "clinic-ehr",
            [2_268_750, 2_437_500],
        ),
    ] {
        let by = Some((true, Yen::new(new - old)));
        assert_eq!(
            row(kind, beds),
            (programme, Some(old), Some(new), by),
            "{beds}"
        );
    }
    assert!(
        all.iter()
            .any(|row| row.programme == "training" && !row.is_changed())
    );
}

/// A cost of 32,500,000 (half of 650,000 × 100) lies below both standard amounts: nothing changes for it.
#[test]
fn a_cost_below_both_standard_amounts_gets_the_same() {
    let (before, after) = (pack(), read(&next_year()).expect("sound"));
    let rows = changes(&before, &after, true);
    let at = |cost: u64| {
        let is_it = |row: &&Change| {
            row.programme == "hospital-ehr" && row.beds == 100 && row.cost == Some(Yen::new(cost))
        };
        let row = rows.iter().find(is_it).expect("a row");
        (
            row.before.map(|it| u64::from(it.low)),
            row.after.map(|it| u64::from(it.low)),
        )
    };
    // × 3/4
    assert_eq!(at(32_500_000), (Some(24_375_000), Some(24_375_000)));
    // 60,500,000 × 3/4 at either; 65,000,000: capped before, whole after
    assert_eq!(at(65_000_000), (Some(45_375_000), Some(48_750_000)));
}

#[test]
fn the_same_pack_changes_nothing() {
    let pack = pack();
    let rows = changes(&pack, &pack, true);
    assert!(rows.len() > 100 && rows.iter().all(|row| !row.is_changed()));
}

#[test]
fn a_programme_of_one_pack_alone_is_told() {
    let before = pack();
    let mut after = before.clone();
    after
        .programmes
        .retain(|programme| programme.id != "training");
    let rows = changes(&before, &after, true);
    let mut gone = rows.iter().filter(|row| row.programme == "training");
    assert!(gone.all(|row| row.after.is_none() && row.before.is_some()));
    assert!(rows.iter().any(|row| row.programme == "training"));
}

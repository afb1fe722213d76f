//! The window on each deadline day and on the day after it, and the days that the pack covers.

use super::support::{case, date, shipped, verdict};
use ehr_grant_estimator::domain::{Choice, Input, Outcome, Reason};
use ehr_grant_estimator::rules::estimate;

#[track_caller]
fn window(programme: &str, day: &str, expected: &str, deadline: Option<&str>) {
    let pack = shipped();
    let answer = estimate(&pack, &case("facility=hospital&beds=100"), date(day));
    let found = verdict(&answer, programme);
    assert_eq!(found.window.code(), expected, "{programme} on {day}");
    assert_eq!(found.deadline, deadline.map(date), "{programme} on {day}");
}

#[test]
fn a_hospital_may_apply_up_to_the_end_of_july() {
    for programme in ["hospital-ehr", "input-staff"] {
        window(programme, "2026-04-01", "open", Some("2026-05-29"));
        window(programme, "2026-05-29", "open", Some("2026-05-29"));
        window(programme, "2026-05-30", "open", Some("2026-07-31"));
        window(programme, "2026-07-31", "open", Some("2026-07-31"));
        window(programme, "2026-08-01", "closed", Some("2026-07-31"));
        window(programme, "2027-03-31", "closed", Some("2026-07-31"));
    }
}

#[test]
fn a_clinic_may_apply_up_to_the_end_of_august() {
    window("clinic-ehr", "2026-05-29", "open", Some("2026-05-29"));
    window("clinic-ehr", "2026-05-30", "open", Some("2026-08-31"));
    window("clinic-ehr", "2026-08-31", "open", Some("2026-08-31"));
    window("clinic-ehr", "2026-09-01", "closed", Some("2026-08-31"));
}

#[test]
fn no_other_programme_prints_a_deadline() {
    for programme in ["consulting", "cyber", "training", "regional"] {
        window(programme, "2026-04-01", "unpublished", None);
        window(programme, "2026-11-22", "unpublished", None);
    }
}

#[test]
fn the_day_of_the_case_goes_before_today() {
    let pack = shipped();
    let case = case("facility=hospital&beds=100&date=2026-07-31");
    let answer = estimate(&pack, &case, date("2026-11-22"));
    assert_eq!(answer.judged_on, date("2026-07-31"));
    assert_eq!(verdict(&answer, "hospital-ehr").window.code(), "open");
}

#[test]
fn outside_the_fiscal_year_there_is_no_amount() {
    let pack = shipped();
    let case = case("facility=hospital&beds=100&ehr=70000000&tokyo=no");
    for (day, covered) in [
        ("2026-03-31", false),
        ("2026-04-01", true),
        ("2027-03-31", true),
        ("2027-04-01", false),
    ] {
        let answer = estimate(&pack, &case, date(day));
        assert_eq!(answer.problems.is_empty(), covered, "{day}");
        for found in &answer.verdicts {
            let waits = found.reasons == [Reason::Wrong(Input::JudgedOn)];
            assert_eq!(waits, !covered, "{day}");
            assert_eq!(found.outcome == Outcome::Incomplete, !covered, "{day}");
            assert_eq!(found.grant.is_none(), !covered, "{day}");
            assert_eq!(found.ceiling.is_none(), !covered, "{day}");
        }
    }
}

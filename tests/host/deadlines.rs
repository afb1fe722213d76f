//! The window on each deadline day and on the day after it, and the days that the pack covers.

use super::support::{case, date, pack, verdict};
use ehr_grant_estimator::domain::{Choice, Input, Outcome, Reason, Window, Yen, YenRange};
use ehr_grant_estimator::rules::estimate;

#[track_caller]
fn window(programme: &str, day: &str, expected: &str, deadline: Option<&str>) {
    let pack = pack();
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
    let pack = pack();
    let case = case("facility=hospital&beds=100&date=2026-07-31");
    let answer = estimate(&pack, &case, date("2026-11-22"));
    assert_eq!(answer.judged_on, date("2026-07-31"));
    assert_eq!(verdict(&answer, "hospital-ehr").window.code(), "open");
}

#[test]
fn outside_the_fiscal_year_amounts_are_a_reference() {
    let pack = pack();
    let case = case("facility=hospital&beds=100&ehr=70000000");
    for (day, year, window) in [
        ("0001-01-01", "future", "open"),
        ("2026-03-31", "future", "open"),
        ("2026-04-01", "current", "open"),
        ("2027-03-31", "current", "closed"),
        ("2027-04-01", "past", "closed"),
        ("9999-12-31", "past", "closed"),
    ] {
        let answer = estimate(&pack, &case, date(day));
        assert_eq!(answer.year.code(), year, "{day}");
        assert_eq!(answer.problems, [], "{day}");
        let found = verdict(&answer, "hospital-ehr");
        assert_eq!(found.window.code(), window, "{day}");
        assert_eq!(found.outcome, Outcome::Likely, "{day}");
        // 605,000 × 100 × 3/4, on every day
        let grant = YenRange::exact(Yen::new(45_375_000));
        assert_eq!(found.grant, Some(grant), "{day}");
    }
}

/// Nobody takes applications for a year that is over, whether or not a deadline was printed.
#[test]
fn every_window_is_closed_in_a_past_year() {
    let pack = pack();
    for (day, closed) in [("2027-03-31", false), ("2027-04-01", true)] {
        let answer = estimate(&pack, &case("facility=clinic&beds=0"), date(day));
        for programme in ["consulting", "cyber", "training", "regional"] {
            let window = verdict(&answer, programme).window;
            assert_eq!(window == Window::Closed, closed, "{day} {programme}");
        }
        let all = answer.verdicts.iter();
        let open = all.filter(|v| v.window != Window::Closed).count();
        assert_eq!(open == 0, closed, "{day}");
    }
}

#[test]
fn by_a_day_that_cannot_be_read_there_is_no_amount() {
    let pack = pack();
    let (form, _) = ehr_grant_estimator::form::from_link(
        "facility=hospital&beds=100&ehr=70000000&date=tomorrow",
    );
    let answer = estimate(&pack, &form.read().case, date("2026-05-01"));
    for found in &answer.verdicts {
        assert_eq!(found.reasons, [Reason::Wrong(Input::JudgedOn)]);
        assert_eq!((found.grant, found.ceiling), (None, None));
    }
}

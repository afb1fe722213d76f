//! What results with a cost wait for, each field once.

use super::support::{in_april, pack};
use ehr_grant_estimator::domain::Input::{self, Beds, Ehr, Facility, JudgedOn, Months, Staff};
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::estimate;

/// The link may hold what cannot be used.
#[track_caller]
fn check(link: &str, expected: &[Input]) {
    let pack = pack();
    let (form, _) = from_link(link);
    let answer = estimate(&pack, &form.read().case, in_april());
    assert_eq!(answer.awaited, expected, "{link}");
}

#[test]
fn a_result_without_a_cost_waits_for_nothing() {
    check("", &[]);
    check("facility=hospital", &[]);
    check("facility=hospital&months=13", &[]);
    check("beds=x", &[]);
}

#[test]
fn each_field_is_awaited_once() {
    check("ehr=1&staff=1&train=1", &[Facility]);
    check("facility=hospital&ehr=1", &[Beds]);
    check("facility=hospital&ehr=1&consult=1&staff=1", &[Beds, Months]);
    check("facility=hospital&beds=100&staff=1", &[Months]);
    check("facility=hospital&beds=100&ehr=1&staff=1&months=6", &[]);
    check("facility=hospital&train=1", &[]);
}

#[test]
fn what_cannot_be_used_is_awaited_too() {
    check("facility=hospital&beds=100&ehr=x", &[Ehr]);
    check("facility=hospital&beds=19&ehr=1&staff=x", &[Beds, Staff]);
    check("facility=clinic&beds=0&ehr=1&date=x", &[JudgedOn]);
}

/// What is to be confirmed, or refused, waits for nobody.
#[test]
fn a_settled_result_waits_for_nothing() {
    check("facility=clinic&cyber=1&region=1", &[]);
    check("facility=hospital&ehr=1&tokyo=no", &[]);
    check("facility=hospital&ehr=1&contract=signed", &[]);
}

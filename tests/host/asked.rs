//! Which fields are asked for: those on which something can turn.

use super::support::{case, pack};
use ehr_grant_estimator::domain::{Choice, Input};
use ehr_grant_estimator::rules::is_asked;

/// Checks the keys of the fields that are asked for beside the kind of facility, the beds and the place.
#[track_caller]
fn asks(link: &str, expected: &str) {
    let pack = pack();
    let plan = case(link).plan;
    let always = [Input::Facility, Input::Beds, Input::Place, Input::Pack];
    let asked = Input::ALL
        .iter()
        .filter(|input| !always.contains(input) && is_asked(&pack, &plan, **input));
    let keys: Vec<_> = asked.map(|input| input.code()).collect();
    assert_eq!(keys.join(" "), expected, "{link}");
    for input in [Input::Facility, Input::Beds, Input::Place] {
        assert!(is_asked(&pack, &plan, input), "{link} {}", input.code());
    }
}

#[test]
fn at_first_only_the_facility() {
    asks("", "");
    asks("ehr=70000000", "");
}

#[test]
fn of_a_hospital_it_is_asked_whether_it_leases_because_of_a_note() {
    asks(
        "facility=hospital",
        "project acquire standard contract finish ehr staff months consult cyber train region date",
    );
}

#[test]
fn months_and_wages_are_for_a_hospital_that_newly_introduces() {
    asks(
        "facility=hospital&project=renewal",
        "project acquire standard contract finish ehr consult cyber train region date",
    );
    // A clinic's wages count within its one amount, whatever the months.
    asks(
        "facility=clinic",
        "project acquire standard contract finish ehr staff consult cyber train region date",
    );
}

#[test]
fn nothing_more_is_asked_of_those_who_are_out_of_question() {
    asks("facility=other", "");
    asks("facility=hospital&tokyo=no", "");
}

#[test]
fn an_answer_that_can_be_taken_back_hides_nothing() {
    let all = "project acquire standard contract finish ehr staff consult cyber train region date";
    for link in [
        "contract=signed",
        "finish=later",
        "acquire=lease&standard=no",
    ] {
        asks(&format!("facility=clinic&{link}"), all);
    }
    asks("facility=clinic&contract=signed&finish=later", all);
}

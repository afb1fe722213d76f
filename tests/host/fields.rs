//! The rows of the fields: each is sound by itself, and they do not contradict each other.

use super::support::problems_after;
use ehr_grant_estimator::domain::{Case, Choice, Entry, Facility, Group, Input, Kind, Plan};
use ehr_grant_estimator::form::{Edit, Form, to_link};

#[test]
fn each_key_and_each_name_is_that_of_one_field() {
    for (index, input) in Input::ALL.iter().enumerate() {
        let row = input.field();
        assert_eq!(Input::from_code(row.key), Some(*input), "{}", row.key);
        for other in Input::ALL.iter().take(index) {
            assert_ne!(other.field().label, row.label);
        }
        // What follows on the key in a link, and parts two pairs, cannot be part of it.
        assert!(row.key.bytes().all(|byte| byte.is_ascii_lowercase()));
    }
}

#[test]
fn what_holds_at_first_is_one_of_the_answers_and_each_has_a_code_of_its_own() {
    for input in Input::choices() {
        let codes: Vec<_> = input.codes().collect();
        assert!(codes.len() > 1, "{}", input.code());
        let first = Plan::default().answer(input);
        assert!(
            first.is_none_or(|code| codes.contains(&code)),
            "{}",
            input.code()
        );
        for (index, (code, name, _)) in input.answers().iter().enumerate() {
            let mut before = input.answers().iter().take(index);
            assert!(before.all(|(other, label, _)| other != code && label != name));
        }
    }
}

#[test]
fn each_kind_of_facility_is_an_answer() {
    let codes: Vec<_> = Input::Facility.codes().collect();
    assert_eq!(codes, Facility::CODES);
    assert_eq!(Plan::default().facility(), None);
    let mut plan = Plan::default();
    assert!(plan.choose(Input::Facility, "clinic"));
    assert_eq!(plan.facility(), Some(Facility::MedicalClinic));
    assert!(!plan.choose(Input::Facility, "dentist"));
    assert_eq!(plan.facility(), Some(Facility::MedicalClinic));
}

#[test]
fn every_part_of_the_form_has_a_field() {
    for group in Group::ALL {
        let mut inputs = Input::ALL.iter();
        assert!(inputs.any(|input| input.field().group == *group));
    }
}

/// Whatever its kind, what is put into a field reaches the case and the link, and no other field.
#[test]
fn what_is_put_into_a_field_reaches_the_case_and_the_link() {
    for input in Input::ALL {
        let first = Plan::default().answer(*input);
        let value = match input.field().kind {
            Kind::Choice { .. } => input
                .codes()
                .find(|code| Some(*code) != first)
                .unwrap_or(""),
            Kind::Count { .. } | Kind::Cost => "7",
            Kind::JudgedOn => "2026-07-31",
            Kind::Pack => "tokyo-ehr-r8",
        };
        let edit = Edit {
            input: *input,
            value: value.to_owned(),
        };
        let form = Form::default().apply(edit);
        assert_eq!(to_link(&form).fragment, format!("{}={value}", input.code()));
        let case = form.read().case;
        let is_changed = case != Case::default() || form.pack.is_some();
        assert!(is_changed, "{}", input.code());
        for other in Input::ALL.iter().filter(|other| *other != input) {
            assert_eq!(case.plan.answer(*other), Plan::default().answer(*other));
            assert_eq!(*case.counts.get(*other), Entry::Missing);
            assert_eq!(*case.costs.get(*other), Entry::Missing);
        }
    }
}

#[test]
fn a_pack_names_only_answers_that_there_are() {
    let refused = problems_after(&[("\"done\": [\"contract\"]", "\"done\": [\"beds\"]")]);
    let keys: Vec<_> = Input::choices().map(Choice::code).collect();
    assert_eq!(
        refused,
        format!(
            "answers.done[0]：次のどれか一つにしてください：{}",
            keys.join("、")
        )
    );
    assert_eq!(
        problems_after(&[("\"not_to_do\":", "\"never\":")]),
        "conditions[5].keep：次のどれか一つにしてください：not_to_do、by_year_end"
    );
}

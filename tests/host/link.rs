//! The link: how it is written, and what of a bad one is reported. Its keys are in `contract.rs`.

use ehr_grant_estimator::domain::{Choice, Input, LinkProblem};
use ehr_grant_estimator::form::{Edit, Form, from_link, to_link};

fn put(form: &Form, input: Input, text: String) -> Form {
    form.apply(Edit { input, value: text })
}

/// Of a text that no field can use the beginning is carried, and what was cut off leaves a mark: a
/// reload must not turn what was refused into nothing.
#[test]
fn unusable_text_is_carried_and_a_long_one_stays_refused() {
    for text in ["x", "1"] {
        let check = |length: usize, carried: &str, cut: &[Input]| {
            let (form, _) = from_link("facility=clinic");
            let link = to_link(&put(&form, Input::Ehr, text.repeat(length)));
            assert_eq!(link.fragment, format!("facility=clinic&ehr={carried}"));
            assert_eq!(link.cut, cut);
            let (again, problems) = from_link(&link.fragment);
            assert_eq!(problems.len(), 1, "{length}");
            assert_eq!(again.read().problems.len(), 1, "{length}");
        };
        let forty = text.repeat(40);
        check(40, &forty, &[]);
        check(41, &format!("{forty}%E2%80%A6"), &[Input::Ehr]);
        check(100_000, &format!("{forty}%E2%80%A6"), &[Input::Ehr]);
    }
}

/// The longest form that anyone can make: every field full of what takes most room.
#[test]
fn a_written_link_can_always_be_read_again() {
    let longest = "facility=hospital&tokyo=no&project=renewal&acquire=lease&standard=yes\
                   &contract=signed&finish=thisyear";
    for text in ["💴", "円", "x", "9"] {
        let texts = Input::ALL.iter().filter(|input| !input.is_choice());
        let form = texts.fold(from_link(longest).0, |form, input| {
            put(&form, *input, text.repeat(500))
        });
        let link = to_link(&form);
        assert!(link.fragment.len() <= 4_000, "{}", link.fragment.len());
        let of_text = Input::ALL.iter().filter(|input| !input.is_choice()).count();
        assert_eq!(link.cut.len(), of_text, "{text}");
        let (again, problems) = from_link(&link.fragment);
        // Every field is refused as before; of the pack only the page knows that there is none.
        assert_eq!(problems.len(), of_text - 1, "{problems:?}");
        assert_eq!(again.read().problems.len(), form.read().problems.len());
        assert_eq!(again.plan, form.plan);
    }
}

#[test]
fn defaults_are_left_out_and_ways_of_writing_agree() {
    let (form, problems) = from_link(
        "#tokyo=yes&project=new&acquire=purchase&standard=unknown&contract=notyet&finish=unknown\
         &beds=%EF%BC%91%EF%BC%90%EF%BC%90&ehr=7,000%E4%B8%87%E5%86%86&date=2026/7/31",
    );
    assert_eq!(problems, []);
    assert_eq!(
        to_link(&form).fragment,
        "beds=100&ehr=70000000&date=2026-07-31"
    );
}

#[test]
fn what_cannot_be_used_is_reported_by_name_and_nothing_else_is_lost() {
    let (form, problems) =
        from_link("beds=100&nonsense=1&facility=dentist&ehr=70000000&ehr=1&staff=many&=&acquire=");
    assert_eq!(
        problems,
        [
            LinkProblem::UnknownKey("nonsense".to_owned()),
            LinkProblem::UnknownValue(Input::Facility, "dentist".to_owned()),
            LinkProblem::Repeated(Input::Ehr),
            LinkProblem::UnusableText(Input::Staff, "many".to_owned()),
            LinkProblem::UnknownKey(String::new()),
            LinkProblem::UnknownValue(Input::Acquisition, String::new()),
        ]
    );
    assert_eq!(form.text(Input::Beds), "100");
    assert_eq!(form.text(Input::Ehr), "70000000");
    // Text that cannot be used stands in its field, and survives a reload.
    assert_eq!(form.text(Input::Staff), "many");
    assert_eq!(to_link(&form).fragment, "beds=100&ehr=70000000&staff=many");
}

#[test]
fn out_of_range_values_are_refused() {
    for link in [
        "beds=-1",
        "beds=1.5",
        "beds=100000",
        "beds=4294967296",
        "ehr=-1",
        "ehr=0.5",
        "ehr=1000000000000",
        "ehr=1e3",
        "months=x",
        "date=2026-02-29",
        "date=2026-13-01",
        "date=tomorrow",
    ] {
        let (_, problems) = from_link(link);
        assert!(
            matches!(problems.as_slice(), [LinkProblem::UnusableText(..)]),
            "{link}"
        );
    }
}

#[test]
fn odd_text_is_carried_unharmed() {
    let text = "100%&=#<script>\"'円💴 \u{202e}";
    let edit = Edit {
        input: Input::Ehr,
        value: text.to_owned(),
    };
    let link = to_link(&Form::default().apply(edit));
    assert!(link.fragment.is_ascii(), "{link:?}");
    let (form, _) = from_link(&link.fragment);
    assert_eq!(form.text(Input::Ehr), text);
}

#[test]
fn broken_percent_signs_and_enormous_links_do_no_harm() {
    for link in ["beds=%", "beds=%1", "beds=%zz", "%ff=1", "&&&", "====", "#"] {
        let _ = from_link(link);
    }
    let refused = (Form::default(), vec![LinkProblem::TooLong]);
    let long = |length: usize| format!("#beds=100&{}", "a".repeat(length - "beds=100&".len()));
    assert_eq!(from_link(&long(1_000_000)), refused);
    assert_eq!(from_link(&long(4_001)), refused);
    assert_eq!(from_link(&long(4_000)).0.text(Input::Beds), "100");
}

/// There is no checksum, because people read and edit these links. So a flipped bit may make another plan,
/// but only the one that the link says: nothing in it is passed over.
#[test]
fn a_flipped_bit_is_read_as_it_stands_or_reported() {
    let link = "facility=hospital&tokyo=no&beds=100&ehr=70000000&months=12&date=2026-07-31";
    for bit in 0..link.len() * 8 {
        let mut bytes = link.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(flipped) = String::from_utf8(bytes) else {
            continue;
        };
        let (form, problems) = from_link(&flipped);
        let mut strangers = 0;
        let pairs = flipped.trim_start_matches('#').split('&');
        for pair in pairs.filter(|pair| !pair.is_empty() && !pair.contains('%')) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match Input::from_code(key) {
                None => strangers += 1,
                Some(input) if !input.is_choice() => {
                    assert_eq!(form.text(input), value, "{flipped}");
                }
                Some(input) if form.plan.answer(input) != Some(value) => strangers += 1,
                Some(_) => {}
            }
        }
        assert!(problems.len() >= strangers, "{flipped}: {problems:?}");
        let (again, _) = from_link(&to_link(&form).fragment);
        assert_eq!(to_link(&again), to_link(&form), "{flipped}");
    }
}

#[test]
fn an_edit_changes_one_field_and_keeps_raw_text() {
    let (form, _) = from_link("facility=hospital&beds=100");
    let edit = |form: &Form, input, value: &str| {
        let value = value.to_owned();
        form.apply(Edit { input, value })
    };
    let typed = edit(&form, Input::Ehr, "７，０００万円");
    assert_eq!(typed.text(Input::Ehr), "７，０００万円");
    assert_eq!(
        to_link(&typed).fragment,
        "facility=hospital&beds=100&ehr=70000000"
    );
    let switched = edit(&typed, Input::Facility, "clinic");
    assert_eq!(
        to_link(&switched).fragment,
        "facility=clinic&beds=100&ehr=70000000"
    );
    // A code that is none of the answers changes nothing.
    assert_eq!(edit(&switched, Input::Facility, "dentist"), switched);
}

#[test]
fn a_cost_is_put_in_threes_when_its_field_was_left() {
    let (form, _) = from_link("ehr=70000000&staff=7000%E4%B8%87&cyber=12x&beds=1000");
    for input in Input::ALL {
        let tidied = form.tidied(*input);
        let expected = match input {
            Input::Ehr => "70,000,000",
            other => form.text(*other),
        };
        assert_eq!(tidied.text(*input), expected);
        assert_eq!(to_link(&tidied), to_link(&form));
    }
}

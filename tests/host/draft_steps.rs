//! Every step of a draft can be taken back, and a draft that was saved goes on.

use ehr_grant_estimator::form::parse_figure;
use ehr_grant_estimator::rules::draft::Draft;

use super::draft::{draft, next_year, row_text, type_in};
use super::support::{PACK, node};

#[test]
fn letters_typed_in_one_field_are_one_step() {
    let mut draft = draft();
    let path = "programmes[5].standard_amount.fixed.yen";
    for raw in ["6", "60", "60万"] {
        type_in(&mut draft, path, raw);
    }
    draft.close();
    type_in(&mut draft, "programmes[4].subsidy_rate.flat.rate", "2/3");
    draft.undo();
    assert_eq!(row_text(&draft, path), "600,000");
    draft.undo();
    assert_eq!(draft.pack(), &node(PACK));
    assert_eq!(draft.steps(), [false, true]);
    draft.redo();
    draft.redo();
    assert_eq!(
        row_text(&draft, "programmes[4].subsidy_rate.flat.rate"),
        "2/3"
    );
    draft.redo();
    assert_eq!(draft.steps(), [true, false]);
}

#[test]
fn a_draft_goes_on_where_it_was_saved() {
    let mut draft = next_year();
    type_in(
        &mut draft,
        "programmes[5].standard_amount.fixed.yen",
        "60万",
    );
    type_in(&mut draft, "programmes[0].deadlines[0].on", "5月28日");
    draft.close();
    let file = draft.to_save();
    let again = Draft::from_save(&node(&file), parse_figure).expect("a draft");
    assert_eq!(again.pack(), draft.pack());
    assert_eq!(again.before(), draft.before());
    assert_eq!(again.problems(), draft.problems());
    assert_eq!(row_text(&again, "programmes[0].deadlines[0].on"), "5月28日");
    assert!(draft.is_unsaved() && !again.is_unsaved());
    for other in ["{}", PACK, "[]"] {
        assert!(Draft::from_save(&node(other), parse_figure).is_none());
    }
}

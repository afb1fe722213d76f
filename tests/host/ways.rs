//! 元に戻す, やり直す; and what is done with plans side by side.

use super::plans::HOSPITAL;
use ehr_grant_estimator::domain::Input;
use ehr_grant_estimator::form::{Edit, to_link};
use ehr_grant_estimator::ui::{Act, Deed, Session, act};
use ehr_grant_estimator::view::Arrival;

fn session(link: &str) -> Session {
    let mut session = Session::open(link);
    act(&mut session, Act::Arrive(Arrival::Here));
    session
}

fn press(session: &mut Session, what: &str, of: &str, value: &str) {
    let deed = Deed {
        what: what.to_owned(),
        of: of.to_owned(),
        value: value.to_owned(),
    };
    act(session, Act::Decide(deed));
}

fn write(session: &mut Session, input: Input, value: &str) {
    let value = value.to_owned();
    act(session, Act::Edit(Edit { input, value }));
}

fn address(session: &Session) -> String {
    to_link(&session.form).with(&session.beside).fragment
}

#[test]
fn a_plan_is_copied_changed_taken_and_removed_and_each_is_taken_back() {
    let mut session = session(HOSPITAL);
    let mut before = vec![address(&session)];
    let step = |session: &mut Session, before: &mut Vec<String>| before.push(address(session));
    press(&mut session, "plan-copy", "0", "");
    step(&mut session, &mut before);
    // Letter by letter is one step.
    for text in ["9", "98", "98000000"] {
        write(&mut session, Input::Ehr, text);
    }
    step(&mut session, &mut before);
    press(&mut session, "plan-name", "1", "B");
    press(&mut session, "plan-name", "1", "B社");
    step(&mut session, &mut before);
    press(&mut session, "plan-take", "1", "");
    step(&mut session, &mut before);
    assert_eq!(session.form.text(Input::Ehr), "130,000,000");
    assert_eq!(session.book.name, "B社");
    press(&mut session, "plan-remove", "1", "");
    step(&mut session, &mut before);
    assert_eq!(session.book.others, []);
    act(&mut session, Act::Open(String::new()));
    assert_eq!(address(&session), "");
    for link in before.iter().rev() {
        press(&mut session, "undo", "", "");
        assert_eq!(address(&session), *link);
    }
    assert!(!session.history.has_past());
    for link in before.iter().skip(1) {
        press(&mut session, "redo", "", "");
        assert_eq!(address(&session), *link);
    }
    press(&mut session, "redo", "", "");
    assert_eq!(address(&session), "");
    assert!(!session.history.has_future());
}

#[test]
fn what_is_done_after_a_step_back_leaves_no_way_forth() {
    let mut session = session(HOSPITAL);
    write(&mut session, Input::Ehr, "1");
    press(&mut session, "undo", "", "");
    assert_eq!(address(&session), HOSPITAL);
    write(&mut session, Input::Ehr, "2");
    assert!(!session.history.has_future());
    press(&mut session, "undo", "", "");
    assert_eq!(address(&session), HOSPITAL);
    // What changes nothing is no step.
    write(&mut session, Input::Ehr, "130,000,000");
    press(&mut session, "plan-remove", "1", "");
    assert!(!session.history.has_past());
}

#[test]
fn a_link_with_plans_opens_them() {
    assert!(session(&format!("{HOSPITAL}&alt=B~ehr.1")).shows("plans"));
    assert!(!session(HOSPITAL).shows("plans"));
}

//! What is done with what one decides with; and the way back from everything that is entered.

use super::quote_act;
use super::{GOAL, PLANS, QUOTE};
use crate::domain::{Choice, Input};
use crate::form::{Book, LONGEST, LeftOut, read_link, to_link};
use crate::ui::session::{Act, Deed, Remark, Session};
use crate::view;

/// Follows a change, once the rest of the program is there.
pub fn act(session: &mut Session, act: Act) {
    let step = step(&act);
    match act {
        Act::Decide(deed) => decide(session, deed),
        Act::Edit(edit) => {
            session.book.follow(&session.form, &edit);
            session.act(Act::Edit(edit));
        }
        Act::Open(_) | Act::Arrive(_) => {
            session.act(act);
            let (book, mut problems) = Book::read(&mut session.form, &session.beside);
            for (id, stands) in [
                (PLANS, !book.others.is_empty()),
                (GOAL, !book.asked.text.is_empty()),
                (QUOTE, !book.quote.quote.lines.is_empty()),
            ] {
                if stands && !session.shows(id) {
                    session.unfolded.push(id.to_owned());
                }
            }
            session.book = book;
            session.link_problems.append(&mut problems);
        }
        // A fold, or a pause: nothing of what is entered.
        _ => return session.act(act),
    }
    let link = to_link(&session.form);
    let used = link.fragment.len();
    (session.beside, session.left_out) = session.book.write(&session.form, used, LONGEST);
    let state = if session.left_out == LeftOut::default() {
        link.with(&session.beside)
    } else {
        let (whole, _) = session.book.write(&session.form, 0, usize::MAX);
        link.with(&whole)
    };
    session.history.note(state.fragment, step);
    let quote = &session.book.quote.quote;
    session.sums.clear();
    for input in Input::costs() {
        if let Some(sum) = view::from_quote(quote, input) {
            session.sums.push((input, sum));
        }
    }
}

/// The name of the step that a change is, see `History::note`; none for one from which there is no way back.
fn step(act: &Act) -> Option<String> {
    match act {
        Act::Edit(edit) => Some(edit.input.code().to_owned()),
        Act::Decide(Deed { what, of, value }) => match what.as_str() {
            UNDO | REDO => None,
            // A button has nothing in it, and each press is a step.
            _ if value.is_empty() => Some(String::new()),
            _ => Some(format!("{what} {of}")),
        },
        Act::Open(_) => Some(String::new()),
        _ => None,
    }
}

/// Takes back what was done last.
pub const UNDO: &str = "undo";
/// Does again what was taken back last.
pub const REDO: &str = "redo";
/// Puts a copy of the plan beside it.
pub const COPY: &str = "plan-copy";
/// Makes another plan the one that is edited.
pub const TAKE: &str = "plan-take";
/// Removes another plan.
pub const REMOVE: &str = "plan-remove";
/// Names a plan.
pub const NAME: &str = "plan-name";
/// What is asked back: so much own share, or [`GRANT`].
pub const GOAL_KIND: &str = "goal-kind";
/// So much grant.
pub const GRANT: &str = "grant";
/// So much.
pub const GOAL_AMOUNT: &str = "goal-amount";

fn decide(session: &mut Session, deed: Deed) {
    let index: usize = deed.of.parse().unwrap_or_default();
    // The plan that is being edited is the first; the others follow.
    let other = index.wrapping_sub(1);
    let Session { form, book, .. } = session;
    match deed.what.as_str() {
        what @ (UNDO | REDO) => {
            let Some(state) = session.history.go(what == REDO) else {
                return;
            };
            let (form, beside, _) = read_link(&state);
            session.form = form.all_tidied();
            (session.book, _) = Book::read(&mut session.form, &beside);
            session.rests = false;
        }
        COPY => {
            if book.name.is_empty() {
                book.name = view::plan_name(0);
            }
            let name = view::plan_name(book.others.len() + 1);
            let (form, quote) = match book.others.get(other) {
                Some(other) => (other.form.clone(), other.quote.clone()),
                None => (form.clone(), book.quote.clone()),
            };
            book.copy(&form, quote, name);
        }
        TAKE => book.take(form, other),
        REMOVE => book.remove(other),
        NAME => book.rename(index, deed.value),
        GOAL_KIND => book.asked.is_grant = deed.value == GRANT,
        GOAL_AMOUNT => book.asked.text = deed.value,
        what if what.starts_with(QUOTE) => quote_act::act(session, &deed),
        what => {
            if let Some(remark) = Remark::from_code(what) {
                session.remarks.set(remark, deed.value);
            }
        }
    }
}

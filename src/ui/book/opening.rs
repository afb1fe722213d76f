//! Another file instead of the page's own rules: the place to choose one, and what came of it.

use super::session::{Refusal, Session};
use crate::ui::tag::{Tag, tag};
use crate::view::book::wording;

/// So many problems are listed; whoever mends those will read the file again.
const MOST: usize = 10;

/// Which file is shown, and why another could not be. The place stands there from the start, because a live
/// region that comes with its text is often not read.
pub fn notices(session: &Session) -> Tag {
    let refusal = session.refusal.as_ref().map(refused);
    let opened = session.opened.as_ref().map(|it| {
        tag("div.notice")
            .child(tag("p").text(&wording::opened(&it.name)))
            .child(tag("button.button type=button data-late=own").text(wording::OWN))
    });
    tag("div.notices role=status").maybe(refusal).maybe(opened)
}

fn refused(refusal: &Refusal) -> Tag {
    let problems = &refusal.problems;
    let says = if problems.is_empty() {
        wording::NO_RULES
    } else {
        wording::PROBLEMS
    };
    let listed = problems.iter().take(MOST).map(ToString::to_string);
    let more = problems.len().saturating_sub(MOST);
    let more = (more > 0).then(|| wording::and_more(more));
    let listed = listed.chain(more).map(|line| tag("li").text(&line));
    tag("div.notice data-state=failed")
        .child(tag("p.notice__title").text(&wording::refused(&refusal.name)))
        .child(tag("p").text(says))
        .maybe((!problems.is_empty()).then(|| tag("ul").children(listed.collect())))
}

/// Where one chooses a file. The fold is the browser's own to open.
pub fn place() -> Tag {
    tag("details.opening")
        .child(tag("summary").text(wording::OPEN))
        .child(control("label.support for=open", wording::OPEN_HELP))
}

/// The same where it is needed at once, under another name. There is one in a panel.
pub fn file(name: &str, help: &str) -> Tag {
    control("label.field__label for=open", name).child(tag("p.support").text(help))
}

fn control(label: &'static str, text: &str) -> Tag {
    tag("div.field").child(tag(label).text(text)).child(tag(
        "input id=open type=file accept=.html,.htm,.json,text/html,application/json data-late=open",
    ))
}

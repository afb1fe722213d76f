//! What one decides with, once there is a first figure: plans side by side, the ways back. All of it lies behind the
//! seam; what it does to the session is here, what it shows in the files named for it.

mod act;
mod curve;
pub(in crate::ui) mod file;
mod goal;
mod history;
mod listen;
mod plans;
mod quote;
mod quote_act;
mod quote_lines;
mod styles;

pub use act::act;
use act::{REDO, UNDO};
pub use curve::curve;
pub use goal::goal;
pub use history::History;
pub use listen::{LATE, OF, listen};
pub use quote::{QuoteTyped, quote};

use super::fold;
use super::page::{Parts, choose};
use super::session::Session;
use super::tag::{Tag, tag};
use crate::domain::{Date, Estimate, Quote};
use crate::form::{Form, QuoteSheet};
use crate::rules::{Pack, Shelf, estimate};
use crate::view::deciding as words;
use crate::view::{self, Seen};

/// The id of the fold with the plans.
pub const PLANS: &str = "plans";
/// That of the fold with the way back.
pub const GOAL: &str = "goal";
/// That of the fold with the curves.
const CURVES: &str = "curves";
/// That of the fold with the quote; each of its deeds begins with it.
pub const QUOTE: &str = "quote";

/// All of it: closed, each is one line.
pub fn panel(parts: &Parts<'_>) -> Tag {
    let session = parts.session;
    let plans = session.shows(PLANS).then(|| compared(parts));
    let goal = session.shows(GOAL).then(|| goal::panel(parts));
    let quote = session.shows(QUOTE).then(|| {
        let sheet = &session.book.quote;
        let plan = &parts.reading.case.plan;
        quote(
            parts.pack,
            plan,
            sheet,
            &session.typed,
            session.left_out.lines,
        )
    });
    let curves = session.shows(CURVES).then(|| curves(parts));
    tag("section")
        .class("card decide")
        .child(tag("h2").text(words::DECIDING))
        .maybe(ways(parts))
        .child(fold::fold(QUOTE, words::QUOTE, "", quote).class("fold"))
        .child(fold::fold(PLANS, words::PLANS, "", plans).class("fold"))
        .child(fold::fold(GOAL, words::GOAL, "", goal).class("fold"))
        .child(fold::fold(CURVES, words::CURVES, "", curves).class("fold"))
}

/// What each cost and each number of beds leads to.
fn curves(parts: &Parts<'_>) -> Tag {
    let (pack, answer) = (parts.pack, parts.answer);
    let costs = view::cost_curve(pack, answer);
    let beds = view::bed_curve(pack, answer);
    let is_empty = costs.is_none() && beds.is_none();
    tag("div.curves")
        .maybe(costs.as_ref().map(curve))
        .maybe(beds.as_ref().map(curve))
        .maybe(is_empty.then(|| tag("p").text(words::CURVES_WAIT)))
}

/// One of the plans, as it is judged.
pub struct Judged<'a> {
    /// Its name; may be empty.
    pub name: &'a str,
    /// What was entered.
    pub form: &'a Form,
    /// The rules that it is judged by.
    pub pack: &'a Pack,
    /// What comes of it.
    pub estimate: Estimate<'a>,
    /// Its quote.
    pub quote: &'a Quote,
}

/// The plan that is being edited and the others, on this day.
pub fn judged<'a>(shelf: &'a Shelf, session: &'a Session, today: Date) -> Vec<Judged<'a>> {
    let book = &session.book;
    let mut judged = Vec::new();
    let mut judge = |name: &'a str, form: &'a Form, quote: &'a QuoteSheet| {
        let case = form.read().case;
        let day = case.judged_on.given().unwrap_or(today);
        let (pack, _) = choose(shelf, form.pack.as_deref(), day);
        judged.push(Judged {
            name,
            form,
            pack,
            estimate: estimate(pack, &case, today),
            quote: &quote.quote,
        });
    };
    judge(&book.name, &session.form, &book.quote);
    for plan in &book.others {
        judge(&plan.name, &plan.form, &plan.quote);
    }
    judged
}

/// Plans side by side.
fn compared(parts: &Parts<'_>) -> Tag {
    let (plans, names) = seen(parts);
    plans::plans(&plans, &names, parts.session.book.has_room())
}

/// Plans side by side, for the sheet of paper; none where there is one alone.
pub fn on_paper(parts: &Parts<'_>) -> Option<Tag> {
    let has_others = !parts.session.book.others.is_empty();
    has_others.then(|| plans::on_paper(&seen(parts).0))
}

/// All plans as they are shown, and the names that were typed.
fn seen<'a>(parts: &Parts<'a>) -> (view::Plans, Vec<&'a str>) {
    let judged = judged(parts.shelf, parts.session, parts.now.day);
    let (mut seen, mut names) = (Vec::new(), Vec::new());
    for plan in &judged {
        names.push(plan.name);
        seen.push(Seen {
            name: plan.name,
            pack: plan.pack,
            estimate: &plan.estimate,
        });
    }
    (view::plans(&seen), names)
}

/// The ways back, where there are any.
fn ways(parts: &Parts<'_>) -> Option<Tag> {
    let history = &parts.session.history;
    let way = |what: &'static str, label: &'static str, stands: bool| {
        let way = button(what, "", label);
        if stands { way } else { way.is("disabled", "") }
    };
    (history.has_past() || history.has_future()).then(|| {
        tag("p.cluster")
            .child(way(UNDO, words::UNDO, history.has_past()))
            .child(way(REDO, words::REDO, history.has_future()))
    })
}

/// A mark that something stands in the page alone: it is in no link, and would be lost with the page.
pub fn unkept(parts: &Parts<'_>) -> Option<Tag> {
    let left_out = &parts.session.left_out;
    (left_out.lines || !left_out.plans.is_empty()).then(|| tag("span hidden data-unkept"))
}

/// That everything was emptied, and the way back.
pub fn emptied(parts: &Parts<'_>) -> Option<Tag> {
    let session = parts.session;
    let is_new = session.form == Form::default();
    (is_new && session.history.has_past()).then(|| {
        tag("div.notice data-state=emptied")
            .child(tag("p").text(words::EMPTIED))
            .child(tag("p").child(button(UNDO, "", words::UNDO)))
    })
}

/// A button that is heard by `listen`; `of` is which of several it is about, and may be empty.
#[inline(never)]
pub fn button(what: &'static str, of: &str, label: &str) -> Tag {
    tag("button.button type=button")
        .is(LATE, what)
        .set_some(OF, of)
        .text(label)
}

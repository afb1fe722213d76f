//! What to do next: steps, questions, and where to ask them.

use super::fold::fold;
use super::press::button;
use super::tag::{Tag, tag};
use crate::form::percent_encoded;
use crate::rules::{HelpDesk, Pack};
use crate::view::wording;
use crate::view::{Menu, Next, Phase, desk_hours, marked};

/// The id of the fold with the support menu.
pub const GUIDE: &str = "guide";

/// The fold at the end.
pub fn guide(menus: Option<Tag>) -> Tag {
    fold(GUIDE, wording::GUIDE, "", menus).class("fold")
}

/// What of the support menu is of use, phase by phase, and what the document remarks.
pub fn menus(pack: &Pack, phases: &[Phase]) -> Tag {
    let remarks = pack.notes.iter().filter(|note| note.programmes.is_none());
    let remarks = remarks.map(|note| tag("li").text(&marked(&note.text, &note.source)));
    let phases = phases.iter().map(phase).collect();
    tag("div")
        .child(tag("div.stack").children(phases))
        .child(tag("h3").text(wording::GUIDE_REMARKS))
        .child(tag("ul").children(remarks.collect()))
}

fn phase(phase: &Phase) -> Tag {
    tag("section.phase")
        .child(tag("h3").text(&phase.title))
        .children(phase.menus.iter().map(menu).collect())
}

fn menu(menu: &Menu) -> Tag {
    let leads =
        (!menu.leads_to.is_empty()).then(|| tag("ul.phase__leads").children(items(&menu.leads_to)));
    tag("div")
        .child(tag("h4").text(&menu.title))
        .child(tag("p.support").text(&menu.worries))
        .child(tag("ul").children(items(&menu.summary)))
        .maybe(leads)
}

/// The card after all results. Questions are folded up until somebody prepares to ask them; `shows` says which
/// fold stands open.
pub fn panel(next: &Next, desk: &HelpDesk, shows: &dyn Fn(&str) -> bool) -> Tag {
    tag("section")
        .class("card stack")
        .is("aria-labelledby", "next-title")
        .maybe(donts(&next.donts))
        .child(tag("h2 id=next-title").text(wording::STEPS))
        .maybe(steps(next))
        .child(ask(next, desk))
        .maybe(questions(
            wording::QUESTIONS,
            "questions",
            &next.questions,
            shows,
        ))
        .maybe(questions(
            wording::VENDOR_QUESTIONS,
            "vendor-questions",
            &next.vendor_questions,
            shows,
        ))
}

/// Before what to do, because it cannot be undone.
fn donts(donts: &[String]) -> Option<Tag> {
    (!donts.is_empty()).then(|| {
        tag("div.stack")
            .child(tag("h2").text(wording::DONTS))
            .child(tag("ul").children(items(donts)))
    })
}

fn steps(next: &Next) -> Option<Tag> {
    let calendar = next.calendar.as_ref().map(|file| {
        let address = format!("data:text/calendar;charset=utf-8,{}", percent_encoded(file));
        let link = tag("a.button download=shinsei-kigen.ics")
            .set("href", &address)
            .text(wording::CALENDAR);
        tag("p").child(link)
    });
    let list = (!next.steps.is_empty()).then(|| tag("ol").children(items(&next.steps)));
    list.map(|list| tag("div.stack").child(list).maybe(calendar))
}

/// The questions, numbered, to be read out or copied.
fn questions(
    title: &str,
    id: &'static str,
    questions: &[String],
    shows: &dyn Fn(&str) -> bool,
) -> Option<Tag> {
    (!questions.is_empty()).then(|| {
        let fold_id = format!("{id}-fold");
        let list = shows(&fold_id).then(|| {
            tag("div.stack")
                .child(tag("ol").is("id", id).children(items(questions)))
                .child(tag("p").child(button("copy", id, wording::COPY_QUESTIONS)))
        });
        let title = wording::so_many(title, questions.len());
        fold(&fold_id, &title, "", list).class("fold")
    })
}

/// Texts as the items of a list.
pub fn items(lines: &[String]) -> Vec<Tag> {
    lines.iter().map(|line| tag("li").text(line)).collect()
}

fn ask(next: &Next, desk: &HelpDesk) -> Tag {
    let call = tag("a")
        .class("button button--primary")
        .set("href", &format!("tel:{}", desk.phone))
        .text(&wording::call(&desk.phone));
    let page = tag("a.button")
        .set("href", &desk.url)
        .is("target", "_blank")
        .is("rel", "noreferrer")
        .text(wording::MAIL);
    let state = tag("strong").text(next.desk_state);
    tag("div.stack")
        .child(tag("p.cluster").child(call).child(page))
        .child(tag("p.support").text(&desk_hours(desk)).child(state))
}

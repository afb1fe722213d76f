//! 直す: a draft, and beside it what it changes and what is wrong with it.

use super::desk::Desk;
use super::edit_row::{Around, id, row};
use super::{edit_side, opening};
use crate::rules::Node;
use crate::rules::draft::Draft;
use crate::ui::tag::{Tag, tag};
use crate::view::edit::{EditSection, problems, sections, standing_of, wording};

/// The whole panel.
pub fn panel(desk: &Desk) -> Tag {
    let Some(draft) = &desk.draft else {
        return start(desk);
    };
    let sections = sections(draft);
    let problems = problems(draft, &sections);
    let documents = documents(draft);
    let around = Around {
        documents: &documents,
        adding: desk.adding.as_ref(),
    };
    let parts = sections.iter().map(|it| section(it, &around));
    let book = tag("div")
        .class("card book")
        .child(head(draft, &sections))
        .children(parts.collect());
    tag("div.desk data-edit")
        .child(tag("div.stack").maybe(edit_side::grid(desk)).child(book))
        .child(edit_side::side(desk, draft, &problems))
}

fn start(desk: &Desk) -> Tag {
    let button = |late: &'static str, id: &str, text: &str| {
        tag("button.button type=button")
            .is("data-late", late)
            .set("data-of", id)
            .text(text)
    };
    let years = desk.years().into_iter().rev().flat_map(|(id, label)| {
        // Of an older year the next one is there already.
        let next = desk.newest() == Some(id.as_str());
        let next = next.then(|| button("edit-year", &id, &wording::new_year(&label)));
        let edit = button("edit-start", &id, &wording::edit_year(&label));
        next.into_iter().chain([edit])
    });
    tag("div")
        .class("card stack")
        .child(tag("h2").text(wording::START))
        .child(tag("p.support").text(wording::START_HELP))
        .child(file_place(desk))
        .child(tag("div.cluster").children(years.collect()))
}

/// Where one chooses a page, a pack or a draft.
pub fn file_place(desk: &Desk) -> Tag {
    tag("div.stack")
        .child(opening::file(wording::DROP, wording::DROP_HELP))
        .child(tag("div.support role=status").children(lines(&desk.remark)))
}

/// A paragraph for each line.
fn lines(text: &str) -> Vec<Tag> {
    text.lines().map(|line| tag("p").text(line)).collect()
}

fn head(draft: &Draft, sections: &[EditSection]) -> Tag {
    let label = |pack: &Node| {
        let label = pack.at("fiscal_year").and_then(|it| it.text_of("label"));
        label.unwrap_or_default().to_owned()
    };
    let before = label(draft.before());
    let from = draft.is_new_year().then_some(before.as_str());
    let (waiting, all) = standing_of(sections);
    let mark = if waiting > 0 {
        wording::WAITING
    } else {
        wording::DONE
    };
    tag("div.edit-head tabindex=-1")
        .is("id", edit_side::ROWS)
        .child(tag("h2").text(&wording::head(&label(draft.pack()), from)))
        .child(
            tag("span.mark")
                .is("data-mark", mark)
                .text(&wording::waiting(waiting, all)),
        )
        .child(tag("p.support").text(wording::HEAD_HELP))
        .child(edit_side::way(edit_side::SIDE, wording::TO_SIDE))
}

/// The documents of the draft, with their years.
fn documents(draft: &Draft) -> Vec<(String, String)> {
    let list = draft.pack().at("documents").map_or(&[][..], Node::items);
    let text = |document: &Node, name: &str| document.text_of(name).unwrap_or_default().to_owned();
    let named = |document: &Node| {
        let (title, year) = (text(document, "title"), text(document, "year"));
        (text(document, "id"), wording::document(&title, &year))
    };
    list.iter().map(named).collect()
}

fn section(section: &EditSection, around: &Around<'_>) -> Tag {
    let button = |late: &'static str, of: &str, text: &str| {
        tag("button.edit__act type=button")
            .is("data-late", late)
            .set("data-of", of)
            .set("aria-label", &wording::about(&section.title, text))
            .text(text)
    };
    let rounds = section
        .rounds
        .as_ref()
        .map(|list| button("edit-add", list, wording::ADD_ROUND));
    let ready = section.ready.len();
    let confirm = (ready > 1).then(|| {
        button(
            "edit-confirm-all",
            &section.id,
            &wording::confirm_all(ready),
        )
    });
    let left = section.waiting.len() - ready;
    let left = (left > 0).then(|| tag("span.support").text(&wording::not_said(left)));
    tag("section.book__part")
        .set("id", &id("part", &section.id))
        .set("aria-label", &section.title)
        .key(&section.id)
        .child(tag("h3").text(&section.title))
        .child(tag("div").children(section.rows.iter().map(|it| row(it, around)).collect()))
        .child(tag("p.cluster").maybe(rounds).maybe(confirm).maybe(left))
}

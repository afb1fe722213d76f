//! Under the table: what was assumed, which columns were read, and which rows were not.

use super::app::App;
use super::said;
use crate::rules::Shelf;
use crate::ui::decide::button;
use crate::ui::fold;
use crate::ui::tag::{Tag, tag};
use crate::view::many::{judged, skipped, so_many, wording};
use crate::view::wording as words;

/// The button that opens 列の対応.
pub const MAP: &str = "map";

/// So many rows that are no facility are told.
const MOST_SKIPPED: usize = 50;

/// So many characters of each.
const LONGEST: usize = 160;

/// Which columns were read, which rows were not, and how to change that.
pub fn about(app: &App, shelf: &Shelf) -> Tag {
    let sheet = &app.sheet;
    let (used, kept) = said::columns(&sheet.table);
    let kept = (!kept.is_empty()).then(|| tag("p").text(&wording::kept(&kept)));
    let assumed = said::assumed(&sheet.table);
    let assumed = (!assumed.is_empty()).then(|| tag("p").text(&assumed));
    let day = sheet.day();
    let judged_on = judged(shelf.on(day), day);
    let told = sheet.skipped.iter().take(MOST_SKIPPED).map(|(row, why)| {
        let line = so_many(sheet.table.line(*row) as usize);
        let width = sheet.table.columns().len();
        let cells = (0..width).map(|at| sheet.table.cell(*row, at).trim());
        let text = cells.filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let text = wording::skipped_row(&line, skipped(*why), &excerpt(&text.join(" ")));
        tag("li").text(&text)
    });
    let more = sheet.skipped.len().saturating_sub(MOST_SKIPPED);
    let more = (more > 0).then(|| tag("p").text(&wording::more(&so_many(more))));
    let list = tag("div")
        .child(tag("ul").children(told.collect()))
        .maybe(more);
    // The headings themselves are a row that is none; nobody needs to be told of those alone.
    let skipped = (sheet.skipped.len() > 1).then(|| {
        let title = wording::skipped(&so_many(sheet.skipped.len()));
        // Nobody opens a fold on paper.
        let is_printed = app.medium.is_printed;
        fold::fold("skipped", &title, "", None)
            .mark("open", is_printed)
            .child(list)
    });
    tag("div")
        .class("many__about support")
        .maybe(assumed)
        .child(tag("p").text(&judged_on))
        .child(tag("p").text(&wording::columns(&used)))
        .maybe(kept)
        .child(tag("p").child(button("map", "", wording::MAP).is("id", MAP)))
        .maybe(skipped)
        .child(tag("p").text(words::NO_PROMISE))
}

/// The beginning of a text. A line of some megabytes would take the page along.
fn excerpt(text: &str) -> String {
    let mut excerpt: String = text.chars().take(LONGEST).collect();
    if excerpt.len() < text.len() {
        excerpt.push('…');
    }
    excerpt
}

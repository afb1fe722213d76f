//! Beside a draft: what facilities get before and after, what is wrong, and every step back.

use super::desk::Desk;
use super::edit_row::id;
use super::hand_out;
use crate::rules::draft::Draft;
use crate::ui::tag::{Tag, tag};
use crate::view::edit::{ChangeRow, ChangeTable, EditProblem, told, whole, wording};

/// The id of the head of the whole grid.
pub const WHOLE: &str = "whole";

/// The id of the side.
pub const SIDE: &str = "side";

/// The id of the rows.
pub const ROWS: &str = "rows";

/// A way past what a narrow screen has between two places.
pub fn way(to: &'static str, text: &str) -> Tag {
    tag("p.edit__way").child(
        tag("button.edit__act type=button")
            .is("data-goto", to)
            .text(text),
    )
}

/// The side.
pub fn side(desk: &Desk, draft: &Draft, problems: &[EditProblem]) -> Tag {
    let both = desk.both();
    let table = match &both {
        Some((before, after)) => self::table(&told(before, after), false),
        None => tag("p.support").text(wording::NO_CHANGES),
    };
    let open = if desk.is_whole { "true" } else { "false" };
    let [can_undo, can_redo] = draft.steps();
    tag("div tabindex=-1")
        .class("desk__side card stack")
        .is("id", SIDE)
        .child(way(ROWS, wording::TO_ROWS))
        .child(tag("h2.desk__title").text(wording::CHANGES))
        .child(tag("p.support").text(wording::CHANGES_HELP))
        .child(table)
        .child(
            tag("button.edit__act type=button data-late=edit-whole")
                .is("aria-expanded", open)
                .text(wording::WHOLE),
        )
        .child(errors(problems))
        .child(hand_out::main_button(desk, draft, problems.len()))
        .child(
            tag("div.cluster")
                .child(act("edit-save", wording::SAVE_DRAFT, true))
                .child(act("edit-undo", wording::UNDO, can_undo))
                .child(act("edit-redo", wording::REDO, can_redo))
                .child(act("edit-leave", wording::LEAVE, true)),
        )
        .child(super::edit::file_place(desk))
}

/// All kinds, beds and costs for which something changes, while that is asked for.
pub fn grid(desk: &Desk) -> Option<Tag> {
    let (before, after) = desk.both().filter(|_| desk.is_whole)?;
    let table = whole(&before, &after);
    let says = wording::same_rows(table.rows.len(), table.same);
    Some(
        tag("section")
            .class("card stack")
            .is("aria-label", wording::WHOLE)
            .child(
                tag("h2.desk__title tabindex=-1")
                    .is("id", WHOLE)
                    .text(wording::WHOLE),
            )
            .child(tag("p.support role=status").text(&says))
            .child(self::table(&table, true)),
    )
}

fn act(late: &'static str, text: &str, can: bool) -> Tag {
    tag("button.button type=button")
        .is("data-late", late)
        .mark("disabled", !can)
        .text(text)
}

fn errors(problems: &[EditProblem]) -> Tag {
    let line = |problem: &EditProblem| {
        let line = tag("button.edit__goto type=button")
            .set("data-goto", &id("edit", &problem.at))
            .set("data-or", &id("row", &problem.at));
        tag("li").child(line.text(&problem.text))
    };
    let list = (!problems.is_empty())
        .then(|| tag("ul.edit__errors").children(problems.iter().map(line).collect()));
    let says = match problems.len() {
        0 => wording::NO_ERRORS.to_owned(),
        count => wording::errors(count),
    };
    tag("div.stack")
        .child(tag("p.edit__count role=status").text(&says))
        .maybe(list)
}

/// A table that a phone scrolls sideways by itself.
fn table(table: &ChangeTable, with_covers: bool) -> Tag {
    let [before, after] = &table.years;
    let column = |text: &str| tag("th scope=col").text(text);
    let same = before == after;
    let year_name = |year: &str, old: &str| {
        if same {
            old.to_owned()
        } else {
            year.to_owned()
        }
    };
    let head = tag("tr")
        .child(column(wording::WHO))
        .child(column(&year_name(before, wording::NOW)))
        .child(column(&year_name(after, wording::NEW)))
        .child(column(wording::BY));
    let row = |row: &ChangeRow| {
        let covers = with_covers.then(|| tag("small").text(&row.covers));
        let who = tag("th scope=row").text(&row.who);
        tag("tr")
            .child(who.maybe(with_covers.then(|| tag("br"))).maybe(covers))
            .child(tag("td.number").text(&row.before))
            .child(tag("td.number").text(&row.after))
            .child(tag("td.number").is("data-way", row.way).text(&row.by))
    };
    let name = if with_covers {
        wording::WHOLE_TABLE
    } else {
        wording::CHANGES_TABLE
    };
    tag("div.table role=region tabindex=0")
        .is("aria-label", name)
        .child(
            tag("table.changes")
                .child(tag("thead").child(head))
                .child(tag("tbody").children(table.rows.iter().map(row).collect())),
        )
}

//! What can be read before the program starts, and without it: written into the page by its build, with the
//! same elements and by the same core as every estimate. The program itself never makes it.

use yew::Html;

use super::next::items;
use super::tag::{Tag, tag};
use crate::form::from_link;
use crate::rules::{Example, HelpDesk, Pack, Shelf};
use crate::view::{self, Ceilings, Line, Row, WorkedExample, wording};

/// The static part: each year by itself, the earliest first, because nobody knows on which day it will be
/// read.
pub fn static_part(shelf: &Shelf) -> Html {
    let mut parts = Vec::new();
    for pack in shelf.packs() {
        if shelf.has_choice() {
            let title = wording::of_year(&pack.fiscal_year.label);
            parts.push(tag("h2").text(&title));
        }
        of_year(pack, &mut parts);
    }
    parts.into_iter().map(Html::from).collect()
}

fn of_year(pack: &Pack, parts: &mut Vec<Tag>) {
    parts.extend(programmes(&view::lines(pack)));
    parts.push(tag("h2").text(wording::CEILINGS));
    parts.extend(view::ceilings(pack).iter().map(ceilings));
    for (index, example) in pack.examples.iter().enumerate() {
        parts.extend(worked(pack, index, example));
    }
    parts.push(tag("h2").text(wording::BEFORE_APPLYING));
    parts.push(tag("ul").children(items(&view::before_applying(pack))));
    parts.extend(desk(&pack.help_desk));
}

fn programmes(lines: &[Line]) -> [Tag; 3] {
    let row = |line: &Line| {
        let named = |place: usize, text: &str| {
            let name = wording::LINE.get(place).copied().unwrap_or_default();
            let cell = tag("td").is("data-name", name);
            cell.child(tag("span").text(text))
        };
        let mut deadlines = tag("span");
        for (index, deadline) in line.deadlines.iter().enumerate() {
            deadlines = deadlines
                .maybe((index > 0).then(|| tag("br")))
                .text(deadline);
        }
        if line.deadlines.is_empty() {
            deadlines = deadlines.text(wording::NOT_PRINTED);
        }
        let deadline = wording::LINE.last().copied().unwrap_or_default();
        tag("tr")
            .child(head_of_row(&line.covers, &line.name))
            .child(named(1, &line.open_to))
            .child(named(2, &line.standard))
            .child(named(3, &line.rate))
            .child(tag("td").is("data-name", deadline).child(deadlines))
    };
    let columns = wording::LINE.map(|title| tag("th scope=col").text(title));
    // On a phone each programme stands by itself: see `styles/layout.css`.
    let table = table(
        "table table--stacked",
        wording::LINES_CAPTION,
        columns.into(),
        lines.iter().map(row).collect(),
    );
    [
        tag("h2").text(wording::LINES),
        tag("p").text(wording::LINES_NOTE),
        table,
    ]
}

fn ceilings(ceilings: &Ceilings) -> Tag {
    let row = |(beds, amount): &(String, String)| {
        tag("tr")
            .child(tag("th scope=row").text(beds))
            .child(number(amount))
    };
    let column = |title: &str| tag("th scope=col").text(title);
    let columns = vec![column(&ceilings.beds_title), column(wording::CEILING)];
    let rows = ceilings.rows.iter().map(row).collect();
    table("table", &ceilings.title, columns, rows)
}

/// An example whose link says nothing is none: the build refuses a pack with one.
fn worked(pack: &Pack, index: usize, example: &Example) -> Vec<Tag> {
    let (form, _) = from_link(&example.link);
    let Some(example) = view::worked_example(pack, index, &form.read().case) else {
        return Vec::new();
    };
    let WorkedExample {
        title,
        rows,
        printed,
    } = example;
    let row = |row: &Row| {
        tag("tr")
            .child(head_of_row(row.label, &row.detail))
            .child(number(&row.value))
    };
    let amount = tag("th scope=col").text(wording::AMOUNT);
    let columns = vec![tag("td"), amount];
    let rows = rows.iter().map(row).collect();
    vec![
        tag("h2").text(&wording::example(&title)),
        table("table", &wording::grant_is(&printed), columns, rows),
    ]
}

fn desk(desk: &HelpDesk) -> [Tag; 2] {
    let phone = tag("a")
        .set("href", &format!("tel:{}", desk.phone))
        .text(&desk.phone);
    let page = tag("a")
        .set("href", &desk.url)
        .is("rel", "noreferrer")
        .text(&desk.url);
    let hours = wording::hours(&desk.opens, &desk.closes, &desk.days);
    let ways = tag("p")
        .text(wording::PHONE)
        .child(phone)
        .text(&hours)
        .child(tag("br"))
        .child(page);
    let name = view::marked(&desk.name, &desk.source);
    [tag("h2").text(&name), ways]
}

fn head_of_row(name: &str, detail: &str) -> Tag {
    tag("th scope=row")
        .text(name)
        .child(tag("br"))
        .child(tag("small").text(detail))
}

fn number(text: &str) -> Tag {
    tag("td.number").text(text)
}

/// A table that a phone scrolls sideways by itself.
fn table(class: &'static str, caption: &str, columns: Vec<Tag>, rows: Vec<Tag>) -> Tag {
    let head = tag("thead").child(tag("tr").children(columns));
    tag("div")
        .class(class)
        .is("role", "region")
        .set("aria-label", caption)
        .is("tabindex", "0")
        .child(
            tag("table")
                .child(tag("caption").text(caption))
                .child(head)
                .child(tag("tbody").children(rows)),
        )
}

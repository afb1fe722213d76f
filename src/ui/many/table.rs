//! The table of all facilities, as much of it as is in sight.

use super::app::App;
use super::sheet::Sheet;
use super::view_port::{NOW, Span};
use super::writing::PAGE;
use crate::domain::Choice;
use crate::rules::Shelf;
use crate::ui::decide::{LATE, button};
use crate::ui::summary::figure;
use crate::ui::tag::{Tag, tag};
use crate::view::many::{Figures, SortBy, Sorting, State, row_view, so_many, wording};

/// So many rows go onto paper: some forty sheets.
const MOST_ON_PAPER: usize = 1_000;

/// How many columns there are.
const COLUMNS: &str = "10";
/// What is to be mended stands under so many of them.
const FIGURES: &str = "4";

/// The table.
pub fn table(app: &App, shelf: &Shelf) -> Tag {
    let sheet = &app.sheet;
    let all = sheet.order.len();
    let span = if app.is_printed {
        Span {
            from: 0,
            to: MOST_ON_PAPER,
            pinned: None,
        }
    } else {
        app.span
    };
    let mut rows = Vec::new();
    let mut next = 0;
    for at in places(span, all) {
        if at > next && !app.is_printed {
            rows.push(room(next, at - next));
        }
        if let Some(row) = row(sheet, shelf, at) {
            rows.push(row);
        }
        next = at + 1;
    }
    if all > next && !app.is_printed {
        rows.push(room(next, all - next));
    }
    let note = (app.is_printed && all > MOST_ON_PAPER).then(|| {
        let says = wording::printed(&so_many(MOST_ON_PAPER), &so_many(all));
        tag("p").text(&says)
    });
    let table = tag("table")
        .class("many__table")
        .is("role", "table")
        .is("aria-label", wording::TABLE)
        .set("aria-rowcount", &(all + 1).to_string())
        .child(head(sheet.sorting))
        .child(
            tag("tbody")
                .is("role", "rowgroup")
                .is("data-rows", "")
                .children(rows),
        );
    tag("div").maybe(note).child(table)
}

/// The places of the rows that stand in the document, in order.
fn places(span: Span, all: usize) -> Vec<usize> {
    let mut places: Vec<_> = (span.from.min(all)..span.to.min(all)).collect();
    if let Some(pinned) = span.pinned.filter(|at| *at < all && !places.contains(at)) {
        let before = places.iter().filter(|at| **at < pinned).count();
        places.insert(before, pinned);
    }
    places
}

/// The room of rows that do not stand in the document.
fn room(from: usize, rows: usize) -> Tag {
    let cell = tag("td").is("colspan", COLUMNS);
    tag("tr")
        .key(&format!("room-{from}"))
        .is("aria-hidden", "true")
        .set("data-space", &rows.to_string())
        .child(cell)
}

fn head(sorting: Sorting) -> Tag {
    let column = |by: &SortBy| {
        let sort = match (sorting.by == *by, sorting.is_descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        tag("th")
            .is("role", "columnheader")
            .is("scope", "col")
            .is("data-of", by.code())
            .is("aria-sort", sort)
            .child(button("sort", by.code(), wording::head(*by)).class("many__sort"))
    };
    let mut row = tag("tr").is("role", "row").is("aria-rowindex", "1");
    row = row.children(SortBy::ALL.iter().map(column).collect());
    let deeds = tag("th")
        .is("role", "columnheader")
        .is("scope", "col")
        .child(tag("span").class("hidden-visually").text(wording::DEEDS));
    tag("thead").is("role", "rowgroup").child(row.child(deeds))
}

/// A list to sort by, where the heads are not shown.
pub fn sorting(sheet: &Sheet) -> Tag {
    let now = sheet.sorting;
    let options = SortBy::ALL.iter().flat_map(|by| {
        let option = |is_descending: bool| {
            let sign = if is_descending { "-" } else { "" };
            let arrow = if is_descending { " ▼" } else { " ▲" };
            tag("option")
                .set("value", &[by.code(), sign].concat())
                .text(&[wording::head(*by), arrow].concat())
        };
        [option(false), option(true)]
    });
    let select = tag("select")
        .is("id", "sort-by")
        .is(LATE, "sort-by")
        .set(
            NOW,
            &[now.by.code(), if now.is_descending { "-" } else { "" }].concat(),
        )
        .children(options.collect());
    tag("div")
        .class("many__sorting")
        .child(tag("label").is("for", "sort-by").text(wording::SORT))
        .child(select)
}

fn row(sheet: &Sheet, shelf: &Shelf, at: usize) -> Option<Tag> {
    let place = *sheet.order.get(at)? as usize;
    let figures = sheet.rows.get(place)?;
    let row = figures.row as usize;
    let (view, seen) = (row_view(figures), sheet.see(shelf, row));
    let cell = |by: SortBy| {
        let cell = tag("td").is("role", "cell").is("data-of", by.code());
        cell.is("data-name", wording::head(by))
    };
    let amount = |by: SortBy, text: &str| cell(by).child(figure(tag("span"), text));
    let name = sheet.table.name(row);
    let name_id = format!("name-{place}");
    let mut tr = tag("tr")
        .key(&place.to_string())
        .is("role", "row")
        .is("data-outcome", view.state.code())
        .set("data-at", &at.to_string())
        .set("aria-rowindex", &(at + 2).to_string())
        .child(cell(SortBy::Line).text(&so_many(sheet.table.line(row) as usize)))
        .child(
            tag("th")
                .is("role", "rowheader")
                .is("scope", "row")
                .is("data-of", SortBy::Name.code())
                .set("id", &name_id)
                .child(tag("span").text(name)),
        )
        .child(cell(SortBy::Kind).text(view.kind))
        .child(cell(SortBy::Beds).text(&view.beds))
        .child(amount(SortBy::Cost, &view.cost));
    if view.state == State::Mend {
        let told = tag("span").text(&seen.told(" "));
        tr = tr.child(cell(SortBy::State).is("colspan", FIGURES).child(told));
    } else {
        tr = tr
            .child(amount(SortBy::Confirmed, &view.confirmed))
            .child(amount(SortBy::UpTo, &view.up_to))
            .child(amount(SortBy::OwnShare, &view.own_share))
            .child(cell(SortBy::State).child(tag("span").class("chip").text(view.chip)));
    }
    let link = sheet.link(row, &seen.read);
    Some(tr.child(deeds(&link, figures, place, &name_id)))
}

/// What leads to the sheet of a row, and to the page with it.
fn deeds(link: &str, figures: &Figures, place: usize, name_id: &str) -> Tag {
    let (id, open_id) = (format!("sheet-{place}"), format!("open-{place}"));
    let label = if figures.state == State::Mend {
        wording::MEND
    } else {
        wording::DETAIL
    };
    let href = format!("{PAGE}#{link}");
    let open = tag("a")
        .set("id", &open_id)
        .set("href", &href)
        .is("target", "_blank")
        .is("rel", "noopener")
        .set("aria-labelledby", &format!("{name_id} {open_id}"))
        .text(wording::OPEN);
    let sheet = button("detail", &place.to_string(), label)
        .class("many__deed")
        .set("id", &id)
        .set("aria-labelledby", &format!("{name_id} {id}"));
    tag("td")
        .is("role", "cell")
        .is("data-of", "deeds")
        .child(sheet)
        .child(open)
}

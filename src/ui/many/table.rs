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
    let span = if app.medium.is_printed {
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
        if at > next && !app.medium.is_printed {
            rows.push(room(next, at - next));
        }
        if let Some(row) = row(app, shelf, at) {
            rows.push(row);
        }
        next = at + 1;
    }
    if all > next && !app.medium.is_printed {
        rows.push(room(next, all - next));
    }
    let note = (app.medium.is_printed && all > MOST_ON_PAPER).then(|| {
        let says = wording::printed(&so_many(MOST_ON_PAPER), &so_many(all));
        tag("p").text(&says)
    });
    let roles = Roles(app.medium.is_narrow);
    let table = roles
        .mark(tag("table"), "table")
        .class("many__table")
        .is("aria-label", wording::TABLE)
        .set("aria-rowcount", &(all + 1).to_string())
        .child(head(sheet.sorting, roles))
        .child(
            roles
                .mark(tag("tbody"), "rowgroup")
                .is("data-rows", "")
                .children(rows),
        );
    tag("div").maybe(note).child(table)
}

/// Where rows are laid out one under the other, their parts are no table for some browsers unless they say so. As a
/// table they must not say it.
#[derive(Clone, Copy)]
struct Roles(bool);

impl Roles {
    fn mark(self, part: Tag, role: &'static str) -> Tag {
        if self.0 { part.is("role", role) } else { part }
    }
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

fn head(sorting: Sorting, roles: Roles) -> Tag {
    let column = |by: &SortBy| {
        let sort = match (sorting.by == *by, sorting.is_descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        roles
            .mark(tag("th"), "columnheader")
            .is("scope", "col")
            .is("data-of", by.code())
            .is("aria-sort", sort)
            .child(button("sort", by.code(), wording::head(*by)).class("many__sort"))
    };
    let row = roles.mark(tag("tr"), "row").is("aria-rowindex", "1");
    let row = row.children(SortBy::ALL.iter().map(column).collect());
    let deeds = roles
        .mark(tag("th"), "columnheader")
        .is("scope", "col")
        .child(tag("span.hidden-visually").text(wording::DEEDS));
    roles.mark(tag("thead"), "rowgroup").child(row.child(deeds))
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
    let select = tag("select id=sort-by")
        .is(LATE, "sort-by")
        .set(
            NOW,
            &[now.by.code(), if now.is_descending { "-" } else { "" }].concat(),
        )
        .children(options.collect());
    tag("div.many__sorting")
        .child(tag("label for=sort-by").text(wording::SORT))
        .child(select)
}

fn row(app: &App, shelf: &Shelf, at: usize) -> Option<Tag> {
    let (sheet, roles) = (&app.sheet, Roles(app.medium.is_narrow));
    let place = *sheet.order.get(at)? as usize;
    let figures = sheet.rows.get(place)?;
    let row = figures.row as usize;
    let (view, seen) = (row_view(figures), sheet.see(shelf, row));
    let cell = |by: SortBy| {
        let cell = roles.mark(tag("td"), "cell").is("data-of", by.code());
        cell.is("data-name", wording::head(by))
    };
    let amount = |by: SortBy, text: &str| cell(by).child(figure(tag("span"), text));
    let name = sheet.table.name(row);
    let name_id = format!("name-{place}");
    let mut tr = roles
        .mark(tag("tr"), "row")
        .key(&place.to_string())
        .is("data-outcome", view.state.code())
        .set("data-at", &at.to_string())
        .set("aria-rowindex", &(at + 2).to_string())
        .child(cell(SortBy::Line).text(&so_many(sheet.table.line(row) as usize)))
        .child(
            roles
                .mark(tag("th"), "rowheader")
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
            .child(cell(SortBy::State).child(tag("span.chip").text(view.chip)));
    }
    let link = sheet.link(row, &seen.read);
    let cell = roles.mark(tag("td"), "cell");
    Some(tr.child(deeds(cell, &link, figures, place, &name_id)))
}

/// What leads to the sheet of a row, and to the page with it.
fn deeds(cell: Tag, link: &str, figures: &Figures, place: usize, name_id: &str) -> Tag {
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
    cell.is("data-of", "deeds").child(sheet).child(open)
}

//! The page: where a table goes in, how far it is, and what comes of it.

use super::act::Job;
use super::app::App;
use super::{about, detail, mapping, said, table};
use crate::domain::Case;
use crate::rules::{Shelf, estimate};
use crate::ui::banner;
use crate::ui::decide::{LATE, button};
use crate::ui::summary::figure;
use crate::ui::tag::{Tag, tag};
use crate::view::many::{SumsView, so_many, sums_view, wording};
use crate::view::{self, wording as words};

/// A workbook of more rows takes more memory than a telephone has.
pub const MOST_IN_WORKBOOK: usize = 30_000;

/// The title of the sums.
pub const SUMS: &str = "sums";

/// The whole page.
pub fn page(app: &App, shelf: &Shelf) -> Tag {
    let has_table = !app.sheet.table.is_empty();
    let pack = shelf.on(app.today);
    let banner = view::banner(pack, &estimate(pack, &Case::default(), app.today));
    let is_shown = matches!(app.job, Job::None | Job::Write(_));
    let has_rows = is_shown && !app.is_mapping && !app.sheet.rows.is_empty();
    tag("main")
        .class("wrapper stack")
        .mark("data-unkept", has_table)
        .child(banner::window(&banner))
        .child(place(app.is_over))
        .child(under_way(app))
        .maybe((!app.note.is_empty()).then(|| {
            let note = tag("p").text(&app.note);
            tag("div.notice data-state=link").child(note)
        }))
        .maybe(
            app.is_mapping
                .then(|| mapping::panel(&app.sheet.table, app.before.is_some())),
        )
        .maybe(has_rows.then(|| result(app, shelf)))
        .child(detail::dialog(app, shelf))
}

/// Where a table goes in.
fn place(is_over: bool) -> Tag {
    let label = tag("label.field__label for=paste").text(wording::PASTE);
    let support = tag("p.support id=paste-support").text(wording::PASTE_HELP);
    let text = tag("textarea id=paste rows=2 autocomplete=off spellcheck=false")
        .is(LATE, "paste")
        .is("aria-describedby", "paste-support");
    let file = tag("label")
        .class("button many__file")
        .child(tag("input type=file accept=.csv,.tsv,.txt,text/csv,text/plain").is(LATE, "file"))
        .child(tag("span").text(wording::OPEN_FILE));
    tag("div")
        .class("many__place field")
        .mark("data-over", is_over)
        .child(label)
        .child(support)
        .child(text)
        .child(
            tag("div.cluster")
                .child(file)
                .child(button("template", "", wording::TEMPLATE)),
        )
}

/// How far the work is, and a way to stop it.
fn under_way(app: &App) -> Tag {
    let (value, most, says) = match &app.job {
        Job::None => return tag("div").mark("hidden", true),
        Job::Read(reading) => {
            let (at, all) = reading.progress();
            (at.to_string(), all.to_string(), wording::READING.to_owned())
        }
        Job::Judge => {
            let (at, all) = (app.sheet.done(), app.sheet.table.len());
            let says = wording::progress(&so_many(at), &so_many(all));
            (at.to_string(), all.to_string(), says)
        }
        Job::Write(writing) => {
            let all = app.sheet.rows.len();
            let at = writing.done().to_string();
            (at, all.to_string(), wording::WRITING.to_owned())
        }
    };
    let bar = tag("progress")
        .set("value", &value)
        .set("max", &most)
        .is("aria-labelledby", "progress");
    tag("div.many__progress")
        .child(tag("p id=progress").text(&says))
        .child(bar)
        .child(button("stop", "", wording::STOP))
}

/// What comes of the table.
fn result(app: &App, shelf: &Shelf) -> Tag {
    let sums = sums_view(&app.sheet.sums);
    tag("section")
        .class("card many stack")
        .child(hero(&sums))
        .maybe(warning(app))
        .children(
            said::readings(&app.sheet.table)
                .iter()
                .map(|says| tag("p").text(says))
                .collect(),
        )
        .child(tools(app, &sums))
        .child(table::table(app, shelf))
        .child(about::about(app, shelf))
}

/// The sums.
fn hero(sums: &SumsView) -> Tag {
    let [cost, confirmed, up_to] = &sums.digits;
    let parts = sums.parts.iter().map(|(label, text)| {
        let amount = figure(tag("dd"), text);
        tag("div").child(tag("dt").text(label)).child(amount)
    });
    let own = tag("div")
        .child(
            tag("h2.many__label")
                .is("id", SUMS)
                .is("tabindex", "-1")
                .text(&sums.title),
        )
        .child(figure(tag("p.many__figure"), &sums.own_share));
    let left_out =
        (!sums.left_out.is_empty()).then(|| tag("p.many__left-out").text(&sums.left_out));
    tag("div.many__hero data-total")
        .set("data-cost", cost)
        .set("data-confirmed", confirmed)
        .set("data-upto", up_to)
        .child(own)
        .child(tag("dl.many__parts").children(parts.collect()))
        .maybe(left_out)
}

/// That something is missing that every row would need.
fn warning(app: &App) -> Option<Tag> {
    let table = &app.sheet.table;
    let has_kind = table.has(crate::domain::Input::Facility) || table.plan.facility().is_some();
    let says = if !has_kind {
        wording::NO_KIND
    } else if !table.has_cost() {
        wording::NO_COST
    } else {
        return None;
    };
    let notice = tag("div.notice data-state=link");
    Some(notice.child(tag("p").text(says)))
}

/// Filters, a box to find by, and what one takes away.
fn tools(app: &App, sums: &SumsView) -> Tag {
    let chosen = app.sheet.filter.state;
    let filters = sums.filters.iter().map(|(code, label, count)| {
        let is_chosen = chosen.map_or("", crate::domain::Choice::code) == *code;
        let pressed = if is_chosen { "true" } else { "false" };
        button("filter", code, label)
            .class("button button--pill")
            .is("aria-pressed", pressed)
            .set_some("data-state", code)
            .text(" ")
            .child(tag("strong").text(count))
    });
    let filters = tag("div.cluster role=group")
        .is("aria-label", wording::FILTERS)
        .children(filters.collect());
    let find = tag("input id=find type=search autocomplete=off spellcheck=false")
        .is(LATE, "find")
        .value(&app.sheet.filter.name);
    let find = tag("div.many__find")
        .child(tag("label for=find").text(wording::FIND))
        .child(find);
    let is_large = app.sheet.rows.len() > MOST_IN_WORKBOOK;
    let workbook = button("xlsx", "", wording::XLSX).mark("disabled", is_large);
    let undo = app
        .sheet
        .has_changes()
        .then(|| button("undo", "", wording::UNDO));
    let files = tag("div.cluster")
        .child(workbook)
        .child(button("csv", "", wording::CSV))
        .child(button("print", "", words::PRINT))
        .maybe(undo);
    let too_many = is_large.then(|| {
        let most = so_many(MOST_IN_WORKBOOK);
        tag("p.support").text(&wording::too_many(&most))
    });
    tag("div.many__tools")
        .child(filters)
        .child(files)
        .child(find)
        .child(table::sorting(&app.sheet))
        .maybe(too_many)
}

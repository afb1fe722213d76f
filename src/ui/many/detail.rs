//! The sheet of one facility: its cells, which can be changed, and what comes of them.

use super::app::App;
use super::said::column_name;
use super::writing::PAGE;
use crate::domain::Meaning;
use crate::rules::Shelf;
use crate::ui::decide::{LATE, OF, button};
use crate::ui::row::reasons;
use crate::ui::summary::{figure, pair};
use crate::ui::tag::{Tag, tag};
use crate::view::many::{DetailLine, detail, so_many, wording};
use crate::view::{Summary, wording as words};

/// The dialog; empty while no sheet is open.
pub fn dialog(app: &App, shelf: &Shelf) -> Tag {
    let content = app.detail;
    let content = content.and_then(|(at, mends)| content_of(app, shelf, at, mends));
    tag("dialog.many__sheet aria-labelledby=sheet-title").maybe(content)
}

fn content_of(app: &App, shelf: &Shelf, at: usize, mends: bool) -> Option<Tag> {
    let sheet = &app.sheet;
    let row = sheet.row(at)?;
    let seen = sheet.see(shelf, row);
    let told = seen.problems();
    let line = wording::line(&so_many(sheet.table.line(row) as usize));
    let title = tag("h2 id=sheet-title")
        .text(sheet.table.name(row))
        .text(" ")
        .child(tag("small.support").text(&line));
    let close = button("close", "", wording::CLOSE);
    let head = tag("header.many__head").child(title).child(close);
    let detail = detail(seen.pack, &seen.estimate);
    // While something is to be mended, no figure stands there.
    let figures = tag("div.stack").key("figures");
    let figures = if told.is_empty() {
        figures
            .child(sums(&detail.summary))
            .children(detail.lines.iter().map(programme).collect())
    } else {
        figures.mark("hidden", true)
    };
    let general = told.iter().filter(|(input, _)| match input {
        Some(input) => !sheet.table.has(*input),
        None => true,
    });
    let general = general.map(|(_, says)| tag("p.field__error").text(says));
    let href = format!("{PAGE}#{}", sheet.link(row, &seen.read));
    let open = tag("a.button")
        .set("href", &href)
        .is("target", "_blank")
        .is("rel", "noopener")
        .text(wording::OPEN_PAGE);
    let undo = sheet
        .has_changes()
        .then(|| button("undo", "", wording::UNDO));
    let cells = cells(app, row, &told).key("cells").maybe(undo);
    // Whoever came to mend something finds the cells first, and all others the figures.
    let parts = if mends {
        vec![cells, figures]
    } else {
        vec![figures, cells]
    };
    let general = general.collect::<Vec<_>>();
    let general = (!general.is_empty()).then(|| tag("div").children(general));
    Some(
        tag("div.stack")
            .child(head)
            .maybe(general)
            .child(tag("div.stack").children(parts))
            .child(tag("p.support").text(&detail.judged))
            .child(tag("p").child(open))
            .child(tag("p.support").text(wording::OPEN_HELP)),
    )
}

/// The cells of the row under their headings, each with what is wrong in it.
fn cells(app: &App, row: usize, told: &[(Option<crate::domain::Input>, String)]) -> Tag {
    let table = &app.sheet.table;
    let columns = table.columns().iter().enumerate();
    let fields = columns.map(|(at, column)| {
        let id = format!("cell-{at}");
        let heading = column_name(table, at);
        let error = told
            .iter()
            .find(|(input, _)| input.is_some_and(|input| column.meaning == Meaning::Field(input)));
        let error_id = format!("{id}-error");
        let box_ = tag("input type=text autocomplete=off spellcheck=false")
            .set("id", &id)
            .is(LATE, "cell")
            .set(OF, &at.to_string())
            .set_some("aria-invalid", if error.is_some() { "true" } else { "" })
            .set_some(
                "aria-describedby",
                if error.is_some() { &error_id } else { "" },
            )
            .value(table.cell(row, at));
        let error = error.map(|(_, says)| tag("p.field__error").set("id", &error_id).text(says));
        tag("div.field")
            .child(tag("label.field__label").set("for", &id).text(&heading))
            .child(tag("div.box data-unit").child(box_))
            .maybe(error)
    });
    tag("section.stack")
        .child(tag("h3").text(wording::CELLS))
        .child(tag("div.many__cells").children(fields.collect()))
}

fn sums(summary: &Summary) -> Tag {
    if !summary.has_figures {
        return tag("p").text(&summary.invitation);
    }
    let up_to = if summary.is_open {
        pair(words::UP_TO, &summary.up_to)
    } else {
        Vec::new()
    };
    let reference = (!summary.reference.is_empty()).then(|| tag("p").text(&summary.reference));
    tag("div.stack")
        .child(tag("h3").text(words::OWN_SHARE))
        .child(figure(tag("p.many__figure"), &summary.own_share))
        .child(
            tag("dl.pairs")
                .children(pair(words::CONFIRMED, &summary.confirmed))
                .children(up_to)
                .children(pair(words::COST, &summary.cost)),
        )
        .maybe(reference)
}

/// What one programme comes to.
fn programme(line: &DetailLine) -> Tag {
    let card = &line.card;
    let amount = card.figure.as_ref().or(card.at_most.as_ref());
    let amount = amount.map(|amount| figure(tag("p.many__amount"), amount));
    let text = |text: &str| (!text.is_empty()).then(|| tag("p.support").text(text));
    tag("article.many__programme")
        .set("data-program", &card.id)
        .is("data-outcome", card.outcome)
        .child(
            tag("header.cluster")
                .child(tag("h4").text(&card.title))
                .child(tag("span.chip").text(card.chip)),
        )
        .child(tag("p.support").text(&card.name))
        .maybe(amount)
        .maybe(text(&card.arithmetic))
        .maybe(text(&line.own_share))
        .maybe(text(&card.closed))
        .maybe(text(&card.waits))
        .child(reasons(&card.reasons))
}

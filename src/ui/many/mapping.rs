//! 列の対応: which column is of what, and what holds for all facilities where no column says it.

use super::deeds::NAMED;
use super::said::column_name;
use super::view_port::NOW;
use crate::domain::{Choice, Input, Meaning};
use crate::form::Table;
use crate::ui::decide::{LATE, OF, button};
use crate::ui::tag::{Tag, tag};
use crate::view::many::wording;

/// So many cells show what a column holds.
const SAMPLES: usize = 3;
/// They are looked for in so many rows.
const ROWS: usize = 20;

/// Its title.
pub const TITLE: &str = "mapping";

/// The panel. With a way back where there are results.
pub fn panel(table: &Table, can_stop: bool) -> Tag {
    let heads = wording::MAP_COLUMNS.map(|title| tag("th scope=col").text(title));
    let rows = (0..table.columns().len()).map(|at| column(table, at));
    let listed = tag("table")
        .child(tag("thead").child(tag("tr").children(heads.into())))
        .child(tag("tbody").children(rows.collect()));
    let missing = Input::choices().filter(|input| !table.has(*input));
    let missing = missing.map(|input| answer(table, input));
    tag("section")
        .class("card stack")
        .child(
            tag("h2")
                .is("id", TITLE)
                .is("tabindex", "-1")
                .text(wording::MAP_TITLE),
        )
        .child(tag("p").text(wording::MAP_HELP))
        .child(
            tag("div.table role=region tabindex=0")
                .is("aria-label", wording::MAP_TITLE)
                .child(listed),
        )
        .child(tag("h3").text(wording::FOR_ALL))
        .child(tag("div.many__cells").children(missing.collect()))
        .child(
            tag("div.cluster")
                .child(
                    button("mapped", "", wording::MAP_DONE)
                        .class("button button--primary")
                        .mark("disabled", !table.is_mapped()),
                )
                .maybe(can_stop.then(|| button("unmap", "", wording::STOP))),
        )
}

fn column(table: &Table, at: usize) -> Tag {
    let heading = column_name(table, at);
    let id = format!("column-{at}");
    let is = match table.columns().get(at).map(|column| column.meaning) {
        Some(Meaning::Field(input)) => input.code(),
        Some(Meaning::Name) => NAMED,
        _ => "",
    };
    let option = |code: &str, label: &str| tag("option").set("value", code).text(label);
    let mut options = vec![option("", wording::OTHER), option(NAMED, wording::NAME)];
    for input in Input::ALL {
        options.push(option(input.code(), input.field().label));
    }
    let select = tag("select")
        .is(LATE, "column")
        .set(NOW, is)
        .set(OF, &at.to_string())
        .set("aria-labelledby", &id)
        .children(options);
    let rows = (0..table.len().min(ROWS)).filter(|row| table.skip(*row).is_none());
    let samples = rows.map(|row| table.cell(row, at).trim());
    let samples = samples.filter(|text| !text.is_empty()).take(SAMPLES);
    let samples = samples.collect::<Vec<_>>().join(" / ");
    tag("tr")
        .child(tag("th scope=row").set("id", &id).text(&heading))
        .child(tag("td").text(&samples))
        .child(tag("td").child(select))
}

/// The answer that holds for all.
fn answer(table: &Table, input: Input) -> Tag {
    let id = format!("all-{}", input.code());
    let now = table.plan.answer(input).unwrap_or_default();
    let option = |code: &str, label: &str| tag("option").set("value", code).text(label);
    let mut options = Vec::new();
    if input.field().required {
        options.push(option("", wording::NO_ANSWER));
    }
    for (code, label, _) in input.answers() {
        options.push(option(code, label));
    }
    let select = tag("select")
        .set("id", &id)
        .is(LATE, "for-all")
        .set(NOW, now)
        .set(OF, input.code())
        .children(options);
    tag("div.field")
        .key(input.code())
        .child(
            tag("label.field__label")
                .set("for", &id)
                .text(input.field().label),
        )
        .child(select)
}

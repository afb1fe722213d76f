//! The sheet: cost in, grant out, in the same row; the totals as its last row and above it.

use super::tag::{Tag, tag};
use super::{row, summary};
use crate::form::Form;
use crate::view::{Card, Summary, TextView, wording};

/// The table. `entered` are the rows that somebody has turned to; `workings` gives what stands behind a result
/// where somebody looks at it.
pub fn table(
    cards: &[Card],
    others: &[TextView],
    summary: &Summary,
    form: &Form,
    entered: &[String],
    workings: &mut dyn FnMut(&str) -> Option<Tag>,
) -> Tag {
    let mut result = |card: &Card| {
        let is_entered = entered.contains(&card.id);
        row::row(card, form, is_entered, workings(&card.id))
    };
    let (out, fitting): (Vec<_>, Vec<_>) = cards.iter().partition(|card| card.is_out);
    let mut rows: Vec<_> = fitting.into_iter().map(&mut result).collect();
    rows.push(summary::sum(summary));
    rows.extend(out.into_iter().map(result));
    let columns = [
        tag("span").text(wording::SPENT_ON),
        tag("span").is("id", row::SPENT).text(wording::SPENT),
        tag("span").text(wording::GRANT),
    ];
    tag("div")
        .class("card sheet")
        .is("role", "region")
        .is("aria-labelledby", "results-title")
        .child(tag("h2.hidden-visually id=results-title").text(wording::SHEET))
        .child(tag("div.sheet__columns").children(columns.into()))
        .child(tag("div.rows").children(rows))
        .child(other_costs(others, form))
        .child(summary::hero(summary))
}

/// The fields that no programme counts. What stands in one is part of the sum, and must not be lost.
fn other_costs(others: &[TextView], form: &Form) -> Tag {
    let is_empty = others.iter().all(|view| form.text(view.input).is_empty());
    let fields = others
        .iter()
        .map(|view| row::entry(view, form, true, true, ""));
    tag("div.row")
        .mark("hidden", is_empty)
        .child(tag("h3.row__head").text(wording::OTHER_COSTS))
        .child(tag("div.row__cost").children(fields.collect()))
}

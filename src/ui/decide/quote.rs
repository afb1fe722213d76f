//! 見積書の明細: a place to paste, the lines with where each goes, a row to add one. Each control carries
//! `data-late` with its deed, and `data-of` with the line that it is about.

use super::button;
use super::quote_lines::{lines, report, sums};
use crate::domain::Plan;
use crate::form::{QuoteSheet, percent_encoded, quote_file};
use crate::rules::Pack;
use crate::ui::tag::{Tag, tag};
use crate::view::deciding::LINES_LEFT_OUT;
use crate::view::quote_wording as wording;

/// What stands in the boxes of this part, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteTyped {
    /// The text to be read.
    pub text: String,
    /// What is wrong with it; may be empty.
    pub text_problem: String,
    /// What the line to be added is called.
    pub label: String,
    /// Its amount.
    pub amount: String,
    /// What is wrong with that; may be empty.
    pub amount_problem: String,
}

/// The whole part. `is_long` where the lines do not fit into the link.
#[inline(never)]
pub fn quote(
    pack: &Pack,
    plan: &Plan,
    sheet: &QuoteSheet,
    typed: &QuoteTyped,
    is_long: bool,
) -> Tag {
    let has_lines = !sheet.quote.lines.is_empty();
    tag("section aria-labelledby=quote-title")
        .class("bill stack")
        .child(tag("h2 id=quote-title").text(wording::TITLE))
        .child(tag("p.support").text(wording::HELP))
        .child(pasting(typed))
        .maybe(report(&sheet.report))
        .maybe(has_lines.then(|| lines(pack, plan, &sheet.quote)))
        .child(adding(typed))
        .maybe(has_lines.then(|| sums(&sheet.quote)))
        .child(tag("p role=status").text(if is_long { LINES_LEFT_OUT } else { "" }))
        .maybe(has_lines.then(|| keeping(sheet)))
}

#[inline(never)]
fn pasting(typed: &QuoteTyped) -> Tag {
    let area = tag(
        "textarea.bill__text id=quote-paste name=quote-paste rows=6 autocomplete=off spellcheck=false data-late=quote-text aria-describedby=quote-paste-support",
    );
    let file = tag(
        "input id=quote-open type=file accept=.csv,.tsv,.txt,text/csv,text/plain data-late=quote-open",
    );
    let support = told(
        tag("div id=quote-paste-support"),
        wording::PASTE_HELP,
        &typed.text_problem,
    );
    tag("div.field")
        .child(tag("label.field__label for=quote-paste").text(wording::PASTE))
        .child(support)
        .child(filled(area, &typed.text, &typed.text_problem))
        .child(tag("p").child(button("quote-paste", "", wording::READ)))
        .child(tag("label.field__label for=quote-open").text(wording::OPEN))
        .child(file)
}

#[inline(never)]
fn adding(typed: &QuoteTyped) -> Tag {
    let label = tag(
        "input id=quote-label name=quote-label type=text autocomplete=off data-late=quote-label",
    );
    let amount = tag(
        "input id=quote-amount name=quote-amount type=text autocomplete=off data-late=quote-amount aria-describedby=quote-amount-support",
    );
    let label = tag("div.field")
        .child(tag("label.field__label for=quote-label").text(wording::LABEL))
        .child(tag("div.box data-unit").child(filled(label, &typed.label, "")));
    let problem = &typed.amount_problem;
    let support = told(
        tag("div id=quote-amount-support"),
        wording::AMOUNT_HELP,
        problem,
    );
    let amount = tag("div.field")
        .child(tag("label.field__label for=quote-amount").text(wording::AMOUNT))
        .child(tag("div.box data-unit").child(filled(amount, &typed.amount, problem)))
        .child(support);
    tag("div.stack")
        .child(tag("h3").text(wording::ADD))
        .child(tag("div.bill__boxes").child(label).child(amount))
        .child(tag("p").child(button("quote-add", "", wording::ADD_DEED)))
}

#[inline(never)]
fn keeping(sheet: &QuoteSheet) -> Tag {
    let mut address = "data:text/csv;charset=utf-8,".to_owned();
    address.push_str(&percent_encoded(&quote_file(&sheet.quote)));
    let save = tag("a.button download=mitsumori-meisai.csv")
        .set("href", &address)
        .text(wording::SAVE);
    tag("p.cluster")
        .child(save)
        .child(button("quote-clear", "", wording::CLEAR))
}

/// A box with what is typed there.
#[inline(never)]
fn filled(control: Tag, text: &str, problem: &str) -> Tag {
    let invalid = if problem.is_empty() { "" } else { "true" };
    control.set_some("aria-invalid", invalid).value(text)
}

/// What a box is described by: what may be typed, and what is wrong with it.
#[inline(never)]
fn told(place: Tag, help: &str, problem: &str) -> Tag {
    let error = (!problem.is_empty()).then(|| tag("p.field__error").text(problem));
    place.child(tag("p.support").text(help)).maybe(error)
}

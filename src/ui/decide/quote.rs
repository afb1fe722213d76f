//! 見積書の明細: a place to paste, the lines with where each goes, a row to add one. Each control carries
//! `data-late` with its deed, and `data-of` with the line that it is about.

use super::quote_lines::{lines, report, sums};
use crate::domain::Quote;
use crate::form::{percent_encoded, quote_file};
use crate::ui::tag::{Tag, tag};
use crate::view::QuoteView;
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

/// The whole part.
pub fn quote(view: &QuoteView, quote: &Quote, typed: &QuoteTyped) -> Tag {
    let has_lines = !view.lines.is_empty();
    tag("section")
        .class("bill stack")
        .is("aria-labelledby", "quote-title")
        .child(tag("h2").is("id", "quote-title").text(wording::TITLE))
        .child(tag("p").class("support").text(wording::HELP))
        .child(pasting(typed))
        .maybe(report(&view.report))
        .maybe(has_lines.then(|| lines(view)))
        .child(adding(typed))
        .maybe(has_lines.then(|| sums(view)))
        .maybe(has_lines.then(|| keeping(quote)))
}

fn pasting(typed: &QuoteTyped) -> Tag {
    let support = tag("p").class("support").is("id", "quote-paste-support");
    let area = tag("textarea")
        .class("bill__text")
        .is("id", "quote-paste")
        .is("name", "quote-paste")
        .is("rows", "6")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("data-late", "quote-text")
        .set_some("aria-invalid", truth(&typed.text_problem))
        .set_some(
            "aria-describedby",
            described(
                &typed.text_problem,
                "quote-paste-error quote-paste-support",
                "quote-paste-support",
            ),
        )
        .value(&typed.text);
    let file = tag("input")
        .is("id", "quote-open")
        .is("type", "file")
        .is("accept", ".csv,.tsv,.txt,text/csv,text/plain")
        .is("data-late", "quote-open");
    tag("div")
        .class("field")
        .child(labelled("quote-paste", wording::PASTE))
        .child(support.text(wording::PASTE_HELP))
        .child(area)
        .maybe(error("quote-paste-error", &typed.text_problem))
        .child(tag("p").child(deed("quote-paste", "", wording::READ)))
        .child(labelled("quote-open", wording::OPEN))
        .child(file)
}

fn adding(typed: &QuoteTyped) -> Tag {
    let box_of = |id: &'static str, label: &str, value: &str, mode: &'static str| {
        let input = tag("input")
            .is("id", id)
            .is("name", id)
            .is("type", "text")
            .is("inputmode", mode)
            .is("autocomplete", "off")
            .is("data-late", id);
        let is_amount = id == "quote-amount";
        let problem = if is_amount {
            typed.amount_problem.as_str()
        } else {
            ""
        };
        let support = if is_amount {
            "quote-amount-support"
        } else {
            ""
        };
        let input = input
            .set_some("aria-invalid", truth(problem))
            .set_some(
                "aria-describedby",
                described(problem, "quote-amount-error quote-amount-support", support),
            )
            .value(value);
        let place = tag("div").class("box").is("data-unit", "").child(input);
        tag("div")
            .class("field")
            .child(labelled(id, label))
            .child(place)
            .maybe(is_amount.then(|| {
                let support = tag("p").class("support").is("id", "quote-amount-support");
                support.text(wording::AMOUNT_HELP)
            }))
            .maybe(error("quote-amount-error", problem))
    };
    tag("div")
        .class("bill__add stack")
        .child(tag("h3").text(wording::ADD))
        .child(
            tag("div")
                .class("bill__boxes")
                .child(box_of("quote-label", wording::LABEL, &typed.label, "text"))
                .child(box_of(
                    "quote-amount",
                    wording::AMOUNT,
                    &typed.amount,
                    "text",
                )),
        )
        .child(tag("p").child(deed("quote-add", "", wording::ADD_DEED)))
}

fn keeping(quote: &Quote) -> Tag {
    let address = format!(
        "data:text/csv;charset=utf-8,{}",
        percent_encoded(&quote_file(quote))
    );
    let save = tag("a")
        .class("button")
        .is("download", "mitsumori-meisai.csv")
        .set("href", &address)
        .text(wording::SAVE);
    tag("p")
        .class("cluster")
        .child(save)
        .child(deed("quote-clear", "", wording::CLEAR))
}

/// A button for the whole part, or for the line `of`.
pub fn deed(code: &'static str, of: &str, label: &str) -> Tag {
    tag("button")
        .class("button")
        .is("type", "button")
        .is("data-late", code)
        .set_some("data-of", of)
        .text(label)
}

fn labelled(id: &'static str, text: &str) -> Tag {
    tag("label").class("field__label").is("for", id).text(text)
}

fn error(id: &'static str, text: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| tag("p").class("field__error").is("id", id).text(text))
}

fn truth(problem: &str) -> &'static str {
    if problem.is_empty() { "" } else { "true" }
}

fn described(problem: &str, with: &'static str, without: &'static str) -> &'static str {
    if problem.is_empty() { without } else { with }
}

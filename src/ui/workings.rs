//! What stands behind one figure: the calculation, and the sentences that it was read from.

use super::row::reasons;
use super::tag::{Tag, tag};
use crate::view::{Bars, Basis, NoteView, Quote, wording};

/// What is in the fold of a row.
pub fn content(basis: &Basis) -> Tag {
    let rows = basis.rows.iter().flat_map(|row| {
        let detail = tag("span.support").text(&row.detail);
        let label = tag("dt").text(row.label).child(detail);
        [label, tag("dd").text(&row.value)]
    });
    let quotes = basis.quotes.iter().map(quotation);
    let covers = basis
        .covers
        .iter()
        .map(|(label, text)| tag("p.support").text(&wording::counted(label, text)));
    tag("div.workings")
        .child(tag("p.support").text(&basis.name))
        .maybe(basis.bars.as_ref().map(bars))
        .child(tag("dl.pairs").children(rows.collect()))
        .maybe((!basis.sentence.is_empty()).then(|| tag("p").text(&basis.sentence)))
        .child(reasons(&basis.reasons))
        .children(covers.collect())
        .child(tag("div").children(quotes.collect()))
        .maybe(notes(&basis.notes))
        .child(tag("p.support").text(&basis.window_text))
}

/// The minimum at a glance; the sentence above says the same in words.
fn bars(bars: &Bars) -> Tag {
    let (standard, actual) = (&bars.standard, &bars.actual);
    let covered = standard.0.min(actual.0);
    tag("div.bars aria-hidden=true")
        .children(bar(
            wording::STANDARD_AMOUNT,
            &standard.1,
            &[(0, standard.0, "bars__fill")],
            None,
        ))
        .children(bar(
            wording::ACTUAL_EXPENDITURE,
            &actual.1,
            &[
                (0, covered, "bars__fill"),
                (covered, actual.0, "bars__above"),
            ],
            Some(standard.0),
        ))
}

/// `stop` is where help stops: the standard amount, on the bar of what is spent.
fn bar(
    name: &str,
    amount: &str,
    parts: &[(u32, u32, &'static str)],
    stop: Option<u32>,
) -> Vec<Tag> {
    let rect = |(from, to, class): &(u32, u32, &'static str)| {
        tag("rect")
            .class(class)
            .set("x", &format!("{from}%"))
            .set("width", &format!("{}%", to - from))
            .is("height", "100%")
    };
    let drawing = tag("svg")
        .children(parts.iter().map(rect).collect())
        .maybe(stop.map(|at| {
            tag("line.bars__stop")
                .set("x1", &format!("{at}%"))
                .set("x2", &format!("{at}%"))
                .is("y2", "100%")
        }))
        .child(tag("text x=8 y=17").text(amount));
    vec![tag("span").text(name), drawing]
}

/// What else to know before one relies on the figure.
fn notes(notes: &[NoteView]) -> Option<Tag> {
    let note = |note: &NoteView| {
        let read = note
            .quote
            .as_ref()
            .map(|quote| tag("span.support").text(&quote.cited()));
        tag("li").text(&note.text).maybe(read)
    };
    (!notes.is_empty()).then(|| {
        tag("div.remarks")
            .child(tag("h4").text(wording::REMARKS))
            .child(tag("ul.reasons").children(notes.iter().map(note).collect()))
    })
}

fn quotation(quote: &Quote) -> Tag {
    let place = tag("figcaption.support").text(&quote.found());
    let remark = |remark: &String| tag("p.support").text(remark);
    tag("figure.quote")
        .is("data-standing", quote.standing_code)
        .child(tag("blockquote").text(&quote.words()))
        .children(quote.remarks.iter().map(remark).collect())
        .child(place)
}

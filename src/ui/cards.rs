//! The seven results.

use super::summary::figure;
use super::tag::{Tag, tag};
use crate::view::wording;
use crate::view::{Bars, Basis, Card, NoteView, Quote, ReasonView};

/// All cards, those that fit before those that do not.
pub fn list(cards: &[(Card, Option<Basis>)]) -> Tag {
    let fits = |(card, _): &&(Card, Option<Basis>)| card.outcome != "ineligible";
    let first = cards.iter().filter(|card| fits(card));
    let last = cards.iter().filter(|card| !fits(card));
    tag("div")
        .class("stack")
        .children(first.chain(last).map(result).collect())
}

fn result((card, basis): &(Card, Option<Basis>)) -> Tag {
    let title_id = format!("result-{}", card.id);
    let head = tag("header")
        .class("result__head")
        .child(tag("h3").set("id", &title_id).text(&card.title))
        .child(tag("span").class("chip").text(card.chip))
        .child(tag("p").class("support").text(&card.name));
    let amount = card
        .figure
        .as_ref()
        .or(card.at_most.as_ref())
        .map(|amount| {
            let place = tag("p").class("result__figure");
            figure(place.mark("data-at-most", card.figure.is_none()), amount)
        });
    tag("article")
        .class("card stack result")
        .key(&card.id)
        .set("aria-labelledby", &title_id)
        .set("data-program", &card.id)
        .is("data-outcome", card.outcome)
        .is("data-window", card.window)
        .is("data-certainty", card.certainty)
        .set("data-grant-min", &card.grant.0)
        .set("data-grant-max", &card.grant.1)
        .set("data-ceiling-min", &card.ceiling.0)
        .set("data-ceiling-max", &card.ceiling.1)
        .child(head)
        .maybe(amount)
        .maybe(closed(&card.closed))
        .maybe(sentence(&card.sentence))
        .maybe(card.bars.as_ref().map(bars))
        .maybe(reasons(&card.reasons))
        .maybe((!card.is_bare).then(|| fold(card, basis.as_ref())))
}

/// The minimum at a glance; the sentence above says the same in words.
fn bars(bars: &Bars) -> Tag {
    let (standard, actual) = (&bars.standard, &bars.actual);
    let covered = standard.0.min(actual.0);
    tag("div")
        .class("bars")
        .is("aria-hidden", "true")
        .children(bar(
            wording::STANDARD_AMOUNT,
            &standard.1,
            &[(0, standard.0, "bars__fill")],
        ))
        .children(bar(
            wording::ACTUAL_EXPENDITURE,
            &actual.1,
            &[
                (0, covered, "bars__fill"),
                (covered, actual.0, "bars__above"),
            ],
        ))
}

fn bar(name: &str, amount: &str, parts: &[(u32, u32, &'static str)]) -> Vec<Tag> {
    let rect = |(from, to, class): &(u32, u32, &'static str)| {
        tag("rect")
            .class(class)
            .set("x", &format!("{from}%"))
            .set("width", &format!("{}%", to - from))
            .is("height", "100%")
    };
    let drawing = tag("svg")
        .children(parts.iter().map(rect).collect())
        .child(tag("text").is("x", "8").is("y", "17").text(amount));
    vec![tag("span").text(name), drawing]
}

/// That no application is taken for the amount above: beside it, because it changes what it is good for.
fn closed(text: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| tag("p").class("result__closed").text(text))
}

fn sentence(text: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| tag("p").text(text))
}

fn reasons(reasons: &[ReasonView]) -> Option<Tag> {
    let reason = |reason: &ReasonView| {
        let change = tag("span").class("support").text(&reason.change);
        tag("li").text(&reason.says).child(change)
    };
    let reasons = reasons.iter().map(reason).collect::<Vec<_>>();
    (!reasons.is_empty()).then(|| tag("ul").class("reasons").children(reasons))
}

/// The calculation and the sentences it rests on, one tap away.
fn fold(card: &Card, basis: Option<&Basis>) -> Tag {
    let title = if card.is_calculated {
        wording::WORKINGS
    } else {
        wording::GROUNDS
    };
    let id = super::fold::of_result(&card.id);
    super::fold::fold(&id, title, &card.title, basis.map(content)).class("fold")
}

fn content(basis: &Basis) -> Tag {
    let rows = basis.rows.iter().flat_map(|row| {
        let detail = tag("span").class("support").text(&row.detail);
        let label = tag("dt").text(row.label).child(detail);
        [label, tag("dd").text(&row.value)]
    });
    let quotes = basis.quotes.iter().map(quotation);
    tag("div")
        .child(tag("dl").class("pairs").children(rows.collect()))
        .child(tag("div").children(quotes.collect()))
        .maybe(notes(&basis.notes))
        .child(tag("p").class("support").text(&basis.window_text))
}

/// What else to know before one relies on the figure.
fn notes(notes: &[NoteView]) -> Option<Tag> {
    let note = |note: &NoteView| {
        let read = note
            .quote
            .as_ref()
            .map(|quote| tag("span").class("support").text(&quote.cited()));
        tag("li").text(&note.text).maybe(read)
    };
    (!notes.is_empty()).then(|| {
        tag("div")
            .class("remarks")
            .child(tag("h4").text(wording::REMARKS))
            .child(
                tag("ul")
                    .class("reasons")
                    .children(notes.iter().map(note).collect()),
            )
    })
}

fn quotation(quote: &Quote) -> Tag {
    let place = tag("figcaption").class("support").text(&quote.found());
    let remark = |remark: &String| tag("p").class("support").text(remark);
    tag("figure")
        .class("quote")
        .is("data-standing", quote.standing_code)
        .child(tag("blockquote").text(&quote.words()))
        .children(quote.remarks.iter().map(remark).collect())
        .child(place)
}

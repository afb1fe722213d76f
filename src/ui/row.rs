//! One row of the sheet: what one spends on, what it costs, what arrives.

use super::field;
use super::fold;
use super::summary::figure;
use super::tag::{Tag, tag};
use crate::domain::Choice;
use crate::form::Form;
use crate::view::{Card, ReasonView, TextView, wording};

/// The id of the head of the column of costs.
pub const SPENT: &str = "spent";

/// A row. While nothing stands in its boxes and nobody has turned to it, a phone shows one line in their place.
/// `workings` are made while its fold stands open.
pub fn row(card: &Card, form: &Form, is_entered: bool, workings: Option<Tag>) -> Tag {
    let title_id = format!("result-{}", card.id);
    let chip = tag("span.chip").text(card.chip);
    let head = tag("header.row__head")
        .child(tag("h3").set("id", &title_id).text(&card.title))
        .child(chip)
        .child(tag("p.support").text(&card.name));
    let is_empty = |view: &TextView| form.text(view.input).is_empty();
    let mut fields = card.fields.iter();
    let has_cost = fields.any(|view| view.input.is_cost() && !is_empty(view));
    let field = |view: &TextView| {
        // What is counted is asked for once there is something to count it for.
        let is_early = !view.input.is_cost() && !has_cost;
        let is_put_away = card.is_out || is_early;
        entry(view, form, is_put_away, is_entered, &title_id)
    };
    let is_bare = !is_entered && card.fields.iter().all(is_empty);
    let fields = card.fields.iter().map(field);
    tag("article.row")
        .mark("data-empty", is_bare)
        .mark("data-unfolded", workings.is_some())
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
        .set("data-stops-min", &card.stops.0)
        .set("data-stops-max", &card.stops.1)
        .child(head)
        .child(tag("div.row__cost").children(fields.collect()))
        .child(grant(card))
        .child(reasons(&card.reasons))
        .maybe((!card.is_bare).then(|| basis(card, workings)))
}

/// A field of the row. While nothing stands in it, a phone shows one line in its place, which brings it up:
/// the box is always there, for the keyboard and for those who hear the page.
pub fn entry(
    view: &TextView,
    form: &Form,
    is_put_away: bool,
    is_entered: bool,
    title_id: &str,
) -> Tag {
    let text = form.text(view.input);
    let is_empty = text.is_empty();
    // The row says what is paid for, the column that it is a cost.
    let labelled_by = if view.about.is_empty() {
        String::new()
    } else {
        format!("{title_id} {SPENT}")
    };
    let enter = tag("label.entry__enter")
        .is("for", view.input.code())
        .text(&view.enter);
    tag("div.entry")
        .key(view.input.code())
        .mark("hidden", is_empty && (is_put_away || !view.asked))
        .mark("data-empty", is_empty && !is_entered)
        .mark("data-single", !view.about.is_empty())
        .child(field::named_by(view, text, &labelled_by))
        .child(enter)
}

/// What arrives, how it came about, and what keeps it from being applied for.
fn grant(card: &Card) -> Tag {
    let amount = card.figure.as_ref().or(card.at_most.as_ref());
    let amount = amount.map(|amount| {
        let place = tag("p.row__figure");
        figure(place.mark("data-at-most", card.figure.is_none()), amount)
    });
    tag("div.row__grant")
        .maybe(amount)
        .maybe(line("support", &card.arithmetic))
        .maybe(line("row__closed", &card.closed))
        .maybe(line("row__waits", &card.waits))
}

fn line(class: &'static str, text: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| tag("p").class(class).text(text))
}

/// What stands in the way or is to be confirmed.
pub fn reasons(reasons: &[ReasonView]) -> Tag {
    let reason = |reason: &ReasonView| {
        let change = tag("span.support").text(&reason.change);
        tag("li").text(&reason.says).child(change)
    };
    let reasons = reasons.iter().map(reason);
    tag("ul.reasons").children(reasons.collect())
}

/// The calculation and the sentences it rests on, one tap away.
fn basis(card: &Card, workings: Option<Tag>) -> Tag {
    let title = if card.is_calculated {
        wording::WORKINGS
    } else {
        wording::GROUNDS
    };
    let id = fold::of_result(&card.id);
    fold::fold(&id, title, &card.title, workings).class("fold")
}

//! The figures above all, and the bar that keeps them in sight on a phone.

use super::tag::{Tag, tag};
use crate::view::Summary;
use crate::view::wording;

/// What of the grants is likely and printed.
pub const CONFIRMED: &str = wording::CONFIRMED;
/// What arrives at best.
pub const UP_TO: &str = wording::UP_TO;

/// Own share first, then what arrives, then what it all costs.
pub fn panel(summary: &Summary) -> Tag {
    let figures = summary.has_figures.then(|| {
        let pairs = tag("dl")
            .class("pairs")
            .children(part(CONFIRMED, &summary.confirmed, "likely"))
            .children(part(UP_TO, &summary.up_to, "confirm"))
            .children(part(wording::COST, &summary.cost, "cost"));
        let settles = summary.settles.iter().map(|text| tag("p").text(text));
        let place = tag("p")
            .class("summary__figure")
            .mark("data-range", summary.is_range);
        tag("div")
            .class("stack")
            .child(figure(place, &summary.own_share))
            .child(tag("div").children(settles.collect()))
            .child(shares(summary.shares))
            .child(pairs)
    });
    let empty = (!summary.has_figures).then(|| tag("p").text(&summary.invitation));
    let title = tag("h2")
        .is("id", "results-title")
        .class("summary__label")
        .text(wording::OWN_SHARE);
    tag("section")
        .class("card stack")
        .is("data-total", "")
        .set("data-cost", &summary.cost_digits)
        .set("data-confirmed", &summary.confirmed_digits)
        .set("data-upto", &summary.up_to_digits)
        .child(title)
        .maybe(figures)
        .maybe(empty)
        .maybe((!summary.reference.is_empty()).then(|| tag("p").text(&summary.reference)))
        .child(tag("p").class("support").text(wording::NO_PROMISE))
}

/// The whole cost as one bar: what arrives, what may arrive, what remains. The figures under it say
/// the same in words.
fn shares((confirmed, up_to): (u32, u32)) -> Tag {
    let part = |from: u32, to: u32, class| {
        tag("rect")
            .is("class", class)
            .set("x", &format!("{from}%"))
            .set("width", &format!("{}%", to.saturating_sub(from)))
            .is("height", "100%")
    };
    tag("svg")
        .class("shares")
        .is("aria-hidden", "true")
        .child(part(0, confirmed, "shares__likely"))
        .child(part(confirmed, up_to, "shares__confirm"))
}

/// A figure with the mark that its part of the bar has.
fn part(label: &str, figure: &str, mark: &'static str) -> Vec<Tag> {
    let label = tag("dt").is("data-mark", mark).text(label);
    vec![label, tag("dd").text(figure)]
}

/// A label and its figure.
pub fn pair(label: &str, figure: &str) -> Vec<Tag> {
    vec![tag("dt").text(label), tag("dd").text(figure)]
}

/// The bar at the foot of a phone. Not there before there is a figure.
pub fn bar(summary: &Summary) -> Tag {
    let item = |label: &str, figure: &str| {
        tag("p")
            .child(tag("span").text(label))
            .child(tag("strong").text(figure))
    };
    let grant = if summary.reference.is_empty() {
        wording::GRANT
    } else {
        wording::GRANT_AS_REFERENCE
    };
    let bar = summary.has_figures.then(|| {
        tag("div")
            .class("bar")
            .child(item(wording::OWN_SHARE, &summary.own_share))
            .child(item(grant, &summary.grant))
    });
    tag("div")
        .class("bar-place")
        .is("aria-hidden", "true")
        .maybe(bar)
}

/// An amount with a smaller 円.
pub fn figure(mut place: Tag, text: &str) -> Tag {
    for part in text.split_inclusive(wording::YEN) {
        let digits = part.strip_suffix(wording::YEN);
        place = place.text(digits.unwrap_or(part));
        if digits.is_some() {
            place = place.child(tag("small").text(wording::YEN));
        }
    }
    place
}

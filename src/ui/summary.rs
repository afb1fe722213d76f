//! The figures above all, and the bar that keeps them in sight on a phone.

use super::tag::{Tag, tag};
use crate::domain::around;
use crate::view::Summary;
use crate::view::wording;

/// What of the grants is likely and printed.
pub const CONFIRMED: &str = wording::CONFIRMED;
/// What arrives at best.
pub const UP_TO: &str = wording::UP_TO;

/// The id of what the bar at the foot leads to.
pub const ID: &str = "total";

/// The figures above all: own share first, then what arrives, then what it all costs.
pub fn hero(summary: &Summary) -> Tag {
    let title = tag("h2.hero__label").text(wording::OWN_SHARE);
    let own_share = summary.has_figures.then(|| {
        let place = tag("p.hero__figure").mark("data-range", summary.is_range);
        figure(place, &summary.own_share)
    });
    let empty = (!summary.has_figures).then(|| tag("p").text(&summary.invitation));
    let parts = summary.has_figures.then(|| {
        let open = summary
            .is_open
            .then(|| part(wording::UP_TO, &summary.up_to, "confirm"));
        let above =
            (!summary.above.is_empty()).then(|| part(wording::ABOVE, &summary.above, "above"));
        let pairs = tag("dl.pairs")
            .children(part(wording::CONFIRMED, &summary.confirmed, "likely"))
            .children(open.unwrap_or_default())
            .children(part(wording::COST, &summary.cost, "cost"))
            .children(above.unwrap_or_default());
        tag("div.hero__parts")
            .child(shares(summary.shares))
            .child(pairs)
    });
    tag("section.hero")
        .is("id", ID)
        .is("data-total", "")
        .set("data-cost", &summary.cost_digits)
        .set_some("data-cost-min", &summary.least_cost_digits)
        .set("data-confirmed", &summary.confirmed_digits)
        .set("data-upto", &summary.up_to_digits)
        .child(
            tag("div.hero__own")
                .child(title)
                .maybe(own_share)
                .maybe(empty),
        )
        .maybe(parts)
}

/// What would settle the range, and what the figures are good for.
pub fn remarks(summary: &Summary, settles: Option<Tag>) -> Tag {
    tag("div.sheet__remarks")
        .maybe(settles)
        .maybe((!summary.reference.is_empty()).then(|| tag("p").text(&summary.reference)))
        .child(tag("p.support").text(wording::NO_PROMISE))
}

/// What would settle the range.
pub fn settles(sentences: &[String]) -> Tag {
    let sentences = sentences.iter().map(|text| tag("p").text(text));
    tag("div").children(sentences.collect())
}

/// The last row of the table.
pub fn sum(summary: &Summary) -> Tag {
    let with_confirm = summary
        .is_open
        .then(|| tag("p.support").text(&wording::at_most_with_confirm(&summary.up_to)));
    tag("div")
        .class("row row--sum")
        .key("sum")
        .mark("hidden", !summary.has_figures)
        .child(tag("p.row__head").text(wording::SUM))
        .child(tag("p.row__cost").text(&summary.cost))
        .child(
            tag("div.row__grant")
                .child(tag("p.row__figure").text(&summary.confirmed))
                .maybe(with_confirm),
        )
}

/// The whole cost as one bar: what arrives, what may arrive, what remains, and at its end what is above the standard
/// amounts. The figures under it say the same in words.
fn shares((confirmed, up_to, helped): (u32, u32, u32)) -> Tag {
    let part = |from: u32, to: u32, class| {
        tag("rect")
            .is("class", class)
            .set("x", &format!("{from}%"))
            .set("width", &format!("{}%", to.saturating_sub(from)))
            .is("height", "100%")
    };
    tag("svg.shares aria-hidden=true")
        .child(part(0, confirmed, "shares__likely"))
        .child(part(confirmed, up_to, "shares__confirm"))
        .child(part(helped, 100, "shares__above"))
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

/// The bar at the foot of a phone. Not there before there is a figure. A tap on it leads to the totals, which
/// whoever has no finger finds by their heading: for those it would be one stop more on the way.
pub fn bar(summary: &Summary) -> Tag {
    let item = |label: &str, figure: &str| {
        tag("span.bar__item")
            .child(tag("span").text(label))
            .child(tag("strong").text(figure))
    };
    let grant = if summary.reference.is_empty() {
        wording::GRANT
    } else {
        wording::GRANT_AS_REFERENCE
    };
    let bar = summary.has_figures.then(|| {
        tag("div.bar")
            .is("data-show", ID)
            .child(item(wording::OWN_SHARE, &summary.own_share))
            .child(item(grant, &summary.grant))
    });
    tag("div.bar-place aria-hidden=true").maybe(bar)
}

/// An amount with a smaller 円.
pub fn figure(mut place: Tag, text: &str) -> Tag {
    let mut left = text;
    while let Some((digits, behind)) = around(left, wording::YEN) {
        place = place.text(digits).child(tag("small").text(wording::YEN));
        left = behind;
    }
    if left.is_empty() {
        return place;
    }
    place.text(left)
}

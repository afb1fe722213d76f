//! What stands above the two columns: notices, window, examples.

use super::next::items;
use super::tag::{Tag, tag};
use crate::form::Form;
use crate::rules::Pack;
use crate::view::Banner;
use crate::view::wording;

/// What of the link could not be used, and what of the form does not go into it.
pub fn notices(notices: &[String], cut: &[String]) -> Tag {
    let block = |title: &str, lines: &[String]| {
        (!lines.is_empty()).then(|| {
            tag("div.notice data-state=link data-link-notice")
                .child(tag("p.notice__title").text(title))
                .child(tag("ul").children(items(lines)))
        })
    };
    tag("div.stack")
        .maybe(block(wording::LINK_REFUSED, notices))
        .maybe(block(wording::LINK_CUT, cut))
}

/// Whether applications are taken.
pub fn window(banner: &Banner) -> Tag {
    let as_of = (!banner.as_of.is_empty()).then(|| tag("p").text(&banner.as_of));
    let title = tag("strong").text(&banner.title);
    let place = tag("div.notice").is("data-state", banner.state);
    if banner.text.is_empty() {
        return place.child(tag("p").child(title)).maybe(as_of);
    }
    let summary = tag("summary").child(title).text(&banner.in_short);
    let more = tag("details")
        .child(summary)
        .child(tag("p").text(&banner.text));
    place.child(more).maybe(as_of)
}

/// Empties everything. It is a link like any other: the way back leads to what stood there.
pub fn reset() -> Tag {
    let link = tag("a.button href=#").text(wording::RESET);
    tag("p").child(link)
}

/// The worked examples of the document: each is a link, followed like any other. It keeps the year and
/// the day that were chosen.
pub fn examples(pack: &Pack, form: &Form) -> Tag {
    let example = |example: &crate::rules::Example| {
        tag("a")
            .class("button button--pill")
            .set("data-example", &example.programme)
            .set("href", &format!("#{}", form.with_inputs_of(&example.link)))
            .text(&wording::example(&example.label))
    };
    let examples = pack.examples.iter().map(example);
    tag("div.cluster").children(examples.collect())
}

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
            tag("div")
                .class("notice")
                .is("data-state", "link")
                .is("data-link-notice", "")
                .child(tag("p").class("notice__title").text(title))
                .child(tag("ul").children(items(lines)))
        })
    };
    tag("div")
        .class("stack")
        .is("role", "status")
        .maybe(block(wording::LINK_REFUSED, notices))
        .maybe(block(wording::LINK_CUT, cut))
}

/// Whether applications are taken.
pub fn window(banner: &Banner) -> Tag {
    tag("div")
        .class("notice")
        .is("data-state", banner.state)
        .child(tag("p").class("notice__title").text(&banner.title))
        .child(tag("p").text(&banner.text).text(&banner.as_of))
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
    tag("div").class("cluster").children(examples.collect())
}

//! What stands above the two columns: notices, window, examples.

use super::summary::pair;
use super::tag::{Tag, tag};
use crate::rules::Pack;
use crate::view::Banner;

/// What of the link could not be used.
pub fn notices(notices: &[String]) -> Tag {
    let list = notices.iter().map(|notice| tag("li").text(notice));
    let notice = (!notices.is_empty()).then(|| {
        tag("div")
            .class("notice")
            .is("data-state", "link")
            .is("data-link-notice", "")
            .child(
                tag("p")
                    .class("notice__title")
                    .text("リンクの一部を使えませんでした"),
            )
            .child(tag("ul").children(list.collect()))
    });
    tag("div").is("role", "status").maybe(notice)
}

/// Whether applications are taken.
pub fn window(banner: &Banner) -> Tag {
    tag("div")
        .class("notice")
        .is("data-state", banner.state)
        .child(tag("p").class("notice__title").text(&banner.title))
        .child(tag("p").text(&banner.text))
        .maybe((!banner.ended.is_empty()).then(|| ended(&banner.ended)))
}

fn ended(programmes: &[(String, String)]) -> Tag {
    let pairs = programmes.iter().flat_map(|(name, day)| pair(name, day));
    tag("dl").class("pairs").children(pairs.collect())
}

/// The worked examples of the document: each is a link, followed like any other.
pub fn examples(pack: &Pack) -> Tag {
    let example = |example: &crate::rules::Example| {
        tag("a")
            .class("button button--pill")
            .set("data-example", &example.programme)
            .set("href", &format!("#{}", example.link))
            .text(&format!("例：{}", example.label))
    };
    let examples = pack.examples.iter().map(example);
    tag("div").class("cluster").children(examples.collect())
}

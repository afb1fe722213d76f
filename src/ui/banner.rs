//! What stands above and below the two columns: notices, window, examples, help desk.

use super::tag::{Tag, tag};
use crate::rules::{HelpDesk, Pack};
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

/// Where to ask.
pub fn desk(desk: &HelpDesk) -> Tag {
    let call = tag("a")
        .class("button button--primary")
        .set("href", &format!("tel:{}", desk.phone))
        .text(&format!("{} に電話", desk.phone));
    let page = tag("a")
        .set("href", &desk.url)
        .is("target", "_blank")
        .is("rel", "noreferrer")
        .text("メール・Web相談（新しい画面で開きます）");
    let hours = format!("受付時間 {}〜{}　{}", desk.opens, desk.closes, desk.days);
    tag("section")
        .class("card stack")
        .is("aria-labelledby", "desk-title")
        .child(tag("h2").is("id", "desk-title").text(&desk.name))
        .child(tag("p").child(call))
        .child(tag("p").class("support").text(&hours))
        .child(tag("p").child(page))
}

//! 印刷・共有・保存: what one takes away from the page.

use super::decide::LATE;
use super::export;
use super::press::button;
use super::qr::qr;
use super::session::{Remark, Remarks};
use super::setting::Setting;
use super::tag::{Tag, tag};
use crate::domain::{Choice, holds};
use crate::view::{Summary, deciding as words, wording};

/// The id of the fold.
pub const ID: &str = "keep";

/// The fold after the next steps.
pub fn fold(content: Option<Tag>) -> Tag {
    super::fold::fold(ID, wording::KEEP, "", content).class("fold")
}

/// What is in the fold.
pub fn content(setting: &Setting, fragment: &str, remarks: &Remarks, summary: &Summary) -> Tag {
    tag("div.stack")
        .child(printing(setting, fragment, remarks))
        .child(link(setting, fragment))
        .child(export::section(summary))
        .child(saving())
}

fn printing(setting: &Setting, fragment: &str, remarks: &Remarks) -> Tag {
    let own_page = (setting.framed && !setting.address.is_empty()).then(|| {
        tag("a.button")
            .set("href", &setting.link(fragment))
            .is("target", "_blank")
            .is("rel", "noopener")
            .text(wording::PRINT_APART)
    });
    let boxes = Remark::ALL.iter().map(|remark| {
        let id = remark.code();
        let label = match remark {
            Remark::Signer => wording::SIGNER,
            Remark::Vendor => wording::VENDOR,
            Remark::Tax => wording::TAX,
        };
        let input = tag("input")
            .is("id", id)
            .is(LATE, id)
            .is("type", "text")
            .is("autocomplete", "off")
            .is("aria-describedby", "remarks-support")
            .value(remarks.get(*remark));
        let label = tag("label.field__label").is("for", id).text(label);
        let place = tag("div.box data-unit").child(input);
        tag("div.field").child(label).child(place)
    });
    let support = tag("p.support id=remarks-support").text(wording::REMARKS_SUPPORT);
    tag("div.stack")
        .child(tag("h3").text(wording::PRINTING))
        .child(support)
        .children(boxes.collect())
        .child(
            tag("p.cluster")
                .child(button("print", "", wording::PRINT))
                .maybe(own_page),
        )
}

fn link(setting: &Setting, fragment: &str) -> Tag {
    let link = setting.link(fragment);
    let has_more = ["&alt=", "&item="].iter().any(|key| holds(fragment, key));
    if link.is_empty() {
        let text = wording::FRAGMENT_HELP;
        return tag("div.stack")
            .child(tag("h3").text(wording::FRAGMENT))
            .child(tag("p").text(text))
            .child(tag("p.address id=link").text(&format!("#{fragment}")))
            .child(tag("p.cluster").child(button("copy", "link", wording::COPY)));
    }
    let share = setting
        .can_share
        .then(|| button("share", "link", wording::SHARE));
    let codes = [
        (&link, wording::QR_OF_PLAN),
        (&setting.address, wording::QR_OF_PAGE),
    ];
    let codes = codes.into_iter().map(|(text, label)| {
        tag("figure")
            .maybe(qr(text, label))
            .child(tag("figcaption.support").text(label))
    });
    tag("div.stack")
        .child(tag("h3").text(wording::LINK))
        .child(tag("p").text(wording::LINK_CARRIES))
        .maybe(has_more.then(|| tag("p").text(words::LINK_CARRIES_MORE)))
        .child(tag("p.address id=link").text(&link))
        .child(
            tag("p.cluster")
                .child(button("copy", "link", wording::COPY_LINK))
                .maybe(share),
        )
        .child(tag("div.cluster").children(codes.collect()))
}

fn saving() -> Tag {
    tag("div.stack")
        .child(tag("h3").text(wording::SAVING))
        .child(tag("p").text(wording::SAVING_HELP))
        .child(tag("p").child(button("save", "", wording::SAVE)))
}

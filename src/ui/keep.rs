//! 印刷・共有・保存: what one takes away from the page.

use super::press::button;
use super::qr::qr;
use super::setting::Setting;
use super::tag::{Tag, tag};

/// The id of the fold.
pub const ID: &str = "keep";

/// The id of the box for 施設名・作成者.
pub const SIGNER: &str = "signer";

/// The fold after the next steps.
pub fn fold(content: Option<Tag>) -> Tag {
    super::fold::fold(ID, "印刷・リンク・QRコード・保存", "", content).class("card fold")
}

/// What is in the fold.
pub fn content(setting: &Setting, fragment: &str, signer: &str) -> Tag {
    tag("div")
        .class("stack")
        .child(printing(setting, fragment, signer))
        .child(link(setting, fragment))
        .child(saving())
}

fn printing(setting: &Setting, fragment: &str, signer: &str) -> Tag {
    let own_page = (setting.framed && !setting.address.is_empty()).then(|| {
        tag("a")
            .class("button")
            .set("href", &setting.link(fragment))
            .is("target", "_blank")
            .is("rel", "noopener")
            .text("別の画面で開いて印刷する")
    });
    let field = tag("div")
        .class("field")
        .child(
            tag("label")
                .class("field__label")
                .is("for", SIGNER)
                .text("施設名・作成者（任意）"),
        )
        .child(
            tag("p")
                .class("support")
                .is("id", "signer-support")
                .text("印刷する紙にだけ載ります。"),
        )
        .child(
            tag("div").class("box").is("data-unit", "").child(
                tag("input")
                    .is("id", SIGNER)
                    .is("type", "text")
                    .is("autocomplete", "off")
                    .is("aria-describedby", "signer-support")
                    .value(signer),
            ),
        );
    tag("div")
        .class("stack")
        .child(tag("h3").text("稟議用に印刷する（A4 1枚）"))
        .child(field)
        .child(
            tag("p")
                .class("cluster")
                .child(button("print", "", "印刷する"))
                .maybe(own_page),
        )
}

fn link(setting: &Setting, fragment: &str) -> Tag {
    let link = setting.link(fragment);
    if link.is_empty() {
        let text = "保存したファイルなど、この開き方では、ほかの人が開けるリンクになりません。同じファイルを持つ人には、次の文字をアドレスの末尾に付けてもらうと、同じ条件が開きます。";
        return tag("div")
            .class("stack")
            .child(tag("h3").text("この条件を伝える"))
            .child(tag("p").text(text))
            .child(
                tag("p")
                    .class("address")
                    .is("id", "link")
                    .text(&format!("#{fragment}")),
            )
            .child(
                tag("p")
                    .class("cluster")
                    .child(button("copy", "link", "コピー")),
            );
    }
    let share = setting
        .can_share
        .then(|| button("share", "link", "ほかのアプリへ送る"));
    let codes = [
        (&link, "この条件のQRコード"),
        (&setting.address, "このページのQRコード"),
    ];
    let codes = codes.into_iter().map(|(text, label)| {
        tag("figure")
            .maybe(qr(text, label))
            .child(tag("figcaption").class("support").text(label))
    });
    tag("div")
        .class("stack")
        .child(tag("h3").text("リンクとQRコード"))
        .child(
            tag("p")
                .text("リンクには、入力した条件と金額が含まれます。開いた人にも同じ試算が出ます。"),
        )
        .child(tag("p").class("address").is("id", "link").text(&link))
        .child(
            tag("p")
                .class("cluster")
                .child(button("copy", "link", "リンクをコピー"))
                .maybe(share),
        )
        .child(tag("div").class("cluster").children(codes.collect()))
}

fn saving() -> Tag {
    tag("div")
        .class("stack")
        .child(tag("h3").text("このページを保存する"))
        .child(tag("p").text("1つのファイルで、インターネットにつながらないパソコンでも同じ試算ができます。入力した内容はファイルに入りません。"))
        .child(tag("p").child(button("save", "", "ファイルを保存する")))
}

//! The sheet of paper. It stands in the page unseen, and alone on paper.

use super::next::items;
use super::qr::qr;
use super::setting::Setting;
use super::summary::{CONFIRMED, UP_TO, pair};
use super::tag::{Tag, tag};
use crate::view::{Banner, Next, Paper, PaperLine, Summary};

/// What goes onto the sheet.
pub struct Sheet<'a> {
    pub paper: &'a Paper,
    pub banner: &'a Banner,
    pub summary: &'a Summary,
    pub next: &'a Next,
    pub setting: &'a Setting,
    /// The state as the fragment of a link.
    pub fragment: &'a str,
    /// 施設名・作成者, as it was typed.
    pub signer: &'a str,
    /// The day it was made, in the Japanese era.
    pub made_on: &'a str,
}

impl Sheet<'_> {
    /// The whole sheet.
    pub fn html(&self) -> Tag {
        let sheet = tag("section")
            .is("id", "paper")
            .is("aria-hidden", "true")
            .child(self.head());
        if self.paper.refusal.is_empty() {
            sheet
                .child(self.inputs())
                .child(table(&self.paper.lines))
                .child(
                    tag("ul")
                        .class("paper__others")
                        .children(items(&self.paper.others)),
                )
                .child(self.totals())
                .child(self.notes())
                .child(self.foot())
        } else {
            let text = "未確定：入力に誤りや不足があるため、金額を印刷できません。次の点を直してから、もう一度印刷してください。";
            sheet
                .child(tag("p").class("paper__refusal").text(text))
                .child(tag("ul").children(items(&self.paper.refusal)))
        }
    }

    fn head(&self) -> Tag {
        let seals = ["承認", "確認", "作成"].map(|role| {
            tag("div")
                .child(tag("span").text(role))
                .child(tag("span").class("paper__seal"))
        });
        let days = format!("作成日 {}　判定日 {}", self.made_on, self.paper.judged_on);
        tag("header")
            .class("paper__head")
            .child(
                tag("div")
                    .child(tag("h1").text(&self.paper.title))
                    .child(tag("p").text(&days))
                    .child(
                        tag("p")
                            .class("paper__signer")
                            .text(&format!("施設名・作成者　{}", self.signer)),
                    ),
            )
            .child(tag("div").class("paper__seals").children(seals.into()))
    }

    fn inputs(&self) -> Tag {
        let pairs = self.paper.inputs.iter().map(|(label, value)| {
            tag("div")
                .child(tag("dt").text(label))
                .child(tag("dd").text(value))
        });
        tag("dl").class("paper__inputs").children(pairs.collect())
    }

    fn totals(&self) -> Tag {
        let summary = self.summary;
        let figures = [
            ("費用の合計", &*summary.cost),
            (CONFIRMED, &summary.confirmed),
            (UP_TO, &summary.up_to),
            ("自己負担のめやす", &summary.own_share),
        ];
        let pairs = figures
            .into_iter()
            .flat_map(|(label, figure)| pair(label, figure));
        tag("dl")
            .class("pairs paper__totals")
            .children(pairs.collect())
    }

    fn notes(&self) -> Tag {
        let window = format!("{}。{}", self.banner.title, self.banner.text);
        let list = |title: &str, lines: &[String]| {
            (!lines.is_empty()).then(|| {
                tag("div")
                    .child(tag("h2").text(title))
                    .child(tag("ol").children(items(lines)))
            })
        };
        let Next {
            donts,
            steps,
            questions,
            vendor_questions,
            ..
        } = self.next;
        tag("div")
            .class("paper__notes")
            .child(tag("p").text(&window))
            .maybe(list("してはいけないこと", donts))
            .maybe(list("次にすること", steps))
            .maybe(list("相談窓口で確かめること", questions))
            .maybe(list("ベンダーに確かめること", vendor_questions))
    }

    fn foot(&self) -> Tag {
        let link = self.setting.link(self.fragment);
        let shown = if link.is_empty() {
            format!("#{}", self.fragment)
        } else {
            link.clone()
        };
        let source = format!("根拠　{}", self.paper.source);
        let build = format!(
            "版 {}　試算額です。交付を約束するものではありません。",
            self.setting.build
        );
        let code = (!link.is_empty())
            .then(|| qr(&link, "この条件のQRコード"))
            .flatten();
        tag("footer")
            .class("paper__foot")
            .child(
                tag("div")
                    .child(tag("p").text(&source))
                    .child(tag("p").text(&build))
                    .child(tag("p").class("address").text(&shown)),
            )
            .maybe(code)
    }
}

fn table(lines: &[PaperLine]) -> Tag {
    let names = ["実支出額", "基準額", "補助率", "交付額"];
    let head = names.map(|name| tag("th").is("scope", "col").text(name));
    let group = |line: &PaperLine| {
        let title = format!("{}（{}）　{}", line.covers, line.name, line.chip);
        let standard = tag("td")
            .text(&line.standard.0)
            .child(tag("small").text(&line.standard.1));
        let figures = tag("tr")
            .child(tag("td").text(&line.actual))
            .child(standard)
            .child(tag("td").text(&line.rate))
            .child(tag("td").text(&line.grant));
        let title = tag("th")
            .is("colspan", "4")
            .is("scope", "rowgroup")
            .text(&title);
        tag("tbody").child(tag("tr").child(title)).child(figures)
    };
    tag("table")
        .class("paper__table")
        .child(tag("thead").child(tag("tr").children(head.into())))
        .children(lines.iter().map(group).collect())
}

//! The sheet of paper. It stands in the page unseen, and alone on paper.

use super::next::items;
use super::qr::qr;
use super::session::{Remark, Remarks};
use super::setting::Setting;
use super::summary::{CONFIRMED, UP_TO, pair};
use super::tag::{Tag, tag};
use crate::view::{Banner, Next, Paper, PaperLine, Summary};
use crate::view::{deciding, wording};

/// What goes onto the sheet.
pub struct Sheet<'a> {
    pub paper: &'a Paper,
    pub banner: &'a Banner,
    pub summary: &'a Summary,
    /// What the totals are a range for, and what is not in them.
    pub settles: &'a [String],
    /// Plans side by side, where there are others.
    pub plans: Option<Tag>,
    pub next: &'a Next,
    pub setting: &'a Setting,
    /// The state as the fragment of a link.
    pub fragment: &'a str,
    /// What was typed for paper alone.
    pub remarks: &'a Remarks,
    /// The day it was made, in the Japanese era.
    pub made_on: &'a str,
}

impl Sheet<'_> {
    /// The whole sheet.
    pub fn html(self) -> Tag {
        let mut this = self;
        let plans = this.plans.take();
        let sheet = tag("section id=paper aria-hidden=true").child(this.head());
        if this.paper.refusal.is_empty() {
            sheet
                .child(this.inputs())
                .child(this.totals())
                .child(table(&this.paper.lines))
                .maybe(plans)
                .child(
                    tag("ul.paper__others")
                        .children(items(&this.paper.others))
                        .children(items(this.settles)),
                )
                .child(this.notes())
                .child(this.foot())
        } else {
            let text = wording::REFUSAL;
            sheet
                .child(tag("p.paper__refusal").text(text))
                .child(tag("ul").children(items(&this.paper.refusal)))
        }
    }

    fn head(&self) -> Tag {
        let seals = wording::SEALS.map(|role| {
            tag("div")
                .child(tag("span").text(role))
                .child(tag("span.paper__seal"))
        });
        let remarks = self.remarks;
        let quoted = wording::quoted_by(remarks.get(Remark::Vendor), remarks.get(Remark::Tax));
        let days = wording::made_and_judged(self.made_on, &self.paper.judged_on);
        tag("header.paper__head")
            .child(
                tag("div")
                    .child(tag("h1").text(&self.paper.title))
                    .child(tag("p").text(&days))
                    .child(
                        tag("p.paper__signer")
                            .text(&wording::signed(self.remarks.get(Remark::Signer))),
                    )
                    .child(tag("p").text(&quoted)),
            )
            .child(tag("div.paper__seals").children(seals.into()))
    }

    fn inputs(&self) -> Tag {
        let pairs = self.paper.inputs.iter().map(|(label, value)| {
            tag("div")
                .child(tag("dt").text(label))
                .child(tag("dd").text(value))
        });
        tag("dl.paper__inputs").children(pairs.collect())
    }

    fn totals(&self) -> Tag {
        let summary = self.summary;
        let figures = [
            (wording::COST, &*summary.cost),
            (CONFIRMED, &summary.confirmed),
            (UP_TO, &summary.up_to),
            (wording::OWN_SHARE, &summary.own_share),
        ];
        let pairs = figures
            .into_iter()
            .flat_map(|(label, figure)| pair(label, figure));
        tag("dl")
            .class("pairs paper__totals")
            .children(pairs.collect())
    }

    fn notes(&self) -> Tag {
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
        tag("div.paper__notes")
            .child(tag("p").text(&self.banner.in_one()))
            .maybe(list(wording::DONTS, donts))
            .maybe(list(wording::STEPS, steps))
            .maybe(list(wording::QUESTIONS, questions))
            .maybe(list(wording::VENDOR_QUESTIONS, vendor_questions))
    }

    fn foot(&self) -> Tag {
        let link = self.setting.link(self.fragment);
        // A plan alone takes some 300.
        let shown = if self.fragment.len() > 400 {
            deciding::LONG_LINK.to_owned()
        } else if link.is_empty() {
            format!("#{}", self.fragment)
        } else {
            link.clone()
        };
        let build = wording::of_build(&self.setting.build);
        let code = (!link.is_empty())
            .then(|| qr(&link, wording::QR_OF_PLAN))
            .flatten();
        tag("footer.paper__foot")
            .child(
                tag("div")
                    .child(tag("p").text(&self.paper.source))
                    .child(tag("p").text(&build))
                    .child(tag("p.address").text(&shown)),
            )
            .maybe(code)
    }
}

fn table(lines: &[PaperLine]) -> Tag {
    let names = [
        wording::ACTUAL_EXPENDITURE,
        wording::HELP_STOPS,
        wording::SUBSIDY_RATE,
        wording::GRANT,
        wording::OWN_SHARE_OF_ONE,
    ];
    let head = names.map(|name| tag("th scope=col").text(name));
    let group = |line: &PaperLine| {
        let standard = tag("td")
            .text(&line.standard.0)
            .child(tag("small").text(&line.standard.1));
        let figures = tag("tr")
            .child(tag("td").text(&line.actual))
            .child(standard)
            .child(tag("td").text(&line.rate))
            .child(tag("td").text(&line.grant))
            .child(tag("td").text(&line.own_share));
        let title = tag("th colspan=5 scope=rowgroup").text(&line.title);
        tag("tbody").child(tag("tr").child(title)).child(figures)
    };
    tag("table.paper__table")
        .child(tag("thead").child(tag("tr").children(head.into())))
        .children(lines.iter().map(group).collect())
}

//! The lines of a quote, their sums, and what was seen while its text was read.

use super::quote::deed;
use crate::ui::tag::{Tag, tag};
use crate::view::quote_wording as wording;
use crate::view::{QuoteLineView, QuoteReportView, QuoteView};

/// Each line: what it is and how much, then where it goes and what was suggested for it.
pub fn lines(view: &QuoteView) -> Tag {
    let take = view.take_all.as_ref();
    let items = view.lines.iter().enumerate();
    let items = items.map(|(index, line)| item(index, line)).collect();
    tag("div")
        .class("stack")
        .child(tag("h3").text(wording::LINES))
        .maybe(take.map(|(label, of)| tag("p").child(deed("quote-take", of, label))))
        .child(tag("ol").class("bill__lines").children(items))
}

fn item(index: usize, line: &QuoteLineView) -> Tag {
    let (of, id) = (index.to_string(), format!("quote-to-{index}"));
    let name = tag("label")
        .set("for", &id)
        .child(tag("span").class("hidden-visually").text(&line.about))
        .text(wording::TO);
    // An option whose choice changes is a new one: one that a person chose once no longer follows its mark.
    let option = |(code, name): &(&'static str, &'static str)| {
        let is_chosen = *code == line.to;
        tag("option")
            .key(&format!("{code} {is_chosen}"))
            .is("value", code)
            .mark("selected", is_chosen)
            .text(name)
    };
    let options = line.places.iter().map(option).collect();
    let place = tag("select")
        .set("id", &id)
        .set("name", &id)
        .is("data-late", "quote-to")
        .set("data-of", &of)
        .children(options);
    let remove = tag("button")
        .class("button bill__remove")
        .is("type", "button")
        .is("data-late", "quote-remove")
        .set("data-of", &of)
        .child(tag("span").class("hidden-visually").text(&line.about))
        .text(wording::REMOVE);
    let remarks = line.remarks.iter();
    let remarks = remarks.map(|text| tag("p").class("bill__remark").text(text));
    tag("li")
        .class("bill__line")
        .key(&of)
        .is("data-to", line.to)
        .child(tag("p").class("bill__label").text(&line.label))
        .child(tag("p").class("bill__amount").text(&line.amount))
        .child(tag("p").class("bill__place").child(name).child(place))
        .child(remove)
        .child(
            tag("div")
                .class("bill__remarks")
                .children(remarks.collect()),
        )
}

/// What goes where, and how it compares with what the quote prints.
pub fn sums(view: &QuoteView) -> Tag {
    let pair = |name: &str, amount: &str| {
        tag("div")
            .class("bill__sum")
            .child(tag("dt").text(name))
            .child(tag("dd").text(amount))
    };
    let pairs = view.sums.iter();
    let pairs = pairs.map(|(name, amount)| pair(name, amount).key(name));
    let all = pair(wording::SUM, &view.sum).key("sum");
    let compared = view.compared.as_ref().map(|compared| {
        tag("p")
            .class("bill__compared")
            .mark("data-met", compared.is_met)
            .text(&compared.says)
    });
    tag("div")
        .class("stack")
        .is("data-quote", "")
        .child(tag("h3").text(wording::SUMS))
        .child(tag("dl").children(pairs.chain([all]).collect()))
        .maybe(compared)
}

/// What was seen while the text was read; none where there is nothing to tell.
pub fn report(report: &QuoteReportView) -> Option<Tag> {
    let is_empty = *report == QuoteReportView::default();
    let list = |title: &str, lines: Vec<&String>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| tag("li").text(line));
            tag("div")
                .child(tag("h4").text(title))
                .child(tag("ul").children(lines.collect()))
        })
    };
    (!is_empty).then(|| {
        let column = (!report.column.is_empty()).then(|| tag("p").text(&report.column));
        let checks = report.checks.iter().map(|(_, says)| says).collect();
        let others = (!report.others.is_empty()).then(|| {
            let lines = report.others.iter().map(|line| tag("li").text(line));
            tag("details")
                .is("id", "quote-others")
                .child(tag("summary").text(wording::OTHERS))
                .child(tag("ul").children(lines.collect()))
        });
        tag("div")
            .class("bill__report stack")
            .is("role", "status")
            .maybe(column)
            .maybe(list(wording::DOUBTS, report.doubts.iter().collect()))
            .maybe(list(wording::CHECKS, checks))
            .maybe(others)
    })
}

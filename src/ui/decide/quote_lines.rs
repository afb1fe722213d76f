//! The lines of a quote, their sums, and what was seen while its text was read.

use super::button;
use crate::domain::{Bearer, Plan, Quote, QuoteLine, QuoteReport};
use crate::rules::Pack;
use crate::ui::tag::{Tag, tag};
use crate::view::{self, quote_wording as wording};

/// Each line: what it is and how much, then where it goes and what was suggested for it.
#[inline(never)]
pub fn lines(pack: &Pack, plan: &Plan, quote: &Quote) -> Tag {
    let (label, of) = view::take_all(pack, plan, quote);
    let take = (!of.is_empty()).then(|| tag("p").child(button("quote-take", &of, &label)));
    let places = Bearer::all();
    let mut items = tag("ol.bill__lines");
    for (index, line) in quote.lines.iter().enumerate() {
        let remarks = view::line_remarks(pack, plan, line);
        let first = quote
            .apportioned(index)
            .and_then(|(first, _)| quote.lines.get(first));
        items = items.child(item(index, line, &places, remarks, first));
    }
    tag("div.stack")
        .child(tag("h3").text(wording::LINES))
        .maybe(take)
        .child(items)
}

#[inline(never)]
fn item(
    index: usize,
    line: &QuoteLine,
    places: &[Bearer],
    remarks: Vec<String>,
    first: Option<&QuoteLine>,
) -> Tag {
    let of = index.to_string();
    let id = ["quote-to-", &of].concat();
    let amount = view::signed_yen(line.amount);
    let label = |text: &str| tag("label").set("for", &id).text(text);
    let mut place = tag("select data-late=quote-to")
        .set("id", &id)
        .set("data-of", &of);
    for to in places {
        // An option whose choice changes is a new one: one that a person chose once no longer follows its mark.
        let is_chosen = *to == line.to;
        let option = tag("option")
            .key(&[to.code(), if is_chosen { " " } else { "" }].concat())
            .is("value", to.code())
            .mark("selected", is_chosen);
        place = place.child(option.text(to.name()));
    }
    // Which line it is about, for those who hear it by itself.
    let deed = |what, says: &'static str| {
        button(what, &of, says).set("aria-label", &[&line.label, " ", says].concat())
    };
    let remove = deed("quote-remove", wording::REMOVE);
    let name = label(wording::TO);
    let mut told = tag("div.bill__remarks");
    for remark in remarks {
        told = told.child(tag("p.bill__remark").text(&remark));
    }
    if let Some(first) = first {
        let over = tag("p.bill__remark").text(&view::divided_over(&first.label));
        let divide = deed("quote-divide", wording::DIVIDE);
        told = told.child(over).child(divide);
    }
    tag("li.bill__line")
        .key(&of)
        .is("data-to", line.to.code())
        .child(label(&line.label).class("bill__label"))
        .child(tag("p.bill__amount").text(&amount))
        .child(tag("p.bill__place").child(name).child(place))
        .child(remove)
        .child(told)
}

/// What goes where, and how it compares with what the quote prints.
#[inline(never)]
pub fn sums(quote: &Quote) -> Tag {
    let mut pairs = tag("dl");
    for to in Bearer::all() {
        if let Some(sum) = quote.sum_of(to) {
            pairs = pairs.child(pair(to.name(), &view::signed_yen(sum)));
        }
    }
    let all = pair(wording::SUM, &view::signed_yen(quote.sum()));
    let compared = view::compared(quote)
        .map(|(is_met, says)| tag("p.bill__compared").mark("data-met", is_met).text(&says));
    tag("div.stack data-quote")
        .child(tag("h3").text(wording::SUMS))
        .child(pairs.child(all))
        .maybe(compared)
}

#[inline(never)]
fn pair(name: &str, amount: &str) -> Tag {
    tag("div.bill__sum")
        .key(name)
        .child(tag("dt").text(name))
        .child(tag("dd").text(amount))
}

/// What was seen while the text was read; none where there is nothing to tell.
#[inline(never)]
pub fn report(report: &QuoteReport) -> Option<Tag> {
    let (mut doubts, mut others) = (tag("ul"), tag("ul"));
    let (mut has_doubts, mut has_others) = (false, false);
    for remark in &report.remarks {
        let item = tag("li").text(&view::row_remark(remark));
        if remark.why.is_doubtful() {
            doubts = doubts.child(item);
            has_doubts = true;
        } else {
            others = others.child(item);
            has_others = true;
        }
    }
    if !has_doubts && !has_others && report.column.is_empty() {
        return None;
    }
    let column = [wording::COLUMN, &report.column].concat();
    let told = tag("div role=status")
        .class("bill__report stack")
        .maybe((!report.column.is_empty()).then(|| tag("p").text(&column)))
        .maybe(has_doubts.then(|| {
            let title = tag("h4").text(wording::DOUBTS);
            tag("div").child(title).child(doubts)
        }));
    Some(told.maybe(has_others.then(|| {
        let title = tag("summary").text(wording::OTHERS);
        tag("details id=quote-others").child(title).child(others)
    })))
}

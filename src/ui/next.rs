//! What to do next: steps, questions, and where to ask them.

use super::tag::{Tag, tag};
use crate::rules::{HelpDesk, Pack, Support};
use crate::view::Next;

/// What of the support menu is of use, phase by phase, and what the document remarks.
pub fn guide(pack: &Pack, support: &[&Support]) -> Tag {
    let entry = |support: &&Support| {
        let title = format!("{}：{}", support.phase, support.menu);
        let worries = format!("こんなときに：{}", support.worries.join("、"));
        let summary = support.summary.iter().map(|line| tag("li").text(line));
        tag("div")
            .child(tag("h3").text(&title))
            .child(tag("p").class("support").text(&worries))
            .child(tag("ul").children(summary.collect()))
    };
    let notes = pack.notes.iter().map(|note| tag("li").text(&note.text));
    tag("details")
        .class("card fold")
        .child(tag("summary").text("東京都の支援メニューと案内の注意"))
        .child(
            tag("div")
                .class("stack")
                .children(support.iter().map(entry).collect()),
        )
        .child(tag("h3").text("案内の注意"))
        .child(tag("ul").children(notes.collect()))
}

/// The card after all results.
pub fn panel(next: &Next, desk: &HelpDesk) -> Tag {
    tag("section")
        .class("card stack")
        .is("aria-labelledby", "next-title")
        .child(tag("h2").is("id", "next-title").text("次にすること"))
        .maybe(list("", &next.steps))
        .maybe(list("相談窓口で確かめること", &next.questions))
        .child(ask(next, desk))
}

fn list(title: &str, items: &[String]) -> Option<Tag> {
    let items: Vec<_> = items.iter().map(|item| tag("li").text(item)).collect();
    let title = (!title.is_empty()).then(|| tag("h3").text(title));
    (!items.is_empty()).then(|| {
        tag("div")
            .class("stack")
            .maybe(title)
            .child(tag("ol").children(items))
    })
}

fn ask(next: &Next, desk: &HelpDesk) -> Tag {
    let call = tag("a")
        .class("button button--primary")
        .set("href", &format!("tel:{}", desk.phone))
        .text(&format!("{} に電話", desk.phone));
    let page = tag("a")
        .class("button")
        .set("href", &desk.url)
        .is("target", "_blank")
        .is("rel", "noreferrer")
        .text("メール・Web相談（新しい画面）");
    let hours = format!(
        "{} {}〜{}　{}　",
        desk.name, desk.opens, desk.closes, desk.days
    );
    let state = tag("strong").text(next.desk_state);
    tag("div")
        .class("stack")
        .child(tag("p").class("cluster").child(call).child(page))
        .child(tag("p").class("support").text(&hours).child(state))
}

//! One row of the rule book.

use crate::ui::tag::{Tag, tag};
use crate::view::book::{Citation, Kind, Row};

/// A row, which may be out of sight: on paper it is there all the same.
pub fn row(row: &Row, is_seen: bool) -> Tag {
    // An id is for files; whoever looks for one finds its row.
    let told = row
        .parts
        .iter()
        .filter(|it| !it.is_told && it.kind != Kind::Id);
    let told = told.map(|part| {
        tag("div")
            .child(tag("dt").text(part.name))
            .child(tag("dd").text(&part.text))
    });
    let told: Vec<_> = told.collect();
    let told = (!told.is_empty()).then(|| tag("dl").class("entry__more").children(told));
    let mark = tag("span")
        .class("mark")
        .is("data-mark", row.mark.code())
        .text(row.mark.word());
    tag("div")
        .class("entry")
        .set("data-path", &row.path)
        .is("data-mark", row.mark.code())
        .mark("data-out", !is_seen)
        .child(tag("h4").class("entry__label").text(&row.label))
        .child(
            tag("div")
                .class("entry__value")
                .child(tag("p").class("entry__says").text(&row.value))
                .maybe(told),
        )
        .child(
            tag("div")
                .class("entry__grounds")
                .child(tag("p").child(mark))
                .maybe(row.citation.as_ref().map(cited)),
        )
}

/// The sentence, where it stands, and what it leaves open.
pub fn cited(citation: &Citation) -> Tag {
    let remark = (!citation.remark.is_empty())
        .then(|| tag("p").class("entry__remark").text(&citation.remark));
    tag("div")
        .class("cited")
        .child(tag("blockquote").text(&citation.quote))
        .child(tag("p").class("support").text(&citation.found_here()))
        .maybe(remark)
}

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
    let told = (!told.is_empty()).then(|| tag("dl.entry__more").children(told));
    let mark = tag("span.mark")
        .is("data-mark", row.mark.code())
        .text(row.mark.word());
    tag("div.entry")
        .set("data-path", &row.path)
        .is("data-mark", row.mark.code())
        .mark("data-out", !is_seen)
        .child(tag("h4.entry__label").text(&row.label))
        .child(
            tag("div.entry__value")
                .child(tag("p.entry__says").text(&row.value))
                .maybe(told),
        )
        .child(
            tag("div.entry__grounds")
                .child(tag("p").child(mark))
                .maybe(row.citation.as_ref().map(cited)),
        )
}

/// The sentence, where it stands, and what it leaves open.
pub fn cited(citation: &Citation) -> Tag {
    let remark =
        (!citation.remark.is_empty()).then(|| tag("p.entry__remark").text(&citation.remark));
    tag("div.cited")
        .child(tag("blockquote").text(&citation.quote))
        .child(tag("p.support").text(&citation.found_here()))
        .maybe(remark)
}

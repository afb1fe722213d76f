//! A curve: the drawing, what it says, and the points behind it as a table.
//!
//! The lines are stretched to whatever room there is; the texts stand at per cent of it, so that they keep the size
//! of the letters round them on a phone and on a wide screen.

use crate::ui::tag::{Tag, tag};
use crate::view::CurveView;
use crate::view::deciding::AS_TABLE;

/// The drawing, what it says under it, and a fold with its table.
pub fn curve(view: &CurveView) -> Tag {
    let here = (!view.here.is_empty()).then(|| tag("p.curve__told").text(&view.here));
    tag("section.curve")
        .child(tag("h3").text(view.title))
        .child(drawing(view))
        .maybe(here)
        .child(tag("p").text(&view.says))
        .child(tag("p.support").text(&view.remarks))
        .child(
            tag("details")
                .child(tag("summary").text(AS_TABLE))
                .child(table(view)),
        )
}

fn drawing(view: &CurveView) -> Tag {
    let mut lines = tag("svg")
        .is("viewBox", "0 0 10000 10000")
        .is("preserveAspectRatio", "none")
        .is("width", "100%")
        .is("height", "100%");
    for (class, path) in &view.paths {
        lines = lines.child(tag("path").class(class).set("d", path));
    }
    let mut drawing = tag("svg.curve__drawing role=img")
        .set("aria-label", &view.label())
        .child(lines);
    for label in &view.labels {
        let text = tag("text")
            .class(label.class)
            .set("x", &label.x)
            .set("y", &label.y)
            .is("text-anchor", label.anchor)
            .text(&label.text);
        drawing = drawing.child(text);
    }
    drawing
}

fn table(view: &CurveView) -> Tag {
    let mut heads = tag("tr");
    for column in view.columns {
        heads = heads.child(tag("th scope=col").text(column));
    }
    let mut body = tag("tbody");
    for [head, second, third] in &view.rows {
        let number = |text: &str| tag("td.number").text(text);
        body = body.child(
            tag("tr")
                .child(tag("th scope=row").text(head))
                .child(number(second))
                .child(number(third)),
        );
    }
    tag("div.table role=region")
        .set("aria-label", &view.caption)
        .is("tabindex", "0")
        .child(
            tag("table")
                .child(tag("caption").text(&view.caption))
                .child(tag("thead").child(heads))
                .child(body),
        )
}

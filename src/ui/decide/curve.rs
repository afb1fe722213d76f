//! A curve: the drawing, what it says, and the points behind it as a table.
//!
//! The lines are stretched to whatever room there is; the texts and the dot stand at per cent of it, so that they
//! keep the size of the letters round them on a phone and on a wide screen.

use crate::ui::tag::{Tag, tag};
use crate::view::{CurveTable, CurveView, Drawing, Label, SIDE, Spot};

/// The drawing, and what it says under it.
pub fn curve(view: &CurveView) -> Tag {
    let sentence = |text: &String| tag("p").text(text);
    let remark = |text: &String| tag("p").class("support").text(text);
    let here = (!view.here.is_empty()).then(|| tag("p").class("curve__told").text(&view.here));
    tag("div")
        .class("curve")
        .child(drawing(&view.drawing, &view.label()))
        .maybe(here)
        .children(view.sentences.iter().map(sentence).collect())
        .children(view.remarks.iter().map(remark).collect())
}

fn drawing(drawing: &Drawing, label: &str) -> Tag {
    let levels = drawing.levels.iter().flat_map(level);
    let ticks = drawing.ticks.iter();
    let (dot, under_dot) = match &drawing.here {
        Some((spot, label)) => (
            Some(dot(spot)),
            Some(under(label, "98%").class("curve__here")),
        ),
        None => (None, None),
    };
    tag("svg")
        .class("curve__drawing")
        .is("role", "img")
        .set("aria-label", label)
        .children(levels.collect())
        .child(lines(drawing))
        .children(ticks.map(|tick| under(tick, "87%")).collect())
        .maybe(dot)
        .maybe(under_dot)
}

/// The lines in a box of their own, which takes the shape of the room there is.
fn lines(drawing: &Drawing) -> Tag {
    let line = |points: &String, class| tag("polyline").class(class).set("points", points);
    let leads = drawing.leads.iter().map(|lead| line(lead, "curve__lead"));
    let lines = drawing.lines.iter().map(|each| line(each, "curve__line"));
    tag("svg")
        .set("viewBox", &format!("0 0 {SIDE} {SIDE}"))
        .is("preserveAspectRatio", "none")
        .is("width", "100%")
        .is("height", "100%")
        .children(leads.chain(lines).collect())
}

/// A line across, and its amount on it.
fn level(level: &Label) -> [Tag; 2] {
    let line = tag("line")
        .class("curve__level")
        .is("x1", "0")
        .is("x2", "100%")
        .set("y1", &level.at)
        .set("y2", &level.at);
    let end = if level.anchor == "end" { "100%" } else { "0" };
    let text = tag("text")
        .is("x", end)
        .is("dy", "-0.35em")
        .is("text-anchor", level.anchor)
        .set("y", &level.at)
        .text(&level.text);
    [line, text]
}

fn dot(spot: &Spot) -> Tag {
    tag("circle")
        .class("curve__dot")
        .set("cx", &spot.x)
        .set("cy", &spot.y)
        .is("r", "6")
}

fn under(label: &Label, height: &'static str) -> Tag {
    tag("text")
        .set("x", &label.at)
        .is("y", height)
        .is("text-anchor", label.anchor)
        .text(&label.text)
}

/// The points behind a curve, for a fold.
pub fn curve_table(table: &CurveTable) -> Tag {
    let column = |title: &&'static str| tag("th").is("scope", "col").text(title);
    let row = |cells: &Vec<String>| {
        let mut row = tag("tr");
        for (index, cell) in cells.iter().enumerate() {
            row = row.child(if index == 0 {
                tag("th").is("scope", "row").text(cell)
            } else {
                tag("td").class("number").text(cell)
            });
        }
        row
    };
    let columns = table.columns.iter().map(column).collect();
    let rows = table.rows.iter().map(row).collect();
    tag("div")
        .class("table")
        .is("role", "region")
        .set("aria-label", &table.caption)
        .is("tabindex", "0")
        .child(
            tag("table")
                .child(tag("caption").text(&table.caption))
                .child(tag("thead").child(tag("tr").children(columns)))
                .child(tag("tbody").children(rows)),
        )
}

//! What a curve shows: a drawing without a unit of length, the sentences under it and the table behind it.

use super::number::reading_aid;
use crate::domain::Yen;

/// A curve, ready to be drawn and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    /// What over what.
    pub title: &'static str,
    /// The drawing.
    pub drawing: Drawing,
    /// What holds at the dot; empty where there is none.
    pub here: String,
    /// What the line says.
    pub sentences: Vec<String>,
    /// What to know before one relies on it.
    pub remarks: Vec<String>,
    /// The points behind the line.
    pub table: CurveTable,
}

impl CurveView {
    /// The drawing in words.
    pub fn label(&self) -> String {
        format!(
            "{}の図。{}{}",
            self.title,
            self.here,
            self.sentences.concat()
        )
    }
}

/// The points behind a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveTable {
    /// What it is.
    pub caption: String,
    /// The names of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows: the first cell is their head.
    pub rows: Vec<Vec<String>>,
}

/// A drawing in a box of [`SIDE`] × [`SIDE`], to be stretched to any size. Texts and the dot stand at per cent of
/// it, so that they keep theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The corners of each line: `240,7800 9760,700`.
    pub lines: Vec<String>,
    /// The corners of lines that only lead the eye.
    pub leads: Vec<String>,
    /// Lines across, with the amount that each stands for.
    pub levels: Vec<Label>,
    /// What stands under the axis. No two touch on the narrowest phone.
    pub ticks: Vec<Label>,
    /// Where one is, with what stands under the ticks.
    pub here: Option<(Spot, Label)>,
}

/// A point, in per cent of width and height.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
}

/// A text of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// In per cent: of the width under the axis, of the height beside a line across.
    pub at: String,
    /// Which end of it stands there: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// The text.
    pub text: String,
}

/// Width and height of the box: a hundred for each per cent.
pub const SIDE: u32 = 10_000;

const LEFT: u32 = 240;
const RIGHT: u32 = 9_760;
const TOP: u32 = 700;
const BOTTOM: u32 = 7_800;

/// A place in the box.
pub(super) type At = (u32, u32);

/// From left to right: how far `part` is along `whole`.
pub(super) fn along(part: u32, whole: u32) -> u32 {
    let length = part.min(whole).saturating_mul(RIGHT - LEFT);
    LEFT + length / whole.max(1)
}

/// From left to right: how far an amount is along the axis.
pub(super) fn across(amount: Yen, most: Yen) -> u32 {
    LEFT + amount.scaled(most, RIGHT - LEFT)
}

/// From the bottom up: how high an amount stands.
pub(super) fn up(amount: Yen, most: Yen) -> u32 {
    BOTTOM.saturating_sub(amount.scaled(most, BOTTOM - TOP))
}

/// The point of the axis below a place.
pub(super) fn below((x, _): At) -> At {
    (x, BOTTOM)
}

/// The corners of a line.
pub(super) fn line(places: &[At]) -> String {
    let corners: Vec<_> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
    corners.join(" ")
}

/// `37.50%`.
fn percent(place: u32) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}

/// A line across at each amount, named at the end where the curve is the farther from the lines.
pub(super) fn levels(amounts: &[Yen], most: Yen, anchor: &'static str) -> Vec<Label> {
    let level = |amount: &Yen| Label {
        at: percent(up(*amount, most)),
        anchor,
        text: reading_aid(*amount),
    };
    amounts.iter().map(level).collect()
}

/// The dot, and the text under it.
pub(super) fn here((x, y): At, text: String) -> (Spot, Label) {
    let spot = Spot {
        x: percent(x),
        y: percent(y),
    };
    (spot, placed(x, text).1)
}

/// Texts under the axis, the ones that matter most first: one that would touch another is left out.
pub(super) fn ticks(wanted: Vec<(u32, String)>) -> Vec<Label> {
    let mut taken: Vec<At> = Vec::new();
    let mut labels = Vec::new();
    for (x, text) in wanted {
        let ((from, to), label) = placed(x, text);
        if taken.iter().all(|(start, end)| to < *start || *end < from) {
            taken.push((from, to));
            labels.push(label);
        }
    }
    labels
}

/// A text under a place of the axis, kept within the box, and what it covers there.
fn placed(x: u32, text: String) -> (At, Label) {
    let width = width(&text);
    let (anchor, from) = if x < width / 2 {
        ("start", x)
    } else if x + width / 2 > SIDE {
        ("end", x.saturating_sub(width))
    } else {
        ("middle", x - width / 2)
    };
    let label = Label {
        at: percent(x),
        anchor,
        text,
    };
    ((from, from + width), label)
}

/// How much of the box a text covers, with some air: 13 px a letter and half of it a digit, on a phone on which
/// the drawing is 256 px wide.
fn width(text: &str) -> u32 {
    let letters = text.chars().map(|c| if c.is_ascii() { 300 } else { 520 });
    letters.sum::<u32>() + 240
}

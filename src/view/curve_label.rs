//! The texts of a drawing, and how much of it they cover.

/// A text of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its class; empty for all but the one of the dot.
    pub class: &'static str,
    /// From the left, in per cent.
    pub x: String,
    /// From the top, in per cent.
    pub y: String,
    /// Which end of it stands there: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// The text.
    pub text: String,
}

/// Width and height of the box: a hundred for each per cent.
pub(super) const SIDE: u32 = 10_000;

/// A text at a place, kept within the box, and from where to where it covers that: with some air, 13 px a letter
/// and half of it a digit, on a phone on which the drawing is 256 px wide.
pub(super) fn placed(x: u32, text: String, y: u32) -> (Label, (u32, u32)) {
    let mut width = 240;
    for letter in text.chars() {
        width += if letter.is_ascii() { 300 } else { 520 };
    }
    let (anchor, from) = if x < width / 2 {
        ("start", x)
    } else if x + width / 2 > SIDE {
        ("end", x.saturating_sub(width))
    } else {
        ("middle", x - width / 2)
    };
    let label = Label {
        class: "",
        x: format!("{}%", x / 100),
        y: format!("{}%", y / 100),
        anchor,
        text,
    };
    (label, (from, from + width))
}

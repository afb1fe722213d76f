//! Places in the text of a page: from one marker to another.

use std::fmt;

/// From one marker to another, both included.
pub type Block = (&'static str, &'static str);

/// A place that does not stand exactly once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// The marker.
    pub marker: String,
    /// How often it stands there.
    pub count: usize,
}

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { marker, count } = self;
        write!(f, "the page must have exactly one {marker}; it has {count}")
    }
}

impl std::error::Error for Misplaced {}

/// The page with something else in place of a block.
pub fn replace(html: &str, block: (&str, &str), with: &str) -> Result<String, Misplaced> {
    let (before, _, after) = split(html, block)?;
    Ok([before, with, after].concat())
}

/// What stands between the markers of a block.
pub fn inside<'a>(html: &'a str, block: (&str, &str)) -> Result<&'a str, Misplaced> {
    Ok(split(html, block)?.1)
}

/// What stands before a block, between its markers and behind it.
pub fn split<'a>(
    html: &'a str,
    (open, close): (&str, &str),
) -> Result<(&'a str, &'a str, &'a str), Misplaced> {
    let misplaced = |marker: &str, count| Misplaced {
        marker: marker.to_owned(),
        count,
    };
    let count = html.matches(open).count();
    let (before, rest) = html
        .split_once(open)
        .filter(|_| count == 1)
        .ok_or_else(|| misplaced(open, count))?;
    let (block, after) = rest.split_once(close).ok_or_else(|| misplaced(close, 0))?;
    Ok((before, block, after))
}

/// JSON in which no text ends its element, opens a comment or looks like another element, and which means the
/// same: outside its texts there is no such mark.
pub fn json_in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

//! Which mark parts the cells of a text: judged by its beginning.

use crate::form::quote::parts_digits;

/// So many bytes of a text, and so many lines of that, tell how the rest is written.
const ENOUGH_BYTES: usize = 60_000;
const ENOUGH_LINES: usize = 50;

/// What Excel writes above all to say which mark parts the cells.
pub const SAID: &str = "sep=";

/// The mark: what the text says itself, or a tab, a comma or a semicolon, whichever stands in more lines. A comma
/// between the digits of one number is none, and neither is anything between quotation marks.
///
/// ```
/// use ehr_grant_estimator::form::mark_of;
/// assert_eq!(mark_of("名称\t病床数\n"), '\t');
/// assert_eq!(mark_of("名称;費用\nみなと病院;12,600,000\n"), ';');
/// ```
pub fn mark_of(text: &str) -> char {
    let text = text.trim_start_matches('\u{feff}');
    let end = (0..=ENOUGH_BYTES.min(text.len())).rev();
    let end = end.into_iter().find(|end| text.is_char_boundary(*end));
    let text = text.get(..end.unwrap_or_default()).unwrap_or_default();
    let mut said = text.strip_prefix(SAID).unwrap_or_default().chars();
    if let Some(mark @ ('\t' | ',' | ';')) = said.next() {
        return mark;
    }
    // A later mark has to stand in more lines than those before it.
    let mut best = ('\t', 0_usize);
    for mark in ['\t', ',', ';'] {
        let lines = text.lines().take(ENOUGH_LINES);
        let count = lines.filter(|line| parts(line, mark)).count();
        if count > best.1 {
            best = (mark, count);
        }
    }
    best.0
}

/// Whether a mark parts cells in a line.
fn parts(line: &str, mark: char) -> bool {
    let mut is_quoted = false;
    for (at, letter) in line.char_indices() {
        if letter == '"' {
            is_quoted = !is_quoted;
        } else if letter == mark && !is_quoted && !(mark == ',' && parts_digits(line, at)) {
            return true;
        }
    }
    false
}

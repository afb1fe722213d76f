//! Amounts as they stand in the cells of a quote: with a sign, an end mark, a remark on the tax.

use crate::domain::{InputProblem, Signed};
use crate::form::number::{half_width, is_blank, is_minus};
use crate::form::parse_yen;

/// What may stand behind an amount and says nothing of how much it is.
const REMARKS: [&str; 10] = [
    "(税込)",
    "(税抜)",
    "(税別)",
    "(税込み)",
    "(税抜き)",
    "(内税)",
    "税込",
    "税抜",
    "税別",
    "也",
];

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// An amount that nothing else could be.
    Money(Signed),
    /// A number that may as well be one of pieces, months or pages.
    Number(Signed),
    /// What was meant as an amount and cannot be used.
    Unusable(InputProblem),
    /// What a spreadsheet writes where it could not work something out.
    Error,
    /// Nothing.
    Empty,
    /// Anything else.
    Text,
}

/// Reads a cell whose amounts are in `unit`s: nothing, or `千円`.
pub fn cell(raw: &str, unit: &str) -> Cell {
    let text: String = raw.chars().map(mark).collect();
    let text = text.trim_matches(is_blank);
    if text.is_empty() || text.chars().all(is_minus) {
        return Cell::Empty;
    }
    if text.starts_with('#') {
        let is_code = text.chars().all(|c| c.is_ascii() && c != ' ');
        return if is_code { Cell::Error } else { Cell::Text };
    }
    let is_marked = text.contains([',', '¥', '円', '△', '▲', '-', '×', '千', '万']);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_long = digits > 3;
    match read(text, unit) {
        Ok(None) => Cell::Empty,
        Ok(Some(amount)) if is_marked || is_long => Cell::Money(amount),
        Ok(Some(amount)) => Cell::Number(amount),
        Err(_) if text.matches('.').count() > 1 => Cell::Text,
        Err(problem) if is_meant(problem) && digits > 0 && (is_marked || is_long) => {
            Cell::Unusable(problem)
        }
        Err(_) => Cell::Text,
    }
}

/// Reads an amount that may be below nothing: `△500,000`, `-500,000円`, `(500,000)`, `¥1,234,000-`.
///
/// # Errors
/// What about the text cannot be used.
pub fn signed(raw: &str) -> Result<Option<Signed>, InputProblem> {
    let text: String = raw.chars().map(mark).collect();
    read(text.trim_matches(is_blank), "")
}

fn read(text: &str, unit: &str) -> Result<Option<Signed>, InputProblem> {
    let (text, is_bracketed) = match text.strip_prefix('(').map(|text| text.strip_suffix(')')) {
        Some(Some(inner)) => (inner.trim_matches(is_blank), true),
        _ => (bare(text), false),
    };
    let (before, has_sign) = unsigned(text);
    let led = before.strip_prefix('¥').or(before.strip_prefix('金'));
    let (digits, has_inner_sign) = unsigned(led.unwrap_or(before).trim_start());
    // `¥1,234,000-`: the mark behind which nobody can add a digit.
    let digits = match led {
        Some(_) => digits.trim_end_matches(is_minus).trim_end_matches('.'),
        None => digits,
    };
    let signs = [is_bracketed, has_sign, has_inner_sign];
    if signs.iter().filter(|stands| **stands).count() > 1 {
        return Err(InputProblem::Negative);
    }
    let digits = digits.trim_matches(is_blank);
    let is_bare = digits.ends_with(|c: char| c.is_ascii_digit());
    let amount = if is_bare && !digits.contains('×') {
        parse_yen(&format!("{digits}{unit}"))?
    } else {
        parse_yen(digits)?
    };
    let is_below = signs.contains(&true);
    Ok(amount.map(|yen| {
        if is_below {
            Signed::less(yen)
        } else {
            Signed::of(yen)
        }
    }))
}

/// The text behind a sign, and whether there is one.
fn unsigned(text: &str) -> (&str, bool) {
    match text.strip_prefix(is_minus) {
        Some(rest) => (rest.trim_start_matches(is_blank), true),
        None => (text, false),
    }
}

/// The text without what is remarked behind it.
fn bare(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = REMARKS.iter().find_map(|remark| text.strip_suffix(remark)) {
        text = rest.trim_end_matches(is_blank);
    }
    text
}

/// Each character as its half-width twin. A backslash is what a Japanese font shows as a yen sign.
fn mark(character: char) -> char {
    match character {
        '（' => '(',
        '）' => ')',
        '\\' | '＼' => '¥',
        other => half_width(other),
    }
}

/// Whether somebody who wrote this meant a number of yen.
fn is_meant(problem: InputProblem) -> bool {
    matches!(
        problem,
        InputProblem::NotWhole
            | InputProblem::Grouping
            | InputProblem::TooLarge { .. }
            | InputProblem::Negative
            | InputProblem::NotYen('$' | '€' | '£')
    )
}

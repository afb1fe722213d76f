//! Amounts as they stand in the cells of a quote: with a sign, an end mark, a remark on the tax.

use crate::domain::{InputProblem, Signed};
use crate::form::number::{half_width, is_blank, is_minus};
use crate::form::parse_yen;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// An amount that nothing else could be.
    Money(Signed),
    /// A number that may as well be one of pieces, months or pages.
    Number(Signed),
    /// What was meant as an amount and cannot be used, or what a spreadsheet could not work out: `#REF!`.
    Unusable,
    /// Nothing.
    Empty,
    /// Anything else.
    Text,
}

/// Reads a cell whose amounts are in `unit`s: nothing, or `千円`.
#[inline(never)]
pub fn cell(raw: &str, unit: &str) -> Cell {
    let text = marked(raw);
    let (mut digits, mut points, mut is_money, mut is_said) = (0, 0, false, false);
    for mark in text.chars() {
        match mark {
            '0'..='9' => digits += 1,
            '.' => points += 1,
            _ => is_money |= ",¥円-×千万".contains(mark),
        }
        is_said |= mark != '-' && mark != ' ';
    }
    is_money |= digits > 3;
    if !is_said {
        return Cell::Empty;
    }
    match read(&text, unit) {
        Ok(None) => Cell::Empty,
        Ok(Some(amount)) if is_money => Cell::Money(amount),
        Ok(Some(amount)) => Cell::Number(amount),
        Err(_) if text.starts_with('#') && text.is_ascii() => Cell::Unusable,
        Err(problem) if is_meant(problem) && is_money && digits > 0 && points < 2 => Cell::Unusable,
        Err(_) => Cell::Text,
    }
}

/// Reads an amount that may be below nothing: `△500,000`, `-500,000円`, `(500,000)`, `¥1,234,000-`.
///
/// # Errors
/// What about the text cannot be used.
pub fn signed(raw: &str) -> Result<Option<Signed>, InputProblem> {
    read(&marked(raw), "")
}

#[inline(never)]
fn read(text: &str, unit: &str) -> Result<Option<Signed>, InputProblem> {
    let mut rest = text.trim();
    let (mut signs, mut is_led) = (0, false);
    if rest.ends_with(')')
        && let Some((before, inner)) = rest.split_once('(')
    {
        // An accountant's mark for less than nothing, or a remark on the tax.
        if before.is_empty() {
            rest = inner.trim_end_matches(')');
            signs = 1;
        } else if inner.contains('税') {
            rest = before;
        }
    }
    for remark in ["税込", "税抜", "税別", "也"] {
        rest = rest.trim();
        rest = rest.strip_suffix(remark).unwrap_or(rest);
    }
    loop {
        rest = rest.trim();
        if let Some(behind) = rest.strip_prefix("-") {
            rest = behind;
            signs += 1;
        } else if !is_led && let Some(behind) = rest.strip_prefix("¥").or(rest.strip_prefix("金"))
        {
            // `¥1,234,000-`: the mark behind which nobody can add a digit.
            rest = behind.trim_end_matches(['-', '.']);
            is_led = true;
        } else {
            break;
        }
    }
    if signs > 1 {
        return Err(InputProblem::Negative);
    }
    let mut digits = rest.to_owned();
    let is_bare = rest
        .bytes()
        .last()
        .is_some_and(|last| last.is_ascii_digit());
    if is_bare && !rest.contains('×') {
        digits.push_str(unit);
    }
    let Some(yen) = parse_yen(&digits)? else {
        return Ok(None);
    };
    let amount = Signed::of(yen);
    Ok(Some(if signs > 0 {
        Signed::ZERO - amount
    } else {
        amount
    }))
}

/// Each character as its half-width twin, each blank as one, each sign for less than nothing as `-`. A backslash is
/// what a Japanese font shows as a yen sign.
fn marked(text: &str) -> String {
    let mut marked = String::new();
    for character in text.chars() {
        marked.push(match character {
            '（' => '(',
            '）' => ')',
            '\\' | '＼' => '¥',
            other if is_blank(other) => ' ',
            other if is_minus(other) => '-',
            other => half_width(other),
        });
    }
    marked
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

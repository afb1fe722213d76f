//! The characters that Japanese offices write numbers with, and the digits between them.
//!
//! A closed list rather than Unicode normalisation, which would read `10²` as 102 and `①` as 1.

use crate::domain::InputProblem;

/// Longer text than this is refused unread. The longest amount with commas, unit and mark has 18.
const LONGEST: usize = 40;

/// The text without blanks and invisible marks at its ends, and with each character that has a
/// full-width twin as its half-width one. None where nothing is left.
///
/// # Errors
/// Text too long for any number; a sign or an accountant's mark for less than nothing.
pub fn plain(raw: &str) -> Result<Option<String>, InputProblem> {
    let text = raw.trim_matches(is_blank);
    if text.is_empty() {
        return Ok(None);
    }
    if text.chars().take(LONGEST + 1).count() > LONGEST {
        return Err(InputProblem::TooLong);
    }
    if text.starts_with(is_minus) || text.starts_with(['(', '（']) && text.ends_with([')', '）'])
    {
        return Err(InputProblem::Negative);
    }
    Ok(Some(text.chars().map(half_width).collect()))
}

/// Spaces, line ends, and the marks without width that office programs leave when one copies.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Signs that stand for less than nothing. `ー` is what a Japanese keyboard gives for a minus.
pub(super) fn is_minus(character: char) -> bool {
    matches!(
        character,
        '-' | '－' | '−' | '‐' | '‑' | '–' | '—' | 'ー' | 'ｰ' | '△' | '▲' | '▵' | '▴'
    )
}

pub(super) fn half_width(character: char) -> char {
    match character {
        '０'..='９' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '，' => ',',
        '．' => '.',
        '￥' => '¥',
        _ => character,
    }
}

/// Digits with or without commas, as a number. Commas must part all of them in threes.
///
/// # Errors
/// Whatever stands there that is neither; more than a `u64` holds.
pub fn whole(digits: &str) -> Result<u64, InputProblem> {
    if let Some(other) = digits.chars().find(|c| !c.is_ascii_digit() && *c != ',') {
        return Err(stranger(other));
    }
    let mut groups = digits.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = digits.contains(',');
    let in_threes = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if first.is_empty() || grouped && !in_threes {
        return Err(InputProblem::Grouping);
    }
    let mut number = 0_u64;
    for digit in digits.bytes().filter(u8::is_ascii_digit) {
        number = number
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(u64::from(digit - b'0')))
            .ok_or(InputProblem::TooLarge { at_most: u64::MAX })?;
    }
    Ok(number)
}

/// What is wrong with a character that is no digit.
pub fn stranger(character: char) -> InputProblem {
    match character {
        '.' => InputProblem::NotWhole,
        '$' | '＄' | '€' | '£' | '%' | '％' | 'ド' => InputProblem::NotYen(character),
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '〇'
        | '零' | '千' | '万' | '億' | '壱' | '弐' | '参' | '拾' => {
            InputProblem::OtherNumerals(character)
        }
        _ => InputProblem::Character(character),
    }
}

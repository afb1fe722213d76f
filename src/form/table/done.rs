//! The completion as a day or a month: which year that is, only the rules can say.

use super::Table;
use crate::domain::{Date, Input};
use crate::form::number::half_width;
use crate::form::parse_day;

/// What may stand behind a month or a day and leaves it what it is.
const ROUND: [&str; 9] = [
    "完了予定",
    "予定",
    "完了",
    "初旬",
    "上旬",
    "中旬",
    "下旬",
    "末",
    "頃",
];

impl Table {
    /// The day of the completion where its cell says one, or a month: then its first day. None where it says an
    /// answer, or nothing.
    pub fn completion(&self, row: usize) -> Option<Date> {
        day(self.text(row, Input::Completion))
    }
}

/// A day, or the first of a month: `2026/12/1`, `R9.3末`, `2027-03`.
pub fn day(text: &str) -> Option<Date> {
    // Most cells say an answer, and nothing else begins like this.
    let first = text.chars().next()?;
    if !half_width(first).is_ascii_digit() && !"令RＲrｒ".contains(first) {
        return None;
    }
    let mut text = text.trim().to_uppercase().replace('Ｒ', "R");
    for word in ROUND {
        if let Some(rest) = text.strip_suffix(word) {
            text.truncate(rest.len());
        }
    }
    let found = parse_day(&text).ok().flatten();
    let month = || parse_day(&format!("{}-1", text.trim_end_matches('月'))).ok();
    found.or_else(|| month().flatten())
}

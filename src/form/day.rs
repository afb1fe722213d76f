//! Days as Japanese offices write them.

use super::number::plain;
use crate::domain::{Date, InputProblem};

/// The year before 令和元年.
const YEAR_BEFORE_REIWA: u16 = 2018;

/// Reads `2026-07-31`, `2026/7/31`, `2026年7月31日`, `令和8年7月31日` or `R8.7.31`; none where nothing
/// is written.
///
/// ```
/// use ehr_grant_estimator::domain::Date;
/// use ehr_grant_estimator::form::parse_day;
/// assert_eq!(parse_day("令和８年７月３１日"), Ok(Date::new(2026, 7, 31)));
/// ```
///
/// # Errors
/// The text is none of these, or there is no such day.
pub fn parse_day(raw: &str) -> Result<Option<Date>, InputProblem> {
    match plain(raw)? {
        None => Ok(None),
        Some(text) => read(&text).map(Some).ok_or(InputProblem::NotADate),
    }
}

fn read(text: &str) -> Option<Date> {
    let era = ["令和", "R"].iter().find_map(|era| text.strip_prefix(era));
    let text = era.unwrap_or(text);
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', '年', '月', '－', '／']);
    let mut part = || {
        let digits = match parts.next()? {
            "元" => "1",
            digits => digits,
        };
        let is_number =
            (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (part()?, part()?, part()?);
    if parts.next().is_some() {
        return None;
    }
    let year = match era {
        Some(_) => year.checked_add(YEAR_BEFORE_REIWA)?,
        None => year,
    };
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

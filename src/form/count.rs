//! Numbers of beds and months.

use super::number::{plain, whole};
use crate::domain::InputProblem;

/// What may stand behind the number.
const UNITS: [&str; 6] = ["床", "か月", "ヶ月", "カ月", "ヵ月", "月"];

/// Reads a whole number up to `at_most`; none where nothing is written.
///
/// ```
/// use ehr_grant_estimator::form::parse_count;
/// assert_eq!(parse_count("１００床", 99_999), Ok(Some(100)));
/// assert!(parse_count("3.5", 99_999).is_err());
/// ```
///
/// # Errors
/// What about the text cannot be used.
pub fn parse_count(raw: &str, at_most: u32) -> Result<Option<u32>, InputProblem> {
    let Some(text) = plain(raw)? else {
        return Ok(None);
    };
    let number = UNITS
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(&text)
        .trim_end();
    let too_large = InputProblem::TooLarge {
        at_most: at_most.into(),
    };
    match whole(number) {
        Ok(count) => match u32::try_from(count) {
            Ok(count) if count <= at_most => Ok(Some(count)),
            _ => Err(too_large),
        },
        Err(InputProblem::TooLarge { .. }) => Err(too_large),
        Err(problem) => Err(problem),
    }
}

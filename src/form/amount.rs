//! Amounts of money as Japanese offices write them.

use super::number::{is_minus, plain, stranger, whole};
use crate::domain::{InputProblem, Yen, YenRange, around};

/// Units of a thousand yen and more, the largest first. A longer name comes before its own ending.
const UNITS: [(&str, u64); 5] = [
    ("億", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("万", 10_000),
    ("千", 1_000),
];

/// What stands between an amount for each month and their number. A letter is none: `0x10` is another writing.
const TIMES: [char; 4] = ['×', '✕', '*', '＊'];

/// What may stand behind their number. A longer name comes before its own ending.
const MONTHS: [&str; 7] = ["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "月"];

/// Reads an amount in yen; none where nothing is written.
///
/// Takes full-width digits, commas in threes, `¥` before, `円` behind, and the units 億, 千万, 百万,
/// 万, 千, from the largest down (`3億2千万`). The last of them may have decimals, as long as they
/// come to whole yen (`1.5億円`). An amount for each month goes with their number (`25万円×12か月`).
/// Anything else is refused rather than guessed.
///
/// ```
/// use ehr_grant_estimator::domain::Yen;
/// use ehr_grant_estimator::form::parse_yen;
/// assert_eq!(parse_yen("７，０００万円"), Ok(Some(Yen::new(70_000_000))));
/// assert_eq!(parse_yen("25万×12"), Ok(Some(Yen::new(3_000_000))));
/// assert!(parse_yen("約7000万").is_err());
/// ```
///
/// # Errors
/// What about the text cannot be used.
pub fn parse_yen(raw: &str) -> Result<Option<Yen>, InputProblem> {
    plain(raw)?.map(|text| amount(&text)).transpose()
}

/// Reads an amount, or from where to where it may come to (`6,000万〜8,000万`); none where nothing is written.
///
/// ```
/// use ehr_grant_estimator::domain::{Yen, YenRange};
/// use ehr_grant_estimator::form::parse_cost;
/// let (low, high) = (Yen::new(60_000_000), Yen::new(80_000_000));
/// assert_eq!(parse_cost("6,000万円～8,000万円"), Ok(Some(YenRange { low, high })));
/// assert_eq!(parse_cost("6,000万"), Ok(Some(YenRange::exact(low))));
/// ```
///
/// # Errors
/// What about either end cannot be used; the lower one behind the upper one; a unit at the upper end alone, which
/// would leave open what the lower one is in.
pub fn parse_cost(raw: &str) -> Result<Option<YenRange>, InputProblem> {
    let Some(text) = plain(raw)? else {
        return Ok(None);
    };
    let parts = text.split_once(is_until).or_else(|| around(&text, "から"));
    let Some((from, to)) = parts else {
        return amount(&text).map(YenRange::exact).map(Some);
    };
    let (from, to) = (from.trim_end(), to.trim_start());
    if from.is_empty() || to.is_empty() {
        return Err(InputProblem::RangeUnit);
    }
    let (low, high) = (amount(from)?, amount(to)?);
    let has_unit = |text: &str| text.contains(|c| UNITS.iter().any(|(unit, _)| unit.contains(c)));
    if Yen::ZERO < low && low < Yen::new(LEAST_BARE_YEN) && !has_unit(from) && has_unit(to) {
        return Err(InputProblem::RangeUnit);
    }
    if high < low {
        return Err(InputProblem::RangeOrder);
    }
    Ok(Some(YenRange { low, high }))
}

/// Beside an amount in 万 or more, fewer yen than this written without a unit were meant in that unit.
const LEAST_BARE_YEN: u64 = 10_000;

/// What stands between the ends of a range. Nothing else in an amount is a minus.
fn is_until(character: char) -> bool {
    matches!(character, '〜' | '～' | '~') || is_minus(character)
}

fn amount(text: &str) -> Result<Yen, InputProblem> {
    let (text, months) = match text.split_once(TIMES) {
        Some((monthly, months)) => (monthly.trim_end(), so_many(months)?),
        None => (text, 1),
    };
    let text = text.strip_prefix('¥').unwrap_or(text).trim_start();
    let text = text.strip_suffix('円').unwrap_or(text).trim_end();
    let yen = sum(text)?.checked_mul(months).ok_or_else(too_large)?;
    if yen > Yen::LARGEST_ENTRY {
        return Err(too_large());
    }
    Ok(Yen::new(yen))
}

/// How many months: `12`, `12か月`.
fn so_many(text: &str) -> Result<u64, InputProblem> {
    let text = text.trim();
    let mut units = MONTHS.iter();
    let number = units.find_map(|unit| text.strip_suffix(unit));
    match number.unwrap_or(text).trim_end() {
        "" => Err(stranger('×')),
        number => within(number),
    }
}

/// The sum of `3億`, `2千万` and what follows without a unit.
fn sum(text: &str) -> Result<u64, InputProblem> {
    let mut rest = text;
    let mut sum = 0_u64;
    let mut above = None;
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.');
        let (number, tail) = rest.split_at(end.unwrap_or(rest.len()));
        if number.is_empty() {
            return Err(stranger(tail.chars().next().unwrap_or('円')));
        }
        let (unit, tail) = unit(tail)?;
        let part = times(number, unit, tail.is_empty())?;
        if above.is_some_and(|above| unit >= above || part >= above) {
            return Err(InputProblem::UnitOrder);
        }
        sum = sum.checked_add(part).ok_or_else(too_large)?;
        if tail.is_empty() {
            return Ok(sum);
        }
        (rest, above) = (tail, Some(unit));
    }
}

/// The unit at the start of `text`, and what follows it. Without one, nothing may follow.
fn unit(text: &str) -> Result<(u64, &str), InputProblem> {
    for (name, unit) in UNITS {
        if let Some(tail) = text.strip_prefix(name) {
            return Ok((unit, tail));
        }
    }
    match text.chars().next() {
        None => Ok((1, text)),
        Some(other) => Err(stranger(other)),
    }
}

/// `number` × `unit`. Decimals are for the last part only, and must come to whole yen.
fn times(number: &str, unit: u64, is_last: bool) -> Result<u64, InputProblem> {
    let (before, decimals) = match number.split_once('.') {
        Some((before, decimals)) if is_last && unit > 1 => (before, decimals),
        Some(_) => return Err(InputProblem::NotWhole),
        None => (number, ""),
    };
    let mut yen = within(before)?.checked_mul(unit).ok_or_else(too_large)?;
    if number.contains('.') && decimals.is_empty() {
        return Err(InputProblem::NotWhole);
    }
    let mut place = unit;
    for decimal in decimals.chars() {
        let digit = decimal.to_digit(10).ok_or_else(|| stranger(decimal))?;
        if digit != 0 && !place.is_multiple_of(10) {
            return Err(InputProblem::NotWhole);
        }
        place /= 10;
        yen = yen
            .checked_add(u64::from(digit) * place)
            .ok_or_else(too_large)?;
    }
    Ok(yen)
}

/// Digits; what no number here holds is more than an amount may be.
fn within(digits: &str) -> Result<u64, InputProblem> {
    whole(digits).map_err(|problem| match problem {
        InputProblem::TooLarge { .. } => too_large(),
        other => other,
    })
}

fn too_large() -> InputProblem {
    InputProblem::TooLarge {
        at_most: Yen::LARGEST_ENTRY,
    }
}

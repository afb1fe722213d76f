//! What stands in a cell, without what spreadsheets put round it.

use std::borrow::Cow;

use crate::domain::{CellProblem, Input, Kind};
use crate::form::number::{half_width, is_blank, is_minus};
use crate::form::quote::{is_one_of, signed, unguarded};
use crate::form::{parse_cost, parse_count};

/// The longest number that a spreadsheet may write in powers of ten: twelve digits, and some more to be refused.
const MOST_ZEROS: usize = 15;

const MONTHS_OF_YEAR: u32 = 12;
/// Beyond these the field takes no months.
const MOST_YEARS: u32 = 8;

/// The text of a cell: without blanks at its ends, without `="…"`, which keeps zeros at the beginning, and without
/// the mark that keeps a text from being a formula. A dash stands for nothing.
pub fn plain(raw: &str) -> &str {
    let text = raw.trim_matches(is_blank);
    let text = text
        .strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'))
        .map_or(text, |text| text.trim_matches(is_blank));
    let text = unguarded(text);
    // Before digits the same mark keeps them from being a number.
    let digits = text.strip_prefix('\'');
    let digits = digits.filter(|it| it.starts_with(|c| half_width(c).is_ascii_digit()));
    let text = digits.unwrap_or(text);
    let is_dash = text
        .chars()
        .all(|c| is_minus(c) || matches!(c, '―' | '─' | '…'));
    if is_dash { "" } else { text }
}

/// Whether a spreadsheet says that it could not work something out: `#N/A`.
pub fn is_sheet_error(text: &str) -> bool {
    text.starts_with('#')
        && [
            "N/A", "REF!", "VALUE!", "DIV/0!", "NAME?", "NULL!", "NUM!", "SPILL!", "CALC!",
        ]
        .iter()
        .any(|word| text.get(1..) == Some(*word))
}

/// The text as its field takes it: a number without the decimals and powers of ten that spreadsheets write, and with
/// the unit that its heading names.
///
/// # Errors
/// What no field says of its text.
pub fn for_field<'t>(
    input: Input,
    text: &'t str,
    unit: &'static str,
) -> Result<Cow<'t, str>, CellProblem> {
    if is_sheet_error(text) {
        return Err(CellProblem::Sheet(text.to_owned()));
    }
    let field = input.field();
    let is_beds = matches!(field.kind, Kind::Count { .. }) && text == "無床";
    match field.kind {
        _ if is_beds => Ok("0".into()),
        Kind::Count { .. } => count(input, text),
        Kind::Cost => {
            let number = number(text);
            let is_bare = number
                .chars()
                .all(|c| half_width(c).is_ascii_digit() || "，,. 　".contains(c));
            if is_bare && !unit.is_empty() {
                return Ok(format!("{number}{unit}").into());
            }
            if is_one_of(text, UNDECIDED) {
                return Err(CellProblem::Undecided(text.to_owned()));
            }
            Ok(remarked(number))
        }
        Kind::Choice { .. } | Kind::JudgedOn | Kind::Pack => Ok(text.into()),
    }
}

/// What stands for an amount that is not known yet.
const UNDECIDED: &str = "未定 未確定 不明 検討中 調整中 確認中 見積中 見積もり中 見積依頼中 要見積";

/// A number of beds or months. Years are months, and a remark behind a number may say another.
fn count(input: Input, text: &str) -> Result<Cow<'_, str>, CellProblem> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(text.into());
    }
    let end = text.find(|c: char| !half_width(c).is_ascii_digit() && !"，,".contains(c));
    let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
    if digits.is_empty() {
        return Ok(number(text));
    }
    if input == Input::Months && matches!(rest, "年" | "年間") {
        let years = parse_count(digits, MOST_YEARS).ok().flatten();
        if let Some(years) = years {
            return Ok((years * MONTHS_OF_YEAR).to_string().into());
        }
    }
    let rest = rest.trim_start_matches('床').trim_start_matches(is_blank);
    if rest.starts_with(['(', '（', '、', '※', 'う']) {
        return Err(CellProblem::Remarked(digits.to_owned(), text.to_owned()));
    }
    Ok(number(text))
}

/// A cost with what a quote has round its amounts, as plain digits: `(税込)`, `金…円也`, `\` for a yen sign.
fn remarked(text: Cow<'_, str>) -> Cow<'_, str> {
    let has_more = text.contains(['税', '金', '也', '\\', '＼', '¥', '￥']);
    if has_more
        && parse_cost(&text).is_err()
        && let Ok(Some(amount)) = signed(&text)
        && !amount.is_below()
    {
        return amount.yen().to_string().into();
    }
    text
}

/// `100.0` and `1.5E+07` in whole digits; anything else as it is.
fn number(text: &str) -> Cow<'_, str> {
    let (digits, power) = match text.split_once(['E', 'e']) {
        Some((digits, power)) => (digits, power.trim_start_matches('+').parse::<usize>().ok()),
        None => (text, Some(0)),
    };
    let Some(power) = power.filter(|power| *power <= MOST_ZEROS) else {
        return text.into();
    };
    let Some((whole, decimals)) = digits.split_once('.') else {
        let is_whole = power > 0 && is_digits(digits);
        return if is_whole {
            format!("{digits}{}", "0".repeat(power)).into()
        } else {
            text.into()
        };
    };
    let kept = decimals.trim_end_matches('0');
    let is_number = is_digits(&whole.replace(',', "")) && is_digits(decimals);
    if !is_number || kept.len() > power {
        return text.into();
    }
    if power == 0 {
        return whole.into();
    }
    format!("{whole}{kept}{}", "0".repeat(power - kept.len())).into()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

//! One line: how it is made, and how it stands in a link.

use super::super::book::is_turning;
use super::file::digits;
use super::rows::in_one_line;
use super::words::{Word, word};
use crate::domain::{Bearer, QuoteLine, Signed, Yen, folded};

/// A label has so many characters at most.
const LONGEST_LABEL: usize = 60;

/// A line; what is too long of its label is cut.
///
/// ```
/// use ehr_grant_estimator::domain::{Bearer, Signed, Yen};
/// use ehr_grant_estimator::form::quote_line;
/// let line = quote_line(Bearer::Ask, Signed::of(Yen::new(1_200)), "消費税\n(10%)");
/// assert_eq!((line.is_tax, line.label.as_str()), (true, "消費税 (10%)"));
/// ```
#[inline(never)]
pub fn quote_line(to: Bearer, amount: Signed, label: &str) -> QuoteLine {
    let mut label = in_one_line(label);
    label.retain(|c| !is_turning(c));
    let (mut count, mut end) = (0, 0);
    for (at, _) in label.char_indices() {
        count += 1;
        if count == LONGEST_LABEL {
            end = at;
        }
    }
    if count > LONGEST_LABEL {
        label.truncate(end);
        label.truncate(label.trim_end().len());
        label.push('…');
    }
    let is_tax = !amount.is_below() && word(&folded(&label)) == Word::Tax;
    QuoteLine {
        to,
        amount,
        label,
        is_tax,
    }
}

/// A line as the value of `item` in a link: `ehr.1200000.サーバ`.
///
/// ```
/// use ehr_grant_estimator::form::{quote_item, quote_line_from};
/// let line = quote_line_from("cyber.-500000.値引き ver.2").expect("a line");
/// assert_eq!(quote_item(&line), "cyber.-500000.値引き ver.2");
/// assert_eq!(quote_line_from("ehr.1,000.x"), None);
/// ```
#[inline(never)]
pub fn quote_item(line: &QuoteLine) -> String {
    [line.to.code(), &digits(line.amount), &line.label].join(".")
}

/// The line that the value of an `item` says; none where it says none.
#[inline(never)]
pub fn quote_line_from(item: &str) -> Option<QuoteLine> {
    let (to, rest) = item.split_once('.')?;
    let (amount, label) = rest.split_once('.').unwrap_or((rest, ""));
    let digits = amount.strip_prefix('-').unwrap_or(amount);
    // As much as a field of a cost takes.
    let most = Yen::new(Yen::LARGEST_ENTRY);
    let yen = Yen::from_digits(digits).filter(|yen| *yen <= most)?;
    let to = Bearer::called(to).filter(|bearer| bearer.code() == to)?;
    let mut amount_of = Signed::of(yen);
    if digits.len() < amount.len() {
        amount_of = Signed::ZERO - amount_of;
    }
    Some(quote_line(to, amount_of, label))
}

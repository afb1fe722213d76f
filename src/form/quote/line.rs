//! One line: how it is made, and how it stands in a link.

use super::rows::in_one_line;
use super::words::{Word, word};
use crate::domain::{Bearer, LineKind, QuoteLine, Signed, Yen};

/// A label has so many characters at most.
pub const LONGEST_LABEL: usize = 60;

/// Behind a label of which not all could be kept.
const CUT: char = '…';

/// A line; what is too long of its label is cut.
///
/// ```
/// use ehr_grant_estimator::domain::{Bearer, LineKind, Signed, Yen};
/// use ehr_grant_estimator::form::quote_line;
/// let line = quote_line(Bearer::Ask, Signed::of(Yen::new(1_200)), "消費税\n(10%)");
/// assert_eq!((line.kind, line.label.as_str()), (LineKind::Tax, "消費税 (10%)"));
/// ```
pub fn quote_line(to: Bearer, amount: Signed, label: &str) -> QuoteLine {
    let label = kept(label);
    let kind = if amount.is_below() {
        LineKind::Discount
    } else if word(&label) == Word::Tax {
        LineKind::Tax
    } else {
        LineKind::Plain
    };
    QuoteLine {
        to,
        amount,
        label,
        kind,
    }
}

fn kept(label: &str) -> String {
    let label = in_one_line(label);
    if label.chars().nth(LONGEST_LABEL).is_none() {
        return label;
    }
    let mut cut: String = label.chars().take(LONGEST_LABEL - 1).collect();
    cut.truncate(cut.trim_end().len());
    cut.push(CUT);
    cut
}

/// A line as the value of `item` in a link: `ehr.1200000.サーバ`.
///
/// ```
/// use ehr_grant_estimator::form::{quote_item, quote_line_from};
/// let line = quote_line_from("cyber.-500000.値引き ver.2").expect("a line");
/// assert_eq!(quote_item(&line), "cyber.-500000.値引き ver.2");
/// assert_eq!(quote_line_from("ehr.1,000.x"), None);
/// ```
pub fn quote_item(line: &QuoteLine) -> String {
    let sign = if line.amount.is_below() { "-" } else { "" };
    let (to, yen) = (line.to.code(), line.amount.yen());
    format!("{to}.{sign}{yen}.{}", line.label)
}

/// The line that the value of an `item` says; none where it says none.
pub fn quote_line_from(item: &str) -> Option<QuoteLine> {
    let (to, rest) = item.split_once('.')?;
    let (amount, label) = rest.split_once('.').unwrap_or((rest, ""));
    let to = Bearer::from_code(to)?;
    let digits = amount.strip_prefix('-');
    let yen = yen(digits.unwrap_or(amount))?;
    let amount = if digits.is_some() {
        Signed::less(yen)
    } else {
        Signed::of(yen)
    };
    Some(quote_line(to, amount, label))
}

/// Plain digits, as many as a field of a cost takes.
fn yen(digits: &str) -> Option<Yen> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let yen = digits.parse().ok().filter(|yen| *yen <= Yen::LARGEST_ENTRY);
    yen.filter(|_| is_plain).map(Yen::new)
}

//! One short way to say what a pasted quote must be read as.

use ehr_grant_estimator::domain::{Bearer, QuoteReport, RowProblem, Signed, Yen};
use ehr_grant_estimator::form::paste_quote;

pub fn signed(yen: i64) -> Signed {
    let digits = Yen::new(yen.unsigned_abs());
    if yen < 0 {
        Signed::less(digits)
    } else {
        Signed::of(digits)
    }
}

pub fn number(amount: Signed) -> i64 {
    let digits = i64::try_from(u64::from(amount.yen())).expect("a sum of a quote");
    if amount.is_below() { -digits } else { digits }
}

/// Checks the lines of a text, their sum, the total that it prints (before tax or with it), and the
/// rows that are doubted. Every line waits for somebody to say where it goes.
#[track_caller]
pub fn reads(
    text: &str,
    lines: &[(&str, i64)],
    sum: i64,
    total: &str,
    doubts: &[(usize, RowProblem)],
) -> QuoteReport {
    let (quote, report) = paste_quote(text);
    let found: Vec<_> = quote
        .lines
        .iter()
        .map(|line| (line.label.as_str(), number(line.amount)))
        .collect();
    assert_eq!(found, lines, "{report:?}");
    assert!(quote.lines.iter().all(|line| line.to == Bearer::Ask));
    assert_eq!(number(quote.sum()), sum, "{report:?}");
    let printed = quote
        .total
        .map_or_else(String::new, |total| total.to_string());
    assert_eq!(printed, total, "{report:?}");
    let doubted = report.remarks.iter().filter(|row| row.why.is_doubtful());
    let doubted: Vec<_> = doubted.map(|row| (row.row, row.why)).collect();
    assert_eq!(doubted, doubts, "{report:?}");
    report
}

/// The same, where every sum that is printed must be met.
#[track_caller]
pub fn adds_up(text: &str, lines: &[(&str, i64)], sum: i64, total: &str) {
    let report = reads(text, lines, sum, total, &[]);
    let (quote, _) = paste_quote(text);
    let difference = quote.difference().map(number);
    assert_eq!(difference, (!total.is_empty()).then_some(0), "{report:?}");
}

//! A quote as a file of one's own: a table that a spreadsheet opens, and that is read again like any other.

use super::columns::{AMOUNT, LABEL, TO};
use crate::domain::{Quote, Signed};

/// By this a spreadsheet knows how the text is encoded.
const MARK: char = '\u{feff}';

/// What the total of the quote is called, and that of one that leaves out the tax.
const TOTALS: [&str; 2] = ["合計", "合計（税抜）"];

/// The quote as a table: where each line goes, its amount, what it is for; and what it prints as its total.
pub fn quote_file(quote: &Quote) -> String {
    let mut text = format!("{MARK}{TO},{AMOUNT},{LABEL}\r\n");
    for line in &quote.lines {
        push(
            &mut text,
            line.to.name(),
            line.amount,
            &guarded(&line.label),
        );
    }
    if let Some(total) = quote.total {
        let [all, net] = TOTALS;
        let label = if total.is_net { net } else { all };
        push(&mut text, "", Signed::of(total.yen), label);
    }
    text
}

fn push(text: &mut String, to: &str, amount: Signed, label: &str) {
    let sign = if amount.is_below() { "-" } else { "" };
    text.push_str(&format!("{to},{sign}{},", amount.yen()));
    text.push_str(&format!("\"{}\"\r\n", label.replace('"', "\"\"")));
}

/// What a spreadsheet takes for the beginning of a formula, or for the mark before text that is none.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\'', '＝', '＋', '－', '＠'])
}

/// A label that no spreadsheet works out.
fn guarded(label: &str) -> String {
    let guard = if is_formula(label) { "'" } else { "" };
    format!("{guard}{label}")
}

/// The label that was guarded.
pub fn unguarded(label: &str) -> &str {
    let inner = label.strip_prefix('\'');
    inner.filter(|inner| is_formula(inner)).unwrap_or(label)
}

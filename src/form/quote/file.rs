//! A quote as a file of one's own: a table that a spreadsheet opens, and that is read again.

use crate::domain::{Quote, Signed};

/// The heading of where a line goes.
pub const TO: &str = "行き先";
/// The heading of the amounts.
pub const AMOUNT: &str = "金額";
/// The heading of what a line is called.
pub const LABEL: &str = "内容";

/// The quote as a table: where each line goes, its amount, what it is for; and what it prints as its total. By the
/// mark at its beginning a spreadsheet knows how it is encoded.
#[inline(never)]
pub fn quote_file(quote: &Quote) -> String {
    let mut text = ["\u{feff}", TO, ",", AMOUNT, ",", LABEL, "\r\n"].concat();
    for line in &quote.lines {
        push(&mut text, line.to.name(), line.amount, &line.label);
    }
    if let Some(total) = quote.total {
        push(&mut text, "", Signed::of(total), "合計");
    }
    text
}

#[inline(never)]
fn push(text: &mut String, to: &str, amount: Signed, label: &str) {
    text.push_str(to);
    text.push(',');
    text.push_str(&digits(amount));
    // No spreadsheet works out what stands behind this.
    text.push_str(if is_formula(label) { ",\"'" } else { ",\"" });
    for letter in label.chars() {
        if letter == '"' {
            text.push(letter);
        }
        text.push(letter);
    }
    text.push_str("\"\r\n");
}

/// An amount in nothing but digits, with a sign below nothing.
#[inline(never)]
pub fn digits(amount: Signed) -> String {
    let mut digits = amount.yen().to_string();
    if amount.is_below() {
        digits.insert(0, '-');
    }
    digits
}

/// What a spreadsheet takes for the beginning of a formula, or for the mark before text that is none.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\'', '＝', '＋', '－', '＠'])
}

/// The label that was guarded.
pub fn unguarded(label: &str) -> &str {
    match label.strip_prefix('\'') {
        Some(inner) if is_formula(inner) => inner,
        _ => label,
    }
}

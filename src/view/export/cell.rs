//! The cells of the table, whatever file it becomes.

use super::table::Table;
use super::text::{Format, push};

/// How a cell looks: its place among the formats in `parts/styles.xml`. From `Entered` on they are numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    /// A line that runs on over its neighbours.
    Line,
    Head,
    /// A number that a person may change.
    Entered,
    Amount,
    Rate,
    Total,
}

/// What a plan has in a row: a text, or the digits of a number and the formula that gives it, without `=`.
#[derive(Default)]
pub struct Cell {
    pub value: String,
    pub formula: String,
}

impl Table<'_> {
    /// Adds a cell.
    pub fn cell(&mut self, column: usize, style: Style, value: &str, formula: &str) {
        if self.is_tried && self.format == Format::Csv {
            self.out.push_str(formula);
        }
        let (format, row) = (self.format, self.rows);
        push_cell(
            &mut self.out,
            format,
            (column, row),
            style,
            (value, formula),
        );
    }
}

/// Adds the cell of a column, from 0, and a row, from 1: its value, and the formula that gives it.
pub fn push_cell(
    out: &mut String,
    format: Format,
    (column, row): (usize, usize),
    style: Style,
    (value, formula): (&str, &str),
) {
    let is_text = (style as u8) < Style::Entered as u8;
    if format == Format::Csv {
        if column > 0 {
            out.push(',');
        }
        if !is_text || value.is_empty() {
            return out.push_str(value);
        }
        out.push('"');
        // A text that a spreadsheet would take for a formula, in either width, gets a mark before it; no
        // number is less than 0, so none begins like one.
        if value.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
            out.push('\'');
        }
        push(out, format, value);
        return out.push('"');
    }
    out.push_str("<c r=\"");
    out.push_str(&reference(column, row));
    out.push_str("\" s=\"");
    out.push(char::from(style as u8 + b'0'));
    if value.is_empty() {
        return out.push_str("\"></c>");
    }
    let (before, behind) = if is_text {
        // What was typed is text whatever it begins with.
        (
            "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
            "</t></is></c>",
        )
    } else if formula.is_empty() {
        ("\"><v>", "</v></c>")
    } else {
        out.push_str("\"><f>");
        push(out, format, formula);
        ("</f><v>", "</v></c>")
    };
    out.push_str(before);
    push(out, format, value);
    out.push_str(behind);
}

/// The name of a cell: letters for its column, from `A` over `Z` to `AA`, and the number of its row.
pub fn reference(column: usize, row: usize) -> String {
    let mut cell = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = ('A'..='Z').nth((left - 1) % LETTERS);
        cell.insert(0, letter.unwrap_or('Z'));
        left = (left - 1) / LETTERS;
    }
    cell.push_str(&row.to_string());
    cell
}

/// How many letters there are.
const LETTERS: usize = 26;

//! Pasted text as rows of cells: parted by tabs, by commas, or by blanks.

use super::words::is_one_of;
use crate::domain::replaced;
use crate::form::number::is_blank;

/// One row.
pub struct Row {
    /// The line of the text in which it begins, from 1.
    pub number: usize,
    /// Its cells, without blanks at their ends.
    pub cells: Vec<String>,
    /// Whether its cells stand under those of other rows.
    pub in_columns: bool,
    /// Whether a comma in it may part digits as well as cells.
    pub is_ambiguous: bool,
}

impl Row {
    /// The cell at a place; empty where there is none.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    /// What stands in it, in one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for cell in &self.cells {
            push_word(&mut text, cell);
        }
        text
    }
}

/// Adds a word behind others.
#[inline(never)]
pub fn push_word(text: &mut String, word: &str) {
    if !text.is_empty() && !word.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}

/// The rows of a text; blank ones are left out. An old Macintosh ends them with a return alone.
#[inline(never)]
pub fn rows(text: &str) -> Vec<Row> {
    let text = replaced(&replaced(text, "\r\n", "\n"), "\r", "\n") + "\n";
    let mark = if text.contains('\t') {
        '\t'
    } else if is_csv(&text) {
        ','
    } else {
        '\n'
    };
    let mut rows = Vec::new();
    if !part(&mut rows, &text, mark, mark != '\n') {
        // A quotation mark that nothing closes is text.
        rows.clear();
        part(&mut rows, &text, mark, false);
    }
    rows
}

/// Whether commas part cells: more than the odd line has one that parts no digits.
fn is_csv(text: &str) -> bool {
    let (mut all, mut parted) = (0_usize, 0_usize);
    for line in text.lines() {
        all += usize::from(!line.trim().is_empty());
        for (at, byte) in line.bytes().enumerate() {
            if byte == b',' && !parts_digits(line, at) {
                parted += 1;
                break;
            }
        }
    }
    parted > 0 && parted * 2 >= all
}

/// Whether the comma at a place may part the digits of one number.
#[inline(never)]
pub fn parts_digits(text: &str, at: usize) -> bool {
    let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let after = is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4);
    after && is_digit(at.wrapping_sub(1))
}

/// Parts a text that ends with a line end; whether every quotation mark that opens a cell is closed.
#[inline(never)]
fn part(rows: &mut Vec<Row>, text: &str, mark: char, with_quotes: bool) -> bool {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut number, mut next) = (1, 1);
    let (mut is_open, mut was_open, mut is_ambiguous) = (false, false, false);
    for (at, letter) in text.char_indices() {
        if letter == '\n' {
            next += 1;
        }
        if with_quotes && letter == '"' && (is_open || was_open || cell.trim().is_empty()) {
            if is_open {
                is_open = false;
            } else {
                // The second of two inside a cell stands for itself.
                if was_open {
                    cell.push(letter);
                }
                (is_open, was_open) = (true, true);
            }
            continue;
        }
        if is_open || letter != mark && letter != '\n' {
            cell.push(letter);
            continue;
        }
        is_ambiguous |= mark == ',' && parts_digits(text, at);
        cells.push(in_one_line(&cell));
        cell.clear();
        was_open = false;
        if letter == '\n' {
            let mut row = Row {
                number,
                cells: std::mem::take(&mut cells),
                in_columns: true,
                is_ambiguous,
            };
            // A row that was typed between others, or in a letter: all of it stands in one cell.
            if row.cells.len() == 1 {
                row.cells = by_blanks(row.cell(0));
                row.in_columns = false;
            }
            if !row.text().is_empty() {
                rows.push(row);
            }
            is_ambiguous = false;
            number = next;
        }
    }
    !is_open
}

/// The words of a line that is parted by nothing but blanks. A mark of money stays with its digits.
#[inline(never)]
fn by_blanks(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match cells.last_mut() {
            Some(last)
                if is_one_of(last, "¥ ￥ △ ▲ 金 -") || is_one_of(word, "円 円也 千円 万円") =>
            {
                last.push_str(word);
            }
            _ => cells.push(word.to_owned()),
        }
    }
    cells
}

/// Text without line ends and other blanks but one between two words.
#[inline(never)]
pub fn in_one_line(text: &str) -> String {
    let mut line = String::new();
    for letter in text.chars() {
        if !is_blank(letter) && !letter.is_control() {
            line.push(letter);
        } else if !line.ends_with(' ') && !line.is_empty() {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}

//! Pasted text as rows of cells: parted by tabs, by commas, or by blanks.

use crate::form::number::is_blank;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The cells of this row, each with its place.
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = (usize, &str)> {
        self.cells.iter().map(String::as_str).enumerate()
    }

    /// The cell at a place; empty where there is none.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    /// How many cells there are up to the last that holds something.
    pub fn width(&self) -> usize {
        let mut from_last = self.cells().rev();
        let last = from_last.find(|(_, text)| !text.is_empty());
        last.map_or(0, |(at, _)| at + 1)
    }

    /// What stands in it, in one line.
    pub fn text(&self) -> String {
        let cells = self.cells.iter().filter(|cell| !cell.is_empty());
        let cells: Vec<_> = cells.map(String::as_str).collect();
        cells.join(" ")
    }
}

/// The rows of a text; blank ones are left out.
pub fn rows(text: &str) -> Vec<Row> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = if text.contains('\t') {
        parted(&text, '\t')
    } else if is_csv(&text) {
        parted(&text, ',')
    } else {
        let lines = text.lines().enumerate();
        let row = |(index, line): (usize, &str)| Row {
            number: index + 1,
            cells: by_blanks(line),
            in_columns: false,
            is_ambiguous: false,
        };
        lines.map(row).collect()
    };
    for row in &mut rows {
        // A row that was typed between others: all of it stands in one cell.
        if let ([only], true) = (row.cells.as_slice(), row.in_columns) {
            row.cells = by_blanks(only);
            row.in_columns = false;
        }
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    rows
}

/// Whether commas part cells: more than the odd line has one that parts no digits.
fn is_csv(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (mut all, mut parted) = (0_usize, 0_usize);
    for line in lines {
        all += 1;
        let cells: Vec<_> = line.split(',').collect();
        let mut pairs = cells.iter().zip(cells.iter().skip(1));
        parted += usize::from(pairs.any(|(left, right)| !is_in_threes(left, right)));
    }
    parted > 0 && parted * 2 >= all
}

/// Whether the comma between two texts parts the digits of one number.
fn is_in_threes(left: &str, right: &str) -> bool {
    let digits = right.chars().take_while(char::is_ascii_digit).count();
    left.ends_with(|c: char| c.is_ascii_digit()) && digits == 3
}

fn parted(text: &str, mark: char) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut number, mut next) = (1, 1);
    let mut cells = Vec::new();
    let mut loose = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = if let Some((cell, after)) = quoted(rest, mark) {
            next += cell.matches('\n').count();
            loose.push("x".to_owned());
            (cell, after)
        } else {
            let end = rest.find([mark, '\n']).unwrap_or(rest.len());
            let (cell, after) = rest.split_at(end);
            loose.push(cell.to_owned());
            (cell.to_owned(), after)
        };
        cells.push(in_one_line(&cell));
        if let Some(after) = after.strip_prefix(mark) {
            rest = after;
            continue;
        }
        let mut pairs = loose.iter().zip(loose.iter().skip(1));
        rows.push(Row {
            number,
            cells: std::mem::take(&mut cells),
            in_columns: true,
            is_ambiguous: mark == ',' && pairs.any(|(left, right)| is_in_threes(left, right)),
        });
        loose.clear();
        next += 1;
        number = next;
        match after.strip_prefix('\n') {
            Some(after) => rest = after,
            None => return rows,
        }
    }
}

/// A cell in quotation marks, and what follows it; none where no mark closes it.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let start = if mark == ',' {
        text.trim_start_matches(' ')
    } else {
        text
    };
    let mut rest = start.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with([mark, '\n']) => {
                return Some((cell, after));
            }
            None => return None,
        }
    }
}

/// The words of a line that is parted by nothing but blanks. A mark of money stays with its digits.
fn by_blanks(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for word in line.split(is_blank).filter(|word| !word.is_empty()) {
        let is_led = cells.last().is_some_and(|last| {
            let mut marks = ["¥", "￥", "△", "▲", "金", "-"].iter();
            marks.any(|mark| last == mark)
        });
        let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
        let follows = cells.last().is_some_and(|last| last.ends_with(is_digit));
        let is_unit = ["円", "円也", "千円", "万円"].contains(&word);
        match cells.last_mut() {
            Some(last) if is_led && word.starts_with(is_digit) || is_unit && follows => {
                last.push_str(word);
            }
            _ => cells.push(word.to_owned()),
        }
    }
    cells
}

/// Text without line ends and other blanks but one between two words.
pub fn in_one_line(text: &str) -> String {
    let is_mark = |c: char| is_blank(c) || c.is_control();
    let words = text.split(is_mark).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

//! Which cell of a row is its amount, and which say what it is for.

use super::amount::{Cell, cell};
use super::columns::Columns;
use super::rows::Row;
use super::words::{Word, plain, word};
use crate::domain::{RowProblem, Signed};

/// Words for pieces of something, which belong to their number and not to what they are of.
const PIECES: [&str; 24] = [
    "式",
    "台",
    "個",
    "本",
    "枚",
    "人",
    "名",
    "回",
    "件",
    "月",
    "年",
    "日",
    "か月",
    "ヶ月",
    "カ月",
    "人日",
    "人月",
    "時間",
    "セット",
    "ライセンス",
    "一式",
    "1式",
    "ユーザー",
    "m",
];

/// What was found in a row.
pub struct Found {
    /// Its amount, or why it has none.
    pub amount: Result<Signed, RowProblem>,
    /// What it is called.
    pub label: String,
}

/// Finds the amount and the label of a row: under its headings, or else by how the cells look.
pub fn found(
    row: &Row,
    columns: Option<&Columns>,
    likely: Option<usize>,
    unit: &'static str,
) -> Found {
    let headed = columns.filter(|_| row.in_columns);
    let Some(columns) = headed else {
        let found = unheaded(row, likely, unit);
        return match columns {
            Some(columns) if columns.amount.is_none() => priced(found, columns),
            _ => found,
        };
    };
    let at = columns.amount.as_ref().map(|(at, _)| *at);
    let label = headed_label(row, columns, at);
    let amount = match at.map(|at| cell(row.cell(at), unit)) {
        _ if row.is_ambiguous && row.width() > columns.count => Err(RowProblem::Commas),
        Some(Cell::Money(amount) | Cell::Number(amount)) => Ok(amount),
        Some(Cell::Unusable(problem)) => Err(RowProblem::Amount(problem)),
        Some(Cell::Error) => Err(RowProblem::Error),
        None if columns.is_monthly && has(row, unit, false) => Err(RowProblem::Monthly),
        // A total that stands in a cell of its own, under no heading.
        _ if word(&label) != Word::Line => last_money(row, unit).map(|(_, amount)| amount),
        _ if has(row, unit, true) => Err(RowProblem::PerUnit),
        _ => Err(RowProblem::NoAmount),
    };
    Found { amount, label }
}

/// What a row is called by the columns for it, left of the amount if there are any; or else by the words
/// that stand anywhere before its amount, as those of totals often do.
fn headed_label(row: &Row, columns: &Columns, at: Option<usize>) -> String {
    let end = at.unwrap_or(row.cells.len());
    let said = |is_one: &dyn Fn(usize) -> bool| {
        let places = columns.labels.iter().filter(|at| is_one(**at));
        let cells = places
            .map(|at| row.cell(*at))
            .filter(|text| !text.is_empty());
        cells.collect::<Vec<_>>().join(" ")
    };
    let label = said(&|at| at < end);
    let before: Vec<_> = (0..end).collect();
    let words = texts(row, &before);
    let is_sum = !matches!(word(&words), Word::Line | Word::Discount | Word::Letter);
    if !words.is_empty() && (label.is_empty() || word(&label) == Word::Line && is_sum) {
        return words;
    }
    if label.is_empty() {
        said(&|_| true)
    } else {
        label
    }
}

/// Where the headings name only the price of one, no row has an amount but a total.
fn priced(found: Found, columns: &Columns) -> Found {
    let is_line = word(&found.label) == Word::Line || columns.is_monthly;
    let why = if columns.is_monthly {
        RowProblem::Monthly
    } else {
        RowProblem::PerUnit
    };
    let amount = found.amount;
    Found {
        amount: if is_line {
            amount.and(Err(why))
        } else {
            amount
        },
        ..found
    }
}

fn unheaded(row: &Row, likely: Option<usize>, unit: &'static str) -> Found {
    let under = likely.filter(|at| {
        let cell = cell(row.cell(*at), unit);
        row.in_columns && matches!(cell, Cell::Money(_) | Cell::Unusable(_) | Cell::Error)
    });
    let picked = match under {
        Some(at) => usable(cell(row.cell(at), unit)).map(|amount| (at, amount)),
        None => last_money(row, unit),
    };
    let end = picked.as_ref().map_or(row.cells.len(), |(at, _)| *at);
    let before: Vec<_> = (0..end).collect();
    let after: Vec<_> = (end + 1..row.cells.len()).collect();
    let mut label = if row.in_columns {
        texts(row, &before)
    } else {
        spoken(row, end)
    };
    if label.is_empty() {
        label = texts(row, &after);
    }
    let amount = match picked {
        _ if row.is_ambiguous => Err(RowProblem::Commas),
        Ok(_) if is_monthly(row, unit) => Err(RowProblem::Monthly),
        Ok((at, _)) if has_pieces_after(row, at, unit) => Err(RowProblem::PerUnit),
        Ok((_, amount)) => Ok(amount),
        Err(why) => Err(why),
    };
    Found { amount, label }
}

/// The last cell that can only be an amount, unless one after it was meant as one and cannot be used.
fn last_money(row: &Row, unit: &'static str) -> Result<(usize, Signed), RowProblem> {
    let mut why = RowProblem::NoAmount;
    for (at, text) in row.cells().rev() {
        match cell(text, unit) {
            Cell::Money(amount) => return Ok((at, amount)),
            Cell::Number(amount) if !unit.is_empty() => return Ok((at, amount)),
            found @ (Cell::Unusable(_) | Cell::Error) => {
                return usable(found).map(|amount| (at, amount));
            }
            Cell::Number(_) => why = RowProblem::Short,
            Cell::Empty | Cell::Text => {}
        }
    }
    Err(why)
}

fn usable(cell: Cell) -> Result<Signed, RowProblem> {
    match cell {
        Cell::Money(amount) | Cell::Number(amount) => Ok(amount),
        Cell::Unusable(problem) => Err(RowProblem::Amount(problem)),
        Cell::Error => Err(RowProblem::Error),
        Cell::Empty | Cell::Text => Err(RowProblem::NoAmount),
    }
}

/// The last of the columns in which amounts stand in half of the rows that have one.
pub fn likely_column(rows: &[Row]) -> Option<usize> {
    let with_columns = rows.iter().filter(|row| row.in_columns);
    let places = |row: &Row| {
        let is_money = |(_, text): &(usize, &str)| matches!(cell(text, ""), Cell::Money(_));
        let cells = row.cells().filter(is_money);
        cells.map(|(at, _)| at).collect::<Vec<_>>()
    };
    let rows: Vec<_> = with_columns
        .map(places)
        .filter(|at| !at.is_empty())
        .collect();
    let most = rows.iter().flatten().max()?;
    (0..=*most).rev().find(|at| {
        let here = rows.iter().filter(|row| row.contains(at)).count();
        here * 2 >= rows.len()
    })
}

/// The cells at these places that are no numbers, in one line.
fn texts(row: &Row, places: &[usize]) -> String {
    let cells = places.iter().map(|at| row.cell(*at));
    let is_text = |text: &&str| {
        let is_piece = PIECES.contains(&plain(text).as_str());
        !text.is_empty() && cell(text, "") == Cell::Text && !is_piece
    };
    cells.filter(is_text).collect::<Vec<_>>().join(" ")
}

/// The words before a place, without the number of pieces and the price of one at their end.
fn spoken(row: &Row, end: usize) -> String {
    let mut words: Vec<_> = row.cells.iter().take(end).map(String::as_str).collect();
    while let Some(last) = words.last() {
        let is_piece = PIECES.contains(&plain(last).as_str());
        if words.len() == 1 || !is_piece && !matches!(cell(last, ""), Cell::Money(_)) {
            break;
        }
        let is_marked = is_piece || last.contains([',', '，', '¥', '￥', '円']);
        if !is_marked {
            break;
        }
        words.pop();
        let is_number = |word: &&str| matches!(cell(word, ""), Cell::Number(_));
        if is_piece && words.len() > 1 && words.last().is_some_and(is_number) {
            words.pop();
        }
    }
    words.join(" ")
}

/// Whether a row has an amount, or any number.
fn has(row: &Row, unit: &'static str, is_money: bool) -> bool {
    row.cells().any(|(_, text)| match cell(text, unit) {
        Cell::Money(_) => true,
        Cell::Number(_) => !is_money,
        _ => false,
    })
}

/// Whether a number of pieces stands behind what is then the price of one.
fn has_pieces_after(row: &Row, at: usize, unit: &'static str) -> bool {
    let mut after = row.cells().filter(|(place, _)| *place > at);
    let one = Signed::of(1.into());
    row.in_columns
        && after.any(|(_, text)| matches!(cell(text, unit), Cell::Number(count) if count != one))
}

/// Whether the one amount of a row is for each month.
fn is_monthly(row: &Row, unit: &'static str) -> bool {
    let says = row.text();
    let cells = row.cells().map(|(_, text)| cell(text, unit));
    let amounts = cells.filter(|cell| matches!(cell, Cell::Money(_))).count();
    let is_all = ["分", "×", "*", "計", "総額"]
        .iter()
        .any(|word| says.contains(word));
    says.contains("月額") && amounts == 1 && !is_all
}

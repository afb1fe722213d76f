//! From pasted text to the lines of a quote. No row is lost: each is a line, a check of lines, or named.

use super::amount::{Cell, cell};
use super::columns::{Columns, unit_of_all};
use super::file::unguarded;
use super::line::quote_line;
use super::pick::{Found, found, likely_column};
use super::rows::{Row, rows};
use super::sums::Sums;
use super::words::{Word, word};
use crate::domain::{Bearer, Quote, QuoteReport, RowProblem, RowRemark, Signed};

/// A quote has so many lines at most.
pub const MOST_LINES: usize = 250;

/// Of a longer text the first so many characters are read.
const MOST_CHARACTERS: usize = 20_000;

/// Reads what was copied from a spreadsheet, a file or a letter.
///
/// Every line waits for somebody to say where it goes, unless the text says it in a column of its own.
///
/// ```
/// use ehr_grant_estimator::form::paste_quote;
/// let (quote, _) = paste_quote("サーバ\t1,200,000\n値引き\t200,000\n合計\t1,000,000");
/// assert_eq!(quote.lines.len(), 2);
/// assert!(quote.difference().is_some_and(|yen| yen.yen() == 0.into()));
/// ```
pub fn paste_quote(text: &str) -> (Quote, QuoteReport) {
    let text = text.trim_start_matches('\u{feff}');
    let (text, is_cut) = first_of(text);
    let rows = rows(text);
    let mut reader = Reader {
        likely: likely_column(&rows),
        has_headings: rows.iter().any(|row| Columns::of(row).is_some()),
        ..Reader::default()
    };
    for row in &rows {
        reader.read(row);
    }
    if is_cut {
        let number = text.lines().count() + 1;
        reader.note(number, "", RowProblem::TooLong);
    }
    reader.sums.finish(&mut reader.quote, &mut reader.report);
    (reader.quote, reader.report)
}

/// The whole rows of a text that may be read, and whether there are more.
fn first_of(text: &str) -> (&str, bool) {
    let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) else {
        return (text, false);
    };
    let part = text.get(..end).unwrap_or_default();
    let whole = part.rfind('\n').and_then(|end| part.get(..end));
    (whole.unwrap_or_default(), true)
}

#[derive(Default)]
struct Reader {
    quote: Quote,
    report: QuoteReport,
    sums: Sums,
    columns: Option<Columns>,
    has_headings: bool,
    likely: Option<usize>,
    unit: &'static str,
}

impl Reader {
    fn read(&mut self, row: &Row) {
        let spoken_first = row.in_columns || self.columns.is_none();
        if let Some(columns) = Columns::of(row).filter(|_| spoken_first) {
            let name = columns.amount.as_ref().map(|(_, name)| name.clone());
            let name = name.filter(|name| !name.is_empty());
            self.report.column = name.or(self.report.column.take());
            if !columns.unit.is_empty() {
                self.unit = columns.unit;
            }
            self.columns = Some(columns);
            return;
        }
        if self.reads_own(row) {
            return;
        }
        let unit = self.unit;
        let Found { amount, label } = found(row, self.columns.as_ref(), self.likely, unit);
        let kind = match word(&label) {
            // An amount without a name: perhaps a sum in its usual place.
            Word::Line if !label.contains(char::is_alphabetic) => Word::Perhaps,
            kind => kind,
        };
        match amount {
            Ok(amount) => self.take(row, kind, amount, &label),
            Err(why) => {
                if let Some(unit) = unit_of_all(&row.text()) {
                    self.unit = unit;
                }
                self.sums.part(self.quote.lines.len());
                self.note(row.number, &row.text(), why);
            }
        }
    }

    /// Reads a row of a file of one's own, which says where it goes.
    fn reads_own(&mut self, row: &Row) -> bool {
        let Some(columns) = &self.columns else {
            return false;
        };
        let (Some(to), Some((at, _))) = (columns.to, &columns.amount) else {
            return false;
        };
        let name = row.cell(to);
        let label = columns.labels.first().map_or("", |at| row.cell(*at));
        let (Cell::Money(amount) | Cell::Number(amount)) = cell(row.cell(*at), self.unit) else {
            return false;
        };
        if name.is_empty() {
            return false;
        }
        let label = unguarded(label).to_owned();
        let known = Bearer::all().find(|to| [to.name(), to.code()].contains(&name));
        if known.is_none() {
            self.note(row.number, &row.text(), RowProblem::UnknownBearer);
        }
        self.add(row, known.unwrap_or(Bearer::Ask), amount, &label);
        true
    }

    fn take(&mut self, row: &Row, kind: Word, amount: Signed, label: &str) {
        let lines = &self.quote.lines;
        let is_above = self.has_headings && self.columns.is_none();
        let is_sum = match kind {
            Word::Total { .. } => true,
            Word::Subtotal => self.sums.has_part(lines) || self.sums.meets(lines, amount),
            Word::Perhaps => self.sums.meets(lines, amount),
            _ => false,
        };
        let aside = match kind {
            Word::InnerTax => Some(RowProblem::InnerTax),
            Word::TaxBase => Some(RowProblem::TaxBase),
            Word::Part => Some(RowProblem::Part),
            Word::Letter => Some(RowProblem::Letter),
            _ if is_above && !is_sum => Some(RowProblem::Letter),
            _ => None,
        };
        if is_sum {
            self.sums.add(lines, row.number, label, amount, kind);
        } else if let Some(why) = aside {
            self.note(row.number, &row.text(), why);
        } else {
            let amount = match kind {
                Word::Discount if !amount.is_below() => Signed::less(amount.yen()),
                _ => amount,
            };
            self.add(row, Bearer::Ask, amount, label);
        }
    }

    fn add(&mut self, row: &Row, to: Bearer, amount: Signed, label: &str) {
        if self.quote.lines.len() == MOST_LINES {
            return self.note(row.number, &row.text(), RowProblem::TooMany);
        }
        self.quote.lines.push(quote_line(to, amount, label));
    }

    fn note(&mut self, row: usize, text: &str, why: RowProblem) {
        let text = text.to_owned();
        self.report.remarks.push(RowRemark { row, text, why });
    }
}

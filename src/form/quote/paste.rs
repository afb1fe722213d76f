//! From pasted text to the lines of a quote. No row is lost: each is a line, or named.

use super::amount::{Cell, cell};
use super::file::{AMOUNT, LABEL, TO, unguarded};
use super::heading::{Heading, heading, unit};
use super::line::quote_line;
use super::rows::{Row, rows};
use super::sums::Sums;
use crate::domain::{Bearer, Quote, QuoteReport, RowProblem, RowRemark, Signed, holds};

/// A quote has so many lines at most.
pub const MOST_LINES: usize = 250;

/// Of a longer text the first so many rows are read.
const MOST_ROWS: usize = 600;

/// Reads what was copied from a spreadsheet, a file or a letter.
///
/// Every line waits for somebody to say where it goes, unless the text is a file of one's own, which says it.
///
/// ```
/// use ehr_grant_estimator::form::paste_quote;
/// let (quote, _) = paste_quote("サーバ\t1,200,000\n値引き\t200,000\n合計\t1,000,000");
/// assert_eq!(quote.lines.len(), 2);
/// assert!(quote.difference().is_some_and(|yen| yen.yen() == 0.into()));
/// ```
#[inline(never)]
pub fn paste_quote(text: &str) -> (Quote, QuoteReport) {
    let rows = rows(text.trim_start_matches('\u{feff}'));
    let mut reader = Reader::default();
    for row in &rows {
        reader.is_above |= heading(row).is_some();
    }
    for (index, row) in rows.iter().enumerate() {
        if index == MOST_ROWS {
            reader.note(row.number, "", RowProblem::TooMuch);
            break;
        }
        reader.read(row);
    }
    reader.finish()
}

/// What was read so far.
#[derive(Default)]
pub struct Reader {
    pub quote: Quote,
    pub report: QuoteReport,
    pub sums: Sums,
    /// The headings that were read last.
    pub headed: Option<Heading>,
    /// How many cells stand under them.
    pub count: usize,
    /// The column of the amounts.
    pub column: Option<usize>,
    /// Whether headings are still to come.
    pub is_above: bool,
    /// Whether it is a file of one's own.
    pub is_own: bool,
    /// Whether a row was doubtful.
    pub is_doubted: bool,
    /// What the last sum was called.
    pub sum: String,
    pub unit: &'static str,
}

impl Reader {
    #[inline(never)]
    fn read(&mut self, row: &Row) {
        if (row.in_columns || self.headed.is_none())
            && let Some(heading) = heading(row)
        {
            self.begin(row, heading);
            return;
        }
        if self.is_own
            && !row.cell(0).is_empty()
            && let Cell::Money(amount) | Cell::Number(amount) = cell(row.cell(1), "")
        {
            let to = Bearer::called(row.cell(0));
            if to.is_none() {
                self.note(row.number, &row.text(), RowProblem::UnknownBearer);
            }
            let label = unguarded(row.cell(2));
            self.add(row, to.unwrap_or(Bearer::Ask), amount, label);
            return;
        }
        if row.is_ambiguous && row.cells.len() > self.count {
            self.note(row.number, &row.text(), RowProblem::Unusable);
            return;
        }
        match self.amount(row) {
            Ok((at, amount)) => self.take(row, at, amount),
            Err(why) => {
                let text = row.text();
                if holds(&text, "単位") {
                    self.unit = unit(&text);
                }
                self.sums.part(self.quote.lines.len());
                self.note(row.number, &text, why);
            }
        }
    }

    #[inline(never)]
    fn begin(&mut self, row: &Row, heading: Heading) {
        self.is_own = row.cell(0) == TO && row.cell(1) == AMOUNT && row.cell(2) == LABEL;
        self.is_above = false;
        self.count = row.cells.len();
        self.column = heading.at;
        if let Some(at) = heading.at {
            row.cell(at).clone_into(&mut self.report.column);
        }
        if !heading.unit.is_empty() {
            self.unit = heading.unit;
        }
        if !self.is_own {
            self.note(row.number, &row.text(), RowProblem::NoAmount);
        }
        self.headed = Some(heading);
    }

    pub fn add(&mut self, row: &Row, to: Bearer, amount: Signed, label: &str) {
        if self.quote.lines.len() == MOST_LINES {
            self.note(row.number, &row.text(), RowProblem::TooMuch);
        } else {
            self.quote.lines.push(quote_line(to, amount, label));
        }
    }

    #[inline(never)]
    fn finish(mut self) -> (Quote, QuoteReport) {
        if let Some(total) = self.quote.total
            && self.quote.lines.is_empty()
            && !self.is_doubted
        {
            // All there is to the quote.
            self.report.remarks.clear();
            let line = quote_line(Bearer::Ask, Signed::of(total), &self.sum);
            self.quote.lines.push(line);
        }
        (self.quote, self.report)
    }

    #[inline(never)]
    pub fn note(&mut self, row: usize, text: &str, why: RowProblem) {
        let text = text.to_owned();
        self.is_doubted |= why.is_doubtful();
        self.report.remarks.push(RowRemark { row, text, why });
    }
}

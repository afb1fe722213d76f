//! 見積書: what is pasted or typed of a quote, and what is done with its lines.

mod amount;
mod file;
mod heading;
mod label;
mod line;
mod paste;
mod rows;
mod sums;
mod take;
mod words;

pub use file::quote_file;
pub use line::{quote_item, quote_line, quote_line_from};
pub use paste::paste_quote;

// What is read of many rows as it is of a quote.
pub(super) use amount::signed;
pub(super) use file::unguarded;
pub(super) use heading::unit;
pub(super) use rows::{in_one_line, parts_digits};
pub(super) use words::{is_one_of, outside_of, says};

use std::rc::Rc;

use crate::domain::{Bearer, InputProblem, Quote, QuoteReport, Yen};
use paste::MOST_LINES;

/// A quote as it stands on the page, and what is told of the text that was pasted last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteSheet {
    /// The quote.
    pub quote: Quote,
    /// What is told of the text; every step back remembers the same.
    pub report: Rc<QuoteReport>,
}

/// One change of a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteDeed {
    /// Adds the lines of a text to those that stand there. A quote of several pages, or several
    /// quotes, are pasted one after the other.
    Paste(String),
    /// Says where lines go, each by its place.
    Assign(Vec<(usize, Bearer)>),
    /// Puts the parts of a tax or a discount, see [`Quote::apportioned`], in its place.
    Divide(usize),
    /// Takes a line out.
    Remove(usize),
    /// Adds a line that was typed.
    Add {
        /// What it is called.
        label: String,
        /// Its amount, as typed.
        amount: String,
    },
    /// Takes all lines out.
    Clear,
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteProblem {
    /// No amount was typed.
    NoAmount,
    /// An amount that cannot be used.
    Amount(InputProblem),
    /// As many lines stand there as a page holds.
    Full {
        /// How many.
        at_most: usize,
    },
    /// Nothing was pasted.
    NoText,
}

impl QuoteSheet {
    /// The quote after a change.
    ///
    /// # Errors
    /// Why it cannot be made; then all stays as it was.
    #[inline(never)]
    pub fn apply(&self, deed: QuoteDeed) -> Result<Self, QuoteProblem> {
        let mut sheet = self.clone();
        match deed {
            QuoteDeed::Paste(text) if text.trim().is_empty() => return Err(QuoteProblem::NoText),
            QuoteDeed::Paste(text) => {
                let (quote, report) = paste_quote(&text);
                sheet.report = Rc::new(report);
                sheet.join(quote)?;
            }
            QuoteDeed::Assign(all) => {
                for (index, to) in all {
                    if let Some(line) = sheet.quote.lines.get_mut(index) {
                        line.to = to;
                    }
                }
            }
            QuoteDeed::Divide(index) => {
                if let Some((_, lines)) = sheet.quote.apportioned(index) {
                    let behind = sheet.quote.lines.split_off(index + 1);
                    sheet.quote.lines.pop();
                    for lines in [lines, behind] {
                        sheet.join(Quote { lines, total: None })?;
                    }
                }
            }
            QuoteDeed::Remove(index) => {
                if index < sheet.quote.lines.len() {
                    sheet.quote.lines.remove(index);
                }
            }
            QuoteDeed::Add { label, amount } => {
                let amount = signed(&amount).map_err(QuoteProblem::Amount)?;
                let amount = amount.ok_or(QuoteProblem::NoAmount)?;
                let lines = vec![quote_line(Bearer::Ask, amount, &label)];
                sheet.join(Quote { lines, total: None })?;
            }
            QuoteDeed::Clear => sheet = Self::default(),
        }
        Ok(sheet)
    }

    fn join(&mut self, more: Quote) -> Result<(), QuoteProblem> {
        let all = &mut self.quote;
        if all.lines.len() + more.lines.len() > MOST_LINES {
            let at_most = MOST_LINES;
            return Err(QuoteProblem::Full { at_most });
        }
        if all.lines.is_empty() {
            all.total = None;
        }
        all.lines.extend(more.lines);
        if let Some(total) = more.total {
            all.total = Some(all.total.unwrap_or(Yen::ZERO) + total);
        }
        Ok(())
    }
}

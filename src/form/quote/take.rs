//! A row under its headings: which cell is its amount, and whether it is a line, a sum of lines, or neither.

use super::amount::{Cell, cell};
use super::label::{has_letter, label};
use super::paste::Reader;
use super::rows::Row;
use super::words::{Word, is_discount, says, word};
use crate::domain::{Bearer, RowProblem, Signed, folded, holds};

impl Reader {
    /// The amount of a row, with its place: in the column for it, or else the last that can only be one.
    #[inline(never)]
    pub fn amount(&self, row: &Row) -> Result<(usize, Signed), RowProblem> {
        let mut why = RowProblem::NoAmount;
        let is_headed = self.headed.is_some();
        for step in 0..=row.cells.len() {
            let at = match (step, self.column) {
                (0, Some(at)) if row.in_columns => at,
                (0, _) => continue,
                _ => row.cells.len() - step,
            };
            match cell(row.cell(at), self.unit) {
                Cell::Money(amount) => return Ok((at, amount)),
                Cell::Number(amount) if !self.unit.is_empty() || is_headed && step == 0 => {
                    return Ok((at, amount));
                }
                Cell::Unusable => return Err(RowProblem::Unusable),
                Cell::Number(_) if !is_headed => why = RowProblem::Unclear,
                _ => {}
            }
        }
        Err(why)
    }

    /// Whether an amount is that of one piece or of one month, and not of the row.
    #[inline(never)]
    fn is_part(&self, row: &Row, at: usize, is_line: bool) -> bool {
        if let Some(headed) = &self.headed {
            let is_elsewhere = row.in_columns && self.column != Some(at);
            return is_line && (is_elsewhere || !headed.has_amount);
        }
        for text in row.cells.iter().skip(at + 1) {
            if row.in_columns
                && let Cell::Number(count) = cell(text, "")
                && count != Signed::of(1.into())
            {
                return true;
            }
        }
        let text = row.text();
        holds(&text, "月額") && !says(&text, "分 × * 計 総額")
    }

    #[inline(never)]
    pub fn take(&mut self, row: &Row, at: usize, amount: Signed) {
        let label = label(row, at);
        let words = folded(&label);
        let is_discount = is_discount(&words);
        let kind = match word(&words) {
            // An amount without a name: perhaps a sum in its usual place.
            Word::Line if !has_letter(&label) => Word::Perhaps,
            kind => kind,
        };
        let is_line = !is_discount && matches!(kind, Word::Line | Word::Perhaps);
        let mut amount = amount;
        if is_discount && !amount.is_below() {
            amount = Signed::less(amount.yen());
        }
        let lines = &self.quote.lines;
        let why = if self.is_part(row, at, is_line) {
            RowProblem::Unclear
        } else if self.sums.is_sum(lines, kind, amount) {
            let is_met = self.sums.add(&mut self.quote, kind, amount);
            let why = if is_met {
                RowProblem::Sum
            } else {
                RowProblem::SumOff
            };
            self.note(row.number, &row.text(), why);
            self.sum = label;
            return;
        } else if kind == Word::Aside || self.is_above {
            RowProblem::Aside
        } else {
            if kind == Word::Perhaps && !lines.is_empty() {
                self.note(row.number, &row.text(), RowProblem::PerhapsSum);
            }
            self.add(row, Bearer::Ask, amount, &label);
            return;
        };
        self.note(row.number, &row.text(), why);
    }
}

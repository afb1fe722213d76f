//! Subtotals and totals: held against the lines before them, and never counted.

use super::words::Word;
use crate::domain::{Quote, QuoteLine, Signed};

/// What was printed of sums so far.
#[derive(Default)]
pub struct Sums {
    /// The lines with which a part may begin.
    starts: Vec<usize>,
    /// The first line that no sum was printed for yet.
    since: usize,
    /// The line before which the total stands, where the lines before it come to it.
    end: Option<usize>,
    /// Whether the total says that it leaves out the tax.
    is_net: bool,
}

impl Sums {
    /// A part may begin with the next line.
    pub fn part(&mut self, lines: usize) {
        if self.starts.last() != Some(&lines) {
            self.starts.push(lines);
        }
    }

    /// The first line of the longest part up to the last line that comes to an amount, with its tax or without.
    #[inline(never)]
    fn met(&self, lines: &[QuoteLine], amount: Signed) -> Option<usize> {
        let (mut sum, mut net, mut met) = (Signed::ZERO, Signed::ZERO, None);
        for (start, line) in lines.iter().enumerate().rev() {
            sum = sum + line.amount;
            if !line.is_tax {
                net = net + line.amount;
            }
            if (sum == amount || net == amount) && (start == 0 || self.starts.contains(&start)) {
                met = Some(start);
            }
        }
        met
    }

    /// Whether an amount with such a name is a sum of lines before it, or of all.
    #[inline(never)]
    pub fn is_sum(&self, lines: &[QuoteLine], kind: Word, amount: Signed) -> bool {
        match kind {
            Word::Total | Word::Net => true,
            Word::Subtotal => self.since < lines.len() || self.met(lines, amount).is_some(),
            Word::Perhaps => self.met(lines, amount).is_some(),
            _ => false,
        }
    }

    /// Notes a sum that is printed behind the lines; whether they come to it, as far as that can be told.
    #[inline(never)]
    pub fn add(&mut self, quote: &mut Quote, kind: Word, amount: Signed) -> bool {
        let lines = quote.lines.len();
        let met = self.met(&quote.lines, amount);
        let is_total = match kind {
            Word::Total => true,
            // The last total counts; but not one without the tax behind one with it.
            Word::Net => self.is_net || quote.total.is_none(),
            _ => false,
        };
        if is_total && !amount.is_below() {
            let mut total = amount.yen();
            // Several quotes one after the other have a total each.
            if let Some(before) = quote.total
                && met.is_some()
                && met == self.end
            {
                total = total + before;
            }
            quote.total = Some(total);
            self.end = met.and(Some(lines));
            self.is_net = kind == Word::Net;
        }
        self.since = lines;
        self.part(lines);
        // What stands above all lines is about all of them.
        lines == 0 || met.is_some()
    }
}

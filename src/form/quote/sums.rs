//! Subtotals and totals: held against the lines before them, and never counted.

use super::line::quote_line;
use super::words::Word;
use crate::domain::{
    Bearer, LineKind, Quote, QuoteLine, QuoteReport, QuoteTotal, RowCheck, RowProblem, Signed,
};

/// What was printed of sums so far.
#[derive(Default)]
pub struct Sums {
    /// The lines with which a part may begin.
    starts: Vec<usize>,
    /// The first line that no sum was printed for yet.
    since: usize,
    printed: Vec<Printed>,
}

/// A sum that was printed.
struct Printed {
    check: RowCheck,
    kind: Word,
    amount: Signed,
    /// The first of the lines that come to it.
    met: Option<usize>,
    /// How many lines stand before it.
    at: usize,
}

impl Sums {
    /// A part may begin with the next line.
    pub fn part(&mut self, lines: usize) {
        if self.starts.last() != Some(&lines) {
            self.starts.push(lines);
        }
    }

    /// Whether there are lines that no sum was printed for.
    pub fn has_part(&self, lines: &[QuoteLine]) -> bool {
        self.since < lines.len()
    }

    /// Whether the lines of some part, up to the last, come to an amount.
    pub fn meets(&self, lines: &[QuoteLine], amount: Signed) -> bool {
        self.met(lines, amount).is_some()
    }

    /// The first line of the longest such part.
    fn met(&self, lines: &[QuoteLine], amount: Signed) -> Option<usize> {
        let (mut sum, mut met) = (Signed::ZERO, None);
        for (start, line) in lines.iter().enumerate().rev() {
            sum = sum + line.amount;
            if sum == amount && (start == 0 || self.starts.contains(&start)) {
                met = Some(start);
            }
        }
        met
    }

    /// Notes a sum that is printed behind these lines.
    pub fn add(
        &mut self,
        lines: &[QuoteLine],
        row: usize,
        label: &str,
        amount: Signed,
        kind: Word,
    ) {
        let is_of_part = kind == Word::Subtotal && self.has_part(lines);
        let from = if is_of_part { self.since } else { 0 };
        let met = self.met(lines, amount);
        let difference = match met {
            Some(_) => Signed::ZERO,
            None => sum_of(lines.iter().skip(from)) - amount,
        };
        self.printed.push(Printed {
            check: RowCheck {
                row,
                label: label.to_owned(),
                printed: amount.yen(),
                difference,
            },
            kind,
            amount,
            met,
            at: lines.len(),
        });
        self.since = lines.len();
        self.part(lines.len());
    }

    /// Settles which of the sums is the total of the quote, and hands on all of them.
    pub fn finish(&mut self, quote: &mut Quote, report: &mut QuoteReport) {
        let (all, net) = (
            quote.sum(),
            sum_of(quote.lines.iter().filter(|line| !is_tax(line))),
        );
        // What stands above all lines is about all of them.
        for above in self.printed.iter_mut().filter(|printed| printed.at == 0) {
            let is_met = above.amount == all || above.amount == net;
            above.check.difference = match above.kind {
                _ if is_met => Signed::ZERO,
                Word::Total { is_net: true, .. } => net - above.amount,
                _ => all - above.amount,
            };
        }
        let totals = self.printed.iter().filter(|printed| {
            matches!(printed.kind, Word::Total { .. }) && !printed.amount.is_below()
        });
        let totals: Vec<_> = totals
            .map(|total| (total, total.is_net(&quote.lines, all, net)))
            .collect();
        let last = |is_one: &dyn Fn(bool, bool) -> bool| {
            let mut from_last = totals.iter().rev();
            from_last.find(|(total, is_net)| is_one(*is_net, total.at > 0))
        };
        let chosen = last(&|is_net, is_below| !is_net && is_below)
            .or_else(|| last(&|is_net, _| !is_net))
            .or_else(|| last(&|_, is_below| is_below))
            .or_else(|| last(&|_, _| true));
        quote.total = chosen.map(|(total, is_net)| {
            // Several quotes one after the other have a total each.
            let (mut yen, mut from) = (total.amount.yen(), total.met);
            for (before, _) in totals.iter().rev() {
                if before.at > 0 && from == Some(before.at) && before.met.is_some() {
                    yen = yen + before.amount.yen();
                    from = before.met;
                }
            }
            QuoteTotal {
                yen,
                is_net: *is_net,
            }
        });
        let mut remarks = report.remarks.iter();
        let is_told = remarks.any(|remark| RowProblem::is_doubtful(remark.why));
        if let (Some((total, _)), true, false) = (chosen, quote.lines.is_empty(), is_told) {
            // All there is to the quote.
            let label = &total.check.label;
            let line = quote_line(Bearer::Ask, total.amount, label);
            quote.lines.push(line);
        }
        report.checks = self
            .printed
            .drain(..)
            .map(|printed| printed.check)
            .collect();
        if let ([only], [line]) = (report.checks.as_mut_slice(), quote.lines.as_slice())
            && only.printed == line.amount.yen()
        {
            only.difference = Signed::ZERO;
        }
    }
}

impl Printed {
    /// Whether it leaves out the lines of tax: because it says so, or because they come after it.
    fn is_net(&self, lines: &[QuoteLine], all: Signed, net: Signed) -> bool {
        match self.kind {
            Word::Total { is_net: true, .. } => true,
            Word::Total { is_gross: true, .. } => false,
            _ if self.at == 0 => self.amount != all && self.amount == net,
            _ => lines.iter().skip(self.at).any(is_tax),
        }
    }
}

fn is_tax(line: &QuoteLine) -> bool {
    line.kind == LineKind::Tax
}

fn sum_of<'l>(lines: impl Iterator<Item = &'l QuoteLine>) -> Signed {
    lines.map(|line| line.amount).sum()
}

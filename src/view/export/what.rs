//! What stands in the lines of the table.

use super::cell::{Cell, reference};
use super::table::Table;
use super::{Exported, programme, totals, words};
use crate::domain::{Entry, Input, PackYear, Quantity, Source, Yen, YenRange};
use crate::view::basis::{remark, rounds};
use crate::view::number::short_era_date;
use crate::view::plans::named;
use crate::view::summary::invitation;
use crate::view::words::{answer, chip, standing};

/// One end of a range. What is exact has the same twice: one code path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    Low,
    High,
}

impl End {
    pub fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }

    pub fn of(self, amount: YenRange) -> String {
        match self {
            Self::Low => amount.low,
            Self::High => amount.high,
        }
        .to_string()
    }
}

/// What stands in a line.
pub enum What<'a> {
    /// A text beside no plan.
    Alone,
    /// Above the lines that follow.
    Nothing,
    Name,
    Year,
    JudgedOn,
    Link,
    Choice(Input),
    Entered(Input),
    /// Of the programme with this id.
    Outcome(&'a str),
    Why(&'a str),
    Rounds(&'a str),
    /// Its letter in formulas; 自己負担 is of no step.
    Figure(&'a str, char, Option<Quantity>),
    /// What the totals wait for.
    Awaited,
    /// Its letter in formulas, and all programmes.
    Sum(char, &'a [&'a str]),
}

impl Table<'_> {
    /// Says what a plan has in a row.
    pub fn fill(
        &mut self,
        cell: &mut Cell,
        what: &What<'_>,
        plan: &Exported<'_>,
        column: usize,
        end: End,
    ) {
        let estimate = plan.estimate;
        let value = &mut cell.value;
        match *what {
            What::Alone | What::Nothing => {}
            What::Name => {
                self.add_note(words::GROUNDS.to_owned());
                *value = named(plan.name, column - 1);
            }
            What::Year => {
                value.push_str(&plan.pack.fiscal_year.label);
                if estimate.year != PackYear::Current {
                    value.push_str(words::AS_REFERENCE);
                }
            }
            What::JudgedOn => *value = short_era_date(estimate.judged_on),
            What::Link => value.push_str(&plan.link),
            What::Choice(input) => {
                let code = estimate.case.plan.answer(input);
                value.push_str(answer(input, code.unwrap_or_default()));
            }
            What::Entered(input) => {
                let case = &estimate.case;
                let amount = match (*case.counts.get(input), *case.costs.get(input)) {
                    (Entry::Given(count), _) => YenRange::exact(Yen::new(count.into())),
                    (_, Entry::Given(cost)) => cost,
                    (Entry::Missing, Entry::Missing) => return,
                    _ => return self.add_note(words::WRONG.to_owned()),
                };
                *value = end.of(amount);
                if self.has_both && !self.is_tried && end == End::High && amount.is_exact() {
                    // A number that was entered once stands once.
                    cell.formula = reference(column, self.rows - 1);
                }
            }
            What::Awaited => {
                if !estimate.awaited.is_empty() {
                    *value = invitation(estimate);
                }
            }
            What::Sum(letter, programmes) => {
                totals::sum(self, (letter, programmes), plan, column, end, cell);
            }
            What::Outcome(id) | What::Why(id) | What::Rounds(id) | What::Figure(id, ..) => {
                let Some(verdict) = estimate.verdict(id) else {
                    return;
                };
                match *what {
                    What::Outcome(_) => value.push_str(chip(verdict.outcome)),
                    What::Why(_) => programme::why(self, value, plan, verdict),
                    What::Figure(_, letter, quantity) => {
                        let figure = (letter, quantity);
                        programme::figure(self, figure, plan, verdict, column, end, cell);
                    }
                    _ => {
                        *value = rounds(plan.pack.programme(id), verdict);
                    }
                }
            }
        }
    }

    /// Adds the sentence behind a figure of the line that is being written: its words, the document, the page,
    /// how sure it is, and what it leaves open.
    pub fn note(&mut self, plan: &Exported<'_>, source: &Source) {
        let document = plan.pack.document(&source.document);
        let title = document.map_or("", |document| &document.title);
        let standing = standing(source.standing);
        let note = words::cited(&source.quote, title, &source.place, standing);
        self.add_note(note + &remark(source).unwrap_or_default());
    }

    /// Adds what is to be known of a plan, with its name.
    pub fn remark(&mut self, plan: &Exported<'_>, remark: &str) {
        let colon = if plan.name.is_empty() { "" } else { "：" };
        self.add_note([plan.name, colon, remark].concat());
    }

    fn add_note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

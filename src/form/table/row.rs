//! One row as a form or a case, with every cell of it that cannot be used.

use std::borrow::Cow;

use super::Table;
use super::done::day;
use super::text::{for_field, is_sheet_error, plain};
use super::words::answer;
use crate::domain::{
    BEDLESS, Case, CellProblem, Choice, Entry, Facility, Input, InputProblem, Kind, Meaning,
};
use crate::form::{Form, read_text};

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowRead {
    /// The form, as if somebody had filled it in.
    pub form: Form,
    /// What it says.
    pub case: Case,
    /// What cannot be used, each with its field; without one where it is the row itself.
    pub problems: Vec<(Option<Input>, CellProblem)>,
}

/// What a cell gives its field.
enum Given<'t> {
    /// The code of an answer.
    Answer(&'static str),
    Text(Cow<'t, str>),
}

impl Table {
    /// Reads a row as somebody would fill in the form.
    pub fn read(&self, row: usize) -> RowRead {
        let mut read = RowRead::default();
        read.form.plan = self.plan;
        let problems = &mut read.problems;
        let is_bedless = self.each(row, |input, given| match given {
            Ok(Given::Answer(code)) => {
                read.form.plan.choose(input, code);
            }
            Ok(Given::Text(text)) => {
                // A text that cannot be used stands in its field, which says why.
                let _ = read.form.put(input, text.into_owned());
            }
            Err(problem) => problems.push((Some(input), problem)),
        });
        if is_bedless && read.form.text(Input::Beds).is_empty() {
            let _ = read.form.put(Input::Beds, "0".to_owned());
        }
        let reading = read.form.read();
        read.case = reading.case;
        for (input, problem) in reading.problems {
            problems.push((Some(input), CellProblem::Field(problem)));
        }
        if is_bedless && has_beds(&read.case) {
            let beds = read.form.text(Input::Beds).to_owned();
            problems.push((Some(Input::Beds), CellProblem::Bedless(beds)));
        }
        if let Some(text) = self.beyond(row) {
            problems.push((None, CellProblem::Beyond(text.to_owned())));
        }
        read
    }

    /// What a row says, and whether something in it cannot be used: [`Self::read`] without the texts, for many rows.
    pub fn case(&self, row: usize) -> (Case, bool) {
        let mut case = Case {
            plan: self.plan,
            ..Case::default()
        };
        let mut is_broken = false;
        let is_bedless = self.each(row, |input, given| {
            let used: Result<(), InputProblem> = match given {
                Ok(Given::Answer(code)) => {
                    case.plan.choose(input, code);
                    Ok(())
                }
                Ok(Given::Text(text)) => read_text(&mut case, input, &text),
                Err(_) => {
                    is_broken = true;
                    Ok(())
                }
            };
            is_broken |= used.is_err();
        });
        if is_bedless && *case.counts.get(Input::Beds) == Entry::Missing {
            case.counts.set(Input::Beds, Entry::Given(0));
        }
        is_broken |= is_bedless && has_beds(&case);
        (case, is_broken || self.beyond(row).is_some())
    }

    /// Hands on what each cell of a row gives its field; whether the row says that there are no beds.
    fn each<'t>(
        &'t self,
        row: usize,
        mut take: impl FnMut(Input, Result<Given<'t>, CellProblem>),
    ) -> bool {
        let mut is_bedless = false;
        for (at, column) in self.columns.iter().enumerate() {
            let Meaning::Field(input) = column.meaning else {
                continue;
            };
            let text = plain(self.cell(row, at));
            if text.is_empty() {
                continue;
            }
            if !matches!(input.field().kind, Kind::Choice { .. }) {
                take(input, for_field(input, text, column.unit).map(Given::Text));
                continue;
            }
            if is_sheet_error(text) {
                take(input, Err(CellProblem::Sheet(text.to_owned())));
                continue;
            }
            match answer(input, text, column.affirms) {
                Some("") => {}
                Some(BEDLESS) => {
                    is_bedless = true;
                    take(input, Ok(Given::Answer(Facility::MedicalClinic.code())));
                }
                Some(code) => take(input, Ok(Given::Answer(code))),
                // Which year that is, the rules say.
                None if input == Input::Completion && day(text).is_some() => {}
                None => take(input, Err(CellProblem::Answer(text.to_owned()))),
            }
        }
        is_bedless
    }
}

fn has_beds(case: &Case) -> bool {
    case.beds().is_some_and(|beds| beds.0 > 0)
}

//! One row as a form, with every cell of it that cannot be used.

use super::Table;
use super::text::{for_field, is_sheet_error, plain};
use super::words::answer;
use crate::domain::{BEDLESS, Case, CellProblem, Choice, Facility, Input, Kind, Meaning, Plan};
use crate::form::Form;

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

impl Table {
    /// Reads a row.
    pub fn read(&self, row: usize) -> RowRead {
        let mut read = RowRead::default();
        read.form.plan = self.plan;
        let mut is_bedless = false;
        for (at, column) in self.columns.iter().enumerate() {
            let Meaning::Field(input) = column.meaning else {
                continue;
            };
            let text = plain(self.cell(row, at));
            if text.is_empty() {
                continue;
            }
            let problem = match input.field().kind {
                Kind::Choice { .. } if is_sheet_error(text) => {
                    Some(CellProblem::Sheet(text.to_owned()))
                }
                Kind::Choice { .. } => match answer(input, text, column.affirms) {
                    None => Some(CellProblem::Answer(text.to_owned())),
                    Some("") => None,
                    Some(code) => {
                        is_bedless |= code == BEDLESS;
                        choose(&mut read.form.plan, input, code);
                        None
                    }
                },
                _ => match for_field(input, text, column.unit) {
                    Ok(text) => {
                        // A text that cannot be used stands in its field, which says why.
                        let _ = read.form.put(input, text.into_owned());
                        None
                    }
                    Err(problem) => Some(problem),
                },
            };
            read.problems
                .extend(problem.map(|problem| (Some(input), problem)));
        }
        let reading = read.form.read();
        read.case = reading.case;
        for (input, problem) in reading.problems {
            read.problems
                .push((Some(input), CellProblem::Field(problem)));
        }
        if is_bedless {
            read.without_beds();
        }
        if let Some(text) = self.beyond(row) {
            read.problems
                .push((None, CellProblem::Beyond(text.to_owned())));
        }
        read
    }
}

impl RowRead {
    /// 無床の診療所 has none, and says so where nothing stands under 病床数.
    fn without_beds(&mut self) {
        let beds = self.form.text(Input::Beds);
        if beds.is_empty() {
            let _ = self.form.put(Input::Beds, "0".to_owned());
            self.case = self.form.read().case;
        } else if self.case.beds().is_some_and(|beds| beds.0 > 0) {
            let beds = beds.to_owned();
            self.problems
                .push((Some(Input::Beds), CellProblem::Bedless(beds)));
        }
    }
}

fn choose(plan: &mut Plan, input: Input, code: &str) {
    let code = if code == BEDLESS {
        Facility::MedicalClinic.code()
    } else {
        code
    };
    plan.choose(input, code);
}

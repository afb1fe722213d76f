//! What was typed, and how it becomes a case.
//!
//! The form keeps raw text, exactly as typed: rewriting a field while an input method composes in
//! it doubles digits. Meaning is read from the text once, and stands beside it.

mod amount;
mod beside;
mod book;
mod count;
mod day;
mod edit;
mod figure;
mod link;
mod number;
mod quote;
mod table;
mod text;

pub use amount::{parse_cost, parse_yen};
pub use beside::LeftOut;
pub use book::{Asked, Book, Other};
pub use count::parse_count;
pub use day::parse_day;
pub use edit::Edit;
pub use figure::parse_figure;
pub use link::{Beside, LONGEST, Link, from_link, open_link, percent_encoded, read_link, to_link};
pub use quote::{
    QuoteDeed, QuoteProblem, QuoteSheet, paste_quote, quote_file, quote_item, quote_line,
    quote_line_from,
};

pub use table::{CellReader, Cells, Column, HEAD, RowRead, Table, TakenUnit, encoding_of, mark_of};

use crate::domain::{ByInput, Case, Choice, Entry, Input, InputProblem, Kind, Plan};
use text::{Said, Text, says};

/// The form as it stands: choices made and texts typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What was chosen.
    pub plan: Plan,
    /// The id of the rule pack, where another than the newest was chosen.
    pub pack: Option<String>,
    /// What stands in each field of text.
    texts: ByInput<Text>,
}

/// What a form says: the case, and every text that cannot be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The case, as far as the texts can be used.
    pub case: Case,
    /// The fields whose texts cannot.
    pub problems: Vec<(Input, InputProblem)>,
}

impl Form {
    /// The raw text of a field; empty for a field that holds none.
    pub fn text(&self, input: Input) -> &str {
        self.texts.get(input).raw()
    }

    /// What the form says now.
    pub fn read(&self) -> Reading {
        let mut reading = Reading::default();
        reading.case.plan = self.plan;
        for input in Input::ALL {
            let says = self.texts.get(*input).says();
            if let Err(problem) = put(&mut reading.case, *input, says) {
                reading.problems.push((*input, problem));
            }
        }
        reading
    }
}

/// Reads a text as its field does, straight into a case: for tables of many rows, of which nobody edits the text.
///
/// ```
/// use ehr_grant_estimator::domain::{Case, Input};
/// use ehr_grant_estimator::form::read_text;
/// let mut case = Case::default();
/// assert_eq!(read_text(&mut case, Input::Beds, "１００床"), Ok(()));
/// assert_eq!(case.beds().map(|beds| beds.0), Some(100));
/// ```
///
/// # Errors
/// Why the text cannot be used; the field is wrong in the case then.
pub fn read_text(case: &mut Case, input: Input, text: &str) -> Result<(), InputProblem> {
    put(case, input, says(input, text))
}

/// Puts what a field says into a case; where that cannot be used, the field is wrong in it.
fn put(
    case: &mut Case,
    input: Input,
    says: Result<Option<Said>, InputProblem>,
) -> Result<(), InputProblem> {
    match says {
        Ok(None) => {}
        Ok(Some(Said::Count(count))) => case.counts.set(input, Entry::Given(count)),
        Ok(Some(Said::Cost(cost))) => case.costs.set(input, Entry::Given(cost)),
        Ok(Some(Said::Day(day))) => case.judged_on = Entry::Given(day),
        Err(problem) => {
            match input.field().kind {
                Kind::Count { .. } => case.counts.set(input, Entry::Wrong),
                Kind::Cost => case.costs.set(input, Entry::Wrong),
                Kind::JudgedOn => case.judged_on = Entry::Wrong,
                // These hold no text.
                Kind::Choice { .. } | Kind::Pack => {}
            }
            return Err(problem);
        }
    }
    Ok(())
}

//! 直す: a draft of a pack as it is shown, row by row, with what is wrong where it is wrong.

mod change;
mod fault;
mod label;
mod page_wording;
mod record;
mod section;
pub mod wording;

pub use change::{ChangeRow, ChangeTable, told, whole};
pub use record::{HostFile, host_files, record};
pub use section::{sections, standing_of};

use crate::domain::FigureKind;
use crate::rules::draft::Draft;
use fault::says;

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditSection {
    /// The path that all of them begin with.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Its rows.
    pub rows: Vec<EditRow>,
    /// The list to which a round may be added; none where it has no rounds.
    pub rounds: Option<String>,
    /// The paths of its rows that wait to be confirmed.
    pub waiting: Vec<String>,
    /// Those of them whose sentence has their figures: they may be confirmed all at once.
    pub ready: Vec<String>,
}

/// A sentence and its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRow {
    /// Its path.
    pub path: String,
    /// What it is.
    pub label: String,
    /// Its figures.
    pub fields: Vec<EditField>,
    /// The sentence.
    pub quote: String,
    /// The id of the document.
    pub document: String,
    /// Where in it.
    pub place: String,
    /// What it leaves open.
    pub note: String,
    /// How sure it is: the code, and the word.
    pub standing: (&'static str, &'static str),
    /// Whether something in it differs from the pack before.
    pub is_changed: bool,
    /// Whether its figure is not to be found in its sentence.
    pub is_doubtful: bool,
    /// What is wrong with the whole of it.
    pub errors: Vec<String>,
    /// What else its figure may be made of.
    pub shape: Option<Shape>,
    /// The list to which an entry like it may be added.
    pub adds: Option<String>,
    /// The list and the number, where it may be taken away.
    pub removes: Option<String>,
}

/// What a figure may be made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The path of the amount or the rate.
    pub path: String,
    /// The code of what it is made of now.
    pub now: &'static str,
    /// The codes and words that one may choose.
    pub choices: Vec<(&'static str, &'static str)>,
}

/// A box for one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditField {
    /// Its path.
    pub path: String,
    /// What it is.
    pub name: &'static str,
    /// What stands in it.
    pub value: String,
    /// Its unit; may be empty.
    pub unit: &'static str,
    /// Whether it holds sentences rather than a figure.
    pub is_long: bool,
    /// What stood there before; none where that still does.
    pub was: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// A problem, with the place that one goes to for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditProblem {
    /// The path of the field, or of the row.
    pub at: String,
    /// What is wrong, with what it is about.
    pub text: String,
}

/// Every problem of a draft, in the order of its rows, those that no row has at the end.
pub fn problems(draft: &Draft, sections: &[EditSection]) -> Vec<EditProblem> {
    let mut found = Vec::new();
    for section in sections {
        for row in &section.rows {
            let about = format!("{} {}", section.title, row.label);
            let told = |name: &str, error: &str| {
                let error = error.trim_start_matches('＊');
                let name = if name.is_empty() {
                    String::new()
                } else {
                    format!(" {name}")
                };
                format!("{about}{name}：{error}")
            };
            for field in &row.fields {
                if let Some(error) = &field.error {
                    let name = if row.fields.len() > 1 { field.name } else { "" };
                    let (at, text) = (field.path.clone(), told(name, error));
                    found.push(EditProblem { at, text });
                }
            }
            for error in &row.errors {
                let (at, text) = (row.path.clone(), told("", error));
                found.push(EditProblem { at, text });
            }
        }
    }
    let nowhere = draft.problems().into_iter().filter(|it| it.row.is_none());
    found.extend(nowhere.map(|problem| EditProblem {
        text: format!(
            "{}：{}",
            problem.path,
            says(draft, &problem, FigureKind::Text)
        ),
        at: String::new(),
    }));
    found
}

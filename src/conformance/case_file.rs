//! A file of cases, and what can be wrong with one.

use std::cell::RefCell;
use std::fmt;

use crate::rules::read::record;
use crate::rules::{Fault, Node, Place, Problem, read_text};

use super::trial::Trial;

/// The cases of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// The name of the file.
    pub name: String,
    /// What its cases are about.
    pub title: String,
    /// The id of the pack that they were worked out for.
    pub pack: String,
    /// The cases; one at least.
    pub trials: Vec<Trial>,
}

/// What is wrong with a file of cases, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseProblem {
    /// The name of the file.
    pub file: String,
    /// The name of the case; empty outside of one, and where it has none.
    pub case: String,
    /// The place in the file, and what is wrong there.
    pub problem: Problem,
}

/// `hospitals.json「100床の病院」cases[0].inputs.beds：…`
impl fmt::Display for CaseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.case.as_str() {
            "" => write!(f, "{} {}", self.file, self.problem),
            case => write!(f, "{}「{case}」{}", self.file, self.problem),
        }
    }
}

/// Reads a file of cases. `parse` makes nodes of JSON text, as for a pack.
///
/// ```
/// use ehr_grant_estimator::conformance::read_cases;
/// let text = r#"{ "title": "題", "pack": "r8", "cases": [
///     { "name": "例", "inputs": { "bed": 1, "date": "2026-05-01" }, "year": "current",
///       "because": { "document": "leaflet", "place": "裏面", "quote": "文" } }] }"#;
/// let problems = read_cases("a.json", text, |text| serde_json::from_str(text).ok()).expect_err("no such key");
/// let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
/// assert_eq!(lines, ["a.json「例」cases[0].inputs：「bed」という項目は使えません"]);
/// ```
///
/// # Errors
/// Every problem at once, each with the file, the case and the key.
pub fn read_cases(
    name: &str,
    text: &str,
    parse: impl FnOnce(&str) -> Option<Node>,
) -> Result<CaseFile, Vec<CaseProblem>> {
    struct Parts {
        title: String,
        pack: String,
        cases: Vec<Trial>,
    }
    let names: RefCell<Vec<String>> = RefCell::default();
    let case = |at: &Place<'_>, pack: &str| {
        let called = at.field("name").peek().unwrap_or_default().to_owned();
        let mut names = names.borrow_mut();
        if names.contains(&called) {
            at.field("name").note(Fault::SameId(called.clone()));
        }
        names.push(called);
        Trial::read(at, pack)
    };
    let read = read_text(text, parse, |top| {
        let pack = top.field("pack").peek().unwrap_or_default();
        record!(top => Parts {
            title: Place::text,
            pack: Place::text,
            cases: |at| at.list(|at| case(at, pack)),
        })
    });
    let names = names.into_inner();
    match read {
        Ok(Parts { title, pack, cases }) => Ok(CaseFile {
            name: name.to_owned(),
            title,
            pack,
            trials: cases,
        }),
        Err(problems) => Err(problems
            .into_iter()
            .map(|problem| CaseProblem {
                file: name.to_owned(),
                case: case_at(&problem.path, &names),
                problem,
            })
            .collect()),
    }
}

/// The name of the case that a path goes through.
fn case_at(path: &str, names: &[String]) -> String {
    let index = path
        .strip_prefix("cases[")
        .and_then(|rest| rest.split(']').next());
    let index: Option<usize> = index.and_then(|index| index.parse().ok());
    let name = index.and_then(|index| names.get(index));
    name.cloned().unwrap_or_default()
}

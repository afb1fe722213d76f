//! The cases as one table beside their files, for a spreadsheet: `conformance/cases.csv`. Renewed by
//! `UPDATE_EXPECT=1 cargo test conformance`.

use std::{env, fs};

use super::conformance::files;
use super::support::shipped;
use ehr_grant_estimator::conformance::{CaseFile, Claim, Figure, Subject, Trial, Value};
use ehr_grant_estimator::domain::{Choice, Input};

const TABLE: &str = "conformance/cases.csv";

/// What a case says must be empty. A cell with nothing in it is one of which the case says nothing.
const EMPTY: &str = "(空)";

#[test]
fn the_table_in_the_repository_is_current() {
    let files = files();
    // The mark by which spreadsheets know that it is UTF-8, and their line ends.
    let mut text = "\u{feff}".to_owned();
    let columns = columns();
    let heads = columns
        .iter()
        .map(|(subject, figure)| column(subject, *figure));
    let mut head = vec!["file".to_owned(), "name".to_owned()];
    head.extend(Input::CODES.iter().map(|code| (*code).to_owned()));
    head.extend(heads);
    head.extend(["by", "document", "place", "quote", "note"].map(str::to_owned));
    push(&mut text, &head);
    for file in &files {
        for trial in &file.trials {
            let cells = row(file, trial, &columns);
            assert_eq!(cells.len(), head.len());
            push(&mut text, &cells);
        }
    }
    // `expect_file` would take the line ends for those of the system.
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(TABLE, &text).expect("the table is written");
    }
    let found = fs::read_to_string(TABLE).expect("text");
    let mut lines = found.lines().zip(text.lines());
    let other = lines.find(|(found, wanted)| found != wanted);
    assert_eq!(other, None, "renewed by UPDATE_EXPECT=1");
    assert!(found == text, "another length, or other line ends");
}

/// Every figure that a case may name, programme by programme in the order of the pack.
fn columns() -> Vec<(Subject, Figure)> {
    let mut columns = Vec::new();
    for programme in shipped().programmes {
        let subject = Subject::Programme(programme.id);
        columns.extend(
            Figure::OF_PROGRAMMES
                .iter()
                .map(|it| (subject.clone(), *it)),
        );
    }
    columns.extend(Figure::OF_TOTALS.iter().map(|it| (Subject::Total, *it)));
    columns.push((Subject::Year, Figure::Year));
    columns
}

fn column(subject: &Subject, figure: Figure) -> String {
    match subject {
        Subject::Programme(id) => format!("{id}.{}", figure.code()),
        Subject::Total => format!("total.{}", figure.code()),
        Subject::Year => figure.code().to_owned(),
    }
}

fn row(file: &CaseFile, trial: &Trial, columns: &[(Subject, Figure)]) -> Vec<String> {
    let mut cells = vec![file.name.clone(), trial.name.clone()];
    for input in Input::ALL {
        let mut inputs = trial.inputs.iter();
        let entered = inputs.find(|(entered, _)| entered == input);
        cells.push(entered.map_or_else(String::new, |(_, value)| value.clone()));
    }
    let mut placed = 0;
    for (subject, figure) in columns {
        let mut claims = trial.claims.iter();
        let claim = claims.find(|it| it.subject == *subject && it.figure == *figure);
        placed += usize::from(claim.is_some());
        cells.push(claim.map_or_else(String::new, said));
    }
    assert_eq!(
        placed,
        trial.claims.len(),
        "{}: a figure has no column",
        trial.name
    );
    let by = trial.workings.iter().map(|(_, by)| by.as_str());
    cells.push(by.collect::<Vec<_>>().join("；"));
    let because = &trial.because;
    let note = because.note.as_deref().unwrap_or_default();
    let rest = [&because.document, &because.place, &because.quote];
    cells.extend(rest.into_iter().cloned());
    cells.push(note.to_owned());
    cells
}

fn said(claim: &Claim) -> String {
    match claim.value {
        Value::Code(code) => code.to_owned(),
        Value::Amount(yen) => yen.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Empty => EMPTY.to_owned(),
    }
}

fn push(text: &mut String, cells: &[String]) {
    let quoted = cells.iter().map(|cell| {
        // Nothing in it is taken for a formula.
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        if cell.contains([',', '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    });
    text.push_str(&quoted.collect::<Vec<_>>().join(","));
    text.push_str("\r\n");
}

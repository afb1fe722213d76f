//! `ehr-grants check`: rule packs, held against what the page asks of them and against the conformance cases.

use std::path::PathBuf;

use anyhow::{Result, bail};
use ehr_grant_estimator::conformance::{CaseFile, FILES, Summary, check, read_cases};
use ehr_grant_estimator::rules::Shelf;
use ehr_grant_estimator::view::conformance::{difference, heading, summary as words};

use crate::output::print;
use crate::packs::{alone, listed, parse, text, together};

/// Checks each pack by itself and all of them together; whether all are sound.
pub fn run(files: &[PathBuf]) -> Result<bool> {
    let cases = cases()?;
    let (mut told, mut texts) = (Told::default(), Vec::new());
    for file in files {
        texts.push(text(file)?);
    }
    for (file, text) in files.iter().zip(&texts) {
        let name = file.display().to_string();
        match alone(text) {
            Ok(year) => told.sound(&name, &year, &cases),
            Err(problems) => told.bad(&listed(&name, &problems)),
        }
    }
    if !told.is_bad
        && let Err(problems) = together(&texts)
    {
        told.bad(&listed("PACK", &problems));
    }
    print(&told.lines)?;
    Ok(!told.is_bad)
}

/// The cases of the project, as they were when the program was made.
fn cases() -> Result<Vec<CaseFile>> {
    let mut files = Vec::new();
    for (name, text) in FILES {
        match read_cases(name, text, parse) {
            Ok(file) => files.push(file),
            Err(problems) => bail!(
                "{}",
                problems.first().map_or(String::new(), ToString::to_string)
            ),
        }
    }
    Ok(files)
}

/// What is told of packs.
#[derive(Default)]
struct Told {
    lines: String,
    is_bad: bool,
}

impl Told {
    fn line(&mut self, line: &str) {
        self.lines.push_str(line);
        self.lines.push('\n');
    }

    fn bad(&mut self, line: &str) {
        self.is_bad = true;
        self.line(line);
    }

    /// A pack that is sound by itself: how many cases of its year agree, and each figure that does not.
    fn sound(&mut self, name: &str, year: &Shelf, cases: &[CaseFile]) {
        for pack in year.packs() {
            let (id, label) = (&pack.id, &pack.fiscal_year.label);
            self.line(&format!("{name}: 問題はありません（{id}、{label}）"));
            let mut summary = Summary::default();
            for checked in check(cases, year) {
                summary.add(&checked);
                for it in checked.differences.iter().flatten() {
                    let (case, line) = (heading(&checked), difference(pack, it).line());
                    self.bad(&format!("{name}: {case} {line}"));
                }
            }
            self.line(&format!("{name}: {}", words(&summary)));
        }
    }
}

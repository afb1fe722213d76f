//! The conformance cases as rows for a peer.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Result, anyhow};
use ehr_grant_estimator::conformance::{self, FILES, Figure, Subject, Trial, Value, read_cases};
use ehr_grant_estimator::domain::{Choice, Input};

/// A case, and what it says.
pub struct Case {
    pub name: String,
    pub claims: Vec<Claim>,
    /// The numbers of its rows. Where a cost is a range, each end is asked for: no peer knows ranges of costs.
    pub low: usize,
    pub high: usize,
    pub rows: Vec<BTreeMap<&'static str, String>>,
}

/// What must stand in one figure.
pub struct Claim {
    /// `hospital-ehr.grant_min`; what is said of no programme is in no column of a peer.
    pub column: String,
    pub figure: &'static str,
    pub is_high: bool,
    pub value: String,
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is “{}”", self.column, self.value)
    }
}

/// Every case of every file.
pub fn all() -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    let mut next = 0;
    for (name, text) in FILES {
        let file = read_cases(name, text, |text| serde_json::from_str(text).ok());
        let file = file.map_err(|problems| {
            anyhow!(
                "{}",
                problems.first().map_or(String::new(), ToString::to_string)
            )
        })?;
        for trial in &file.trials {
            let case = Case::new(name, trial, next);
            next += case.rows.len();
            cases.push(case);
        }
    }
    Ok(cases)
}

impl Case {
    fn new(file: &str, trial: &Trial, row: usize) -> Self {
        let low = row_of(trial, false);
        let high = row_of(trial, true);
        let rows = if low == high {
            vec![low]
        } else {
            vec![low, high]
        };
        Self {
            name: format!("{file}「{}」", trial.name),
            claims: trial.claims.iter().map(Claim::new).collect(),
            low: row,
            high: row + rows.len() - 1,
            rows,
        }
    }
}

impl Claim {
    fn new(claim: &conformance::Claim) -> Self {
        let figure = claim.figure.code();
        let whose = match &claim.subject {
            Subject::Programme(id) => id,
            Subject::Total => "total",
            Subject::Year => "all",
        };
        let value = match claim.value {
            Value::Code(code) => code.to_owned(),
            Value::Amount(yen) => yen.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Empty => String::new(),
        };
        Self {
            column: format!("{whose}.{figure}"),
            figure,
            is_high: is_high(claim.figure),
            value,
        }
    }
}

/// Which of its figures are those of the upper end of a cost.
fn is_high(figure: Figure) -> bool {
    use Figure::{CeilingMax, Cost, GrantMax, OwnMax, StopsMax, UpTo};
    matches!(
        figure,
        GrantMax | CeilingMax | StopsMax | Cost | UpTo | OwnMax
    )
}

/// What is entered, with the lower or the upper end of each cost.
fn row_of(trial: &Trial, is_high: bool) -> BTreeMap<&'static str, String> {
    let entered = trial.inputs.iter().map(|(input, value)| {
        let ends = value.split_once('-').filter(|_| input.is_cost());
        let value = ends.map_or(
            value.as_str(),
            |(low, high)| if is_high { high } else { low },
        );
        (input.code(), value.to_owned())
    });
    entered.collect()
}

/// The rows: `row`, then the keys of the link.
pub fn csv(cases: &[Case]) -> String {
    let mut text = format!("row,{}\n", Input::CODES.join(","));
    for (number, row) in cases.iter().flat_map(|case| &case.rows).enumerate() {
        let cells = Input::CODES
            .iter()
            .map(|key| row.get(key).map_or("", String::as_str));
        let cells: Vec<_> = cells.collect();
        text.push_str(&format!("{number},{}\n", cells.join(",")));
    }
    text
}

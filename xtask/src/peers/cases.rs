//! The conformance cases as rows for a peer, and a peer's rows as answers to them.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result, anyhow, ensure};
use ehr_grant_estimator::conformance::{self, FILES, Figure, Subject, Trial, Value, read_cases};
use ehr_grant_estimator::domain::{Choice, Input};

/// A case, and what it says.
pub struct Case {
    pub name: String,
    pub claims: Vec<Claim>,
    /// The numbers of its rows. Where a cost is a range, each end is asked for: no peer knows ranges of costs.
    low: usize,
    high: usize,
    rows: Vec<BTreeMap<&'static str, String>>,
}

/// What must stand in one figure.
pub struct Claim {
    /// `hospital-ehr.grant_min`; what is said of no programme is in no column of a peer.
    column: String,
    pub figure: &'static str,
    is_high: bool,
    value: String,
}

/// How a peer's answer to one claim stands.
pub enum Asked {
    /// It has no such figure.
    Not,
    Agrees,
    Differs(String),
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
            is_high: matches!(claim.figure, Figure::GrantMax | Figure::CeilingMax),
            value,
        }
    }
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

/// The rows that a peer wrote.
pub struct Answer<'a> {
    columns: BTreeMap<&'a str, usize>,
    rows: Vec<Vec<&'a str>>,
}

impl<'a> Answer<'a> {
    pub fn read(text: &'a str) -> Result<Self> {
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let head = lines.next().context("no line")?;
        let columns = head
            .iter()
            .enumerate()
            .map(|(at, name)| (*name, at))
            .collect();
        let rows: Vec<_> = lines.collect();
        for (number, row) in rows.iter().enumerate() {
            ensure!(
                row.first() == Some(&number.to_string().as_str()),
                "row {number} is another"
            );
            ensure!(
                row.len() == head.len(),
                "row {number} has {} cells",
                row.len()
            );
        }
        Ok(Self { columns, rows })
    }

    pub fn to(&self, case: &Case, claim: &Claim) -> Asked {
        let Some(at) = self.columns.get(claim.column.as_str()) else {
            return Asked::Not;
        };
        let row = if claim.is_high { case.high } else { case.low };
        let found = self.rows.get(row).and_then(|row| row.get(*at));
        match found {
            Some(found) if *found == claim.value => Asked::Agrees,
            Some(found) => Asked::Differs(format!("“{found}”")),
            None => Asked::Differs("there".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Asked, Case, Claim, all, csv};

    fn asked(answer: &str, cases: &[Case], of: impl Fn(&Claim) -> bool) -> Vec<String> {
        let answer = Answer::read(answer).expect("rows");
        let claims = cases
            .iter()
            .flat_map(|case| case.claims.iter().map(move |it| (case, it)));
        let claims = claims.filter(|(_, claim)| of(claim));
        let said = claims.map(|(case, claim)| match answer.to(case, claim) {
            Asked::Not => format!("{} not asked", claim.column),
            Asked::Agrees => format!("{} agrees", claim.column),
            Asked::Differs(found) => format!("{claim}, and not {found}"),
        });
        said.collect()
    }

    #[test]
    fn every_case_is_asked_in_rows_that_a_peer_reads() {
        let cases = all().expect("sound files");
        let rows = csv(&cases);
        let lines: Vec<_> = rows.lines().collect();
        assert!(lines.len() > cases.len() + 10, "no cost is a range");
        let head = lines.first().expect("a head");
        assert!(head.starts_with("row,facility,beds,"));
        let columns = |line: &&str| line.split(',').count();
        assert!(lines.iter().all(|line| columns(line) == columns(head)));
    }

    #[test]
    fn both_ends_of_a_cost_are_asked() {
        let cases: Vec<_> = all().expect("sound files");
        let range = cases
            .iter()
            .find(|case| case.rows.len() == 2)
            .expect("a range");
        let costs: Vec<_> = range.rows.iter().filter_map(|row| row.get("ehr")).collect();
        assert_eq!(costs, ["60000000", "80000000"]);
        let low = Case {
            low: 0,
            high: 1,
            name: String::new(),
            rows: Vec::new(),
            claims: Vec::new(),
        };
        let claims = range
            .claims
            .iter()
            .filter(|it| it.figure.starts_with("grant_"));
        let case = Case {
            claims: claims
                .map(|it| Claim {
                    column: it.column.clone(),
                    value: it.value.clone(),
                    ..*it
                })
                .collect(),
            ..low
        };
        let answer =
            "row,hospital-ehr.grant_min,hospital-ehr.grant_max\n0,45000000,1\n1,2,45375000\n";
        let agree = [
            "hospital-ehr.grant_min agrees",
            "hospital-ehr.grant_max agrees",
        ];
        assert_eq!(asked(answer, &[case], |_| true), agree);
    }

    #[test]
    fn a_figure_that_differs_or_is_not_there_is_told_apart() {
        let cases: Vec<_> = all().expect("sound files").into_iter().take(1).collect();
        let answer = "row,hospital-ehr.outcome,hospital-ehr.grant_min\n0,confirm,45375000\n";
        let of = |claim: &Claim| ["outcome", "grant_min", "grant_max"].contains(&claim.figure);
        assert_eq!(
            asked(answer, &cases, of),
            [
                "hospital-ehr.outcome is “likely”, and not “confirm”",
                "hospital-ehr.grant_min agrees",
                "hospital-ehr.grant_max not asked",
            ]
        );
        let without_rows = "row,hospital-ehr.outcome\n";
        let missing = asked(without_rows, &cases, |claim| claim.figure == "outcome");
        assert_eq!(missing, ["hospital-ehr.outcome is “likely”, and not there"]);
    }

    #[test]
    fn rows_in_another_order_or_of_another_length_are_refused() {
        for text in ["", "row,a\n1,2\n", "row,a\n0\n", "row,a\n0,1,2\n"] {
            assert!(Answer::read(text).is_err(), "{text}");
        }
    }
}

//! A peer's rows as answers to the conformance cases.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use super::cases::{Case, Claim};

/// How a peer's answer to one claim stands.
pub enum Asked {
    /// It has no such figure.
    Not,
    Agrees,
    Differs(String),
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
    use super::super::cases::{Case, Claim, all, csv};
    use super::{Answer, Asked};

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

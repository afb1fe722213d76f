//! Every conformance case as a row: what it says of a column is what stands there.

use ehr_grant_estimator::conformance::{FILES, Subject, Trial, Value, read_cases};
use ehr_grant_estimator::domain::{Choice, Input};

use super::support::{run, table};

/// The row of a case, under the keys of the link.
fn row(trial: &Trial) -> String {
    let cell = |input: &Input| {
        let entered = trial.inputs.iter().find(|(key, _)| key == input);
        entered.map_or("", |(_, value)| value.as_str())
    };
    let cells: Vec<_> = Input::ALL.iter().map(cell).collect();
    cells.join(",")
}

fn text(value: Value) -> String {
    match value {
        Value::Code(code) => code.to_owned(),
        Value::Amount(yen) => yen.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Empty => String::new(),
    }
}

#[test]
fn a_table_of_the_cases_comes_to_what_they_say() {
    let read = |(name, text): &(&str, &str)| {
        read_cases(name, text, |text| serde_json::from_str(text).ok())
    };
    let files: Vec<_> = FILES
        .iter()
        .map(|file| read(file).expect("a sound file"))
        .collect();
    let trials: Vec<_> = files.iter().flat_map(|file| &file.trials).collect();
    let rows: Vec<_> = trials.iter().map(|trial| row(trial)).collect();
    let answer = run(
        &["estimate"],
        format!("{}\n{}\n", Input::CODES.join(","), rows.join("\n")),
    );
    let found = table(&answer.out);
    assert_eq!(found.len(), trials.len());
    let mut compared = 0;
    for (trial, found) in trials.iter().zip(&found) {
        for claim in &trial.claims {
            let whose = match &claim.subject {
                Subject::Programme(id) => id,
                Subject::Total => "total",
                Subject::Year => continue,
            };
            let column = format!("{whose}.{}", claim.figure.code());
            if let Some(figure) = found.get(&column) {
                assert_eq!(*figure, text(claim.value), "{} {column}", trial.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 800, "only {compared} figures were compared");
}

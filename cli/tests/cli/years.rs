//! The rules that a row is judged by: those in the program, or those named; of its own day, or of its own choice.

use super::support::{pack_with, run, table};

/// Next year's pack as it might come: 650,000 a bed.
fn next_year() -> String {
    let path = pack_with(
        "next-year.json",
        &[
            ("tokyo-ehr-r8", "tokyo-ehr-r9"),
            ("令和8年度", "令和9年度"),
            ("\"2027-", "\"2028-"),
            ("\"2026-", "\"2027-"),
            ("605000", "650000"),
            // 650,000 × 100 = 65,000,000; × 3/4
            ("45375000", "48750000"),
        ],
    );
    path.to_str().expect("text").to_owned()
}

#[test]
fn each_row_by_the_rules_of_its_day_or_of_its_choice() {
    let next = next_year();
    let rows = "facility,beds,ehr,date,pack\n\
                hospital,100,70000000,2026-07-31,\n\
                hospital,100,70000000,2026-08-01,\n\
                hospital,100,70000000,2027-04-01,\n\
                hospital,100,70000000,2027-04-01,tokyo-ehr-r8\n\
                hospital,100,70000000,,\n";
    let words = [
        "estimate",
        "--date",
        "2027-05-29",
        "--pack",
        super::support::PACK,
        "--pack",
        &next,
    ];
    let answer = run(&words, rows);
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    let found: Vec<_> = table(&answer.out)
        .iter()
        .map(|row| {
            format!(
                "{} {}",
                row["hospital-ehr.window"], row["hospital-ehr.grant_min"]
            )
        })
        .collect();
    // The last deadline is 7/31. On 2027-04-01 the old year is over.
    let expected = [
        "open 45375000",
        "closed 45375000",
        "open 48750000",
        "closed 45375000",
        "open 48750000",
    ];
    assert_eq!(found, expected);
}

#[test]
fn programmes_of_another_year_have_columns_of_their_own() {
    let next = next_year();
    let text = std::fs::read_to_string(&next).expect("the pack");
    let renamed = super::support::file(
        "renamed.json",
        text.replace("\"training\"", "\"schooling\""),
    );
    let words = [
        "estimate",
        "--pack",
        super::support::PACK,
        "--pack",
        renamed.to_str().expect("text"),
    ];
    let answer = run(
        &words,
        "facility,beds,train,date\nhospital,100,600000,2026-04-10\nhospital,100,600000,2027-04-10\n",
    );
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    let rows = table(&answer.out);
    let of = |row: usize| {
        [
            rows[row]["training.grant_min"].as_str(),
            rows[row]["schooling.grant_min"].as_str(),
        ]
    };
    assert_eq!((of(0), of(1)), (["500000", ""], ["", "500000"]));
}

//! The table of bad inputs and faults is whole, and each test that it names is there.

use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = include_str!("../CASES.md");

/// Letters, and how many cases each has.
const CASES: [(char, u32); 4] = [('A', 37), ('B', 11), ('C', 8), ('D', 22)];

struct Row {
    case: String,
    file: String,
    test: String,
}

fn rows() -> Vec<Row> {
    let cells = |line: &str| {
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    let lines = TABLE.lines().filter(|line| line.starts_with('|'));
    let rows = lines.map(cells).filter(|cells| {
        let case = cells[0].as_bytes();
        case.len() > 1 && case[0].is_ascii_uppercase() && case[1].is_ascii_digit()
    });
    rows.map(|cells| Row {
        case: cells[0].clone(),
        file: cells[2].clone(),
        test: cells[3].clone(),
    })
    .collect()
}

#[test]
fn all_78_cases_are_there_in_order() {
    let mut found: Vec<String> = rows().into_iter().map(|row| row.case).collect();
    found.dedup();
    let all = CASES
        .iter()
        .flat_map(|(letter, count)| (1..=*count).map(move |number| format!("{letter}{number}")));
    assert_eq!(found, all.collect::<Vec<_>>());
    assert_eq!(found.len(), 78);
}

#[test]
fn every_test_that_a_case_names_is_there() {
    for row in rows() {
        let Row { case, file, test } = row;
        if file == "—" {
            assert!(test.len() > 20, "{case} needs a reason");
        } else {
            let path = found(&file).unwrap_or_else(|| panic!("{case}: there is no {file}"));
            let text = fs::read_to_string(&path).expect("text");
            let there = if test.contains(' ') {
                text.contains(&test)
            } else {
                text.contains(&format!("#[test]\nfn {test}()"))
                    || text.contains(&format!("#[test]\n    fn {test}()"))
            };
            assert!(there, "{case}: {file} has no {test}");
        }
    }
}

fn found(file: &str) -> Option<PathBuf> {
    let places = ["tests", "xtask/src"];
    let paths = places.map(|place| Path::new(place).join(file));
    paths.into_iter().find(|path| path.exists())
}

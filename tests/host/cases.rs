//! The table of bad inputs and faults is whole, and each test that it names is there.

use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = include_str!("../CASES.md");

/// Letters, and how many cases each has that were collected before the page was built. Later ones follow.
const COLLECTED: [(char, u32); 4] = [('A', 37), ('B', 11), ('C', 8), ('D', 22)];

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
    let collected = COLLECTED
        .iter()
        .flat_map(|(letter, count)| (1..=*count).map(move |number| format!("{letter}{number}")));
    let mut found: Vec<String> = rows().into_iter().map(|row| row.case).collect();
    found.dedup();
    found.truncate(78);
    assert_eq!(found, collected.collect::<Vec<_>>());
}

/// Each section is the next letter, and its cases count from 1.
#[test]
fn later_cases_follow_without_a_gap() {
    let mut found: Vec<String> = rows().into_iter().map(|row| row.case).collect();
    found.dedup();
    let mut before = ('A', 0);
    for case in &found {
        let (letter, number) = case.split_at(1);
        let letter = letter.chars().next().expect("a letter");
        let number: u32 = number.parse().expect("a number");
        let next = char::from_u32(u32::from(before.0) + 1);
        let follows =
            (letter, number) == (before.0, before.1 + 1) || (Some(letter), number) == (next, 1);
        assert!(follows, "{case} follows {}{}", before.0, before.1);
        before = (letter, number);
    }
    assert!(before.0 > 'D', "the last section is gone");
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

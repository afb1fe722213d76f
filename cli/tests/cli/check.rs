//! `ehr-grants check`: the same problems as on the page, each with its place.

use super::support::{PACK, pack_with, run};

#[test]
fn a_sound_pack() {
    let answer = run(&["check", PACK], "");
    assert!(
        answer
            .out
            .contains("問題はありません（tokyo-ehr-r8、令和8年度）"),
        "{}",
        answer.out
    );
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
}

#[test]
fn every_problem_of_every_pack_is_told() {
    let one = pack_with(
        "two-problems.json",
        &[
            ("\"yen\": 605000", "\"yen\": 0"),
            ("\"standing\": \"printed\"", "\"standing\": \"sure\""),
        ],
    );
    let other = pack_with("no-grant.json", &[("45375000", "45375001")]);
    let words = [
        "check",
        one.to_str().expect("text"),
        PACK,
        other.to_str().expect("text"),
    ];
    let answer = run(&words, "");
    assert_eq!(answer.code, Some(1));
    let told = |words: &str| {
        answer
            .out
            .lines()
            .filter(|line| line.contains(words))
            .count()
    };
    assert_eq!(
        told("per_bed.yen：1から999999999999までの整数にしてください"),
        2
    );
    assert!(told("：次のどれか一つにしてください：printed、other_year、unprinted") > 10);
    assert_eq!(told("問題はありません"), 1);
    // 605,000 × 100 × 3/4
    assert_eq!(
        told("この規則では45,375,001円ではなく45,375,000円になります"),
        1
    );
}

#[test]
fn packs_are_held_against_each_other() {
    let again = pack_with("again.json", &[("tokyo-ehr-r8", "tokyo-ehr-again")]);
    let answer = run(&["check", PACK, again.to_str().expect("text")], "");
    assert_eq!(answer.code, Some(1));
    assert!(
        answer
            .out
            .contains("「tokyo-ehr-r8」と年度が重なっています"),
        "{}",
        answer.out
    );
}

//! `ehr-grants check`: the same problems as on the page, each with its place.

use super::support::{PACK, file, pack_with, run};

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
    let cases = answer.out.lines().find_map(|line| {
        let (_, cases) = line.split_once("例")?;
        cases.split_once("件：一致")
    });
    let (all, rest) = cases.expect("a line on the cases");
    assert!(all.len() >= 3, "{all} cases");
    assert!(rest.starts_with(&format!("{all}件、相違0件")), "{rest}");
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
}

#[test]
fn figures_that_are_not_as_the_cases_say_are_told() {
    // One more yen a bed, and the example by it: 605,001 × 100 × 3/4 = 45,375,075.
    let changes = [
        ("\"yen\": 605000", "\"yen\": 605001"),
        ("45375000", "45375075"),
    ];
    let dearer = pack_with("dearer.json", &changes);
    let answer = run(&["check", dearer.to_str().expect("text")], "");
    assert_eq!(answer.code, Some(1));
    assert!(
        answer.out.contains("問題はありません（tokyo-ehr-r8"),
        "{}",
        answer.out
    );
    let told =
        "電子カルテの導入・更新の交付額（下限）：例では45,375,000円、この規則では45,375,075円";
    assert!(answer.out.contains(told), "{}", answer.out);
}

#[test]
fn a_year_without_cases_says_so() {
    let other = pack_with("another-id.json", &[("tokyo-ehr-r8", "tokyo-ehr-again")]);
    let answer = run(&["check", other.to_str().expect("text")], "");
    assert!(
        answer.out.contains("例0件：") && answer.out.contains("ほかの年度の例"),
        "{}",
        answer.out
    );
    assert_eq!(answer.code, Some(0));
}

#[test]
fn the_rule_book_has_values_sentences_and_places() {
    let answer = run(&["rules", PACK], "");
    assert_eq!((answer.errors.as_str(), answer.code), ("", Some(0)));
    for told in ["令和8年度", "605,000円", "基準額：605,000円×病床数", "裏面"] {
        assert!(answer.out.contains(told), "{told}");
    }
    let broken = pack_with("no-book.json", &[("\"yen\": 605000", "\"yen\": 0")]);
    let answer = run(&["rules", broken.to_str().expect("text")], "");
    assert!(
        answer.errors.contains("per_bed.yen：1から"),
        "{}",
        answer.errors
    );
    assert_eq!((answer.out.as_str(), answer.code), ("", Some(2)));
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
    let again = pack_with("once-more.json", &[("tokyo-ehr-r8", "tokyo-ehr-again")]);
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

#[test]
fn a_file_of_another_kind_is_told_as_such_first() {
    let path = file("passwd", "root:x:0:0:root\nuser:x:1.5:0:user\n");
    let name = path.to_str().expect("text");
    let first = format!("{name}: JSONとして読めません");
    let answer = run(&["check", name], "");
    assert_eq!(answer.out.lines().next(), Some(first.as_str()));
    assert!(answer.out.lines().count() > 1);
    assert!(answer.out.lines().all(|line| line.starts_with(name)));
    for words in [&["rules", name][..], &["estimate", "--pack", name]] {
        let answer = run(words, "");
        let prefix = format!("ehr-grants: {name}: ");
        let first = answer.errors.lines().next();
        let told = format!("{prefix}JSONとして読めません");
        assert_eq!(first, Some(told.as_str()));
        assert!(answer.errors.lines().count() > 1);
        assert!(answer.errors.lines().all(|line| line.starts_with(&prefix)));
    }
}

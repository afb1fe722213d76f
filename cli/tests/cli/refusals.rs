//! What the program cannot do at all: it says why, ends with 2, and prints no figures.

use super::support::{file, pack_with, run};

/// Checks that a start is refused with these words.
#[track_caller]
fn refused(words: &[&str], input: impl AsRef<[u8]>, told: &str) {
    let answer = run(words, input);
    assert!(answer.errors.contains(told), "{words:?}: {}", answer.errors);
    assert_eq!(
        (answer.out.as_str(), answer.code),
        ("", Some(2)),
        "{words:?}"
    );
}

#[test]
fn columns_that_there_are_not() {
    refused(
        &["estimate"],
        "facilty,病床数,memo\nhospital,100,x\n",
        "-: 列「facilty」はありません（「facility」のことですか）。列「病床数」はありません（「beds」のことですか）。列「memo」はありません\n",
    );
    refused(
        &["estimate"],
        "beds,beds\n1,2\n",
        "列「beds」が二つ以上あります",
    );
    refused(
        &["estimate"],
        "{\"bedz\":1}\n",
        "列「bedz」はありません（「beds」のことですか）",
    );
    refused(&["estimate"], "", "空です。1行目に列の名前を書いてください");
}

#[test]
fn files_that_cannot_be_read() {
    refused(&["estimate", "no-such.csv"], "", "no-such.csv: 読めません");
    refused(
        &["estimate", "--pack", "no-such.json"],
        "beds\n",
        "no-such.json: 読めません",
    );
    refused(&["check", "no-such.json"], "", "no-such.json: 読めません");
    // 病床数 in Shift_JIS, and UTF-16 as Excel saves it.
    refused(
        &["estimate"],
        b"\x95\x61\x8f\xb0\x90\x94\n",
        "UTF-8ではありません",
    );
    refused(&["estimate"], b"\xff\xfeb\0e\0d\0s\0", "UTF-16です");
}

#[test]
fn nothing_is_written_before_every_file_is_open() {
    let path = file("sound.csv", "facility\nhospital\n");
    refused(
        &["estimate", path.to_str().expect("text"), "no-such.csv"],
        "",
        "no-such.csv: 読めません",
    );
}

#[test]
fn options_that_make_no_sense() {
    refused(
        &["estimate", "--date", "2026-02-29"],
        "beds\n",
        "実在する日付を",
    );
    refused(&["estimate", "--in", "xml"], "beds\n", "csv, jsonl");
    refused(
        &["estimate", "--trace", "--out", "csv"],
        "beds\n",
        "--trace の出力はJSON Linesだけです",
    );
    refused(&["estimates"], "", "estimates");
    refused(&["estimate", "--unknown"], "", "--unknown");
}

#[test]
fn a_pack_that_is_not_sound() {
    let broken = pack_with("no-yen.json", &[("\"yen\": 605000", "\"yen\": 0")]);
    let broken = broken.to_str().expect("text");
    refused(
        &["estimate", "--pack", broken],
        "beds\n",
        "standard_amount.per_bed.yen：1から999999999999までの整数にしてください",
    );
    let other = pack_with("same-year.json", &[("tokyo-ehr-r8", "tokyo-ehr-again")]);
    let other = other.to_str().expect("text");
    refused(
        &["estimate", "--pack", other, "--pack", other],
        "beds\n",
        "「tokyo-ehr-again」が二度使われています",
    );
}

#[test]
fn a_quotation_mark_that_nothing_closes() {
    let mut rows = "facility,beds\nhospital,100\n\"hospital,100\n".to_owned();
    rows.push_str(&"clinic,0\n".repeat(1_000_000));
    let answer = run(&["estimate"], rows);
    assert!(
        answer
            .errors
            .contains("引用符（\"）が閉じているか確かめてください"),
        "{}",
        answer.errors
    );
    assert_eq!(answer.code, Some(2));
}

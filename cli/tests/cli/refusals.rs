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
        "-: 列「facilty」はありません（「facility」のことですか）。列「病床数」はありません（「beds」のことですか）。列「memo」はありません。日本語の見出しの表は、画面の many.html で読めます\n",
    );
    refused(
        &["estimate"],
        "\"施設\n名\",種類\n",
        "列「施設 名」はありません（「name」のことですか）。列「種類」はありません（「facility」のことですか）。日本語の見出しの表は、画面の many.html で読めます\n",
    );
    refused(&["estimate"], "beds,\n1,\n", "-: 名前のない列があります\n");
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
    refused(
        &["estimate", "no-such.csv"],
        "",
        "no-such.csv: 見つかりません",
    );
    refused(
        &["estimate", "--pack", "no-such.json"],
        "beds\n",
        "no-such.json: 見つかりません",
    );
    refused(
        &["check", "no-such.json"],
        "",
        "no-such.json: 見つかりません",
    );
    let folder = env!("CARGO_TARGET_TMPDIR");
    for words in [
        &["estimate", folder][..],
        &["estimate", "--pack", folder],
        &["check", folder],
        &["rules", folder],
    ] {
        let told = format!("ehr-grants: {folder}: フォルダーです。ファイルを指定してください\n");
        refused(words, "", &told);
    }
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
        "no-such.csv: 見つかりません",
    );
}

#[test]
fn options_that_make_no_sense() {
    for (words, told) in [
        (
            &["estimate", "--date", "2026-02-29"][..],
            "--date <YYYY-MM-DD> の値「2026-02-29」は使えません。実在する日付を2026-05-29の形で書いてください",
        ),
        (
            &["estimate", "--date"],
            "--date <YYYY-MM-DD> の値がありません",
        ),
        (
            &["estimate", "--in", "x\nl"],
            "--in <FORMAT> の値「x l」は使えません。使えるのは csv、jsonl です",
        ),
        (
            &["estimate", "--in", "csv", "--in", "csv"],
            "--in <FORMAT> は一度だけ指定してください",
        ),
        (
            &["estimate", "--trace=1"],
            "--trace に値「1」は付けられません",
        ),
        (
            &["estimats"],
            "コマンド「estimats」はありません（「estimate」のことですか）",
        ),
        (
            &["estimate", "--dat", "x"],
            "オプション「--dat」はありません（「--date」のことですか）",
        ),
        (&["estimate", "-y"], "オプション「-y」はありません"),
        (&["rules", "one", "other"], "「other」は余分です"),
        (&["rules"], "<PACK> を指定してください"),
        (&["check"], "<PACK> を指定してください"),
    ] {
        let told =
            format!("ehr-grants: {told}\nehr-grants: 使い方は ehr-grants --help にあります\n");
        refused(words, "", &told);
        assert_eq!(run(words, "").errors, told);
    }
    refused(
        &["estimate", "--trace", "--out", "csv"],
        "beds\n",
        "--trace の出力はJSON Linesだけです",
    );
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

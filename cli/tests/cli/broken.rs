//! Rows that cannot be used: told by their number and in their line, and the rest goes on.

use super::support::{Answer, run, table};

/// Estimates rows of which some are broken.
#[track_caller]
fn broken(rows: impl AsRef<[u8]>) -> Answer {
    let answer = run(&["estimate", "--date", "2026-04-10"], rows);
    assert_eq!(answer.code, Some(1), "{}", answer.errors);
    answer
}

#[test]
fn a_broken_row_is_told_and_the_rest_goes_on() {
    let answer = broken(
        "facility,beds,ehr\nhospital,100,70000000\nhospital,19,1\nhospital,20,約1円\nclinic,0,2000000\n",
    );
    assert_eq!(
        answer.errors,
        "-:3: beds: 病院の病床数は20以上で入力してください。施設の種類も確かめてください\n\
         -:4: ehr: 電子カルテの費用は数字で入力してください（「約」は使えません）\n\
         4行のうち2行に、使えない値があります\n"
    );
    let rows = table(&answer.out);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0]["hospital-ehr.grant_min"], "45375000");
    assert_eq!(rows[1]["hospital-ehr.outcome"], "incomplete");
    assert_eq!(
        rows[1]["problems"],
        "beds: 病院の病床数は20以上で入力してください。施設の種類も確かめてください"
    );
    assert_eq!(rows[2]["hospital-ehr.outcome"], "incomplete");
    assert_eq!(rows[2]["hospital-ehr.grant_min"], "");
    assert_eq!(rows[3]["clinic-ehr.grant_min"], "1500000");
    assert_eq!(rows[3]["problems"], "");
}

#[test]
fn each_kind_of_problem_has_its_column_and_its_words() {
    for (row, told) in [
        (
            "clinic,20,,,,",
            "beds: 医科診療所の病床数は0〜19で入力してください。施設の種類も確かめてください",
        ),
        (
            "hospital,100,,,13,",
            "months: 職員の配置月数は1〜12で入力してください",
        ),
        (
            "hospital,100,-1,,,",
            "ehr: 電子カルテの費用は0以上の数で入力してください",
        ),
        ("hospital,3.5,,,,", "beds: 病床数は整数で入力してください"),
        (
            "hospital,100,1000000000000,,,",
            "ehr: 電子カルテの費用は999,999,999,999円以下で入力してください",
        ),
        (
            "hospital,100,,2026-02-29,,",
            "date: 判定日は実在する日付を入力してください（例：2026-07-31、令和8年7月31日）",
        ),
        (
            "病院,100,,,,",
            "facility: 「施設の種類 facility」の値「病院」は使えません。使えるのはhospital（病院）、clinic（医科診療所）、other（その他）です。",
        ),
        (
            "hospital,100,,,,tokyo-r1",
            "pack: 「年度 pack」の値「tokyo-r1」は使えません。",
        ),
        (
            "hospital,100,70,000,000,,",
            "列が7あります。見出しの列は6です",
        ),
        ("hospital,100", "列が2あります。見出しの列は6です"),
    ] {
        let answer = broken(format!("facility,beds,ehr,date,months,pack\n{row}\n"));
        let first = answer.errors.lines().next();
        assert_eq!(first, Some(format!("-:2: {told}").as_str()), "{row}");
        assert_eq!(table(&answer.out)[0]["problems"], told, "{row}");
    }
}

#[test]
fn a_row_that_is_no_row_has_no_figures() {
    let answer = broken("facility,beds,ehr\nhospital,100,70,000,000\n");
    let rows = table(&answer.out);
    let figures = rows[0].iter().filter(|(column, _)| column.contains('.'));
    assert!(figures.clone().count() > 50);
    assert!(figures.into_iter().all(|(_, figure)| figure.is_empty()));
}

#[test]
fn several_problems_of_one_row_are_all_told() {
    let answer = broken("facility,beds,ehr,months\nhospital,5,x,0\n");
    assert_eq!(answer.errors.lines().count(), 4);
    assert_eq!(table(&answer.out)[0]["problems"].split(" / ").count(), 3);
}

#[test]
fn other_encodings_are_told() {
    // 病院 in Shift_JIS.
    let answer = broken([&b"row,facility\n"[..], b"\x95\x61\x89\x40,hospital\n"].concat());
    assert_eq!(
        answer.errors.lines().next(),
        Some("-:2: row: UTF-8ではありません")
    );
    assert_eq!(table(&answer.out)[0]["row"], "2");
}

#[test]
fn lines_of_json_are_broken_one_by_one() {
    let rows = "{\"facility\":\"hospital\",\"beds\":100}\n{\"facility\":\n{\"bed\":1}\n{\"beds\":true}\n{\"beds\":1.5}\n\
                {\"beds\":1,\"beds\":2}\n[1]\n";
    let answer = broken(rows);
    assert_eq!(
        answer.errors,
        "-:2: JSONのオブジェクトとして読めません（12文字目）\n\
         -:3: bed: 列「bed」はありません（「beds」のことですか）\n\
         -:4: beds: 文字列か数で書いてください\n\
         -:5: beds: 病床数は整数で入力してください\n\
         -:6: beds: 二つ以上あります。最初の一つを使いました\n\
         -:7: JSONのオブジェクトとして読めません（0文字目）\n\
         7行のうち6行に、使えない値があります\n"
    );
    assert_eq!(answer.out.lines().count(), 7);
    assert!(answer.out.lines().nth(3).is_some_and(|line| {
        line.ends_with(
            "\"problems\":[{\"column\":\"beds\",\"message\":\"文字列か数で書いてください\"}]}",
        )
    }));
}

#[test]
fn a_quotation_mark_that_nothing_closes() {
    let answer = broken(
        "facility,beds,ehr,name\nhospital,100,\"7000,A\nhospital,100,1,B\n\nhospital,50,2,C\n",
    );
    assert_eq!(
        answer.errors,
        "-:2: 閉じていない引用符（\"）があります。2行目から5行目までの4行を読んでも閉じないので、この行を除き、次の行から読みました\n\
         3行のうち1行に、使えない値があります\n"
    );
    let rows = table(&answer.out);
    let of = |column: &str| -> Vec<_> { rows.iter().map(|row| row[column].clone()).collect() };
    assert_eq!(of("row"), ["2", "3", "5"]);
    // Of 1 and 2 yen, three quarters.
    assert_eq!(of("hospital-ehr.outcome"), ["", "likely", "likely"]);
    assert_eq!(of("hospital-ehr.grant_min"), ["", "0", "1"]);
    // In the last line, and in the headings.
    let answer = broken("facility,beds\nhospital,100\nhospital,\"100\n");
    let first = answer.errors.lines().next();
    let told = "-:3: 閉じていない引用符（\"）があります。3行目です。この行を除きました";
    assert_eq!(first, Some(told));
    let answer = run(&["estimate"], "facility,\"beds\nhospital,100\n");
    let told = "見出しに、閉じていない引用符（\"）があります。1行目から2行目までの2行を";
    assert!(answer.errors.contains(told), "{}", answer.errors);
    assert_eq!((answer.out.as_str(), answer.code), ("", Some(2)));
}

#[test]
fn one_in_a_long_table_is_given_up_early() {
    let mut rows = "facility,beds\nhospital,100\n\"hospital,100\n".to_owned();
    rows.push_str(&"clinic,0\n".repeat(1_000_000));
    let answer = broken(rows);
    assert_eq!(answer.errors.lines().count(), 2, "{}", answer.errors);
    assert!(
        answer.errors.starts_with("-:3: 閉じていない引用符"),
        "{}",
        answer.errors
    );
    assert_eq!(answer.out.lines().count(), 1_000_003);
}

#[test]
fn rows_of_several_lines_are_told_by_their_first() {
    let answer = broken(
        "name,facility,beds\n\"A\nB\",hospital,19\nC,\"hos\npital\",100\n\"D\nE\",hospital\nF,hospital,100\n",
    );
    assert_eq!(
        answer.errors,
        "-:2: beds: 病院の病床数は20以上で入力してください。施設の種類も確かめてください\n\
         -:4: facility: 「施設の種類 facility」の値「hos pital」は使えません。使えるのはhospital（病院）、clinic（医科診療所）、other（その他）です。\n\
         -:6: 列が2あります。見出しの列は3です（引用符（\"）の中に改行があり、2行を1件と読みました）\n\
         4行のうち3行に、使えない値があります\n"
    );
    assert_eq!(table(&answer.out)[3]["row"], "8");
}

#[test]
fn a_key_that_is_none_ends_it_in_the_first_line_of_json_and_nowhere_else() {
    // The second line of rows is the third of the file.
    let answer = broken("{\"beds\":100}\n\n{\"bed\":1}\n");
    assert!(answer.errors.starts_with("-:3: bed: 列「bed」は"));
    let answer = run(&["estimate"], "\n{\"bed\":1}\n{\"beds\":100}\n");
    assert!(answer.errors.contains("列「bed」はありません"));
    assert_eq!((answer.out.as_str(), answer.code), ("", Some(2)));
}

//! What people write into tables beside the words of the page: years, months, standards, remarks; and files that
//! are no tables.

use super::many::{links, says, table};
use super::support::{PACK, in_april, next_year, shelf};
use ehr_grant_estimator::domain::{Input, Refusal};
use ehr_grant_estimator::form::{encoding_of, to_link};
use ehr_grant_estimator::ui::many::{Sheet, readings};

/// What is told of the one row of a table.
#[track_caller]
fn told(text: &str) -> String {
    let years = shelf(&[PACK]);
    let mut sheet = Sheet::new(table(text));
    sheet.restart(in_april());
    sheet.step(&years, || false);
    sheet.see(&years, 1).told("")
}

/// The answer under a heading.
#[track_caller]
fn answers(heading: &str, cell: &str, input: Input, code: &str) {
    let text = format!("種類\t病床数\t{heading}\n病院\t20\t{cell}\n");
    let read = table(&text).read(1);
    assert_eq!(read.problems, [], "{cell}");
    assert_eq!(read.case.plan.answer(input), Some(code), "{cell}");
}

#[test]
fn standards_are_known_by_their_names() {
    for cell in [
        "HL7 FHIR準拠",
        "SS-MIX2",
        "FHIR",
        "SS-MIX2対応",
        "SS-MIX2標準化ストレージ",
        "ＨＬ７　ＦＨＩＲ",
        "SS-MIX2、HL7 FHIR",
    ] {
        answers("標準規格", cell, Input::Standard, "yes");
    }
    answers("標準規格", "SS-MIX2未対応", Input::Standard, "no");
    answers("標準規格", "FHIRに非準拠", Input::Standard, "no");
    answers("標準規格", "FHIR確認中", Input::Standard, "unknown");
    let found = links("種類\t病床数\t標準規格\n病院\t20\tFHIR準拠予定\n");
    assert_eq!(found[0].1, 1);
}

#[test]
fn contracts_kinds_and_months_are_known_in_more_words() {
    for cell in ["検討中", "未定", "交渉中"] {
        answers("契約", cell, Input::Contract, "notyet");
    }
    for cell in ["老健", "介護老人保健施設", "助産所", "薬局", "訪問看護"] {
        says(&format!("種類\n{cell}\n"), "facility=other");
    }
    says(
        "種類\t病床数\t月数\t病床の備考\n病院\t20\t1年\t\n",
        "facility=hospital&beds=20&months=12",
    );
    assert_eq!(links("種類\t病床数\t月数\n病院\t20\t1年半\n")[0].1, 1);
}

#[test]
fn a_completion_as_a_day_lies_in_the_year_of_the_rules_or_later() {
    let years = shelf(&[PACK, &next_year()]);
    let link = |cell: &str, day: &str| {
        let text = format!("種類\t病床数\t整備時期\t判定日\n病院\t20\t{cell}\t{day}\n");
        let mut sheet = Sheet::new(table(&text));
        sheet.restart(in_april());
        sheet.step(&years, || false);
        let seen = sheet.see(&years, 1);
        assert_eq!(seen.read.case.plan, seen.read.form.plan);
        (seen.told(""), to_link(&seen.read.form).fragment)
    };
    // The year of the rules ends on 31 March 2027.
    for cell in [
        "2026/12/1",
        "令和9年2月",
        "R9.3末",
        "2027-03",
        "2027年3月31日",
        "Ｒ９．３",
    ] {
        let (told, fragment) = link(cell, "");
        assert_eq!(told, "", "{cell}");
        assert_eq!(fragment, "facility=hospital&beds=20&finish=thisyear");
    }
    for cell in ["2027/4/1", "令和9年4月", "R9.4", "2027-04"] {
        let (told, fragment) = link(cell, "");
        assert_eq!(
            (told.as_str(), fragment.as_str()),
            ("", "facility=hospital&beds=20&finish=later")
        );
    }
    // Judged by the rules of the year after, the same month is in their year, and the one before lies behind.
    let (_, fragment) = link("2027-04", "2027/5/1");
    assert!(fragment.contains("finish=thisyear"));
    let says =
        "＊整備の完了の「2027-03」は使えません（年度内、翌年度以降、未定のどれかを入れてください）";
    assert_eq!(link("2027-03", "2027/5/1").0, says);
    assert!(link("13月", "").0.contains("使えません"));
}

#[test]
fn a_year_of_rules_is_known_by_its_short_names() {
    for year in ["R8", "令和8年度", "令和８年", "r8年度", "2026年度", "2026"] {
        assert_eq!(told(&format!("種類\t病床数\t年度\n病院\t20\t{year}\n")), "");
    }
    for year in ["R7", "R80", "8", "2025"] {
        assert_ne!(told(&format!("種類\t病床数\t年度\n病院\t20\t{year}\n")), "");
    }
}

#[test]
fn what_cannot_be_used_is_told_with_what_to_write() {
    says(
        "種類\t病床数\t電子カルテの費用\n病院\t100\t￥70000000-\n",
        "facility=hospital&beds=100&ehr=70000000",
    );
    says(
        "種類\t病床数\t電子カルテの費用\n病院\t100\t￥70,000,000ー\n",
        "facility=hospital&beds=100&ehr=70000000",
    );
    for (beds, cost, expected) in [
        (
            "100",
            "70 000 000",
            "＊電子カルテの費用は数字で入力してください（空白は使えません）",
        ),
        (
            "100",
            "未定",
            "＊電子カルテの費用の「未定」は使えません。決まっていなければ空欄にしてください",
        ),
        (
            "100床（うち療養50）",
            "",
            "＊病床数の「100床（うち療養50）」は使えません。「100」のように数字だけを入れてください",
        ),
        ("-5", "", "＊病床数に負の数は使えません"),
    ] {
        let text = format!("種類\t病床数\t電子カルテの費用\n病院\t{beds}\t{cost}\n");
        assert_eq!(told(&text), expected);
    }
}

#[test]
fn more_columns_than_are_read_are_told_and_no_row_is_broken_by_them() {
    let wide = |columns: usize| {
        let heads: Vec<_> = (4..=columns).map(|at| format!("列{at}")).collect();
        let text = format!(
            "名称\t種類\t病床数\t{}\nみなと\t病院\t20{}\n",
            heads.join("\t"),
            "\tx".repeat(columns - 3)
        );
        (links(&text)[0].1, readings(&table(&text)))
    };
    assert_eq!(wide(400), (0, Vec::new()));
    let says = "列が多いため、10,003列のうち先頭の400列だけを読みました。残りの列は、書き出すファイルにも入りません。";
    assert_eq!(wide(10_003), (0, vec![says.to_owned()]));
}

#[test]
fn files_that_are_no_tables_are_refused_and_some_nuls_do_not_make_utf_16() {
    let text = "名称\t種類\t病床数\nみなと病院\t病院\t20\n";
    assert_eq!(encoding_of(text.as_bytes()), Ok("utf-8"));
    let cut = &text.as_bytes()[..4];
    assert_eq!(encoding_of(cut), Ok("utf-8"));
    let with_nuls = text.replace("病院", "\0病院");
    assert_eq!(encoding_of(with_nuls.as_bytes()), Ok("utf-8"));
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(encoding_of(&little), Ok("utf-16le"));
    let large: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(encoding_of(&large), Ok("utf-16be"));
    let ascii: Vec<u8> = "name\tbeds\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(encoding_of(&ascii), Ok("utf-16le"));
    // With its mark, whatever follows.
    assert_eq!(encoding_of(b"\xff\xfe\x0d\x54"), Ok("utf-8"));
    // 名称 in Shift_JIS; the decoder of UTF-8 tells that it is none.
    assert_eq!(encoding_of(b"\x96\xbc\x8f\xcc\t1\n"), Ok("utf-8"));
    assert_eq!(encoding_of(b""), Ok("utf-8"));
    assert_eq!(
        encoding_of(b"PK\x03\x04\x14\0\x06\0"),
        Err(Refusal::Workbook)
    );
    assert_eq!(encoding_of(b"PK,\xe7\x97\x85\n"), Ok("utf-8"));
    assert_eq!(encoding_of(b"%PDF-1.7\n"), Err(Refusal::NoTable));
    let elf = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0";
    assert_eq!(encoding_of(elf), Err(Refusal::NoTable));
    assert_eq!(encoding_of(&[0; 100]), Err(Refusal::NoTable));
}

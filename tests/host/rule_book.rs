//! 規則の一覧: every value and every sentence of a pack stands in exactly one row, in the order of the leaflet.

use std::collections::BTreeMap;

use ehr_grant_estimator::view::book::{Book, Mark, Row, book, text};
use expect_test::expect_file;
use serde_json::Value;

use super::sample::sample_text;
use super::support::{PACK, next_year, pack, read, rule_packs, shipped};

/// The place of every text, number and empty list of a file, as problems name places.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                leaves(value, &format!("{path}{dot}{name}"), found);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for (index, value) in items.iter().enumerate() {
                leaves(value, &format!("{path}[{index}]"), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

/// The places that a row reaches: of each value, and of its sentence.
fn reached(row: &Row) -> Vec<&str> {
    let parts = row.parts.iter().map(|part| part.path.as_str());
    let cited = row.citation.iter().map(|it| it.path.as_str());
    parts.chain(cited).collect()
}

/// Whether what stands at `leaf` is all or a piece of what stands at `path`.
fn holds(path: &str, leaf: &str) -> bool {
    let rest = leaf.strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[track_caller]
fn is_complete(text: &str) {
    let pack = read(text).expect("a sound pack");
    let book = book(&pack);
    let json: Value = serde_json::from_str(text).expect("JSON");
    let mut all = Vec::new();
    leaves(&json, "", &mut all);
    assert!(all.len() > 300, "only {} values", all.len());
    for leaf in &all {
        let places: Vec<_> = book
            .rows()
            .flat_map(reached)
            .filter(|path| holds(path, leaf))
            .collect();
        assert_eq!(places.len(), 1, "{leaf} is reached by {places:?}");
    }
    let paths: Vec<_> = book.rows().flat_map(reached).collect();
    for path in paths {
        assert!(
            all.iter().any(|leaf| holds(path, leaf)),
            "{path} leads nowhere"
        );
    }
}

#[test]
fn every_value_and_every_sentence_is_in_exactly_one_row() {
    for text in rule_packs() {
        is_complete(&text);
    }
    is_complete(PACK);
    is_complete(&next_year());
    is_complete(&sample_text());
}

#[test]
fn each_row_says_what_stands_in_the_file() {
    let json: Value = serde_json::from_str(PACK).expect("JSON");
    let book = book(&pack());
    let mut checked = BTreeMap::from([("number", 0), ("quote", 0)]);
    for row in book.rows() {
        for part in &row.parts {
            // Whole numbers, fractions: the digits of the text are those of the file.
            if let Some(number) = json.pointer(&pointer(&part.path)).and_then(Value::as_u64) {
                let digits: String = part.text.chars().filter(char::is_ascii_digit).collect();
                assert!(
                    digits.starts_with(&number.to_string()),
                    "{}: {}",
                    part.path,
                    part.text
                );
                checked.entry("number").and_modify(|count| *count += 1);
            }
        }
        if let Some(cited) = &row.citation {
            let quote = json.pointer(&format!("{}/quote", pointer(&cited.path)));
            assert_eq!(
                quote.and_then(Value::as_str),
                Some(cited.quote.as_str()),
                "{}",
                cited.path
            );
            checked.entry("quote").and_modify(|count| *count += 1);
        }
    }
    // By hand, in the file: as many as `grep -c '"quote"'`, and the numbers beside them.
    assert_eq!(checked["quote"], PACK.matches("\"quote\"").count());
    assert!(checked["number"] >= 20, "{}", checked["number"]);
}

/// `a[0].b` as a JSON pointer.
fn pointer(path: &str) -> String {
    format!(
        "/{}",
        path.replace('[', "/").replace(']', "").replace('.', "/")
    )
}

#[track_caller]
fn row<'b>(book: &'b Book, path: &str) -> &'b Row {
    book.rows()
        .find(|row| row.path == path)
        .expect("a row of this place")
}

#[test]
fn the_figures_of_the_leaflet_are_read_as_it_prints_them() {
    let book = book(&shipped());
    let says = |path: &str| row(&book, path).value.as_str();
    let hospital = "programmes[0]";
    assert_eq!(
        says(&format!("{hospital}.standard_amount.per_bed")),
        "605,000円 × 病床数"
    );
    assert_eq!(
        says(&format!("{hospital}.subsidy_rate.by_beds")),
        "200床以上の病院は1/2、それ以外は3/4"
    );
    assert_eq!(
        says(&format!("{hospital}.deadlines[1]")),
        "令和8年7月31日（金曜日）"
    );
    assert_eq!(
        says("programmes[1].standard_amount.per_month"),
        "3,600,000円 × 配置月数 ÷ 12"
    );
    let band = row(&book, "programmes[2].standard_amount.bands[0].amount.fixed");
    assert_eq!(
        (band.label.as_str(), band.value.as_str()),
        ("基準額（4床以下）", "3,000,000円")
    );
    assert_eq!(
        says("programmes[4].standard_amount.range"),
        "3,750,000円〜35,000,000円"
    );
    assert_eq!(says("programmes[6].subsidy_rate.range"), "1/2〜3/4");
    assert_eq!(says("limits.beds[1]"), "0〜19床");
}

#[test]
fn the_programmes_follow_the_leaflet_the_front_first() {
    let book = book(&shipped());
    let ids: Vec<_> = book
        .sections
        .iter()
        .map(|section| section.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "year",
            "support",
            "consulting",
            "cyber",
            "training",
            "regional",
            "hospital-ehr",
            "input-staff",
            "clinic-ehr",
            "conditions",
            "notes",
            "limits",
            "hints",
            "documents"
        ]
    );
}

#[test]
fn what_is_assumed_or_not_printed_is_marked() {
    let book = book(&shipped());
    let mark = |path: &str| row(&book, path).mark;
    // Printed on the leaflet; in the Medical Care Act; nowhere; not at all; in another year; no rule.
    assert_eq!(mark("programmes[0].standard_amount.per_bed"), Mark::Printed);
    assert_eq!(mark("limits.beds[0]"), Mark::Elsewhere);
    assert_eq!(mark("programmes[1].subsidy_rate.like"), Mark::Assumed);
    assert_eq!(mark("rounding"), Mark::Assumed);
    assert_eq!(mark("programmes[4].deadlines"), Mark::Silent);
    assert_eq!(mark("notes[0]"), Mark::Silent);
    assert_eq!(mark("notes[5]"), Mark::OtherYear);
    assert_eq!(mark("answers.done"), Mark::Setting);
    let counted: usize = book.counts().iter().map(|(_, count)| count).sum();
    assert_eq!(counted, book.rows().count());
    let like = row(&book, "programmes[1].subsidy_rate.like")
        .citation
        .as_ref();
    assert!(like.is_some_and(|it| it.remark.starts_with("この試算の仮定：")));
}

#[test]
fn a_row_is_found_by_what_people_type() {
    let book = book(&shipped());
    let found = |text: &str| book.rows().filter(|row| row.has(text)).count();
    let rate = row(&book, "programmes[0].standard_amount.per_bed");
    for typed in [
        "605000",
        "605,000",
        "６０５０００",
        "病床数",
        "裏面 病院",
        "per_bed",
        "ＰＥＲ",
    ] {
        assert!(rate.has(typed), "{typed}");
    }
    assert!(!rate.has("サイバー"));
    assert_eq!(found("どこにもない語"), 0);
    assert_eq!(found(""), book.rows().count());
}

#[test]
fn the_whole_book_as_text() {
    expect_file!["./fixtures/rule_book.txt"].assert_eq(&text(&book(&pack())));
}

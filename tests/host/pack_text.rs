//! The text of a pack: what parsers of JSON would read differently is refused before any of them does.

use super::support::parse;
use ehr_grant_estimator::rules::{Node, Problem, read_packs};
use expect_test::{Expect, expect};

/// The problems of a text, and whether it came as far as a parser.
fn problems(text: &str) -> (Vec<Problem>, bool) {
    let mut is_parsed = false;
    let read = read_packs(text, |text| {
        is_parsed = true;
        parse(text)
    });
    (read.err().unwrap_or_default(), is_parsed)
}

/// Such a text is never parsed.
#[track_caller]
fn refused(text: &str, expected: &Expect) {
    let (problems, is_parsed) = problems(text);
    assert!(!is_parsed, "{text:.80}");
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

/// Such a text is JSON for every parser, whatever a pack may make of it.
#[track_caller]
fn passes(text: &str) {
    let (problems, is_parsed) = problems(text);
    assert!(is_parsed, "{text:.80}: {problems:?}");
    assert!(parse(text).is_some(), "{text:.80}");
}

#[test]
fn a_name_stands_once_in_an_object() {
    refused(
        "[{ \"id\": \"a\",\n  \"title\": { \"id\": 1 }, \"id\": \"b\" }]",
        &expect!["2行25文字目：「id」が二度使われています"],
    );
    passes(r#"[{ "id": "a", "title": { "id": "b" } }, { "id": "a" }]"#);
}

#[test]
fn the_column_counts_characters() {
    refused(
        r#"{ "電子": "カルテ", "電子": 0 }"#,
        &expect!["1行16文字目：「電子」が二度使われています"],
    );
}

#[test]
fn a_name_is_written_in_one_way() {
    refused(
        r#"{ "id": 1, "\u0069d": 2 }"#,
        &expect![[r#"1行12文字目：ここでは「\」を使えません"#]],
    );
    passes(r#"{ "id": "\u0069d \"\\\/\b\f\n\r\t" }"#);
}

#[test]
fn half_a_character_is_refused() {
    refused(
        r#"["\uD842"]"#,
        &expect![[r#"1行3文字目：ここでは「\」を使えません"#]],
    );
    passes(r#"["𠮷野家", "\ucfff", "\uE000"]"#);
}

#[test]
fn numbers_are_plain_digits() {
    refused(
        "[1.0,\n1e3,\n-1,\n0.5,\n1234567890123456]",
        &expect![[r#"
            1行2文字目：数は15桁までの数字だけで書いてください
            2行1文字目：数は15桁までの数字だけで書いてください
            3行1文字目：数は15桁までの数字だけで書いてください
            4行1文字目：数は15桁までの数字だけで書いてください
            5行1文字目：数は15桁までの数字だけで書いてください"#]],
    );
    passes("[0, 10, 999999999999999, { \"a\": 7 }]");
    let exact = parse("999999999999999");
    assert_eq!(exact, Some(Node::Whole(999_999_999_999_999)));
}

#[test]
fn levels_and_fields_have_a_bound() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    for text in [nested(33), "[".repeat(100_000)] {
        refused(
            &text,
            &expect!["1行33文字目：入れ子の深さも項目の数も32までにしてください"],
        );
    }
    passes(&nested(32));
    refused(
        &format!("{}1", r#"{"a":"#.repeat(100_000)),
        &expect!["1行161文字目：入れ子の深さも項目の数も32までにしてください"],
    );

    let object = |fields: usize| {
        let fields: Vec<_> = (0..fields).map(|n| format!("\"k{n}\":{n}")).collect();
        format!("{{{}}}", fields.join(","))
    };
    refused(
        &object(100_000),
        &expect!["1行270文字目：入れ子の深さも項目の数も32までにしてください"],
    );
    passes(&object(32));
}

#[test]
fn many_faults_are_named_up_to_a_bound() {
    let (problems, _) = problems(&format!("[{}]", vec!["-1"; 100_000].join(",")));
    assert_eq!(problems.len(), 32);
}

/// Each parser would refuse these in words of its own.
#[test]
fn what_is_no_json_is_refused_in_the_same_words_everywhere() {
    let texts = r#"
        x|{|[|]|"|"a|"\|"\u12|"\x"|"\u12g4"|[1,]|[,]|[1 2]|[012]|[+1]|{"a"}|{"a":}|{"a" 1}|{"a":1,}
        {a:1}|{1:1}|{"a":1]|[1}|}}[|tru|nulll|True|NaN|[] []|[]x|'a'|[]//|[電子]|<!doctype html>"#;
    let blanks = [
        "",
        " ",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\0\"",
        "\u{feff}[]",
        "\u{3000}[]",
        "[]\u{c}",
    ];
    for text in texts
        .lines()
        .flat_map(|line| line.trim_start().split('|'))
        .chain(blanks)
    {
        assert_eq!(parse(text), None, "{text:?}");
        let (problems, _) = problems(text);
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["JSONとして読めません"], "{text:?}");
    }
    for text in ["[]", "\t[\r\n ]\n", "{}", "true", "null", "[false]", "\"\""] {
        passes(text);
    }
}

/// Cut off anywhere, or with any byte changed, a text is read or refused, and never stops the program.
#[test]
fn no_text_stops_the_program() {
    let start = r#"[{"a":"\n\u00e9","b":[1,20,{"c":"電"}],"d":null}]"#;
    for (at, _) in start.char_indices() {
        let (cut, _) = start.split_at(at);
        assert_eq!(problems(cut).0.len(), 1, "{cut}");
        for other in " \"\\,:[]{}0e-.ntu\n\u{1}".chars() {
            let (_, after) = start.split_at(at);
            let rest: String = after.chars().skip(1).collect();
            assert!(!problems(&format!("{cut}{other}{rest}")).0.is_empty());
        }
    }
    for text in ["\"", "\"\\", "1", "-", "\\", ":", "\"a\":", "電"] {
        problems(&text.repeat(100_000));
    }
}

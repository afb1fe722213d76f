//! The house keeps its shape: words where they belong, short files. Its arrows are in `layers.rs`.

use std::fs;
use std::path::Path;

use super::figures::Figures;
use super::support::{rule_packs, rust_files};

/// A folder of `src`, and words that must not stand in it.
const STRANGERS: [(&str, &[&str]); 7] = [
    (
        "domain",
        &[
            "yew",
            "web_sys",
            "gloo",
            "js_sys",
            "SystemTime",
            "Instant",
            "hospital-ehr",
            "clinic-ehr",
            "f32",
            "f64",
        ],
    ),
    ("rules", &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"]),
    (
        "conformance",
        &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"],
    ),
    ("form", &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"]),
    ("view", &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"]),
    (
        "publish",
        &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"],
    ),
    ("ui", &["Decimal", ".unwrap()", ".expect(", "f32"]),
];

/// Numbers and texts that may stand in a file although a pack could say them, and why.
const EXCEPTIONS: [(&str, &[&str], &str); 22] = [
    (
        "domain/date.rs",
        &["365", "400"],
        "days and years of the calendar",
    ),
    ("domain/holiday.rs", &["1_000_000"], "millionths of a day"),
    (
        "domain/input.rs",
        &[
            "2026-07-31",
            "年度内に整備が完了するものが対象です",
            "サイバーセキュリティ対策の費用",
            "リモートゲートウェイ装置、オフラインバックアップ用サーバ",
            "地域医療連携での情報共有の費用",
        ],
        "what a field asks for, and how a day is written",
    ),
    ("domain/plan.rs", &["99_999"], "the most that a field takes"),
    (
        "form/amount.rs",
        &["100_000_000", "10_000_000", "1_000_000", "10_000", "1_000"],
        "units",
    ),
    ("form/link.rs", &["4_000"], "characters"),
    (
        "form/table/heading.rs",
        &["セキュリティ対策費", "地域医療連携"],
        "headings",
    ),
    ("form/table/text.rs", &["12"], "the months of a year"),
    (
        "rules/pack/limit.rs",
        &["99_999"],
        "the most that a field takes",
    ),
    (
        "rules/pack/rate.rs",
        &["99_999"],
        "the most that a field takes",
    ),
    (
        "rules/pack/standard.rs",
        &["99_999"],
        "the most that a field takes",
    ),
    (
        "rules/problem.rs",
        &["3/4", "2026-05-29"],
        "how a rate and a day are written in a pack",
    ),
    ("ui/address.rs", &["5_000"], "characters"),
    ("ui/app.rs", &["200", "500"], "milliseconds"),
    ("ui/clock.rs", &["1_000", "250"], "milliseconds"),
    ("ui/copy.rs", &["4_000"], "milliseconds"),
    ("ui/save.rs", &["60_000"], "milliseconds"),
    ("ui/many/table.rs", &["1_000"], "rows on paper"),
    ("view/field.rs", &["100_000"], "an unlikely cost"),
    (
        "rules/sizes.rs",
        &["150", "200", "250", "300", "400", "500", "600"],
        "a round axis",
    ),
    (
        "view/problem.rs",
        &["70,000,000", "7000万", "2026-07-31", "令和8年7月31日"],
        "how things are written",
    ),
    (
        "view/words.rs",
        &["事業名は案内に記載がありません"],
        "a name that is missing",
    ),
];

const LONGEST_FILE: usize = 270;

fn source(path: &Path) -> String {
    fs::read_to_string(path).expect("text")
}

/// The code of a file without its comments, which may speak of anything.
fn code(path: &Path) -> String {
    let lines = source(path);
    let code = lines
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_folder_holds_a_word_that_belongs_elsewhere() {
    for (layer, banned) in STRANGERS {
        for file in rust_files(&Path::new("src").join(layer)) {
            for word in banned {
                let found = code(&file).contains(word);
                // A float is named once, where a pack that holds one is refused.
                let is_refusal = *word == "f64" && file.ends_with("rules/node.rs");
                assert!(!found || is_refusal, "{} holds {word}", file.display());
            }
        }
    }
}

#[test]
fn money_is_decimal_in_one_file_only() {
    for file in rust_files(Path::new("src")) {
        let named = code(&file).contains("rust_decimal");
        assert_eq!(
            named,
            file.ends_with("domain/money.rs"),
            "{}",
            file.display()
        );
    }
}

#[test]
fn no_figure_of_a_pack_stands_in_the_code() {
    let packs = rule_packs();
    let figures = Figures::of(packs.iter().map(String::as_str));
    for file in rust_files(Path::new("src")) {
        let code = fs::read_to_string(&file).expect("text");
        let listed = EXCEPTIONS.iter().find(|(name, ..)| file.ends_with(name));
        let exceptions = listed.map_or(&[][..], |(_, texts, _)| texts);
        for text in exceptions {
            assert!(
                code.contains(text),
                "{} has no {text} any more",
                file.display()
            );
        }
        let found = figures.found_in(&code, exceptions);
        assert_eq!(found, [""; 0], "{}", file.display());
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for folder in ["cli", "src", "tests", "xtask/packing/src", "xtask/src"] {
        for file in rust_files(Path::new(folder)) {
            let text = source(&file);
            let lines = text.lines().count();
            assert!(
                lines <= LONGEST_FILE,
                "{} has {lines} lines",
                file.display()
            );
            assert!(
                text.starts_with("//!"),
                "{} does not say what it is",
                file.display()
            );
        }
    }
}

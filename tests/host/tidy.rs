//! The house keeps its shape: words where they belong, short files. Its arrows are in `layers.rs`.

use std::fs;
use std::path::Path;

use super::support::rust_files;

/// A folder of `src`, and words that must not stand in it.
const STRANGERS: [(&str, &[&str]); 5] = [
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
    ("form", &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"]),
    ("view", &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"]),
    ("ui", &["Decimal", ".unwrap()", ".expect(", "f32"]),
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

/// Amounts, rates and dates come from the pack. Thousands of yen and years would show themselves.
#[test]
fn no_amount_rate_or_date_stands_in_the_code() {
    let figures = [
        "605_000",
        "605000",
        "3_000_000",
        "3000000",
        "3_600_000",
        "3600000",
        "1_000_000",
        "500_000",
        "20_000_000",
        "35_000_000",
        "3_750_000",
        "200床",
        "2026",
        "\"3/4\"",
        "\"1/2\"",
    ];
    for layer in ["domain", "rules", "form", "view", "ui"] {
        for file in rust_files(&Path::new("src").join(layer)) {
            let code = code(&file);
            for figure in figures {
                // Units of the form's own number words, and worked examples of how to write.
                let is_unit = file.ends_with("form/amount.rs") && figure == "1_000_000";
                let is_hint =
                    file.ends_with("view/problem.rs") || file.ends_with("domain/input.rs");
                let is_form = file.ends_with("rules/problem.rs");
                let is_fine =
                    is_unit || (is_hint || is_form) && ["2026", "\"3/4\""].contains(&figure);
                assert!(
                    !code.contains(figure) || is_fine,
                    "{} holds {figure}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for folder in ["src", "tests", "xtask/packing/src", "xtask/src"] {
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

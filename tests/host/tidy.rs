//! The house keeps its shape: arrows in one direction, words where they belong, short files.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of `src`, the folders that it may use, and words that must not stand in it.
const LAYERS: [(&str, &[&str], &[&str]); 5] = [
    (
        "domain",
        &[],
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
    (
        "rules",
        &["domain"],
        &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"],
    ),
    (
        "form",
        &["domain"],
        &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"],
    ),
    (
        "view",
        &["domain", "rules"],
        &["yew", "web_sys", "gloo", "js_sys", "f32", "f64"],
    ),
    (
        "ui",
        &["domain", "rules", "form", "view"],
        &["Decimal", ".unwrap()", ".expect(", "f32"],
    ),
];

const LONGEST_FILE: usize = 270;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

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
fn no_arrow_goes_back() {
    let names: Vec<_> = LAYERS.iter().map(|(name, ..)| *name).collect();
    for (layer, may_use, _) in LAYERS {
        for file in rust_files(&Path::new("src").join(layer)) {
            let code = code(&file);
            for other in &names {
                let used = code.contains(&format!("crate::{other}"));
                let allowed = *other == layer || may_use.contains(other);
                assert!(!used || allowed, "{} uses {other}", file.display());
            }
        }
    }
}

#[test]
fn no_folder_holds_a_word_that_belongs_elsewhere() {
    for (layer, _, banned) in LAYERS {
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

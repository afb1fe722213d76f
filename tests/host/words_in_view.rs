//! Every word on the screen stands in the view: the page in the browser has none of its own.

use std::fs;
use std::path::Path;

use super::support::rust_files;

/// The lines of code with a character of Japanese: comments may have some.
fn with_words(code: &str) -> Vec<&str> {
    let is_japanese = |c: char| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.filter(|line| line.contains(is_japanese)).collect()
}

#[test]
fn a_word_is_seen_in_code_and_not_in_a_comment() {
    let code = "/// 交付額.\nlet amount = \"交付額\";\nlet unit = 'ー';\nlet code = \"grant\";";
    assert_eq!(
        with_words(code),
        ["let amount = \"交付額\";", "let unit = 'ー';"]
    );
}

#[test]
fn the_page_in_the_browser_has_no_words_of_its_own() {
    for path in rust_files(Path::new("src/ui")) {
        let code = fs::read_to_string(&path).expect("text");
        assert_eq!(with_words(&code), [""; 0], "{}", path.display());
    }
}

//! The rule packs as a page carries them, and the years that it names.

use super::RULE_PACKS;
use super::block::{Misplaced, json_in_script, replace};
use crate::rules::Shelf;

/// Packs, each in its own words, as one JSON array.
pub fn bundle<T: AsRef<str>>(packs: &[T]) -> String {
    let packs: Vec<_> = packs.iter().map(|pack| minified(pack.as_ref())).collect();
    format!("[{}]", packs.join(","))
}

/// The same JSON without the white space between its values: two packs as people write them outgrow the
/// window of gzip. Nothing within a text is touched, and no number is read.
pub fn minified(json: &str) -> String {
    let mut short = String::with_capacity(json.len());
    let (mut in_text, mut is_escaped) = (false, false);
    for character in json.chars() {
        if in_text || !character.is_ascii_whitespace() {
            short.push(character);
        }
        in_text ^= character == '"' && !is_escaped;
        is_escaped = in_text && character == '\\' && !is_escaped;
    }
    short
}

/// Puts the rule packs, a JSON array, into their data block.
pub fn with_rule_packs(html: &str, packs: &str) -> Result<String, Misplaced> {
    let (open, close) = RULE_PACKS;
    let block = format!("{open}\n{}\n{close}", json_in_script(packs));
    replace(html, RULE_PACKS, &block)
}

/// The fiscal years that there are rules for, as the leaflets write them, as markup.
pub fn rule_years(shelf: &Shelf) -> String {
    let years: Vec<_> = shelf
        .packs()
        .map(|pack| escape(&pack.fiscal_year.label))
        .collect();
    years.join("と")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

//! The rules as they stand in the page, read by the browser's own JSON parser.
//!
//! Measured: `serde_json` in the program costs 11.6 KB after gzip, this file half of one.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, JSON, Object};

use super::stage;
use crate::conformance::{CaseFile, FILES, read_cases};
use crate::rules::{Node, Problem, Shelf, read_packs};

/// The packs of the page.
///
/// # Errors
/// Every problem with them.
pub fn shelf() -> Result<Shelf, Vec<Problem>> {
    read(&stage::text_of("rule-packs"))
}

/// The packs of a JSON list.
///
/// # Errors
/// Every problem with them.
pub fn read(text: &str) -> Result<Shelf, Vec<Problem>> {
    read_packs(text, parse)
}

/// The cases that were worked out by hand. A file that cannot be read is left out: a test of the build sees to it
/// that there is none.
pub fn cases() -> Vec<CaseFile> {
    let read = |(name, text): &(&str, &str)| read_cases(name, text, parse).ok();
    FILES.iter().filter_map(read).collect()
}

/// The nodes of JSON text; none where it is none.
pub fn parse(text: &str) -> Option<Node> {
    JSON::parse(text).ok().map(|value| node(&value, 0))
}

/// Deeper than any file of this page, and far from where a program that calls itself comes to an end.
const DEEPEST: usize = 64;

fn node(value: &JsValue, depth: usize) -> Node {
    if depth > DEEPEST {
        Node::Other
    } else if let Some(text) = value.as_string() {
        Node::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Node::List(list.iter().map(|item| node(&item, depth + 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let pair = |entry: JsValue| pair(&entry.into(), depth + 1);
        Node::Object(entries.iter().map(pair).collect())
    } else {
        // Digits rather than a float: a fraction or `null` has none that make a whole number.
        let digits = JSON::stringify(value).map(String::from);
        let whole = digits.ok().and_then(|digits| digits.parse().ok());
        whole.map_or(Node::Other, Node::Whole)
    }
}

fn pair(entry: &Array, depth: usize) -> (String, Node) {
    let name = entry.get(0).as_string().unwrap_or_default();
    (name, node(&entry.get(1), depth))
}

//! A page that was handed out, with other rules: the rules themselves, whatever of its text was made from them,
//! and the hash that names it. The rest is the same to the byte, so its policy stays true: what the policy names
//! are scripts and styles, and the rules are data.

use std::fmt;

use super::block::{inside, replace, split};
use super::build_id::{emptied, stamped, verify};
use super::packs::{minified, rule_years, with_rule_packs};
use super::{BuildError, RULE_PACKS, STATIC, YEARS};
use crate::rules::{Node, Problem, Shelf, read_packs};

/// How a page is made anew.
#[derive(Clone, Copy)]
pub struct Renewal<'a> {
    /// Makes nodes of JSON text, as for `read_packs`.
    pub parse: &'a dyn Fn(&str) -> Option<Node>,
    /// What can be read without the program, as markup.
    pub static_part: &'a dyn Fn(&Shelf) -> String,
}

/// Why a page cannot be made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no page of this project.
    NotOurs,
    /// It is one, but not as it was handed out.
    Changed,
    /// Its program is of another version than the one that would write into it.
    OtherVersion,
    /// What the page would say of the new rules when it opens.
    Rules(Vec<Problem>),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str(
                "このファイルは、この試算の画面（index.html など）ではありません。サイトに置いている index.html を選んでください。",
            ),
            Self::Changed => f.write_str(
                "このファイルは、配布したときから変わっています。ブラウザーの「名前を付けて保存」や編集ソフトで保存したものは使えません。サイトに置いている元のファイルを選んでください。",
            ),
            Self::OtherVersion => f.write_str(
                "このファイルは、この画面とは別の版のプログラムです。同じときに配布された index.html と rules.html を使ってください。",
            ),
            Self::Rules(problems) => {
                f.write_str("この規則では、画面を開けません。")?;
                problems.iter().try_for_each(|problem| write!(f, "\n{problem}"))
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// The page with these rule packs, a JSON array: complete, under its own new hash, and one that opens.
///
/// # Errors
/// What is wrong with the page, or with the rules.
pub fn renewed(page: &str, packs: &str, by: Renewal) -> Result<String, Refusal> {
    match verify(page) {
        Ok(_) => {}
        Err(BuildError::Misplaced(_)) => return Err(Refusal::NotOurs),
        Err(BuildError::Changed { .. }) => return Err(Refusal::Changed),
    }
    let old = inside(page, RULE_PACKS).map_err(|_| Refusal::NotOurs)?;
    let old = read_packs(old.trim(), by.parse).map_err(|_| Refusal::OtherVersion)?;
    let new = read_packs(packs, by.parse).map_err(Refusal::Rules)?;
    let html = with_rule_packs(&emptied(page), &minified(packs)).map_err(|_| Refusal::NotOurs)?;
    let html = with_static_part(&html, &(by.static_part)(&old), &(by.static_part)(&new))?;
    let html = with_years(&html, &rule_years(&old), &rule_years(&new))?;
    let html = stamped(&html).map_err(|_| Refusal::NotOurs)?;
    if is_renewed_by(&html, by) {
        Ok(html)
    } else {
        Err(Refusal::OtherVersion)
    }
}

/// Whether a page can be made anew at all, by making it with the rules that it has.
///
/// # Errors
/// What is wrong with the page.
pub fn check(page: &str, by: Renewal) -> Result<(), Refusal> {
    let packs = inside(page, RULE_PACKS).map_err(|_| Refusal::NotOurs)?;
    renewed(page, packs.trim(), by).map(|_| ())
}

/// Whether a page would open: it is the one that it says it is, and its own start can read its rules.
pub fn is_renewed_by(page: &str, by: Renewal) -> bool {
    let rules = inside(page, RULE_PACKS).map(|packs| read_packs(packs.trim(), by.parse));
    verify(page).is_ok() && matches!(rules, Ok(Ok(_)))
}

/// A page that has no tables before its program starts, such as that of the rules, keeps its few words.
fn with_static_part(html: &str, old: &str, new: &str) -> Result<String, Refusal> {
    let (_, text, _) = split(html, STATIC).map_err(|_| Refusal::NotOurs)?;
    let (words, part) = text.split_once("</p>").ok_or(Refusal::NotOurs)?;
    if part.trim().is_empty() {
        return Ok(html.to_owned());
    }
    if part.trim() != old.trim() {
        return Err(Refusal::OtherVersion);
    }
    let (open, close) = STATIC;
    let main = format!("{open}{words}</p>{}{close}", part.replacen(old, new, 1));
    replace(html, STATIC, &main).map_err(|_| Refusal::NotOurs)
}

fn with_years(html: &str, old: &str, new: &str) -> Result<String, Refusal> {
    let years = inside(html, YEARS).map_err(|_| Refusal::NotOurs)?;
    if years != old {
        return Err(Refusal::OtherVersion);
    }
    let (open, close) = YEARS;
    replace(html, YEARS, &format!("{open}{new}{close}")).map_err(|_| Refusal::NotOurs)
}

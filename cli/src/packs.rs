//! The rule packs that rows are judged by: those of this program, or those that are named.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use ehr_grant_estimator::rules::{Fault, Node, Pack, Problem, Shelf, read_pack, read_packs};
use serde::de::IgnoredAny;

/// Every pack of `rules/`, as it was when the program was made.
const SHIPPED: &[&str] = &include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The shelf of the packs in these files; of those in the program, where none is named.
pub fn shelf(files: &[PathBuf]) -> anyhow::Result<Shelf> {
    let mut texts = Vec::new();
    for file in files {
        let text = text(file)?;
        if let Err(problems) = alone(&text) {
            bail!(listed(&file.display().to_string(), &problems));
        }
        texts.push(text);
    }
    if files.is_empty() {
        texts.extend(SHIPPED.iter().map(|text| (*text).to_owned()));
    }
    together(&texts).or_else(|problems| bail!(listed("--pack", &problems)))
}

/// The shelf of one pack, whose problems have the lines of its own file.
pub fn alone(text: &str) -> Result<Shelf, Vec<Problem>> {
    one(text)?;
    together(&[text.to_owned()])
}

/// The pack with this text. Where that is no JSON at all, the first problem says so.
pub fn one(text: &str) -> Result<Pack, Vec<Problem>> {
    read_pack(text, parse).map_err(|mut problems| {
        let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
        if !is_json && problems.iter().all(|it| it.fault != Fault::NotJson) {
            let path = String::new();
            let fault = Fault::NotJson;
            problems.insert(0, Problem { path, fault });
        }
        problems
    })
}

/// The packs with these texts, checked as those of one page.
pub fn together(texts: &[String]) -> Result<Shelf, Vec<Problem>> {
    read_packs(&format!("[{}]", texts.join(",")), parse)
}

/// The text of a file.
pub fn text(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| file.display().to_string())
}

/// What the page leaves to the browser.
pub fn parse(text: &str) -> Option<Node> {
    serde_json::from_str(text).ok()
}

/// The problems of a file, a line each, in the words of the page.
pub fn listed(file: &str, problems: &[Problem]) -> String {
    let lines: Vec<_> = problems.iter().map(|it| format!("{file}: {it}")).collect();
    lines.join("\n")
}

//! axe-core, the checker of accessibility, run on the page as it stands.
//!
//! It goes in as a script of the driver's, which the page's policy does not bind. It looks for labels by
//! `for` and by nesting and never asks a control for its `labels`, which would crash WebKitGTK.

use std::fmt::{self, Write};
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use super::Page;

/// WCAG 2.2 AA, which includes JIS X 8341-3, and what axe's makers recommend besides.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Follows axe's own source in one script, so that nothing of it must outlive the call.
const RUN: &str = ";
    const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
        ({ passes, violations }) => done({ passed: passes.length, violations: violations.map(rule => ({
            id: rule.id, impact: rule.impact, nodes: rule.nodes.map(node => ({
                target: node.target.flat().join(' '), summary: node.failureSummary ?? '' })) })) }),
        error => done({ failed: String(error) }))";

/// axe has some sixty rules for these tags; a page on which fewer than this apply is not ours.
const FEWEST_PASSES: u64 = 15;

/// Elements named of each broken rule.
const NAMED: usize = 4;

/// Of axe's advice, what still says the measured and the wanted value.
const SUMMARY: usize = 260;

impl Page<'_> {
    /// An error that names every broken rule, where, and why, if there is one.
    pub async fn must_be_accessible(&self) -> Result<()> {
        let source = fs::read_to_string(self.axe).with_context(|| {
            let path = self.axe.display();
            format!("there is no axe-core at {path}; `cargo xtask test` installs it")
        })?;
        let script = source + RUN;
        let run = self.client.execute_async(&script, vec![json!(TAGS)]);
        let report = run.await.context("axe-core does not run")?;
        let passed = report.get("passed").and_then(Json::as_u64).unwrap_or(0);
        ensure!(
            passed >= FEWEST_PASSES,
            "axe-core judged too little: {passed} rules passed ({report:.300})"
        );
        let violations = list(&report, "violations");
        ensure!(violations.is_empty(), "{}", complaint(violations)?);
        Ok(())
    }
}

/// One line a rule, and one an element.
fn complaint(violations: &[Json]) -> Result<String, fmt::Error> {
    let mut out = format!("{} rules of axe-core are broken", violations.len());
    for rule in violations {
        let nodes = list(rule, "nodes");
        let (id, impact, count) = (text(rule, "id"), text(rule, "impact"), nodes.len());
        write!(out, "\n     {id} ({impact}), {count} times")?;
        for node in nodes.iter().take(NAMED) {
            let summary = shortened(text(node, "summary"));
            write!(out, "\n         {} — {summary}", text(node, "target"))?;
        }
    }
    Ok(out)
}

/// On one line, without the heading that is the same for all.
fn shortened(summary: &str) -> String {
    let lines = summary.lines().map(str::trim);
    let advice: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("Fix a"))
        .collect();
    advice.join("; ").chars().take(SUMMARY).collect()
}

fn list<'a>(of: &'a Json, name: &str) -> &'a [Json] {
    of.get(name)
        .and_then(Json::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'a>(of: &'a Json, name: &str) -> &'a str {
    of.get(name).and_then(Json::as_str).unwrap_or_default()
}

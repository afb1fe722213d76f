//! The markup of what is shipped, judged by the Nu HTML checker: as it lies in `dist/`, and as the program
//! has it in a browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::dist::{DIST, PAGE};
use crate::tally::Tally;
use crate::{embed, npm, process, test};

/// Where the journeys' program writes each state of the page.
const FOLDER: &str = "target/markup";

/// Not valid at all: without a word about it, the checker has not read the folder.
const CANARY: (&str, &str) = ("canary.html", "<!doctype html><title>canary</title><blink>");

/// What the checker says that is no fault of the page: a part of the message, a part of the place that it is
/// about, and why it may stand.
const KNOWN: [(&str, &str, &str); 12] = [
    ("Unrecognized at-rule “@container”", "@container ", NOT_YET),
    ("Property “field-sizing”", "", NOT_YET),
    ("Property “container” doesn't exist", "", NOT_YET),
    ("Property “container-type”", "", NOT_YET),
    ("Property “paint-order”", "", NOT_YET),
    ("Property “vector-effect”", "", NOT_YET),
    ("Unknown dimension", "cqi", NOT_YET),
    ("CSS: “font-size”: Parse Error", "cqi", NOT_YET),
    (
        "Inline script violates Content Security Policy",
        "<script type=\"application/",
        "a block of data, which no browser runs and no policy is about",
    ),
    (
        "Resource violates Content Security Policy",
        "<script src=\"embed-1.js\"",
        "the policy allows what lies beside the page, and a file that is read from a disk has no origin",
    ),
    (
        "more than one visible “main” element",
        "<main id=\"static\"",
        "the page's styles show it or the app, never both: every journey looks",
    ),
    (
        "Consider using the “h1” element as a top-level heading only",
        "",
        "the second stands on the sheet of paper, which is shown when the first is not",
    ),
];

const NOT_YET: &str =
    "a part of CSS that browsers have had for years, and the checker does not know yet";

/// The check alone, of the page that was built last.
pub fn run() -> Result<ExitCode> {
    let tally = check()?;
    println!("{tally}");
    Ok(tally.exit_code())
}

/// Counts the files that were read, and each different thing that is wrong in them.
pub fn check() -> Result<Tally> {
    if Path::new(FOLDER).exists() {
        fs::remove_dir_all(FOLDER).context(FOLDER)?;
    }
    process::run(test::in_browsers()?.args(["--markup", FOLDER]))?;
    fs::write(Path::new(FOLDER).join(CANARY.0), CANARY.1)?;
    let messages = messages()?;
    let found = found(&messages, &KNOWN)?;
    for (message, place) in &found {
        println!("{message}\n    {place}");
    }
    Ok(Tally {
        passed: u32::try_from(fs::read_dir(FOLDER)?.count())?,
        failed: u32::try_from(found.len())?,
    })
}

/// All in one go: most of the time the checker needs to begin.
fn messages() -> Result<Vec<Value>> {
    let mut checker = process::program("java");
    checker.arg("-jar");
    checker.arg(npm::TOOLS.file("vnu-jar/build/dist/vnu.jar"));
    checker.args(["--stdout", "--exit-zero-always", "--format", "json"]);
    checker.args(["--skip-non-html", PAGE, FOLDER]);
    checker.arg(Path::new(DIST).join(embed::GUIDE));
    let report = process::output(&mut checker)?;
    let mut report: Value = serde_json::from_str(&report).context("the checker's report")?;
    match report.get_mut("messages").map(Value::take) {
        Some(Value::Array(messages)) => Ok(messages),
        _ => anyhow::bail!("the checker reports nothing"),
    }
}

/// Each message that may not stand, with the first place that it is about.
///
/// # Errors
/// If the canary is not reported, or a known message has gone.
fn found(messages: &[Value], known: &[(&str, &str, &str)]) -> Result<BTreeMap<String, String>> {
    let mut needed = vec![false; known.len()];
    let (mut canary, mut found) = (false, BTreeMap::new());
    for message in messages {
        let text = |key| message.get(key).and_then(Value::as_str).unwrap_or_default();
        let (file, words) = (text("url"), text("message"));
        let index = known
            .iter()
            .position(|(part, place, _)| words.contains(part) && text("extract").contains(place));
        if file.ends_with(CANARY.0) {
            canary = true;
        } else if let Some(needed) = index.and_then(|index| needed.get_mut(index)) {
            *needed = true;
        } else {
            let file = file.rsplit('/').next().unwrap_or_default();
            let place = format!("{file}: {}", text("extract").replace('\n', " "));
            found.entry(words.to_owned()).or_insert(place);
        }
    }
    ensure!(canary, "the checker has not read {FOLDER}");
    for ((part, ..), needed) in known.iter().zip(needed) {
        ensure!(needed, "the checker no longer says “{part}”: take it off");
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{CANARY, found};

    const KNOWN: [(&str, &str, &str); 1] = [("not yet known", "<p", "for a test")];

    fn report(file: &str, message: &str) -> Value {
        json!({ "url": format!("file:/folder/{file}"), "message": message, "extract": "<p\n>" })
    }

    #[test]
    fn what_the_checker_says_is_counted_unless_it_is_known() {
        let messages = [
            report(CANARY.0, "anything"),
            report("a.html", "“scripting” is not yet known."),
            report("a.html", "wrong"),
            report("b.html", "wrong"),
        ];
        let found = found(&messages, &KNOWN).unwrap();
        let wanted = ("wrong".to_owned(), "a.html: <p >".to_owned());
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [wanted]);
    }

    #[test]
    fn a_checker_that_has_read_nothing_is_no_witness() {
        assert!(found(&[], &[]).is_err());
        assert!(found(&[report("a.html", "wrong")], &[]).is_err());
    }

    #[test]
    fn what_the_checker_has_learnt_is_taken_off_the_list() {
        assert!(found(&[report(CANARY.0, "anything")], &KNOWN).is_err());
    }
}

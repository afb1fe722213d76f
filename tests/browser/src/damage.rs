//! Ways in which a copy of the file arrives broken. They look for what a packed file must have, not for how
//! the packer writes it.

use anyhow::{Context, Result};

/// A program is at least this long in base64; no other text of the file is, its unpacker of 8 KiB at most included.
/// The core is the longer one.
const SHORTEST_PROGRAM: usize = 12_000;

/// How the data block with the rules begins.
const RULES: &str = "<script type=\"application/json\" id=\"rule-packs\">";

/// Where in the program something is wrong.
#[derive(Clone, Copy, Debug)]
pub enum Damage {
    /// The first bytes, by which a WebAssembly module is recognised.
    Head,
    /// A run of bytes a third of the way in, among the instructions.
    Instructions,
    /// Characters that base64 does not have, as a mail gateway might leave.
    Alphabet,
}

/// A copy whose core is damaged, of the same length.
pub fn program(text: &str, damage: Damage) -> Result<String> {
    let [core, _] = programs(text)?;
    damaged(text, core, damage)
}

/// A copy whose rest is.
pub fn rest(text: &str, damage: Damage) -> Result<String> {
    let [_, rest] = programs(text)?;
    damaged(text, rest, damage)
}

fn damaged(text: &str, (start, length): (usize, usize), damage: Damage) -> Result<String> {
    let (at, replacement) = match damage {
        Damage::Head => (start, "/".repeat(8)),
        Damage::Instructions => (start + length / 3, "/".repeat(400)),
        Damage::Alphabet => (start + length / 2, "*".repeat(40)),
    };
    let before = text.get(..at).context("not a boundary")?;
    let after = text
        .get(at + replacement.len()..)
        .context("not a boundary")?;
    Ok(format!("{before}{replacement}{after}"))
}

/// One of the parts that the file consists of.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// The script that runs first and watches over the others.
    Watch,
    Styles,
    Static,
    Rules,
    Program,
    Glue,
    Loader,
    /// What of the program comes behind everything else.
    Rest,
}

/// The file up to the middle of a part, as after a download that broke off.
pub fn cut_in(text: &str, part: Part) -> Result<&str> {
    text.get(..middle(text, part)?).context("not a boundary")
}

/// The file with one letter changed near the middle of a part.
pub fn changed_in(text: &str, part: Part) -> Result<String> {
    let middle = middle(text, part)?;
    let (before, after) = text.split_at_checked(middle).context("not a boundary")?;
    let letter = |c: char| c.is_ascii_lowercase();
    let at = after.find(letter).context("no letter")?;
    let (same, rest) = after.split_at_checked(at).context("not a boundary")?;
    let other = if rest.starts_with('q') { 'z' } else { 'q' };
    let rest = rest.get(1..).context("no letter")?;
    Ok(format!("{before}{same}{other}{rest}"))
}

/// Where the middle of a part is, found by what each must have in it.
pub fn middle(text: &str, part: Part) -> Result<usize> {
    let script = |mark: &str| {
        let scripts = text.match_indices("<script>");
        let mut scripts = scripts.filter_map(|(start, _)| {
            let length = text.get(start..)?.find("</script>")?;
            Some((start, length))
        });
        scripts.find(|(start, length)| {
            let script = text.get(*start..start + length);
            script.is_some_and(|script| script.contains(mark))
        })
    };
    let block = |open: &str, close: &str| {
        let start = text.find(open)?;
        Some((start, text.get(start..)?.find(close)?))
    };
    let found = match part {
        Part::Watch => script("DOMContentLoaded"),
        Part::Styles => block("<style>", "</style>"),
        Part::Static => block("<main id=\"static\"", "</main>"),
        Part::Rules => block(RULES, "</script>"),
        Part::Program => Some(programs(text)?[0]),
        Part::Rest => Some(programs(text)?[1]),
        Part::Glue => script("let wasm_bindgen"),
        Part::Loader => script("atob"),
    };
    let (start, length) = found.with_context(|| format!("the file has no {part:?}"))?;
    Ok(text.ceil_char_boundary(start + length / 2))
}

/// A copy whose rule pack carries an impossible amount: 605,000 yen a bed becomes negative.
///
/// Only data blocks are changed, so that a text or a program with the same digits stays as it is.
pub fn pack(text: &str) -> Result<String> {
    let mut rest = text;
    let mut out = String::with_capacity(text.len() + 64);
    let mut broken = 0;
    while let Some(at) = rest.find("<script") {
        let (before, block) = rest.split_at_checked(at).context("not a boundary")?;
        let length = block.find("</script").unwrap_or(block.len());
        let (block, after) = block.split_at_checked(length).context("not a boundary")?;
        let tag = block.split('>').next().unwrap_or_default();
        let is_data = tag.contains("json");
        broken += if is_data {
            block.matches("605000").count()
        } else {
            0
        };
        out.push_str(before);
        out.push_str(&if is_data {
            block.replace("605000", "-605000")
        } else {
            block.to_owned()
        });
        rest = after;
    }
    anyhow::ensure!(broken > 0, "no <script type=…json> holds the amount 605000");
    out.push_str(rest);
    Ok(out)
}

/// The rules of the file, as they stand in their data block.
pub fn rules(text: &str) -> Result<&str> {
    let (_, block) = text.split_once(RULES).context("no rules")?;
    let (rules, _) = block
        .split_once("</script>")
        .context("rules without an end")?;
    Ok(rules)
}

/// A copy with other rules.
pub fn with_rules(text: &str, other: &str) -> Result<String> {
    let rules = rules(text)?;
    Ok(text.replacen(&format!("{RULES}{rules}"), &format!("{RULES}{other}"), 1))
}

/// A copy without any `<script>`, the data blocks included.
pub fn without_scripts(text: &str) -> Result<String> {
    let mut parts = text.split("<script");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, after) = part.split_once("</script>").context("a script is open")?;
        out.push_str(after);
    }
    anyhow::ensure!(out.len() < text.len(), "the page has no scripts");
    Ok(out)
}

/// Start and length of the core and of the rest: the two longest runs of base64.
fn programs(text: &str) -> Result<[(usize, usize); 2]> {
    let mut runs = base64_runs(text);
    runs.retain(|(_, length)| *length >= SHORTEST_PROGRAM);
    runs.sort_by_key(|(_, length)| usize::MAX - length);
    let [core, rest] = runs.as_slice() else {
        anyhow::bail!("two programs in base64 expected, not {}", runs.len())
    };
    Ok([*core, *rest])
}

/// Start and length of each run of base64 characters.
fn base64_runs(text: &str) -> Vec<(usize, usize)> {
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let mut start = 0;
    let runs = text.as_bytes().split(|byte| !is_base64(byte));
    runs.map(|run| {
        let found = (start, run.len());
        start += run.len() + 1;
        found
    })
    .collect()
}

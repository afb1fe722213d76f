//! Ways in which a copy of the file arrives broken. They look for what a packed file must have, not for how
//! the packer writes it.

use anyhow::{Context, Result};

/// A program is at least this long in base64; no other text of the file is.
const SHORTEST_PROGRAM: usize = 10_000;

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

/// A copy whose program is damaged, of the same length.
pub fn program(text: &str, damage: Damage) -> Result<String> {
    let (start, length) = longest_base64(text);
    anyhow::ensure!(
        length >= SHORTEST_PROGRAM,
        "no program in base64: the longest run has {length} characters"
    );
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

/// The first half, as after a download that broke off.
pub fn truncated(text: &str) -> &str {
    let middle = text.floor_char_boundary(text.len() / 2);
    text.get(..middle).unwrap_or_default()
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

/// Start and length of the longest run of base64 characters.
fn longest_base64(text: &str) -> (usize, usize) {
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let mut longest = (0, 0);
    let mut start = 0;
    for run in text.as_bytes().split(|byte| !is_base64(byte)) {
        if run.len() > longest.1 {
            longest = (start, run.len());
        }
        start += run.len() + 1;
    }
    longest
}

//! Pages of other builds: each carries the hash that follows from its own content.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

const NAME: &str = "<meta name=\"build\" content=\"";
const HASH: &str = " data-sha256=\"";
const NONE: &str = "dev";

/// The digits that name the build.
pub fn build(text: &str) -> Result<&str> {
    after(text, NAME)
}

/// Another build, which differs from this one by a word that nobody sees.
pub fn another(text: &str, word: &str) -> Result<String> {
    const PLACE: &str = "<meta name=\"description\" content=\"";
    after(text, PLACE)?;
    stamped(&text.replacen(PLACE, &format!("{PLACE}{word} "), 1))
}

/// The page as the build would have made it, with whatever was changed in it.
pub fn stamped(changed: &str) -> Result<String> {
    let (name, hash) = (build(changed)?, after(changed, HASH)?);
    let blank = named(changed, (name, hash), (NONE, NONE));
    let hash = format!("{:x}", Sha256::digest(&blank));
    let name = hash.get(..8).context("a short hash")?;
    Ok(named(&blank, (NONE, NONE), (name, &hash)))
}

fn after<'t>(text: &'t str, mark: &str) -> Result<&'t str> {
    let (_, rest) = text
        .split_once(mark)
        .with_context(|| format!("no {mark}"))?;
    rest.split('"').next().context("no end")
}

fn named(text: &str, old: (&str, &str), new: (&str, &str)) -> String {
    let places = |(name, hash): (&str, &str)| {
        let meta = format!("{NAME}{name}\"{HASH}{hash}\">");
        (meta, format!("<span data-build=\"\">{name}</span>"))
    };
    let ((old_meta, old_foot), (new_meta, new_foot)) = (places(old), places(new));
    text.replace(&old_meta, &new_meta)
        .replace(&old_foot, &new_foot)
}

//! How heavy the page is on the wire, and how heavy it may be.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::build::PAGE;
use crate::compress::{brotli, gzip};
use crate::csp;
use crate::page::{self, RULE_PACKS};
use crate::payload::{self, Packing};

/// The most that the page may weigh after `gzip -9`: on a slow phone each KB costs 5 to 20 ms.
const BUDGET: usize = 130 * 1024;

/// What it should weigh. The build says when it is above.
const AIM: usize = 110 * 1024;

/// Measures the page that was built last.
pub fn run() -> Result<()> {
    let page = fs::read_to_string(PAGE)
        .with_context(|| format!("{PAGE} (made by `cargo xtask build`)"))?;
    check(&page)
}

/// Prints what the page weighs, carried either way and part by part, and refuses one that is too heavy.
pub fn check(page: &str) -> Result<()> {
    let element = payload::find(page)?;
    let program = payload::read(element)?;
    let plain = page.replace(element, &payload::element(&program, Packing::Plain)?);
    let packed = page.replace(element, &payload::element(&program, Packing::Gzip)?);
    let styles = csp::inline(page, "style").concat();
    let scripts = csp::inline(page, "script").concat();

    println!(
        "{:<34}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip -9", "brotli 11"
    );
    row("with the program as base64", plain.as_bytes())?;
    row("with the program as gzip in base64", packed.as_bytes())?;
    row("  the program", &program)?;
    row("  glue and loader", scripts.as_bytes())?;
    row("  styles", styles.as_bytes())?;
    row("  rule packs", page::inside(page, RULE_PACKS)?.as_bytes())?;
    row(PAGE, page.as_bytes())?;
    within_budget(gzip(page.as_bytes())?.len())
}

fn within_budget(gzip: usize) -> Result<()> {
    ensure!(
        gzip <= BUDGET,
        "the page weighs {gzip} bytes after gzip, {} more than the {BUDGET} allowed",
        gzip - BUDGET
    );
    if gzip > AIM {
        println!("{} bytes above the aim of {AIM}", gzip - AIM);
    }
    Ok(())
}

fn row(name: &str, bytes: &[u8]) -> Result<()> {
    println!(
        "{name:<34}{:>10}{:>10}{:>10}",
        bytes.len(),
        gzip(bytes)?.len(),
        brotli(bytes)?.len()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, within_budget};

    #[test]
    fn the_budget_is_130_kibibytes_inclusive() {
        assert!(within_budget(133_120).is_ok());
        assert!(within_budget(133_121).is_err());
        assert_eq!(BUDGET, 133_120);
    }
}

//! How heavy the page is on the wire, and how heavy it may be.

use std::fs;

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::publish::RULE_PACKS;

use crate::compress::{brotli, gzip};
use crate::csp;
use crate::dist::PAGE;
use crate::page;
use crate::payload;

/// The most that the page may weigh after `gzip -9`.
const BUDGET: usize = 150 * 1024;

/// The most that all up to the end of the core may weigh, the scripts that start it included: what the first
/// estimate waits for. On a slow phone each KB costs 5 to 20 ms.
const CORE_BUDGET: usize = 100 * 1024;

/// What that should weigh. The build says how far it is above.
const CORE_AIM: usize = 85 * 1024;

/// The most that head, styles and static part may weigh: what a server sends before it waits for the
/// first answer, so that they are on the screen at once.
const FIRST_FLIGHT: usize = 14 * 1024;

/// Measures the page that was built last.
pub fn run() -> Result<()> {
    let page = fs::read_to_string(PAGE)
        .with_context(|| format!("{PAGE} (made by `cargo xtask build`)"))?;
    check(&page)
}

/// Prints what the page weighs, part by part, and refuses one that is too heavy.
pub fn check(page: &str) -> Result<()> {
    let [core, rest] = &payload::read(page)?;
    let styles = csp::inline(page, "style").concat();
    let scripts = csp::inline(page, "script").concat();

    println!(
        "{:<34}{:>10}{:>10}{:>10}",
        "bytes", "raw", "gzip -9", "brotli 11"
    );
    row("  the core, unpacked", core)?;
    row("  the rest, unpacked", rest)?;
    let [unpacker, core, rest] = payload::inside(page)?;
    row("  the core and its unpacker", [unpacker, core].concat())?;
    row("  the rest", rest)?;
    row("  glue and loader", scripts)?;
    row("  styles", styles)?;
    row("  rule packs", page::inside(page, RULE_PACKS)?)?;
    let first = before_the_rules(page)?;
    row("  head, styles and static part", first)?;
    let up_to_core = payload::up_to_core(page)?;
    row("all up to the end of the core", up_to_core)?;
    row(PAGE, page)?;
    in_first_flight(gzip(first.as_bytes())?.len())?;
    core_within_budget(gzip(up_to_core.as_bytes())?.len())?;
    within_budget(gzip(page.as_bytes())?.len())
}

/// Everything that is seen before the program runs stands before the data that it needs.
fn before_the_rules(page: &str) -> Result<&str> {
    let (first, _) = page
        .split_once(RULE_PACKS.0)
        .context("the page has no rule packs")?;
    Ok(first)
}

fn in_first_flight(gzip: usize) -> Result<()> {
    ensure!(
        gzip <= FIRST_FLIGHT,
        "head, styles and static part weigh {gzip} bytes after gzip, {} more than the {FIRST_FLIGHT} allowed",
        gzip - FIRST_FLIGHT
    );
    Ok(())
}

fn core_within_budget(gzip: usize) -> Result<()> {
    ensure!(
        gzip <= CORE_BUDGET,
        "all up to the end of the core weighs {gzip} bytes after gzip, {} more than the {CORE_BUDGET} allowed",
        gzip - CORE_BUDGET
    );
    if let Some(bytes) = above(CORE_AIM, gzip) {
        println!("up to the end of the core {bytes} bytes above the aim of {CORE_AIM}");
    }
    Ok(())
}

fn above(aim: usize, gzip: usize) -> Option<usize> {
    gzip.checked_sub(aim).filter(|bytes| *bytes > 0)
}

fn within_budget(gzip: usize) -> Result<()> {
    ensure!(
        gzip <= BUDGET,
        "the page weighs {gzip} bytes after gzip, {} more than the {BUDGET} allowed",
        gzip - BUDGET
    );
    Ok(())
}

fn row(name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
    let bytes = bytes.as_ref();
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
    use super::{CORE_AIM, above, core_within_budget, in_first_flight, within_budget};
    use crate::promise::promised;

    #[test]
    fn the_budget_is_150_kibibytes_inclusive() {
        // 150 × 1,024
        assert!(within_budget(153_600).is_ok());
        assert!(within_budget(153_601).is_err());
        let kibibytes = promised("docs/measured.md", "The build refuses more than ", " KiB");
        assert_eq!(kibibytes * 1_024, 153_600);
    }

    #[test]
    fn that_of_the_core_is_100_kibibytes_inclusive() {
        // 100 × 1,024
        assert!(core_within_budget(102_400).is_ok());
        assert!(core_within_budget(102_401).is_err());
        let kibibytes = promised(
            "docs/measured.md",
            "more than ",
            " KiB up to the end of the core",
        );
        assert_eq!(kibibytes * 1_024, 102_400);
    }

    #[test]
    fn the_aim_is_85_kibibytes_inclusive() {
        // 85 × 1,024
        assert_eq!(above(CORE_AIM, 87_040), None);
        assert_eq!(above(CORE_AIM, 87_041), Some(1));
        let kibibytes = promised("docs/measured.md", "how far that is above the aim of ", ";");
        assert_eq!(kibibytes * 1_024, 87_040);
    }

    #[test]
    fn what_is_seen_first_fits_14_kibibytes() {
        // 14 × 1,024
        assert!(in_first_flight(14_336).is_ok());
        assert!(in_first_flight(14_337).is_err());
        let kibibytes = promised(
            "docs/measured.md",
            "what is seen first must fit the first ",
            ".",
        );
        assert_eq!(kibibytes * 1_024, 14_336);
    }
}

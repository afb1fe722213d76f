//! `dist/`: built, packed, and checked as the bytes that are shipped.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::publish;

use crate::dist::{DIST, PAGE};
use crate::{csp, dist, faults, pages, payload, reproducible, setup, sizes, static_part, trunk};

pub fn run() -> Result<()> {
    setup::build_tools()?;
    let _lock = trunk::lock()?;
    clear()?;
    println!("==> building {PAGE} (2 min the first time, then seconds)");
    let flags = reproducible::flags()?;
    trunk::build(DIST, &[], flags.as_deref())?;

    let page = fs::read_to_string(PAGE).context(PAGE)?;
    pages::build(Path::new(DIST), flags.as_deref())?;
    dist::complete(Path::new(DIST), &page)?;
    csp::verify(&page)?;
    renewable(Path::new(DIST))?;
    let build = publish::verify(&page)?;
    let program = payload::read(&page)?.concat();
    faults::refuse(&program)?;
    match flags {
        Some(_) => reproducible::verify(&program)?,
        None => println!(
            "note: a folder's name holds a space, so the page depends on where it was built"
        ),
    }
    println!("build {build}");
    sizes::check(&page)
}

/// Each page, renewed with the rules that it has, is itself: the same code made it, and finds every place again.
fn renewable(folder: &Path) -> Result<()> {
    let by = publish::Renewal {
        parse: &|text| serde_json::from_str(text).ok(),
        static_part: &static_part::html,
    };
    for name in ["index.html", "many.html", "rules.html"] {
        let page = fs::read_to_string(folder.join(name)).context(name)?;
        let packs = publish::inside(&page, publish::RULE_PACKS)?;
        let renewed = publish::renewed(&page, packs.trim(), by).context(name)?;
        ensure!(renewed == page, "{name} does not come out as it went in");
    }
    Ok(())
}

/// A failed build leaves nothing behind that could be served or tested as if it were current.
fn clear() -> Result<()> {
    if Path::new(DIST).exists() {
        fs::remove_dir_all(DIST).context(DIST)?;
    }
    Ok(())
}

//! `dist/`: built, packed, and checked as the bytes that are shipped.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use ehr_grant_estimator::publish;

use crate::dist::{DIST, PAGE};
use crate::{csp, dist, faults, pages, payload, reproducible, setup, sizes, trunk};

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

/// A failed build leaves nothing behind that could be served or tested as if it were current.
fn clear() -> Result<()> {
    if Path::new(DIST).exists() {
        fs::remove_dir_all(DIST).context(DIST)?;
    }
    Ok(())
}

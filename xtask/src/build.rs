//! `dist/`: built, packed, and checked as the bytes that are shipped.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};

use crate::{
    build_id, csp, dist, faults, payload, process, reproducible, setup, sizes, standard_library,
};

pub const DIST: &str = "dist";
pub const PAGE: &str = "dist/index.html";

const LOCK: &str = "target/xtask-build.lock";

pub fn run() -> Result<()> {
    setup::build_tools()?;
    let _lock = lock()?;
    clear()?;
    println!("==> building {PAGE} (2 min the first time, then seconds)");
    let flags = reproducible::flags()?;
    trunk(DIST, &[], flags.as_deref())?;

    let page = fs::read_to_string(PAGE).context(PAGE)?;
    dist::complete(Path::new(DIST), &page)?;
    csp::verify(&page)?;
    let build = build_id::verify(&page)?;
    let program = payload::read(&page)?;
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

/// Two builds at once would empty each other's staging folder. Released when dropped.
pub fn lock() -> Result<File> {
    let lock = File::create(LOCK).context(LOCK)?;
    lock.lock().context(LOCK)?;
    Ok(lock)
}

/// A release build into `folder`, with these options more.
pub fn trunk(folder: &str, options: &[&str], flags: Option<&str>) -> Result<()> {
    let mut command = process::program("trunk");
    command
        .args(["build", "--release", "--dist", folder])
        .args(options)
        .env("RUST_LOG", "warn")
        .env("RUST_BACKTRACE", "0");
    // Either would be used instead of the variable for the wasm target.
    command
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    // Trunk takes the usual `NO_COLOR=1` for a wrong value of its own option, and ends.
    command.env_remove("NO_COLOR");
    standard_library::rebuild(&mut command, flags);
    process::run(&mut command)
}

/// A failed build leaves nothing behind that could be served or tested as if it were current.
fn clear() -> Result<()> {
    if Path::new(DIST).exists() {
        fs::remove_dir_all(DIST).context(DIST)?;
    }
    Ok(())
}

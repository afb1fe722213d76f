//! Trunk: it compiles the program, makes its glue, and has the page packed.

use std::fs::File;

use anyhow::{Context, Result};

use crate::{process, split, standard_library};

const LOCK: &str = "target/xtask-build.lock";

/// Two builds at once would empty each other's staging folder. Released when dropped.
pub fn lock() -> Result<File> {
    let lock = File::create(LOCK).context(LOCK)?;
    lock.lock().context(LOCK)?;
    Ok(lock)
}

/// A release build into `folder`, of a program that has a seam and these features more.
pub fn build(folder: &str, features: &[&str], flags: Option<&str>) -> Result<()> {
    let mut command = process::program("trunk");
    let features = [&[split::FEATURE], features].concat().join(",");
    command
        .args(["build", "--release", "--dist", folder])
        .args(["--features", &features])
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

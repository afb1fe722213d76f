//! The small program that unpacks the large one: see `xtask/packing`.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::setup::TARGET;
use crate::{npm, process, reproducible, standard_library};

/// A browser may refuse to make anything larger at once, on the thread that it draws with.
const LIMIT: usize = 4096;

const OPTIMISATION: [&str; 5] = [
    "--low-memory-unused",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes it, as small as it gets.
pub fn build() -> Result<Vec<u8>> {
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--offline",
        "--release",
        "--package",
        "packing",
        "--target",
        TARGET,
    ]);
    standard_library::rebuild(&mut cargo, reproducible::flags()?.as_deref());
    process::run(&mut cargo)?;
    let made = process::target_folder()
        .join(TARGET)
        .join("release/packing.wasm");
    let small = made.with_extension("small.wasm");
    let mut optimiser = npm::wasm_opt();
    optimiser
        .args(OPTIMISATION)
        .arg(&made)
        .arg("-o")
        .arg(&small);
    process::run(&mut optimiser)?;
    let bytes = fs::read(&small).with_context(|| small.display().to_string())?;
    ensure!(
        bytes.len() <= LIMIT,
        "the unpacker is {} bytes long, {LIMIT} at most",
        bytes.len()
    );
    Ok(bytes)
}

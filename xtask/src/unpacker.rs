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
    within_limit(bytes.len())?;
    Ok(bytes)
}

fn within_limit(length: usize) -> Result<()> {
    ensure!(
        length <= LIMIT,
        "the unpacker is {length} bytes long, {LIMIT} at most"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::within_limit;

    /// That of Chromium, the strictest: 4 × 1,024.
    #[test]
    fn the_limit_is_what_a_browser_makes_at_once() {
        assert!(within_limit(4_096).is_ok());
        assert!(within_limit(4_097).is_err());
    }
}

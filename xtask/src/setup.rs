//! What the build and the tests need on this machine. A second run installs nothing.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::tool::CargoTool;
use crate::{debian, npm, process, standard_library, web_server};

pub const TARGET: &str = "wasm32-unknown-unknown";

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    binary: "trunk",
    version: "0.21.14",
    // A debug build of the tool is enough, and three times as quick to make.
    attempts: &[&["--locked", "--no-default-features", "--debug"]],
    usually: "4 min",
};

const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    binary: "geckodriver",
    version: "0.37.1",
    attempts: &[&["--locked"]],
    usually: "2 min",
};

/// Everything that `build` needs.
pub fn build_tools() -> Result<()> {
    wasm_target()?;
    TRUNK.ensure()?;
    wasm_bindgen()?;
    npm::TOOLS.ensure()?;
    standard_library::ensure()?;
    crates()
}

/// Everything that the browser journeys need besides.
pub fn browser_tools() -> Result<()> {
    debian::ensure()?;
    web_server::ensure()?;
    npm::TOOLS.ensure()?;
    GECKODRIVER.ensure()
}

pub fn wasm_target() -> Result<()> {
    let library = process::output(process::program("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("==> adding the target {TARGET} (usually 5 s)");
    let mut add = process::program("rustup");
    add.args(["target", "add", TARGET]);
    process::run_long(&mut add, Duration::from_mins(10)).with_context(|| {
        format!("the Rust target {TARGET} is missing; install it by `rustup target add {TARGET}`")
    })
}

/// Trunk builds offline, so the crates that `Cargo.lock` names must be here before.
fn crates() -> Result<()> {
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--locked", "--quiet"]);
    process::run_within(&mut fetch, Duration::from_mins(10))
        .context("the crates of Cargo.lock could not be fetched")
}

/// The generator of the glue must be of exactly the version that the program is linked with.
///
/// So it is the newest as often as Cargo.lock is renewed, and then the lock file that comes with it may name
/// crates that a mirror of the registry does not have yet: only then it is built with what the mirror has.
fn wasm_bindgen() -> Result<()> {
    let lock = fs::read_to_string("Cargo.lock").context("Cargo.lock")?;
    let version =
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        version,
        attempts: &[&["--locked", "--debug"], &["--debug"]],
        usually: "2 min",
    };
    tool.ensure()
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n\
                        [[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n";

    #[test]
    fn the_lock_file_names_the_version_of_exactly_one_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}

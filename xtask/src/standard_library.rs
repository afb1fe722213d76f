//! Rust's standard library, compiled anew with the page: for size, and with panics that only trap.
//!
//! The one that comes with the compiler is made for speed and puts every panic into words, which
//! nobody reads here: a trap takes the app off the screen by itself (see guard.js). Measured, the
//! page is 11 KB lighter after gzip. Compiling it is not a stable part of Cargo, so the variable
//! that opens the rest is set for the program in WebAssembly alone.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::{process, split};

/// Opens what is unstable in a stable compiler. Trunk.toml keeps it from this program.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// For the wasm target alone: `RUSTFLAGS` would also rebuild everything that runs on this machine.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What is unstable in one compiler may be another thing in the next.
const MADE_WITH: &str = env!("CARGO_PKG_RUST_VERSION");

/// What of the library is compiled, as Cargo selects it.
pub const PARTS: [&str; 5] = [
    "--package",
    "std",
    "--no-default-features",
    "--features",
    "optimize_for_size",
];

/// The terms of what has no text beside its source, as they come with the compiler: of the library, and of the
/// tables of Unicode in it. Its authors leave the choice of MIT, whose text would name nobody here.
const TERMS: [&str; 2] = ["Apache-2.0.txt", "Unicode-3.0.txt"];

const PANICS_TRAP: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// What `{:?}` would say, nobody reads either. Measured: 0.2 KB after gzip.
const NO_DEBUG_WORDS: &str = "-Zfmt-debug=none";

/// The same for all that is compiled with it, or the library would be compiled twice.
const FOR_ALL: [&str; 3] = [PANICS_TRAP, NO_DEBUG_WORDS, split::LINKER];

/// The library's sources and the crates it is made of: Trunk builds offline.
pub fn ensure() -> Result<()> {
    if let Some(other) = other_compiler()? {
        println!(
            "note: the page is made with Rust {MADE_WITH}; {other} may refuse what is unstable in it"
        );
    }
    let manifest = manifest()?;
    if !manifest.is_file() {
        add_sources()?;
    }
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--locked", "--quiet", "--manifest-path"]);
    readable(fetch.arg(manifest));
    process::run_within(&mut fetch, Duration::from_mins(10))
        .context("the crates of Rust's standard library could not be fetched")
}

/// Lets Cargo read the library's manifest, which is written in what is unstable, too.
pub fn readable(cargo: &mut Command) {
    cargo.env(UNSTABLE.0, UNSTABLE.1);
}

/// Has the library compiled with what `command` builds for the page, which gets these flags more.
pub fn rebuild(command: &mut Command, flags: Option<&str>) {
    let flags: Vec<_> = FOR_ALL.into_iter().chain(flags).collect();
    command
        .env(UNSTABLE.0, UNSTABLE.1)
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env(FLAGS, flags.join(" "));
}

/// Where the sources lie, if they are here.
pub fn folder() -> Result<PathBuf> {
    Ok(sysroot()?.join("lib/rustlib/src/rust"))
}

pub fn manifest() -> Result<PathBuf> {
    Ok(folder()?.join("library/Cargo.toml"))
}

/// The compiler's, with which the library comes.
pub fn version() -> Result<String> {
    let version = process::output(process::program("rustc").arg("--version"))?;
    let number = version.split_whitespace().nth(1);
    Ok(number.context("`rustc --version` names none")?.to_owned())
}

/// On what terms the library may be used.
pub fn licences() -> Result<Vec<String>> {
    let texts = TERMS.map(|name| {
        let path = sysroot()?.join("share/doc/rust/licenses").join(name);
        fs::read_to_string(&path).with_context(|| {
            let path = path.display();
            format!(
                "the licences of Rust's standard library, which come with rustup's compiler: {path}"
            )
        })
    });
    texts.into_iter().collect()
}

fn sysroot() -> Result<PathBuf> {
    let sysroot = process::output(process::program("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(sysroot.trim()))
}

/// The compiler, if it is not the one that the page is made with.
fn other_compiler() -> Result<Option<String>> {
    let version = process::output(process::program("rustc").arg("--version"))?;
    let usual = version.starts_with(&format!("rustc {MADE_WITH}."));
    Ok((!usual).then(|| version.trim().to_owned()))
}

fn add_sources() -> Result<()> {
    println!("==> adding the sources of Rust's standard library (usually 5 s)");
    let mut add = process::program("rustup");
    add.args(["component", "add", "rust-src"]);
    process::run_long(&mut add, Duration::from_mins(10)).context(
        "the sources of Rust's standard library are missing; install them by \
         `rustup component add rust-src`",
    )
}

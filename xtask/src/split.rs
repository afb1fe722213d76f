//! The program, cut in two at its seam (see `src/ui/seam.rs`): the core, which makes the first estimate, and the
//! rest, which comes behind it in the page and shares its memory and its table of functions.
//!
//! Trunk has no place between the compiler and wasm-bindgen, so what it has made of the whole is thrown away.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::process;
use crate::setup::TARGET;

/// What the linker is told, so that the program can be cut: where each function and each text is used.
pub const LINKER: &str = "-Clink-arg=--emit-relocs";

/// The feature with which the program has a seam.
pub const FEATURE: &str = "split";

const NAME: &str = "ehr-grant-estimator";

/// The two programs, and the glue of the first.
pub struct Parts {
    pub core: PathBuf,
    pub rest: PathBuf,
    pub glue: PathBuf,
}

/// Cuts what the compiler has made last; the parts go into `folder`.
pub fn split(folder: &Path) -> Result<Parts> {
    let linked = process::target_folder()
        .join(TARGET)
        .join("release")
        .join(NAME);
    let linked = linked.with_extension("wasm");
    let program = fs::read(&linked).with_context(|| linked.display().to_string())?;
    let core = folder.join(NAME).with_extension("wasm");
    let mut options = Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &core;
    let made = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let [rest] = made.split_modules.as_slice() else {
        bail!("one rest expected, not {:?}", made.split_modules)
    };
    bind(&core, folder)?;
    Ok(Parts {
        core: folder.join(format!("{NAME}_bg.wasm")),
        rest: rest.clone(),
        glue: folder.join(NAME).with_extension("js"),
    })
}

/// The glue, with all exports kept: among them the memory and the table, which the rest takes.
fn bind(core: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = process::program("wasm-bindgen");
    bindgen
        .args([
            "--target",
            "no-modules",
            "--no-typescript",
            "--keep-lld-exports",
        ])
        .arg("--out-dir")
        .arg(folder)
        .arg(core)
        // It warns of names that it does not keep.
        .env("RUST_LOG", "error");
    process::run(&mut bindgen)
}

//! What Trunk's `post_build` hook does to its staging folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use ehr_grant_estimator::publish::{self, stamped};

use crate::names::{self, Names};
use crate::page::{self, Block, LATE_STYLES, PROGRAM, Parts, STYLES};
use crate::{
    glue, manifest, minify, npm, payload, process, properties, rules, split, static_part, unpacker,
};

/// Measured on the core: further passes, twice over, save 1 KB after gzip and leave 32 functions more to compile.
/// Never `--all-features`: no browser takes the result.
pub const OPTIMISATION: [&str; 7] = [
    "-Os",
    // Nothing lies in the first KB but the far end of the stack, which traps behind it: an address that is added to
    // may be taken as it is. 1.1 KB of both programs.
    "--low-memory-unused",
    // They make the code a hundredth shorter, but less alike: packed it is 0.9 KB longer.
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    // These two sections speak to tools only.
    "--strip-producers",
    "--strip-target-features",
    names::PASS,
];

const LOADER: &str = concat!(
    include_str!("../../src/shell/guard.js"),
    include_str!("../../src/shell/frame.js"),
    include_str!("../../src/shell/start.js"),
    include_str!("../../src/shell/loader.js"),
    // Behind the loader, so that nothing that goes wrong here keeps the page from starting.
    include_str!("../../src/shell/copy.js"),
    include_str!("../../src/shell/place.js")
);

pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`pack` is run by Trunk")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let index = staging.join("index.html");

    let html = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let rules = rules::read(Path::new("rules"))?;
    let html = publish::with_rule_packs(&html, &rules.text)?;
    let html = page::with_static_part(&html, &static_part::html(&rules.shelf))?;
    let html = page::with_rule_year(&html, &publish::rule_years(&rules.shelf))?;
    let html = page::with_icon(&html, &manifest::address_of_drawing())?;
    let staging = Staging {
        folder: &staging,
        html: &html,
    };
    let page = if release {
        stamped(&staging.pack()?)?
    } else {
        html.clone()
    };
    fs::write(&index, page).with_context(|| index.display().to_string())
}

/// A program as small as it gets, and what its names were cut to.
pub struct Small {
    pub program: Vec<u8>,
    pub names: Names,
}

/// A panic ends the program without words: see `trap.mjs`.
pub fn panics_trap(program: &Path) -> Result<()> {
    let script = program.with_extension("trap.mjs");
    fs::write(&script, include_str!("trap.mjs"))?;
    let library = env::current_dir()?.join(npm::TOOLS.file("binaryen/index.js"));
    let mut node = process::program("node");
    process::run(node.arg(&script).arg(library).arg(program))?;
    Ok(fs::remove_file(script)?)
}

/// The program made as small as it gets, in its place.
pub fn optimise(program: &Path) -> Result<Small> {
    let mut optimiser = npm::wasm_opt();
    optimiser
        .args(OPTIMISATION)
        .arg(program)
        .arg("-o")
        .arg(program);
    let report = process::output(&mut optimiser)?;
    Ok(Small {
        program: fs::read(program)?,
        names: Names::read(&report)?,
    })
}

/// A release build before it is packed: the page, and beside it the files that it refers to.
struct Staging<'a> {
    folder: &'a Path,
    html: &'a str,
}

impl Staging<'_> {
    /// One page with all files in it, which are gone from the folder afterwards.
    fn pack(&self) -> Result<String> {
        // What Trunk has bound is the whole program, which cannot run: it calls across its seam.
        self.take(PROGRAM, ".wasm")?;
        self.take(PROGRAM, ".js")?;
        let styles = String::from_utf8(self.take(STYLES, ".css")?)?;
        let late_styles = String::from_utf8(self.take(LATE_STYLES, ".css")?)?;

        let apart = self.folder.join("split");
        let made = split::split(&apart)?;
        panics_trap(&made.core)?;
        let core = optimise(&made.core)?;
        let rest = optimise(&made.rest)?;
        let glue = fs::read_to_string(&made.glue)?;
        fs::remove_dir_all(apart)?;

        let glue = core.names.in_glue(&glue::self_contained(&glue)?)?;
        let loader = rest.names.in_loader(LOADER, &core.names)?;
        let [unpacker, core_block, rest_block] =
            payload::split(&unpacker::build()?, &core.program, &rest.program)?;
        let [styles, late_styles] =
            properties::in_short([minify::styles(&styles)?, minify::styles(&late_styles)?]);
        let parts = Parts {
            styles: &styles,
            late_styles: &late_styles,
            watch: &minify::es5(include_str!("../../src/shell/watch.js"))?,
            glue: &minify::glue(&glue)?,
            loader: &minify::es5(&loader)?,
            unpacker: &unpacker,
            core: &core_block,
            rest: &rest_block,
        };
        page::shipped(self.html, &parts)
    }

    /// The contents of all files with this ending that a block refers to, one after the other.
    fn take(&self, block: Block, ending: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for name in page::linked(self.html, block, ending)? {
            let path = self.folder.join(name);
            bytes.extend(fs::read(&path).with_context(|| path.display().to_string())?);
            fs::remove_file(&path)?;
        }
        Ok(bytes)
    }
}

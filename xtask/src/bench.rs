//! How fast the page is, beside two bare pages that compute the same figures in the usual ways.
//!
//! Here everything is built that is measured; `tests/browser/src/bench` opens it and measures.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::compress::gzip;
use crate::dist::PAGE;
use crate::npm::{self, Packages};
use crate::setup::TARGET;
use crate::{build, minify, names, pack, page, process, reproducible, standard_library, test};

const SOURCES: &str = "tests/bench";
/// What the peers are made of.
pub const PEERS: Packages = Packages {
    source: SOURCES,
    folder: "target/bench",
    usually: "5 s",
};
/// What the bench's server has: each document as its bytes go over the wire.
const SITE: &str = "target/bench/site";
const SCRIPT: &str = "<!-- xtask: script -->";

/// Builds the page, the peers and the programs that count estimates, then measures.
pub fn run(options: &[&str]) -> Result<()> {
    build::run()?;
    PEERS.ensure()?;
    fs::create_dir_all(SITE).context(SITE)?;
    put("page.html", &fs::read_to_string(PAGE).context(PAGE)?)?;
    for peer in ["react-decimal", "react-publicodes"] {
        put(
            &format!("{peer}.html"),
            &with_script(&bundle(peer, "jsx")?)?,
        )?;
    }
    let rate = [estimates()?, bundle("rate", "js")?].concat();
    put("rate.html", &with_script(&rate)?)?;
    put("blank.html", &with_script("")?)?;
    process::run(test::in_browsers()?.args(["--bench", SITE]).args(options))
}

/// A peer as it would be shipped: one script, for production, by the page's own minifier.
fn bundle(entry: &str, ending: &str) -> Result<String> {
    let mut command = bundler()?;
    command
        .args(["--minify", "--legal-comments=none", "--jsx=automatic"])
        .args([
            minify::BROWSERS,
            "--define:process.env.NODE_ENV=\"production\"",
        ])
        .arg(format!("{SOURCES}/{entry}.{ending}"));
    process::output(&mut command)
}

/// What makes one script of many, with the packages of the peers.
pub fn bundler() -> Result<Command> {
    let mut command = npm::esbuild();
    command
        .args(["--bundle", "--charset=utf8", "--log-level=warning"])
        .env("NODE_PATH", env::current_dir()?.join(PEERS.file("")));
    Ok(command)
}

/// `estimate` alone, compiled, optimised and carried as in the page.
fn estimates() -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "estimate-rate",
    ]);
    cargo.args(["--target", TARGET]);
    standard_library::rebuild(&mut cargo, reproducible::flags()?.as_deref());
    process::run(&mut cargo)?;
    let program = process::target_folder()
        .join(TARGET)
        .join("release/estimate_rate.wasm");
    let folder = Path::new(PEERS.folder).join("estimate");
    process::run(
        process::program("wasm-bindgen")
            .args(["--target", "no-modules", "--no-typescript", "--out-dir"])
            .args([&folder, &program]),
    )?;
    let optimised = folder.join("estimate_rate.wasm");
    process::run(&mut optimiser(
        &folder.join("estimate_rate_bg.wasm"),
        &optimised,
    ))?;
    fs::write(Path::new(SITE).join("estimate.wasm"), fs::read(optimised)?)?;
    Ok(fs::read_to_string(folder.join("estimate_rate.js"))?)
}

/// As the page's, but for the names, which make nothing faster.
fn optimiser(program: &Path, optimised: &Path) -> Command {
    let mut command = npm::wasm_opt();
    let flags = pack::OPTIMISATION
        .iter()
        .filter(|flag| **flag != names::PASS);
    command.args(flags).arg(program).arg("-o").arg(optimised);
    command
}

fn with_script(script: &str) -> Result<String> {
    let bare = Path::new(SOURCES).join("page.html");
    let page = fs::read_to_string(&bare).with_context(|| bare.display().to_string())?;
    ensure!(
        page.contains(SCRIPT),
        "the bare page has no place for a script"
    );
    Ok(page.replace(SCRIPT, &page::in_script(script)))
}

/// Compressed beforehand, as good servers do, so that no page waits for it.
fn put(name: &str, page: &str) -> Result<()> {
    let file = Path::new(SITE).join(format!("{name}.gz"));
    fs::write(&file, gzip(page.as_bytes())?).with_context(|| file.display().to_string())
}

//! `cargo xtask <command>`: set-up, packing into one file, serving, testing. All that is not the product.

#![cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]

mod bench;
mod bench_rows;
mod build;
mod compress;
mod csp;
mod debian;
mod dist;
mod embed;
mod faults;
mod glue;
mod licenses;
mod manifest;
mod markup;
mod minify;
mod names;
mod npm;
mod pack;
mod page;
mod pages;
mod payload;
mod peers;
mod process;
#[cfg(test)]
mod promise;
mod properties;
mod reproduce;
mod reproducible;
mod rules;
mod serve;
mod setup;
mod sheets;
mod sizes;
mod split;
mod standard_library;
mod static_part;
mod sums;
mod tally;
mod test;
#[cfg(test)]
mod tokens;
mod tool;
mod trunk;
mod unpacker;
mod web_server;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
usage: cargo xtask <command>

  setup              install the build tools into target/tools; a second run installs nothing
  build              make dist/index.html: one self-contained file, within its size budget
  serve [--port N]   build, then serve dist/ on 127.0.0.1: port 8080 or N, or the next free one
  test               everything: format, lints, host tests, build, browser journeys
  faults             make the pages that the journeys break, in target/faults
  markup             what the Nu HTML checker says of dist/ and of every state of the page
  sheets             what LibreOffice makes of the formulas that the page writes into workbooks
  peers              what OpenFisca and publicodes make of the conformance cases
  screens            pictures of every state on a phone and a PC, into target/screens
  bench [--runs N]   how fast the page is, beside two pages made in the usual ways (10 min)
  bench-rows         how many rows a second the command line estimates, beside OpenFisca and publicodes (2 min)
  reproduce          build once more in another folder, and compare every byte
  sizes              what dist/index.html weighs, part by part, and packed otherwise
  pack               put a build into one file; run by Trunk";

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode> {
    let here = env::current_dir().context("the folder that this is run in")?;
    env::set_current_dir(checkout(&here)?).context("the project's folder")?;
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *words.as_slice() {
        ["setup"] => setup::build_tools()?,
        ["build"] => build::run()?,
        ["serve"] => serve_build(serve::USUAL_PORT)?,
        ["serve", "--port", port] => serve_build(port.parse().context("--port")?)?,
        ["test"] => return Ok(test::run()),
        ["faults"] => faults::build()?,
        ["markup"] => return markup::run(),
        ["sheets"] => return sheets::run(),
        ["peers"] => return peers::run(),
        ["screens"] => test::screens()?,
        ["bench", ref options @ ..] => bench::run(options)?,
        ["bench-rows"] => bench_rows::run()?,
        ["reproduce"] => reproduce::run()?,
        ["sizes"] => sizes::run()?,
        ["pack"] => pack::run()?,
        ["help" | "--help" | "-h"] => println!("{USAGE}"),
        _ => bail!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The checkout round a folder. Looked for each time: a program that knew the folder where it was made would
/// go on there after the folder was copied.
fn checkout(here: &Path) -> Result<&Path> {
    let mut folders = here.ancestors();
    let found = folders.find(|folder| folder.join("Trunk.toml").is_file());
    found.with_context(|| format!("{} lies in no checkout of the project", here.display()))
}

fn serve_build(port: u16) -> Result<()> {
    build::run()?;
    serve::run(port)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::checkout;

    #[test]
    fn a_copy_of_the_folder_is_a_checkout_of_its_own() {
        let copy = Path::new("../target/tmp/copy");
        let inside = copy.join("xtask/src");
        fs::create_dir_all(&inside).unwrap();
        fs::write(copy.join("Trunk.toml"), "").unwrap();
        assert_eq!(checkout(&inside).unwrap(), copy);
        assert_eq!(checkout(copy).unwrap(), copy);
        assert!(checkout(Path::new("/")).is_err());
    }
}

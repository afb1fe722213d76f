//! The rule packs of the project go into the program: every file of `rules/` that is one, as the page has them.

use std::env;
use std::fs;
use std::io::Error;
use std::path::Path;

const FOLDER: &str = "../rules";

fn main() -> Result<(), Error> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut packs = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        let path = entry?.path().canonicalize()?;
        let name = path.to_string_lossy();
        if name.ends_with(".json") && !name.ends_with(".schema.json") {
            packs.push(format!("include_str!({name:?})"));
        }
    }
    packs.sort();
    let folder = env::var_os("OUT_DIR").ok_or_else(|| Error::other("no OUT_DIR"))?;
    fs::write(
        Path::new(&folder).join("packs.rs"),
        format!("[{}]", packs.join(", ")),
    )
}

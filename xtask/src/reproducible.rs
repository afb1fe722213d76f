//! The same commit makes the same bytes in any folder, and none of them tells whose folder it was.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::{process, standard_library};

/// Compiler flags that replace this machine's paths in messages; `None` where a path holds a space,
/// which the variable cannot say.
pub fn flags() -> Result<Option<String>> {
    let mut paths = vec![
        (env::current_dir()?, "/project".to_owned()),
        (standard_library::folder()?, delivered()?),
    ];
    paths.extend(
        registries()?
            .into_iter()
            .map(|registry| (registry, "/crates".to_owned())),
    );
    let flags = paths
        .iter()
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    let flags: Vec<String> = flags.collect();
    let sayable = !flags.iter().any(|flag| flag.contains(char::is_whitespace));
    Ok(sayable.then(|| flags.join(" ")))
}

/// Refuses a program that names this project's folder, that of its crates or that of the library.
pub fn verify(program: &[u8]) -> Result<()> {
    for path in [
        env::current_dir()?,
        cargo_home()?,
        standard_library::folder()?,
    ] {
        let name = path.to_string_lossy();
        let named = program
            .windows(name.len())
            .any(|bytes| bytes == name.as_bytes());
        ensure!(!named, "the program names the folder {name}");
    }
    Ok(())
}

/// What the library that comes with the compiler calls the folder of its sources.
fn delivered() -> Result<String> {
    let version = process::output(process::program("rustc").arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("`rustc -vV` names no commit")?;
    Ok(format!("/rustc/{commit}"))
}

/// The unpacked crates of each registry: one that is mirrored has another folder.
fn registries() -> Result<Vec<PathBuf>> {
    let sources = cargo_home()?.join("registry/src");
    if !sources.exists() {
        return Ok(Vec::new());
    }
    let folders = fs::read_dir(sources)?.map(|entry| Ok(entry?.path()));
    folders.collect()
}

fn cargo_home() -> Result<PathBuf> {
    let usual = || env::home_dir().map(|home| home.join(".cargo"));
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(usual)
        .context("no home folder")
}

//! Which packages are compiled into what is shipped, and the texts that each carries.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::setup::TARGET;
use crate::{process, standard_library};

#[derive(Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// As its author declares it.
    pub licence: String,
    pub repository: String,
    /// All that it carries, in the order of the files' names.
    pub texts: Vec<String>,
}

/// The page, its unpacker, all that they use, and the standard library: by name and version.
pub fn shipped() -> Result<Vec<Package>> {
    let page = ["--package", "ehr-grant-estimator", "--package", "packing"];
    let mut packages = used(Path::new("Cargo.toml"), &page)?;
    let mut library = used(&standard_library::manifest()?, &standard_library::PARTS)?;
    // Its own parts have no number but the compiler's.
    for part in library.iter_mut().filter(|it| it.version == "0.0.0") {
        part.version = standard_library::version()?;
    }
    packages.append(&mut library);
    packages.sort_by(|one, other| {
        let key = |it: &Package| (it.name.clone(), it.version.clone());
        key(one).cmp(&key(other))
    });
    Ok(packages)
}

/// What ends up in the program: nothing that runs only while it is built or tested.
fn used(manifest: &Path, selection: &[&str]) -> Result<Vec<Package>> {
    let mut tree = asked("tree", manifest);
    tree.args(["--edges", "normal,no-proc-macro", "--target", TARGET]);
    tree.args(["--prefix", "none", "--format", "{p}"]);
    let tree = process::output(tree.args(selection))?;
    let used: BTreeSet<_> = tree.lines().filter_map(name_and_version).collect();

    let known = process::output(asked("metadata", manifest).args(["--format-version", "1"]))?;
    let known: Value = serde_json::from_str(&known).context("`cargo metadata`")?;
    let root = PathBuf::from(text(&known, "workspace_root"));
    let packages = known.get("packages").and_then(Value::as_array);
    let packages = packages.context("`cargo metadata` names no packages")?;
    let packages = packages
        .iter()
        .filter(|it| used.contains(&(text(it, "name"), text(it, "version"))));
    packages.map(|package| read(package, &root)).collect()
}

/// Never the network: a build uses what the set-up has fetched.
fn asked(question: &str, manifest: &Path) -> std::process::Command {
    let mut cargo = process::cargo();
    cargo.args([question, "--locked", "--offline", "--manifest-path"]);
    cargo.arg(manifest);
    standard_library::readable(&mut cargo);
    cargo
}

/// `serde v1.0.0 (path)`; a line that repeats an earlier one ends in `(*)`.
fn name_and_version(line: &str) -> Option<(String, String)> {
    let mut words = line.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some((name.to_owned(), version.to_owned()))
}

fn read(package: &Value, root: &Path) -> Result<Package> {
    let manifest = PathBuf::from(text(package, "manifest_path"));
    let folder = manifest.parent().context("a package without a folder")?;
    // One from a registry carries its own texts; one of a workspace has those of the folders round it.
    let top = match package.get("source") {
        Some(Value::String(_)) => folder,
        _ => root,
    };
    let folders = folder.ancestors().take_while(|it| it.starts_with(top));
    let mut texts = Vec::new();
    for folder in folders {
        if texts.is_empty() {
            texts = texts_in(folder)?;
        }
    }
    if texts.is_empty() && top == standard_library::folder()?.join("library") {
        texts = standard_library::licences()?;
    }
    Ok(Package {
        name: text(package, "name"),
        version: text(package, "version"),
        licence: text(package, "license"),
        repository: text(package, "repository"),
        texts,
    })
}

fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_file() && is_about_terms(&path) {
            paths.push(path);
        }
    }
    paths.sort();
    let texts = paths
        .iter()
        .map(|path| fs::read_to_string(path).with_context(|| path.display().to_string()));
    texts.collect()
}

fn is_about_terms(path: &Path) -> bool {
    const BEGINNINGS: [&str; 6] = [
        "license",
        "licence",
        "copying",
        "copyright",
        "notice",
        "unlicense",
    ];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_ascii_lowercase();
    BEGINNINGS
        .iter()
        .any(|beginning| name.starts_with(beginning))
}

/// What is missing is empty, and then refused for its licence or its text.
fn text(value: &Value, key: &str) -> String {
    let text = value.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_about_terms, name_and_version};

    #[test]
    fn a_line_of_the_tree_names_a_package() {
        let wanted = Some(("cfg-if".to_owned(), "1.0.4".to_owned()));
        assert_eq!(name_and_version("cfg-if v1.0.4"), wanted);
        assert_eq!(name_and_version("cfg-if v1.0.4 (/folder) (*)"), wanted);
        assert_eq!(name_and_version(""), None);
    }

    #[test]
    fn texts_are_known_by_their_names() {
        for name in [
            "LICENSE",
            "LICENSE-MIT",
            "license.md",
            "COPYING",
            "UNLICENSE",
        ] {
            assert!(is_about_terms(Path::new(name)), "{name}");
        }
        assert!(!is_about_terms(Path::new("README.md")));
    }
}

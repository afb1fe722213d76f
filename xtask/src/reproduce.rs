//! `cargo xtask reproduce`: the same files, built in another folder from scratch, are the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::build;
use crate::dist::DIST;
use crate::process::{self, TOOLS};
use crate::{reproducible, sums};

/// Its name has another length than any folder of the first build has.
const FOLDER: &str = "target/reproduce/the-same-project-in-quite-another-folder";

const LIMIT: Duration = Duration::from_mins(20);

/// Builds here and there, and prints the hash of every file.
///
/// # Errors
/// If a file differs, or is in one of the two builds only.
pub fn run() -> Result<()> {
    ensure!(
        reproducible::flags()?.is_some(),
        "a folder's name holds a space, so the page depends on where it is built"
    );
    build::run()?;
    let second = Path::new(FOLDER);
    copy_project(second)?;
    println!("==> building once more in {FOLDER} (usually 3 min)");
    build_in(second)?;
    compare(&hashes(Path::new(DIST))?, &hashes(&second.join(DIST))?)
}

/// Every file that git knows or would add, in its present state. Nothing of an earlier copy is left.
fn copy_project(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    let mut command = process::program("git");
    command.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let names = process::output(&mut command)?;
    for name in names.split_terminator('\0') {
        // A file that is about to be deleted is still in the list.
        if Path::new(name).exists() {
            let copy = folder.join(name);
            fs::create_dir_all(copy.parent().context("a file without a folder")?)?;
            fs::copy(name, &copy).with_context(|| name.to_owned())?;
        }
    }
    // The tools are the same in any folder, and take ten minutes to make.
    let tools = PathBuf::from(TOOLS).canonicalize().context(TOOLS)?;
    fs::create_dir_all(folder.join("target"))?;
    symlink(tools, folder.join(TOOLS)).context(TOOLS)
}

/// By the other folder's own build program, with another clock and language.
fn build_in(folder: &Path) -> Result<()> {
    let mut command = process::cargo();
    command.args(["xtask", "build"]).current_dir(folder);
    command.env("TZ", "Asia/Tokyo").env("LC_ALL", "C");
    command.env_remove("CARGO_TARGET_DIR");
    process::run_long(&mut command, LIMIT)
}

type Hashes = BTreeMap<String, String>;

fn hashes(folder: &Path) -> Result<Hashes> {
    let names = sums::names(folder)?.into_iter();
    let hashes = names.map(|name| {
        let bytes = fs::read(folder.join(&name)).with_context(|| name.clone())?;
        Ok((name, format!("{:x}", Sha256::digest(bytes))))
    });
    hashes.collect()
}

fn compare(here: &Hashes, there: &Hashes) -> Result<()> {
    for (name, hash) in here {
        println!("{hash}  {name}");
    }
    let names: BTreeSet<_> = here.keys().chain(there.keys()).collect();
    let different = names.into_iter();
    let different: Vec<_> = different
        .filter(|name| here.get(*name) != there.get(*name))
        .collect();
    ensure!(
        different.is_empty() && !here.is_empty(),
        "not the same in another folder: {different:?}; compare {DIST} with {FOLDER}/{DIST}"
    );
    println!("the same {} files in two folders", here.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Hashes, compare};

    fn hashes(files: &[(&str, &str)]) -> Hashes {
        let files = files.iter();
        files
            .map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned()))
            .collect()
    }

    #[test]
    fn a_file_that_differs_or_stands_alone_is_noticed() {
        let here = hashes(&[("a", "1"), ("b", "2")]);
        assert!(compare(&here, &here).is_ok());
        assert!(compare(&here, &hashes(&[("a", "1"), ("b", "3")])).is_err());
        assert!(compare(&here, &hashes(&[("a", "1")])).is_err());
        assert!(compare(&hashes(&[("a", "1")]), &here).is_err());
        assert!(compare(&Hashes::new(), &Hashes::new()).is_err());
    }
}

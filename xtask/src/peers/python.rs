//! Python with OpenFisca-Core, in an environment of its own, exactly as it was locked: a package of any other content
//! is refused, and none is built here.
//!
//! The versions stand in `tests/peers/openfisca/requirements.in`, and with all that they need, by content, in
//! `requirements.txt` beside it, whose head says how it is renewed.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::{debian, process};

const FOLDER: &str = "target/tools/python";
const LOCK: &str = "tests/peers/openfisca/requirements.txt";
const LIMIT: Duration = Duration::from_mins(10);

/// A second run installs nothing.
pub fn ensure() -> Result<()> {
    let lock = fs::read_to_string(LOCK).context(LOCK)?;
    // Written last: what it says was installed whole.
    let record = Path::new(FOLDER).join("installed.txt");
    if fs::read_to_string(&record).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    debian::python()?;
    println!("==> installing OpenFisca-Core into {FOLDER} (usually 15 s)");
    let mut environment = process::program("python3");
    environment.args(["-m", "venv", "--clear", FOLDER]);
    process::run_long(&mut environment, LIMIT)?;
    let mut install = program();
    install.args(["-m", "pip", "install", "--quiet", "--no-deps"]);
    install.args(["--require-hashes", "--only-binary", ":all:", "-r", LOCK]);
    process::run_long(&mut install, LIMIT).with_context(|| {
        format!(
            "OpenFisca-Core could not be installed. If this network refuses the download, run this where it is \
             allowed and copy {FOLDER} here:\n    {}",
            process::shown(&install)
        )
    })?;
    fs::write(&record, lock).with_context(|| record.display().to_string())
}

/// Its Python, which leaves nothing beside the sources.
pub fn program() -> Command {
    let mut python = process::program(Path::new(FOLDER).join("bin/python"));
    python.env("PYTHONDONTWRITEBYTECODE", "1");
    python
}

#[cfg(test)]
mod tests {
    const LOCK: &str = include_str!("../../../tests/peers/openfisca/requirements.txt");
    const WANTED: &str = include_str!("../../../tests/peers/openfisca/requirements.in");

    #[test]
    fn every_package_is_locked_by_its_content() {
        let lines: Vec<_> = LOCK
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
            .collect();
        let mut packages = 0;
        for pair in lines.windows(2) {
            let [package, next] = pair else { continue };
            if !package.starts_with(' ') {
                assert!(package.contains("=="), "{package}");
                assert!(next.trim_start().starts_with("--hash=sha256:"), "{package}");
                packages += 1;
            }
        }
        assert!(packages > 10, "only {packages} packages");
    }

    #[test]
    fn what_is_wanted_is_locked() {
        let lock = LOCK.to_lowercase();
        for wanted in WANTED.lines() {
            assert!(
                lock.contains(&format!("\n{} \\", wanted.to_lowercase())),
                "{wanted}"
            );
        }
    }
}

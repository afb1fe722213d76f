//! One build tool of Rust: is the right version here, and if not, how it gets here.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::process::{self, TOOLS};

const LIMIT: Duration = Duration::from_mins(40);

/// A tool from the Rust registry, built from source.
pub struct CargoTool<'a> {
    pub package: &'a str,
    pub binary: &'a str,
    pub version: &'a str,
    /// Tried in this order: a registry that lags behind the tool's own lock file refuses `--locked`.
    pub attempts: &'a [&'a [&'a str]],
    pub usually: &'a str,
}

impl CargoTool<'_> {
    pub fn ensure(&self) -> Result<()> {
        if self.is_present() {
            return Ok(());
        }
        announce(self.package, self.version, self.usually);
        for flags in self.attempts {
            match process::run_long(&mut self.install(flags), LIMIT) {
                Ok(()) if self.is_present() => return Ok(()),
                Ok(()) => bail!("{} is installed but does not run", self.package),
                Err(error) => eprintln!("    {error:#}"),
            }
        }
        let by_hand = self
            .attempts
            .first()
            .map(|flags| process::shown(&self.install(flags)));
        bail!(refusal(
            self.package,
            self.version,
            &by_hand.unwrap_or_default()
        ))
    }

    fn is_present(&self) -> bool {
        let answer = process::program(self.binary).arg("--version").output();
        answer.is_ok_and(|answer| {
            names_version(&String::from_utf8_lossy(&answer.stdout), self.version)
        })
    }

    fn install(&self, flags: &[&str]) -> Command {
        let mut command = process::cargo();
        command.args([
            "install",
            self.package,
            "--version",
            self.version,
            "--root",
            TOOLS,
        ]);
        command.args(flags);
        command
    }
}

fn announce(package: &str, version: &str, usually: &str) {
    println!("==> installing {package} {version} into {TOOLS} (usually {usually})");
}

fn refusal(package: &str, version: &str, by_hand: &str) -> String {
    format!(
        "{package} {version} could not be installed. If this network refuses the download, run this where \
         it is allowed and copy {TOOLS} here:\n    {by_hand}"
    )
}

/// Whether the answer to `--version` names exactly this version as one of its words.
fn names_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_one_whole_word() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("geckodriver 0.37.1 ( 2025)", "0.37.1"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
        assert!(!names_version("", "0.21.14"));
    }
}

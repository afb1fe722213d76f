//! What npm brings, exactly as it was locked: a package of any other content is refused, and none runs a
//! script of its own while it is installed.
//!
//! The versions stand in `package.json` and its lock file and nowhere else. To take others, edit
//! `package.json` and renew the lock beside it, without the addresses of whichever registry answers:
//!
//! ```text
//! npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
//! ```

mod lock;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use self::lock::Packages as Locked;
use crate::process;

/// The packages of one lock file.
pub struct Packages {
    /// Where `package.json` and its lock file are kept.
    pub source: &'static str,
    /// Where they are installed: a folder of their own, from which npm removes whatever is not locked.
    pub folder: &'static str,
    pub usually: &'static str,
}

/// What the build and the tests start.
pub const TOOLS: Packages = Packages {
    source: "xtask",
    folder: "target/tools/npm",
    usually: "10 s",
};

const LOCK: &str = "package-lock.json";
const LIMIT: Duration = Duration::from_mins(10);

/// Trunk would fetch it from where a closed network refuses it; npm carries the same in `binaryen`.
pub fn wasm_opt() -> Command {
    TOOLS.program("wasm-opt")
}

pub fn esbuild() -> Command {
    TOOLS.program("esbuild")
}

impl Packages {
    /// A second run installs nothing.
    pub fn ensure(&self) -> Result<()> {
        let lock = Path::new(self.source).join(LOCK);
        let lock =
            fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
        let locked = lock::packages(&lock)?;
        if self.is_present(&locked) {
            return Ok(());
        }
        let list = lock::requested(&locked);
        let (folder, usually) = (self.folder, self.usually);
        println!("==> installing {list} into {folder} (usually {usually})");
        fs::create_dir_all(folder).context(folder)?;
        for name in ["package.json", LOCK] {
            fs::copy(
                Path::new(self.source).join(name),
                Path::new(folder).join(name),
            )?;
        }
        let mut install = self.install();
        let result = process::run_long(&mut install, LIMIT);
        let by_hand = format!("cd {folder} && {}", process::shown(&install));
        if self.is_present(&locked) {
            return Ok(());
        }
        result
            .and_then(|()| bail!("npm installed something else"))
            .with_context(|| refusal(&list, folder, &by_hand))
    }

    /// A program that one of them brings.
    pub fn program(&self, name: &str) -> Command {
        process::program(self.modules().join(".bin").join(name))
    }

    /// A file of one of them.
    pub fn file(&self, path: &str) -> PathBuf {
        self.modules().join(path)
    }

    /// Starting node to ask for versions takes longer than all other checks together, so npm's own
    /// record of what it installed is read, which it writes last.
    fn is_present(&self, locked: &Locked) -> bool {
        let record = self.file(".package-lock.json");
        let record = fs::read_to_string(record).unwrap_or_default();
        lock::packages(&record).is_ok_and(|installed| lock::holds(&installed, locked))
    }

    fn install(&self) -> Command {
        let mut command = process::program("npm");
        command.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--fetch-timeout=60000",
        ]);
        // From within: npm finds nothing locked for a folder that is named to it by way of a link.
        command.current_dir(self.folder);
        command
    }

    fn modules(&self) -> PathBuf {
        Path::new(self.folder).join("node_modules")
    }
}

fn refusal(list: &str, folder: &str, by_hand: &str) -> String {
    format!(
        "{list} could not be installed; npm, which comes with Node.js, says above which of them and why. If this \
         network refuses the download, run this where it is allowed and copy {folder} here:\n    {by_hand}"
    )
}

#[cfg(test)]
mod tests {
    use super::TOOLS;
    use crate::bench;

    #[test]
    fn no_script_of_a_package_is_run() {
        for packages in [TOOLS, bench::PEERS] {
            let install = packages.install();
            let words: Vec<_> = install.get_args().collect();
            assert!(words.starts_with(&["ci".as_ref(), "--ignore-scripts".as_ref()]));
        }
    }
}

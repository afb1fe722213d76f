//! A temporary folder that takes everything a run writes: profiles, logs, copies of the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Removed with all its content when dropped.
pub struct Scratch {
    root: PathBuf,
}

impl Scratch {
    /// The name is short because browsers put sockets below it, whose paths may have 107 bytes.
    pub fn new(name: &str) -> Result<Self> {
        let root = std::env::temp_dir().join(format!("journeys-{}-{name}", std::process::id()));
        fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
        Ok(Self { root })
    }

    /// A folder below the root, created if needed.
    pub fn folder(&self, name: impl AsRef<Path>) -> Result<PathBuf> {
        let folder = self.root.join(name);
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser that has just been killed may still be writing.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.root).is_ok() || !self.root.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

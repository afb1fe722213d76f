//! What stands beside the page in `dist/`: the service worker, what a home screen needs, what other sites
//! frame it with, whose software is in the page, and the sums of all.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{embed, licenses, manifest, minify, sums};

pub const DIST: &str = "dist";
pub const PAGE: &str = "dist/index.html";

/// Everything that a build leaves, in the order of the alphabet, and nothing else.
const FILES: &[&str] = &[
    sums::FILE,
    embed::SCRIPT,
    embed::GUIDE,
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "icon.svg",
    "index.html",
    licenses::FILE,
    "manifest.webmanifest",
    "many.html",
    "rules.html",
    "sw.js",
];

/// Adds to a folder that holds the finished page whatever is still missing.
///
/// # Errors
/// If the folder then holds anything that is not meant to be there.
pub fn complete(folder: &Path, page: &str) -> Result<()> {
    let write = |name: &str, content: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| path.display().to_string())
    };
    let worker = minify::es5(include_str!("../../src/shell/sw.js"))?;
    write("sw.js", worker.as_bytes())?;
    for (name, content) in manifest::FILES {
        write(name, content)?;
    }
    embed::write(folder, page)?;
    write(licenses::FILE, licenses::text()?.as_bytes())?;
    sums::write(folder)?;
    check(folder)
}

/// Exactly the files that are meant to be there, each with the bytes that its sum was taken of.
fn check(folder: &Path) -> Result<()> {
    let names = sums::names(folder)?;
    ensure!(
        names == FILES,
        "{} must hold {FILES:?}, and holds {names:?}",
        folder.display()
    );
    sums::verify(folder)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{FILES, check};
    use crate::sums;

    #[test]
    fn a_file_too_many_or_too_few_is_refused() {
        let folder = Path::new("../target/tmp/dist");
        fs::remove_dir_all(folder).ok();
        fs::create_dir_all(folder).unwrap();
        for name in FILES {
            fs::write(folder.join(name), "content").unwrap();
        }
        sums::write(folder).unwrap();
        check(folder).unwrap();

        fs::write(folder.join("left.js"), "").unwrap();
        assert!(check(folder).is_err());
        fs::remove_file(folder.join("left.js")).unwrap();
        fs::write(folder.join("sw.js"), "other content").unwrap();
        assert!(check(folder).is_err());
        fs::remove_file(folder.join("sw.js")).unwrap();
        assert!(check(folder).is_err());
    }
}

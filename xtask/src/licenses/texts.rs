//! The texts of all packages, each once, and where they come from if a package carries none.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::packages::Package;

pub struct Texts {
    /// In the order in which they are first needed.
    distinct: Vec<String>,
    /// For each package, by name and version, which of them are its own.
    numbers: BTreeMap<(String, String), Vec<usize>>,
}

/// What we hold ourselves for packages that are delivered without any text, by their names.
pub fn kept(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        kept.insert(name.into_owned(), fs::read_to_string(&path)?);
    }
    Ok(kept)
}

impl Texts {
    /// # Errors
    /// If a package has no text, or one is kept that no package needs.
    pub fn collected(packages: &[Package], kept: BTreeMap<String, String>) -> Result<Self> {
        let mut kept = kept;
        let mut texts = Self {
            distinct: Vec::new(),
            numbers: BTreeMap::new(),
        };
        for package in packages {
            let own = if package.texts.is_empty() {
                elsewhere(package, packages, &mut kept)?
            } else {
                package.texts.clone()
            };
            let numbers = own.iter().map(|text| texts.number(text)).collect();
            let key = (package.name.clone(), package.version.clone());
            texts.numbers.insert(key, numbers);
        }
        ensure!(
            kept.is_empty(),
            "nobody needs what is kept in xtask/licenses for {:?}",
            kept.keys()
        );
        Ok(texts)
    }

    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.distinct.iter()
    }

    pub fn numbers(&self, package: &Package) -> impl Iterator<Item = usize> {
        let key = (package.name.clone(), package.version.clone());
        self.numbers.get(&key).into_iter().flatten().copied()
    }

    /// Texts that differ in their white space alone are the same.
    fn number(&mut self, text: &str) -> usize {
        let same = |other: &String| other.split_whitespace().eq(text.split_whitespace());
        let found = self.distinct.iter().position(same);
        let index = found.unwrap_or_else(|| {
            self.distinct.push(tidied(text));
            self.distinct.len() - 1
        });
        index + 1
    }
}

/// Kept by us, or carried by another package of the same repository: gloo has them, its parts do not.
fn elsewhere(
    package: &Package,
    packages: &[Package],
    kept: &mut BTreeMap<String, String>,
) -> Result<Vec<String>> {
    if let Some(text) = kept.remove(&package.name) {
        return Ok(vec![text]);
    }
    let root = |it: &Package| it.repository.split("/tree/").next().map(str::to_owned);
    let relative = packages.iter().find(|other| {
        root(other) == root(package) && other.licence == package.licence && !other.texts.is_empty()
    });
    if let Some(relative) = relative.filter(|_| !package.repository.is_empty()) {
        return Ok(relative.texts.clone());
    }
    let (name, version) = (&package.name, &package.version);
    bail!(
        "{name} {version} carries no text of its licence ({}). Look for it in {}, and put it into \
         xtask/licenses/{name}.txt",
        package.licence,
        package.repository
    )
}

fn tidied(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

//! The rule packs as the page carries them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The text of every pack in the folder.
pub fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut packs = Vec::new();
    for path in paths(folder)? {
        packs.push(fs::read_to_string(&path).with_context(|| path.display().to_string())?);
    }
    ensure!(!packs.is_empty(), "{} holds no rule pack", folder.display());
    Ok(packs)
}

/// All packs, each in its file's own words, as one JSON array.
pub fn bundle(packs: &[String]) -> String {
    let packs: Vec<_> = packs.iter().map(|pack| pack.trim()).collect();
    format!("[\n{}\n]", packs.join(",\n"))
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        paths.push(entry?.path());
    }
    paths.retain(|path| is_pack(path));
    paths.sort();
    Ok(paths)
}

/// `*.json`, but not `*.schema.json`.
fn is_pack(path: &Path) -> bool {
    let has_ending = |path: &Path, ending| path.extension().is_some_and(|found| found == ending);
    has_ending(path, "json") && !has_ending(&path.with_extension(""), "schema")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{bundle, is_pack, texts};

    #[test]
    fn the_schema_and_the_sources_are_not_packs() {
        assert!(is_pack(Path::new("rules/tokyo-ehr-r8.json")));
        assert!(!is_pack(Path::new("rules/pack.schema.json")));
        assert!(!is_pack(Path::new("rules/leaflet-r8.txt")));
    }

    #[test]
    fn a_folder_without_packs_is_refused() {
        assert!(texts(Path::new("src")).is_err());
    }

    #[test]
    fn packs_become_one_array_in_their_own_words() {
        let packs = ["{ \"a\": 1 }\n".to_owned(), "{}".to_owned()];
        assert_eq!(bundle(&packs), "[\n{ \"a\": 1 },\n{}\n]");
    }
}

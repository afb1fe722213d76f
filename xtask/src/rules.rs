//! The rule packs as the page carries them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use ehr_grant_estimator::publish::bundle;
use ehr_grant_estimator::rules::{Pack, Problem, Shelf, read_pack, read_packs};

/// The packs of a folder: sound each by itself and all together, as the page will read them.
pub struct Rules {
    /// All of them, each in its file's own words, as one JSON array.
    pub text: String,
    /// What stands in them, by year.
    pub shelf: Shelf,
}

/// Reads every pack of the folder.
pub fn read(folder: &Path) -> Result<Rules> {
    let mut texts = Vec::new();
    for path in paths(folder)? {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        alone(&text).with_context(|| path.display().to_string())?;
        texts.push(text);
    }
    ensure!(!texts.is_empty(), "{} holds no rule pack", folder.display());
    together(&texts)
}

/// Lines are those of the file only where it is read by itself.
fn alone(text: &str) -> Result<Pack> {
    let mut no_json = None;
    let parse = |text: &str| {
        let node = serde_json::from_str(text);
        node.map_err(|error| no_json = Some(error)).ok()
    };
    let pack = read_pack(text, parse).or_else(|problems| refuse(&problems));
    // The words of a pack that is no JSON are the page's, which know no place; `serde_json` does.
    match no_json {
        Some(error) => pack.context(error),
        None => pack,
    }
}

fn together(texts: &[String]) -> Result<Rules> {
    let text = bundle(texts);
    let shelf = read_packs(&text, |text| serde_json::from_str(text).ok())
        .or_else(|problems| refuse(&problems))?;
    Ok(Rules { text, shelf })
}

fn refuse<T>(problems: &[Problem]) -> Result<T> {
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    bail!("the rules cannot be used:\n{}", lines.join("\n"))
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

    use super::{alone, is_pack, read, together};
    use ehr_grant_estimator::publish::{bundle, minified};

    const PACK: &str = include_str!("../../rules/tokyo-ehr-r8.json");

    #[test]
    fn the_schema_and_the_sources_are_not_packs() {
        assert!(is_pack(Path::new("rules/tokyo-ehr-r8.json")));
        assert!(!is_pack(Path::new("rules/pack.schema.json")));
        assert!(!is_pack(Path::new("rules/leaflet-r8.txt")));
    }

    #[test]
    fn a_folder_without_packs_is_refused() {
        assert!(read(Path::new("src")).is_err());
    }

    #[test]
    fn packs_become_one_array_in_their_own_words() {
        let packs = ["{ \"a\": 1 }\n".to_owned(), "{}".to_owned()];
        assert_eq!(bundle(&packs), "[{\"a\":1},{}]");
    }

    #[test]
    fn white_space_goes_between_values_and_stays_in_texts() {
        let json = "{\n  \"a b\": [ 1, \"c \\\" d\\\\\" ,\t\"e  f\" ]\r\n}";
        assert_eq!(minified(json), "{\"a b\":[1,\"c \\\" d\\\\\",\"e  f\"]}");
        let read = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&minified(PACK)), read(PACK));
    }

    #[test]
    fn a_pack_with_a_problem_builds_no_page() {
        let broken = PACK.replace("\"yen\": 605000", "\"yen\": 0");
        assert!(together(&[PACK.to_owned()]).is_ok());
        assert!(together(&[broken]).is_err());
    }

    #[test]
    fn what_is_no_json_is_named_with_its_line() {
        let refusal = alone("{\n  \"id\": \"a\" \"title\" }").err();
        let words = refusal.map(|refusal| format!("{refusal:#}"));
        assert!(words.is_some_and(|words| words.contains("line 2 column 13")));
    }

    #[test]
    fn packs_of_the_same_year_build_no_page() {
        let refusal = together(&[PACK.to_owned(), PACK.to_owned()]).err();
        let words = refusal.map(|refusal| refusal.to_string());
        assert!(words.is_some_and(|words| words.contains("[1].fiscal_year.from")));
    }
}

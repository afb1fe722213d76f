//! One short way to ask for an estimate: the link of a case, as a person would send it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ehr_grant_estimator::domain::{Case, Choice, Date, Estimate, Outcome, Verdict, Yen};
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Node, Pack, Problem, Shelf, estimate, read_pack, read_packs};
use proc_macro2::TokenStream;
use serde_json::Value;

/// A pack like that of 令和8年度, as it was when the leaflet left bands and rates open. What computes is
/// tested with it, so that a figure that is filled in in `rules/` turns nothing red but what tells of it.
pub const PACK: &str = include_str!("fixtures/pack.json");
pub const SHIPPED: &str = include_str!("../../rules/tokyo-ehr-r8.json");
pub const LEAFLET: &str = include_str!("../../rules/leaflet-r8.txt");

/// Numbers below what is asked that look like chance and are the same each time.
pub fn draws(mut seed: u64) -> impl FnMut(u64) -> u64 {
    move |below| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    }
}

pub fn node(text: &str) -> Node {
    parse(text).expect("JSON of text, whole numbers, lists and objects")
}

pub fn read(text: &str) -> Result<Pack, Vec<Problem>> {
    read_pack(text, parse)
}

/// What the page leaves to the browser.
pub fn parse(text: &str) -> Option<Node> {
    serde_json::from_str(text).ok()
}

/// The text of every pack in `rules/`, in the order of their names.
pub fn rule_packs() -> Vec<String> {
    let entries = fs::read_dir("rules").expect("a folder");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let is_pack = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.ends_with(".json") && !name.ends_with(".schema.json")
    };
    let packs = paths.into_iter().filter(is_pack);
    packs
        .map(|path| fs::read_to_string(path).expect("text"))
        .collect()
}

/// The files of a folder that hold code, and of the folders in it.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// Code as the compiler reads it.
#[track_caller]
pub fn tokens(code: &str) -> TokenStream {
    code.parse().expect("code")
}

/// The problems of the fixture after these changes, a line each.
#[track_caller]
pub fn problems_after(changes: &[(&str, &str)]) -> String {
    let mut text = PACK.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "nothing to change: {from}");
        text = text.replacen(from, to, 1);
    }
    let problems = read(&text).err().unwrap_or_default();
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Next year's pack as it might come: 650,000 a bed, a threshold of 300, other dates.
pub fn next_year() -> String {
    [
        ("tokyo-ehr-r8", "tokyo-ehr-r9"),
        ("令和8年度", "令和9年度"),
        ("\"2027-", "\"2028-"),
        ("\"2026-", "\"2027-"),
        ("605000", "650000"),
        ("\"at_least\": 200", "\"at_least\": 300"),
        // 650,000 × 100 = 65,000,000; × 3/4
        ("45375000", "48750000"),
    ]
    .iter()
    .fold(PACK.to_owned(), |pack, (from, to)| pack.replace(from, to))
}

/// A shelf with these packs.
#[track_caller]
pub fn shelf(packs: &[&str]) -> Shelf {
    let text = format!("[{}]", packs.join(","));
    read_packs(&text, parse).expect("sound packs")
}

pub fn pack() -> Pack {
    read(PACK).expect("the fixture is valid")
}

/// The pack of 令和8年度, for what the leaflet prints.
pub fn shipped() -> Pack {
    read(SHIPPED).expect("the shipped pack is valid")
}

/// The fixture and every pack in `rules/`, each once, for what holds in any.
pub fn every_pack() -> Vec<Pack> {
    let texts: BTreeSet<_> = rule_packs().into_iter().chain([PACK.to_owned()]).collect();
    let packs = texts.iter().map(|text| read(text).expect("a sound pack"));
    packs.collect()
}

/// The case that a link holds; the link must be faultless.
#[track_caller]
pub fn case(link: &str) -> Case {
    let (form, problems) = from_link(link);
    assert_eq!(problems, [], "{link}");
    form.read().case
}

/// A day on which both windows are open.
pub fn in_april() -> Date {
    date("2026-04-10")
}

#[track_caller]
pub fn date(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

pub fn verdict<'e, 'p>(answer: &'e Estimate<'p>, programme: &str) -> &'e Verdict<'p> {
    answer.verdict(programme).expect("a programme of the pack")
}

/// Checks the ends of what a case gets from one programme.
#[track_caller]
pub fn grants(pack: &Pack, link: &str, programme: &str, [low, high]: [u64; 2]) {
    let answer = estimate(pack, &case(link), in_april());
    let grant = verdict(&answer, programme).grant;
    let ends = grant.map(|grant| (grant.low, grant.high));
    assert_eq!(ends, Some((Yen::new(low), Yen::new(high))), "{link}");
}

#[track_caller]
pub fn comes_to(pack: &Pack, link: &str, programme: &str, outcome: Outcome) {
    let answer = estimate(pack, &case(link), in_april());
    let found = verdict(&answer, programme).outcome;
    assert_eq!(found.code(), outcome.code(), "{link} {programme}");
}

/// Line ends, spaces and the marks of bold type are the layout's, not the sentence's.
pub fn without_layout(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect()
}

/// The JSON pointer of every place in a value but the top.
pub fn paths(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, it)| (key.clone(), it)).collect(),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.map(|(index, it)| (index.to_string(), it)).collect()
        }
        _ => Vec::new(),
    };
    let below = |(name, child): (String, &Value)| {
        let mut found = vec![format!("/{name}")];
        found.extend(
            paths(child)
                .into_iter()
                .map(|path| format!("/{name}{path}")),
        );
        found
    };
    children.into_iter().flat_map(below).collect()
}

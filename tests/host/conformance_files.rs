//! The files in `conformance/` themselves: whole, quoted word for word, with their arithmetic.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::conformance::{every_year, files};
use super::support::{LEAFLET, node, rule_packs, without_layout};
use ehr_grant_estimator::conformance::{FILES, Subject, Trial, Value};
use ehr_grant_estimator::domain::Choice;
use ehr_grant_estimator::form::{from_link, to_link};
use ehr_grant_estimator::rules::Node;

#[test]
fn the_program_carries_every_file_of_the_folder() {
    let entries = fs::read_dir("conformance").expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let name = |path: PathBuf| path.file_name()?.to_str().map(str::to_owned);
    let is_cases = |path: &PathBuf| {
        path.extension().is_some_and(|ending| ending == "json")
            && !path.ends_with("case.schema.json")
    };
    let found: BTreeSet<_> = paths.filter(is_cases).filter_map(name).collect();
    let carried: BTreeSet<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(carried, found);
    assert_eq!(carried.len(), FILES.len());
    for (name, text) in FILES {
        let file = fs::read_to_string(format!("conformance/{name}")).expect("text");
        assert_eq!(file, *text, "{name}");
    }
}

#[test]
fn each_input_is_written_as_the_page_writes_it() {
    for trial in files().iter().flat_map(|file| &file.trials) {
        let (form, problems) = from_link(&trial.link());
        assert_eq!(problems, [], "{}", trial.name);
        assert_eq!(form.read().problems, [], "{}", trial.name);
        let again = to_link(&form).fragment;
        let again: BTreeSet<_> = again.split('&').collect();
        let link = trial.link();
        // Defaults may stand in a case, where it is about them; the page leaves them out.
        assert!(
            again.iter().all(|pair| link.contains(pair)),
            "{}",
            trial.name
        );
    }
}

/// On the side that its place names, or in the sentence that the pack quotes from another document.
#[test]
fn each_sentence_stands_in_its_document() {
    let (front, back) = LEAFLET.split_once("\n裏面\n").expect("two sides");
    let (front, back) = (without_layout(front), without_layout(back));
    let packs: Vec<_> = rule_packs().iter().map(|text| node(text)).collect();
    let shelf = every_year();
    for trial in files().iter().flat_map(|file| &file.trials) {
        let because = &trial.because;
        let pack = shelf.named(&trial.pack).expect("its pack");
        assert!(pack.document(&because.document).is_some(), "{}", trial.name);
        let quote = without_layout(&because.quote);
        let stands = match because.document.as_str() {
            "leaflet" if because.place.starts_with("表面") => front.contains(&quote),
            "leaflet" if because.place.starts_with("裏面") => back.contains(&quote),
            "leaflet" => false,
            document => packs.iter().any(|pack| quotes(pack, document, because)),
        };
        assert!(stands, "{}: {}", trial.name, because.quote);
    }
}

/// Whether the pack quotes the same sentence from the same place.
fn quotes(
    node: &Node,
    document: &str,
    because: &ehr_grant_estimator::conformance::Because,
) -> bool {
    let has = |entries: &[(String, Node)], key: &str, text: &str| {
        let wanted = (key.to_owned(), Node::Text(text.to_owned()));
        entries.contains(&wanted)
    };
    match node {
        Node::List(nodes) => nodes.iter().any(|node| quotes(node, document, because)),
        Node::Object(entries) => {
            has(entries, "document", document)
                && has(entries, "place", &because.place)
                && has(entries, "quote", &because.quote)
                || entries
                    .iter()
                    .any(|(_, node)| quotes(node, document, because))
        }
        _ => false,
    }
}

/// Each amount above nothing that a programme pays or could pay has its arithmetic beside it, and each arithmetic
/// ends in an amount that is claimed.
#[test]
fn the_arithmetic_beside_the_figures_ends_in_them() {
    for trial in files().iter().flat_map(|file| &file.trials) {
        for (subject, by) in &trial.workings {
            let claimed = amounts(trial, subject);
            let ends: BTreeSet<_> = by.split('；').map(last_number).collect();
            for end in &ends {
                assert!(claimed.contains(end), "{}: {by}: {end}", trial.name);
            }
            if matches!(subject, Subject::Programme(_)) {
                let left: Vec<_> = claimed.difference(&ends).filter(|yen| **yen > 0).collect();
                assert_eq!(left, [&0; 0], "{}: {by}", trial.name);
            }
        }
        for claim in &trial.claims {
            let has_amount = matches!(claim.value, Value::Amount(yen) if u64::from(yen) > 0);
            let has_by = trial
                .workings
                .iter()
                .any(|(subject, _)| *subject == claim.subject);
            let is_plain = claim.subject == Subject::Total;
            assert!(
                !has_amount || has_by || is_plain,
                "{}: {}",
                trial.name,
                claim.figure.code()
            );
        }
    }
}

fn amounts(trial: &Trial, subject: &Subject) -> BTreeSet<u64> {
    let claims = trial
        .claims
        .iter()
        .filter(|claim| claim.subject == *subject);
    claims
        .filter_map(|claim| match claim.value {
            Value::Amount(yen) => Some(u64::from(yen)),
            _ => None,
        })
        .collect()
}

/// The number behind the last `=` or `→`.
fn last_number(by: &str) -> u64 {
    let (_, end) = by
        .rsplit_once(['=', '→'])
        .unwrap_or_else(|| panic!("no result: {by}"));
    let end = end.trim().replace(',', "");
    end.parse().unwrap_or_else(|_| panic!("no amount: {by}"))
}

/// What OpenFisca's parameters and publicodes' rules give as their source stands on the leaflet, or is the law.
#[test]
fn the_peers_name_sentences_of_the_leaflet() {
    let mut texts = Vec::new();
    let mut folders = vec![PathBuf::from("tests/peers")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            match ending {
                _ if path.is_dir() => folders.push(path),
                Some("yaml" | "json") => texts.push(fs::read_to_string(&path).expect("text")),
                _ => {}
            }
        }
    }
    let leaflet = without_layout(LEAFLET);
    let mut quotations = 0;
    for text in &texts {
        let said = text.split('「').skip(1);
        for quote in said.filter_map(|rest| rest.split('」').next()) {
            let is_title = quote == "電子カルテ導入経費等への補助金のご案内";
            assert!(
                is_title || leaflet.contains(&without_layout(quote)),
                "{quote}"
            );
            quotations += usize::from(!is_title);
        }
    }
    assert!(quotations > 25, "only {quotations} quotations were found");
}

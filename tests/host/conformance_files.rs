//! The files in `conformance/` themselves: whole, quoted word for word, with their arithmetic, and refused by name
//! where they are not sound.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::conformance::{every_year, file, files};
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

/// A file with one case, of which `from` is replaced.
#[track_caller]
fn refused(from: &str, to: &str, expected: &str) {
    const FILE: &str = r#"{ "title": "題", "pack": "tokyo-ehr-r8", "cases": [
        { "name": "一", "inputs": { "date": "2026-05-01" }, "year": "current",
          "because": { "document": "leaflet", "place": "裏面", "quote": "文" } },
        { "name": "二", "inputs": { "facility": "hospital", "beds": 100, "ehr": "1-2", "date": "2026-05-01" },
          "programmes": { "hospital-ehr": { "outcome": "likely", "grant_min": 0, "grant_max": 1, "by": "2 × 3/4 = 1" } },
          "total": { "cost": 2 },
          "because": { "document": "leaflet", "place": "裏面", "quote": "文", "note": "注" } } ] }"#;
    assert_eq!(file("a.json", FILE).err(), None);
    assert!(FILE.contains(from), "nothing to change: {from}");
    let problems = file("a.json", &FILE.replacen(from, to, 1)).expect_err("a problem");
    assert_eq!(problems, expected, "{from} → {to}");
}

#[test]
fn a_problem_names_the_file_the_case_and_the_key() {
    refused(
        "\"beds\": 100",
        "\"bed\": 100",
        "a.json「二」cases[1].inputs：「bed」という項目は使えません",
    );
    refused(
        "\"beds\": 100",
        "\"beds\": \"100\"",
        "a.json「二」cases[1].inputs.beds：0から99999までの整数にしてください",
    );
    refused(
        "\"hospital\"",
        "\"dentist\"",
        "a.json「二」cases[1].inputs.facility：次のどれか一つにしてください：hospital、clinic、other",
    );
    refused(
        "\"1-2\"",
        "\"2-1\"",
        "a.json「二」cases[1].inputs.ehr：0から999999999999までの整数にしてください",
    );
    refused(
        "\"1-2\"",
        "\"7000万\"",
        "a.json「二」cases[1].inputs.ehr：0から999999999999までの整数にしてください",
    );
    refused(
        "\"date\": \"2026-05-01\" }, \"year\"",
        "\"beds\": 1 }, \"year\"",
        "a.json「一」cases[0].inputs.date：この項目がありません",
    );
    refused(
        "\"2026-05-01\" }, \"year\"",
        "\"2026-02-30\" }, \"year\"",
        "a.json「一」cases[0].inputs.date：実在する日付を2026-05-29の形で書いてください",
    );
    refused(
        "\"year\": \"current\"",
        "\"year\": \"now\"",
        "a.json「一」cases[0].year：次のどれか一つにしてください：current、past、future",
    );
    refused(
        "\"year\": \"current\",",
        "",
        "a.json「一」cases[0].programmes：この項目がありません",
    );
    refused(
        "\"likely\"",
        "\"Likely\"",
        "a.json「二」cases[1].programmes.hospital-ehr.outcome：次のどれか一つにしてください：likely、confirm、ineligible、incomplete",
    );
    refused(
        "\"grant_min\"",
        "\"grant\"",
        "a.json「二」cases[1].programmes.hospital-ehr：「grant」という項目は使えません",
    );
    refused(
        "\"grant_min\": 0",
        "\"grant_min\": null",
        "a.json「二」cases[1].programmes.hospital-ehr.grant_min：0から999999999999999までの整数にしてください",
    );
    refused(
        "\"cost\": 2",
        "\"outcome\": \"likely\"",
        "a.json「二」cases[1].total：「outcome」という項目は使えません",
    );
    refused(
        "\"note\"",
        "\"remark\"",
        "a.json「二」cases[1].because：「remark」という項目は使えません",
    );
    refused(
        "\"二\"",
        "\"一\"",
        "a.json「一」cases[1].name：「一」が二度使われています",
    );
    refused(
        "\"title\": \"題\", ",
        "",
        "a.json title：この項目がありません",
    );
    refused(
        "\"grant_min\": 0",
        "\"grant_min\": 0.5",
        "a.json 5行79文字目：数は15桁までの数字だけで書いてください",
    );
}

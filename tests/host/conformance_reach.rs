//! How far the cases of `conformance/` reach: no figure, rate, day or condition of the rules can change without a case
//! that says so.

use std::collections::BTreeSet;

use super::conformance::files;
use super::support::{SHIPPED, node, paths};
use ehr_grant_estimator::conformance::{CaseFile, Figure, Subject, Value as Said};
use ehr_grant_estimator::domain::{Choice, Date, Outcome, SubsidyRate};
use ehr_grant_estimator::rules::read_pack;
use serde_json::Value;

/// The pack without its worked examples, which would refuse most changes before a case could.
fn rules() -> Value {
    let mut pack: Value = serde_json::from_str(SHIPPED).expect("JSON");
    pack["examples"] = Value::Array(Vec::new());
    pack
}

/// Whether the changed rules are sound and a case notices; none where they are not sound.
fn is_noticed(files: &[CaseFile], pack: &Value) -> Option<bool> {
    let text = pack.to_string();
    let pack = read_pack(&text, |text| Some(node(text))).ok()?;
    let mut trials = files.iter().flat_map(|file| &file.trials);
    Some(trials.any(|trial| !trial.differences(&pack).is_empty()))
}

#[test]
fn no_figure_of_the_rules_changes_unnoticed() {
    let (files, rules) = (files(), rules());
    assert_eq!(is_noticed(&files, &rules), Some(false));
    let mut changed = 0;
    for path in paths(&rules) {
        let is_figure = [
            "/fiscal_year/",
            "/limits/",
            "/rounding/unit",
            "/programmes/",
        ]
        .iter()
        .any(|start| path.starts_with(start));
        if !is_figure {
            continue;
        }
        let mut sound = 0;
        let others = neighbours(rules.pointer(&path).expect("a place"));
        for other in &others {
            let mut rules = rules.clone();
            *rules.pointer_mut(&path).expect("a place") = other.clone();
            if let Some(noticed) = is_noticed(&files, &rules) {
                assert!(noticed, "{path} = {other}");
                sound += 1;
            }
        }
        // The edges of two bands move together: below.
        let is_edge = path.contains("/bands/") && path.contains("/beds/");
        assert!(sound > 0 || others.is_empty() || is_edge, "{path}");
        changed += sound;
    }
    assert!(changed > 50, "only {changed} figures were changed");
}

/// What a figure could be by mistake: a little more or less, another rate, the day before or after.
fn neighbours(value: &Value) -> Vec<Value> {
    if let Some(number) = value.as_u64() {
        // An amount for twelve months has to divide by them.
        let others = [Some(number + 1), number.checked_sub(1), Some(number + 12)];
        return others.into_iter().flatten().map(Value::from).collect();
    }
    let text = value.as_str().unwrap_or_default();
    if let Some(day) = Date::parse(text) {
        let days = [day.unix_days() - 1, day.unix_days() + 1];
        return days
            .map(|day| Date::from_unix_days(day).to_string().into())
            .to_vec();
    }
    if SubsidyRate::parse(text).is_some() {
        return ["2/3", "1/3"].map(Value::from).to_vec();
    }
    Vec::new()
}

#[test]
fn the_edge_between_two_bands_does_not_move_unnoticed() {
    let files = files();
    for (last, first) in [(3, 4), (5, 6)] {
        let mut rules = rules();
        let bands = &mut rules["programmes"][2]["standard_amount"]["bands"];
        assert_eq!(
            (&bands[0]["beds"]["to"], &bands[1]["beds"]["from"]),
            (&4.into(), &5.into())
        );
        bands[0]["beds"]["to"] = last.into();
        bands[1]["beds"]["from"] = first.into();
        assert_eq!(is_noticed(&files, &rules), Some(true), "{last}, {first}");
    }
}

/// Takes each condition from each programme in turn, and each answer from each condition.
#[test]
fn no_condition_goes_unnoticed() {
    let (files, rules) = (files(), rules());
    let (mut removed, mut unnoticed) = (0, Vec::new());
    for path in paths(&rules) {
        let Some((list, index)) = path.rsplit_once('/') else {
            continue;
        };
        let is_listed = list.starts_with("/programmes/") && list.ends_with("/conditions")
            || list.starts_with("/conditions/") && list.contains("/when/");
        let (true, Ok(index)) = (is_listed, index.parse::<usize>()) else {
            continue;
        };
        let mut rules = rules.clone();
        let items = rules
            .pointer_mut(list)
            .and_then(Value::as_array_mut)
            .expect("a list");
        if items.len() == 1 && list.starts_with("/conditions/") {
            // Without its only answer it would hold for any: so it turns on another.
            items[0] = other_answer(list, &items[0]);
        } else {
            items.remove(index);
        }
        without_unused(&mut rules);
        // Rules by which two programmes count the same cost are refused before a case is asked.
        if let Some(noticed) = is_noticed(&files, &rules) {
            removed += 1;
            unnoticed.extend((!noticed).then_some(path));
        }
    }
    assert!(removed > 40, "only {removed} conditions were removed");
    // The wages of input staff are always to be confirmed, whatever the standard: 標準規格 adds a question only.
    // So they are because their rate is assumed: the condition that says so puts it into words only.
    let standard = &rules["programmes"][1]["conditions"][5];
    assert_eq!(*standard, Value::from("hospital-standard"));
    let in_words = &rules["programmes"][1]["conditions"][6];
    assert_eq!(*in_words, Value::from("staff-rate"));
    let expected = [5, 6].map(|index| format!("/programmes/1/conditions/{index}"));
    assert_eq!(unnoticed, expected);
}

fn other_answer(list: &str, answer: &Value) -> Value {
    let key = list.rsplit('/').next().unwrap_or_default();
    let input = ehr_grant_estimator::domain::Input::from_code(key).expect("a field");
    let mut codes = input.codes().filter(|code| *answer != **code);
    codes.next().expect("another answer").into()
}

/// Without the conditions that no programme names any more: the reader refuses them.
fn without_unused(rules: &mut Value) {
    let programmes = rules["programmes"].as_array().expect("a list").clone();
    let names = programmes
        .iter()
        .filter_map(|it| it["conditions"].as_array());
    let used: BTreeSet<String> = names.flatten().map(ToString::to_string).collect();
    let conditions = rules["conditions"].as_array_mut().expect("a list");
    conditions.retain(|condition| used.contains(&condition["id"].to_string()));
}

/// All four, but what the rules never say: that a programme is certain whose terms are not printed.
#[test]
fn each_programme_has_a_case_for_each_outcome() {
    let found: BTreeSet<_> = files()
        .iter()
        .flat_map(|file| &file.trials)
        .flat_map(|trial| &trial.claims)
        .filter_map(|claim| match (&claim.subject, claim.value) {
            (Subject::Programme(id), Said::Code(code)) if claim.figure == Figure::Outcome => {
                Some((id.clone(), code))
            }
            _ => None,
        })
        .collect();
    let pack = super::support::shipped();
    for programme in &pack.programmes {
        for outcome in Outcome::CODES {
            let has = found.contains(&(programme.id.clone(), *outcome));
            let never = match programme.id.as_str() {
                "input-staff" | "cyber" | "regional" => *outcome == "likely",
                "training" => *outcome == "confirm",
                _ => false,
            };
            assert_ne!(has, never, "{} {outcome}", programme.id);
        }
    }
}

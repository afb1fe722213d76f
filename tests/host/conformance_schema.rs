//! The JSON Schema beside the conformance cases: every file meets it, and it agrees with the reader.

use std::collections::BTreeSet;

use super::conformance::file;
use super::schema::SPOILS;
use super::support::{parse, paths};
use boon::{Compiler, SchemaIndex, Schemas};
use ehr_grant_estimator::conformance::{FILES, Figure, read_cases};
use ehr_grant_estimator::domain::{Choice, Input, Yen};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../conformance/case.schema.json");

fn compiled() -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    let schema = serde_json::from_str(SCHEMA).expect("JSON");
    compiler
        .add_resource("case.json", schema)
        .expect("a resource");
    let index = compiler
        .compile("case.json", &mut schemas)
        .expect("a schema");
    (schemas, index)
}

#[test]
fn every_file_meets_the_schema() {
    let (schemas, index) = compiled();
    for (name, text) in FILES {
        let cases = serde_json::from_str(text).expect("JSON");
        let problem = schemas.validate(&cases, index).err();
        assert!(problem.is_none(), "{name}: {}", problem.expect("one"));
    }
}

#[test]
fn the_schema_names_each_field_and_each_figure() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let keys = |name: &str| -> BTreeSet<String> {
        let fields = schema["$defs"][name]["properties"].as_object();
        fields.expect("an object").keys().cloned().collect()
    };
    let codes = |figures: &[Figure]| -> BTreeSet<String> {
        let codes = figures.iter().map(|figure| figure.code()).chain(["by"]);
        codes.map(str::to_owned).collect()
    };
    let inputs = Input::CODES.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(keys("inputs"), inputs);
    assert_eq!(keys("programme"), codes(Figure::OF_PROGRAMMES));
    assert_eq!(keys("total"), codes(Figure::OF_TOTALS));
    for input in Input::choices() {
        let codes: Vec<_> = input.codes().collect();
        let named = &schema["$defs"]["inputs"]["properties"][input.code()]["enum"];
        assert_eq!(*named, Value::from(codes), "{}", input.code());
    }
    for figure in Figure::OF_PROGRAMMES
        .iter()
        .filter(|it| it.codes().is_some())
    {
        let named = &schema["$defs"]["programme"]["properties"][figure.code()]["enum"];
        assert_eq!(*named, Value::from(figure.codes().expect("words").to_vec()));
    }
    assert_eq!(
        schema["$defs"]["cost"]["anyOf"][0]["maximum"],
        Yen::LARGEST_ENTRY
    );
}

/// A case of every kind, of which each place is spoilt in every way that changes its kind.
#[test]
fn reader_and_schema_refuse_the_same() {
    const CASES: &str = r#"{ "title": "題", "pack": "tokyo-ehr-r8", "cases": [
        { "name": "一", "inputs": { "facility": "hospital", "beds": 100, "tokyo": "yes", "project": "new",
            "acquire": "lease", "standard": "no", "contract": "signed", "finish": "later", "ehr": "1-2", "staff": 3,
            "months": 4, "consult": 5, "cyber": 6, "train": 7, "region": 8, "date": "2026-05-01", "pack": "r8" },
          "programmes": { "hospital-ehr": { "outcome": "likely", "window": "open", "deadline": "2026-05-29", "certainty": "printed",
            "grant_min": 0, "grant_max": "", "ceiling_min": 1, "ceiling_max": 2, "stops_min": 3, "stops_max": 4,
            "by": "1 + 1 = 2" } },
          "total": { "cost_min": 1, "cost": 2, "confirmed": 3, "upto": 4, "own_min": 5, "own_max": 6, "by": "7 = 7" },
          "year": "past",
          "because": { "document": "leaflet", "place": "裏面", "quote": "文", "note": "注" } },
        { "name": "二", "inputs": { "date": "2026-05-01" }, "year": "current",
          "because": { "document": "leaflet", "place": "裏面", "quote": "文" } },
        { "name": "三", "inputs": { "date": "2026-05-01" }, "total": { "cost": 1 },
          "because": { "document": "leaflet", "place": "裏面", "quote": "文" } },
        { "name": "四", "inputs": { "date": "2026-05-01" }, "programmes": { "cyber": { "deadline": "" } },
          "because": { "document": "leaflet", "place": "裏面", "quote": "文" } }] }"#;
    let (schemas, index) = compiled();
    assert_eq!(file("a.json", CASES).err(), None);
    let cases: Value = serde_json::from_str(CASES).expect("JSON");
    assert!(schemas.validate(&cases, index).is_ok());
    let mut refused = 0;
    for path in paths(&cases) {
        for spoil in SPOILS {
            let mut spoilt = cases.clone();
            if !spoil(&mut spoilt, &path) {
                continue;
            }
            let fits = schemas.validate(&spoilt, index).is_ok();
            let read = read_cases("a.json", &spoilt.to_string(), parse);
            assert_eq!(fits, read.is_ok(), "{path}: {spoilt}: {read:?}");
            refused += usize::from(!fits);
        }
    }
    assert!(refused > 300, "only {refused} spoilt files were refused");
}

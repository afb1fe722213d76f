//! The JSON Schema beside the packs: made from the types, current, and agreeing with the reader.

use super::support::{PACK, paths, rule_packs};
use boon::{Compiler, SchemaIndex, Schemas};
use ehr_grant_estimator::rules::{Fault, pack_schema, read_pack};
use expect_test::expect_file;
use serde_json::Value;

#[test]
fn the_schema_in_the_repository_is_current() {
    let schema = serde_json::to_string_pretty(&pack_schema()).expect("a schema is JSON");
    expect_file!["../../rules/pack.schema.json"].assert_eq(&format!("{schema}\n"));
}

#[test]
fn every_pack_fits_the_schema() {
    let (schemas, index) = compiled();
    for text in rule_packs() {
        let pack = serde_json::from_str(&text).expect("JSON");
        let problem = schemas.validate(&pack, index).err();
        assert!(problem.is_none(), "{}", problem.expect("one"));
    }
}

/// Spoils every place of a pack in turn, in every way that changes its kind, and checks
/// that reader and schema agree on whether the rest may stand.
#[test]
fn reader_and_schema_refuse_the_same() {
    let (schemas, index) = compiled();
    let pack: Value = serde_json::from_str(PACK).expect("JSON");
    assert!(
        schemas.validate(&pack, index).is_ok(),
        "the pack fits the schema"
    );
    let mut refused = 0;
    for path in paths(&pack) {
        for spoil in SPOILS {
            let mut spoilt = pack.clone();
            if !spoil(&mut spoilt, &path) {
                continue;
            }
            let fits = schemas.validate(&spoilt, index).is_ok();
            // What it is as text is asked in `pack_text.rs`; here thousands of nodes save the detour.
            let node = serde_json::from_value(spoilt).ok();
            let problems = read_pack("0", |_| node).err().unwrap_or_default();
            let well_formed = !problems.iter().any(|problem| is_about_form(&problem.fault));
            assert_eq!(fits, well_formed, "{path}: {problems:?}");
            refused += usize::from(!fits);
        }
    }
    assert!(refused > 1_000, "only {refused} spoilt packs were refused");
}

/// Whether a fault is one that a schema can see, not one between parts of the pack.
fn is_about_form(fault: &Fault) -> bool {
    !matches!(
        fault,
        Fault::NotAscending
            | Fault::NotLater
            | Fault::Unused
            | Fault::OtherGrant { .. }
            | Fault::NoGrant
            | Fault::UnknownId(_)
            | Fault::SameId(_)
            | Fault::OutsideFiscalYear
            | Fault::NoBand { .. }
            | Fault::TwoBands { .. }
            | Fault::LikeALike
            | Fault::CostTwice { .. }
            | Fault::NothingToAsk
            | Fault::NotDivisible { .. }
            | Fault::NotQuoted
    )
}

fn compiled() -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    let schema = serde_json::to_value(pack_schema()).expect("a schema is JSON");
    compiler
        .add_resource("pack.json", schema)
        .expect("a resource");
    let index = compiler
        .compile("pack.json", &mut schemas)
        .expect("a schema");
    (schemas, index)
}

/// Each changes one place and says whether there was anything to change.
pub const SPOILS: [fn(&mut Value, &str) -> bool; 8] = [
    |pack, path| put(pack, path, Value::Null),
    |pack, path| put(pack, path, Value::Bool(true)),
    |pack, path| put(pack, path, Value::from(0)),
    |pack, path| put(pack, path, Value::from(-1)),
    |pack, path| put(pack, path, Value::from("x")),
    |pack, path| put(pack, path, Value::Array(Vec::new())),
    |pack, path| match pack.pointer_mut(path) {
        Some(Value::Object(fields)) => fields.insert("x".to_owned(), Value::from(1)).is_none(),
        _ => false,
    },
    |pack, path| {
        let Some((parent, name)) = path.rsplit_once('/') else {
            return false;
        };
        match pack.pointer_mut(parent) {
            Some(Value::Object(fields)) => fields.remove(name).is_some(),
            _ => false,
        }
    },
];

fn put(pack: &mut Value, path: &str, value: Value) -> bool {
    let place = pack.pointer_mut(path);
    let changes = place.as_deref() != Some(&value);
    if let Some(place) = place {
        *place = value;
    }
    changes
}

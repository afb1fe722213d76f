//! The JSON Schema of a rule pack, made from the types that read it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};
use serde_json::Value;

use super::pack::{Effect, Pack, When};
use crate::domain::{Choice, Date, Facility, Input, Standing, SubsidyRate, Yen};

/// The schema that stands beside the packs as `rules/pack.schema.json`.
pub fn pack_schema() -> Schema {
    let mut schema = schema_for!(Pack);
    without_null(&mut schema);
    schema
}

/// A field that may be left out is left out: `null` says nothing in a pack.
fn without_null(schema: &mut Schema) {
    transform_subschemas(&mut without_null, schema);
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
    }
}

/// Declares the schema of a value that is written as one word or number.
macro_rules! schema {
    ($($type:ty: $name:literal = $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

schema! {
    Yen: "Yen" = json_schema!({ "type": "integer", "minimum": 1, "maximum": Yen::LARGEST_ENTRY });
    Date: "Date" = json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
    SubsidyRate: "SubsidyRate" = json_schema!({ "type": "string", "pattern": "^[1-9][0-9]*/[1-9][0-9]*$" });
    ChoiceKey: "ChoiceKey" = keys(Input::choices());
    CostKey: "CostKey" = keys(Input::costs());
    Effect: "Effect" = codes::<Effect>();
    Facility: "Facility" = codes::<Facility>();
    Standing: "Standing" = codes::<Standing>();
}

/// The key of a cost's field.
pub struct CostKey;

/// The key of a field that offers a few answers.
pub struct ChoiceKey;

fn keys(inputs: impl Iterator<Item = Input>) -> Schema {
    let keys: Vec<_> = inputs.map(Choice::code).collect();
    json_schema!({ "enum": keys })
}

fn codes<T: Choice>() -> Schema {
    json_schema!({ "enum": T::CODES })
}

/// An object with a list of answers for each field that offers some.
impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let answers = |input: Input| {
            let codes: Vec<_> = input.codes().collect();
            let codes = json_schema!({ "enum": codes });
            json_schema!({ "type": "array", "minItems": 1, "items": codes })
        };
        let properties: BTreeMap<_, _> = Input::choices()
            .map(|input| (input.code(), answers(input)))
            .collect();
        json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        })
    }
}

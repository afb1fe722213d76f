//! The JSON Schema of the data. These types are never made: they say what `json` writes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};

use super::json::{FORMAT, VERSION};
use super::schema_trace::Step;
use crate::domain::{self, Choice, Date, Facility, Input, Kind, Source};
use crate::rules::Document;

/// The schema that stands in the repository as `docs/estimate.schema.json`.
pub fn export_schema() -> Schema {
    schema_for!(File)
}

/// An estimate, or several to be compared. All amounts are whole yen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "ehr-grant-estimate")]
struct File {
    /// What a reader knows the format by.
    #[schemars(extend("const" = FORMAT))]
    format: String,
    /// Raised where a reader of the last version would be misled.
    #[schemars(extend("const" = VERSION))]
    version: u32,
    /// Each plan with its own estimate.
    plans: Vec<Plan>,
}

/// One plan and its estimate.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Plan {
    /// What a person calls it; may be empty.
    name: String,
    /// The link that opens it again.
    link: String,
    /// The rules that it was judged by.
    pack: Pack,
    /// The day that it was judged by.
    judged_on: Date,
    /// Where the year of the rules lies, seen from that day. Unless it is `current`, amounts are a reference.
    year: PackYear,
    /// The answers given, by the keys of the link.
    inputs: Inputs,
    /// The fields whose text cannot be used.
    wrong: Vec<FieldKey>,
    /// The fields that results with a cost wait for. While there is one, the totals are not all.
    awaited: Vec<FieldKey>,
    /// The result for each programme.
    programmes: Vec<Programme>,
    /// The sums.
    totals: Totals,
}

/// A rule pack.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Pack {
    /// Its id, as in the link.
    id: String,
    /// Its year.
    label: String,
    /// The documents that the sources refer to.
    documents: Vec<Document>,
}

/// The result for one programme.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Programme {
    /// Its id, which never changes.
    id: String,
    /// Its name as the document prints it.
    name: OrNull<String>,
    /// What it pays for.
    covers: String,
    /// Whether it fits the plan.
    outcome: Outcome,
    /// Whether one can apply on the day that it was judged by.
    window: Window,
    /// The next printed deadline, or the last one where all are past.
    deadline: OrNull<Date>,
    /// How sure the amounts are.
    certainty: Certainty,
    /// 交付額; null while there is no cost, or an input is missing.
    grant: OrNull<Amounts>,
    /// The most that it could pay at any cost.
    ceiling: OrNull<Amounts>,
    /// The cost from which on nothing more is paid.
    stops: OrNull<Amounts>,
    /// 自己負担 of this programme.
    own_share: OrNull<Amounts>,
    /// Why the outcome is what it is.
    reasons: Vec<Reason>,
    /// The calculation.
    steps: Vec<Step>,
}

/// Why an outcome is what it is.
#[derive(JsonSchema)]
#[schemars(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Reason {
    /// A condition that the plan runs into.
    Condition {
        /// It in words.
        says: String,
        /// What to ask at the help desk.
        ask: OrNull<String>,
        /// What to ask the vendor.
        ask_vendor: OrNull<String>,
        /// Where it was read.
        source: Source,
    },
    /// A field that is empty.
    Missing {
        /// Which.
        field: FieldKey,
    },
    /// A field whose text cannot be used.
    Wrong {
        /// Which.
        field: FieldKey,
    },
}

/// The sums over all programmes. No cost is counted twice.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Totals {
    /// 費用の合計.
    cost: Amounts,
    /// Grants that are likely and printed, at either end of the costs.
    confirmed: Amounts,
    /// The upper ends of all that are likely or to be confirmed.
    up_to: Amount,
    /// 自己負担: from where the costs are lowest and everything arrives, to where they are highest and only the
    /// confirmed part does.
    own_share: Amounts,
}

/// An amount between two ends, both included; both are the same where it is exact.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Amounts {
    /// The lower end.
    min: Amount,
    /// The upper end.
    max: Amount,
}

/// Declares the schema of a value that is one word or number.
macro_rules! schema {
    ($($name:ident = $schema:expr;)+) => {$(
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

/// What every number of JavaScript holds exactly.
const LARGEST: u64 = (1 << 53) - 1;

schema! {
    Amount = json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST });
    Certainty = json_schema!({ "enum": domain::Certainty::CODES });
    FacilityKind = json_schema!({ "enum": Facility::CODES });
    FieldKey = json_schema!({ "enum": Input::CODES });
    Outcome = json_schema!({ "enum": domain::Outcome::CODES });
    PackYear = json_schema!({ "enum": domain::PackYear::CODES });
    Window = json_schema!({ "enum": domain::Window::CODES });
    Inputs = inputs();
}

/// Codes, counts, and costs as ranges. What was not answered is left out.
fn inputs() -> Schema {
    let mut properties = BTreeMap::new();
    for input in Input::ALL {
        let schema = match input.field().kind {
            Kind::Choice { .. } => json_schema!({ "enum": input.codes().collect::<Vec<_>>() }),
            Kind::Count { at_most, .. } => {
                json_schema!({ "type": "integer", "minimum": 0, "maximum": at_most })
            }
            Kind::Cost => json_schema!({ "$ref": "#/$defs/Amounts" }),
            Kind::JudgedOn | Kind::Pack => continue,
        };
        properties.insert(input.code(), schema);
    }
    json_schema!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

/// What is there, or null. An `Option` might be left out.
pub struct OrNull<T>(T);

impl<T: JsonSchema> JsonSchema for OrNull<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}OrNull", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let schema = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [schema, { "type": "null" }] })
    }
}

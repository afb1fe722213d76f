//! The trace in the JSON Schema of the data.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::schema::{Amount, Amounts, FacilityKind, FieldKey, OrNull};
use super::trace::quantity;
use crate::domain::{self, Source, SubsidyRate};

/// One step of a calculation.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Step {
    /// What was worked out.
    quantity: Quantity,
    /// How, from what.
    operation: Operation,
    /// The result.
    value: Value,
    /// The facilities that it holds for; null where it holds for all.
    within: OrNull<Within>,
    /// The sentence that says so; null for what follows from what was entered.
    source: OrNull<Source>,
}

struct Quantity;

impl JsonSchema for Quantity {
    fn schema_name() -> Cow<'static, str> {
        "Quantity".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        use domain::Quantity as Of;
        let all = [
            Of::StandardAmount,
            Of::ActualExpenditure,
            Of::EligibleCost,
            Of::SubsidyRate,
            Of::GrantAmount,
            Of::GrantIfRounded,
            Of::AboveStandard,
        ];
        json_schema!({ "enum": all.map(quantity) })
    }
}

/// What a step came to.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Value {
    /// Yen.
    Amount(Amounts),
    /// A fraction.
    Rate(Rates),
}

/// A rate between two ends, both included.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Rates {
    /// The lower end.
    min: SubsidyRate,
    /// The upper end.
    max: SubsidyRate,
}

/// A band of facilities. What is left out holds for all.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Within {
    /// The kinds that it is for.
    facility: Option<Vec<FacilityKind>>,
    /// The fewest beds that it is for.
    beds_from: Option<u32>,
    /// The most beds that it is for.
    beds_to: Option<u32>,
}

/// How a step works its quantity out, from what besides the results of the steps before it.
#[derive(JsonSchema)]
#[schemars(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Operation {
    /// Stands in the rules as it is.
    Stated {},
    /// `unit` × `beds`.
    PerBed {
        /// Yen for each bed.
        unit: Amount,
        /// 病床数.
        beds: u32,
    },
    /// `amount` × `months` ÷ `for_months`, cut to whole yen.
    PerMonth {
        /// Yen for `for_months` months.
        amount: Amount,
        /// 配置月数.
        months: u32,
        /// The months that `amount` is for.
        for_months: u32,
    },
    /// Lies between two ends; which value applies is not printed.
    Between {},
    /// `rate` for a facility of these kinds with that many beds, `otherwise` for all others.
    ByBeds {
        /// The kinds that the threshold is for.
        facility: Vec<FacilityKind>,
        /// The fewest beds of the upper side.
        at_least: u32,
        /// The rate from there on.
        rate: SubsidyRate,
        /// The rate of all others.
        otherwise: SubsidyRate,
    },
    /// Assumed to be that of another programme.
    Like {
        /// Its id.
        programme: String,
    },
    /// The sum of the costs entered.
    Entered {
        /// Their fields.
        items: Vec<FieldKey>,
    },
    /// The lesser of the two amounts before it.
    Lesser {},
    /// The lesser amount × the rate, cut once to a multiple of `unit`.
    Share {
        /// The unit that it is cut to.
        unit: Amount,
    },
    /// The grant cut to a multiple of `unit`.
    CutTo {
        /// The unit that it is cut to.
        unit: Amount,
    },
    /// What remains of the expenditure above the standard amount.
    Excess {},
}

//! A programme: its costs, its figures, its deadlines, its conditions.

use super::rate::Rate;
use super::source::read_source;
use super::standard::StandardAmount;
use crate::domain::{Date, Input, Source};
use crate::rules::place::Place;
use crate::rules::read::record;

/// 補助事業, or the part of one that is worked out by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Programme {
    /// The id, part of the contract.
    pub id: String,
    /// The name as the document prints it; none where it prints none.
    pub name: Option<String>,
    /// What is paid for, in a few words: what the programme is called on the screen.
    pub covers: String,
    /// The costs that it counts.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<crate::rules::schema::CostKey>", length(min = 1))
    )]
    pub costs: Vec<Input>,
    /// 基準額.
    pub standard_amount: StandardAmount,
    /// 補助率.
    pub subsidy_rate: Rate,
    /// 申請期限, the earliest first; none where none is printed.
    pub deadlines: Vec<Deadline>,
    /// The ids of its conditions.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub conditions: Vec<String>,
    /// Where its name and purpose were read.
    pub source: Source,
}

impl Programme {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            id: Place::text,
            name: |at| at.optional(Place::text),
            covers: Place::text,
            costs: |at| at.inputs(Input::is_cost),
            standard_amount: StandardAmount::read,
            subsidy_rate: Rate::read,
            deadlines: |at| at.list_or_empty(Deadline::read),
            conditions: Place::texts,
            source: read_source,
        })
    }
}

/// 申請期限.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Deadline {
    /// 第1回.
    pub round: String,
    /// The last day on which an application is taken.
    pub on: Date,
    /// Where it was read.
    pub source: Source,
}

impl Deadline {
    fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            round: Place::text,
            on: Place::date,
            source: read_source,
        })
    }
}

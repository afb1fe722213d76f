//! Conditions: which answers make a plan ineligible, and which leave something to be confirmed.

use super::source::read_source;
use crate::domain::choice::choice;
use crate::domain::{Choice, CostItem, Input, Source};
use crate::rules::place::Place;
use crate::rules::read::record;

choice! {
    /// What follows when a case runs into a condition.
    Effect {
        /// 対象外.
        Ineligible = "ineligible",
        /// 要確認.
        Confirm = "confirm",
    }
}

/// One condition, with the sentence that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Condition {
    /// The id that programmes use.
    pub id: String,
    /// The answers that run into it.
    pub when: When,
    /// The costs of which one must be entered besides; none need be, where none is named.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub costs: Option<Vec<CostItem>>,
    /// What follows.
    pub then: Effect,
    /// The sentence for the screen.
    pub says: String,
    /// What to ask at the help desk, where something is to be confirmed.
    pub ask: Option<String>,
    /// What to ask the vendor.
    pub ask_vendor: Option<String>,
    /// Where it was read.
    pub source: Source,
}

impl Condition {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            id: Place::text,
            when: When::read,
            costs: |at| at.optional(Place::choices),
            then: Place::choice,
            says: Place::text,
            ask: |at| at.optional(Place::text),
            ask_vendor: |at| at.optional(Place::text),
            source: read_source,
        })
    }
}

/// The answers that run into a condition: one of those listed in every field listed.
/// With no field listed, every case does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When(pub Vec<(Input, Vec<&'static str>)>);

impl When {
    pub(super) fn read(at: &Place<'_>) -> Self {
        let keys = Input::CHOICES.map(Choice::code);
        at.expect_object(&keys);
        let mut clauses = Vec::new();
        for input in Input::CHOICES {
            let place = at.field(input.code());
            if place.stands() {
                clauses.push((input, place.list(|item| item.code(input.answers()))));
            }
        }
        Self(clauses)
    }
}

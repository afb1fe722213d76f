//! The document's own words for a cost, by which a line of a quote is recognised.

use super::condition::When;
use super::source::read_source;
use crate::domain::{Input, Source};
use crate::rules::place::Place;
use crate::rules::read::record;

/// Words of one sentence that stand there for what a cost may be spent on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Hint {
    /// The costs that they stand for.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<crate::rules::schema::CostKey>", length(min = 1))
    )]
    pub costs: Vec<Input>,
    /// The words, each as the sentence has it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub words: Vec<String>,
    /// The answers that the sentence is for; all, where none is named.
    pub when: Option<When>,
    /// The sentence.
    pub source: Source,
}

impl Hint {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            costs: |at| at.inputs(Input::is_cost),
            words: Place::texts,
            when: |at| at.optional(When::read),
            source: read_source,
        })
    }
}

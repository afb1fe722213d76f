//! What becomes of an answer that stands in the way: not every one is there to be changed.

use crate::domain::Input;
use crate::rules::place::Place;
use crate::rules::read::record;

/// Which answers nobody changes for a subsidy. All others are part of a plan, and a plan can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Answers {
    /// The fields that say what a facility is and has: what they hold is told, nothing else proposed.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<crate::rules::schema::ChoiceKey>", length(min = 1))
    )]
    pub settled: Vec<Input>,
    /// The fields that say what was done and cannot be undone: whoever did it is told where to ask.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Vec<crate::rules::schema::ChoiceKey>", length(min = 1))
    )]
    pub done: Vec<Input>,
}

impl Answers {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            settled: |at| at.inputs(Input::is_choice),
            done: |at| at.inputs(Input::is_choice),
        })
    }
}

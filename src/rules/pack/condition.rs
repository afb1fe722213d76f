//! Conditions: which answers make a plan ineligible, and which leave something to be confirmed.

use super::source::read_source;
use crate::domain::choice::choice;
use crate::domain::{Choice, Input, Source};
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
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<Vec<crate::rules::schema::CostKey>>", length(min = 1))
    )]
    pub costs: Option<Vec<Input>>,
    /// What follows.
    pub then: Effect,
    /// What a plan has to keep to so as not to run into it.
    pub keep: Option<Keep>,
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
            costs: |at| at.optional(|at| at.inputs(Input::is_cost)),
            then: Place::choice,
            keep: |at| at.optional(Keep::read),
            says: Place::text,
            ask: |at| at.optional(Place::text),
            ask_vendor: |at| at.optional(Place::text),
            source: read_source,
        })
    }
}

/// What a plan that does not run into a condition has to keep to, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "snake_case", deny_unknown_fields)
)]
pub enum Keep {
    /// してはいけないこと: a whole sentence.
    NotToDo(String),
    /// What has to be done within the year.
    ByYearEnd {
        /// What follows on 「令和9年3月31日までに」.
        this_year: String,
        /// What follows on 「次の年度に申請する場合も、」, once this year's deadlines are past.
        later_year: String,
    },
}

impl Keep {
    fn read(at: &Place<'_>) -> Self {
        match at.operation(&["not_to_do", "by_year_end"]) {
            ("by_year_end", at) => record!(at => Self::ByYearEnd {
                this_year: Place::text,
                later_year: Place::text,
            }),
            ("not_to_do", at) => Self::NotToDo(at.text()),
            _ => Self::NotToDo(String::new()),
        }
    }
}

/// The answers that run into a condition: one of those listed in every field listed.
/// With no field listed, every case does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When(pub Vec<(Input, Vec<&'static str>)>);

impl When {
    pub(super) fn read(at: &Place<'_>) -> Self {
        let keys: Vec<_> = Input::choices().map(Choice::code).collect();
        at.expect_object(&keys);
        let mut clauses = Vec::new();
        for input in Input::choices() {
            let place = at.field(input.code());
            if place.stands() {
                let codes: Vec<_> = input.codes().collect();
                clauses.push((input, place.list(|item| item.code(&codes))));
            }
        }
        Self(clauses)
    }
}

//! Documents and the sentences read from them.

use crate::domain::Source;
use crate::rules::place::Place;
use crate::rules::read::record;

/// A document that values were read from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Document {
    /// The id that sources use.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its year or article.
    pub year: String,
}

impl Document {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            id: Place::text,
            title: Place::text,
            year: Place::text,
        })
    }
}

/// Reads the source that stands beside a value.
pub(crate) fn read_source(at: &Place<'_>) -> Source {
    record!(at => Source {
        document: Place::text,
        place: Place::text,
        quote: Place::text,
        standing: Place::choice,
        note: |at| at.optional(Place::text),
    })
}

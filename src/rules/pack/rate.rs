//! 補助率: the operations that a rate may be made of.

use super::source::read_source;
use crate::domain::{BedCount, Facility, Source, SubsidyRate};
use crate::rules::place::Place;
use crate::rules::read::record;

/// 補助率: one of these operations.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "snake_case", deny_unknown_fields)
)]
pub enum Rate {
    /// The same for all.
    Flat {
        /// The rate.
        rate: SubsidyRate,
        /// Where it was read.
        source: Source,
    },
    /// One rate for facilities of some kinds from a number of beds on, another for all others.
    ByBeds {
        /// The kinds that the threshold is for.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        facility: Vec<Facility>,
        /// The fewest beds of the upper side.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 99_999)))]
        at_least: u32,
        /// The rate from there on.
        rate: SubsidyRate,
        /// The rate of all others.
        otherwise: SubsidyRate,
        /// Where it was read.
        source: Source,
    },
    /// Somewhere between two ends; what decides is not printed.
    Range {
        /// The lower end.
        low: SubsidyRate,
        /// The upper end.
        high: SubsidyRate,
        /// Where it was read.
        source: Source,
    },
    /// Assumed to be that of another programme.
    Like {
        /// Its id.
        programme: String,
        /// Where it was looked for.
        source: Source,
    },
}

impl Rate {
    pub(super) fn read(at: &Place<'_>) -> Self {
        match at.operation(&["flat", "by_beds", "range", "like"]) {
            ("flat", at) => record!(at => Self::Flat {
                rate: Place::rate,
                source: read_source,
            }),
            ("by_beds", at) => record!(at => Self::ByBeds {
                facility: Place::choices,
                at_least: |at| at.whole(1..=BedCount::LARGEST_ENTRY),
                rate: Place::rate,
                otherwise: Place::rate,
                source: read_source,
            }),
            ("range", at) => record!(at => Self::Range {
                low: Place::rate,
                high: Place::rate,
                source: read_source,
            }),
            (_, at) => record!(at => Self::Like {
                programme: Place::text,
                source: read_source,
            }),
        }
    }
}

//! 基準額: the operations that a standard amount may be made of.

use super::source::read_source;
use crate::domain::{Facility, Source, Within, Yen};
use crate::rules::place::Place;
use crate::rules::read::record;

/// 基準額: one of these operations.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "snake_case", deny_unknown_fields)
)]
pub enum StandardAmount {
    /// The same for all.
    Fixed {
        /// The amount.
        yen: Yen,
        /// Where it was read.
        source: Source,
    },
    /// So much for each bed.
    PerBed {
        /// The amount for one bed.
        yen: Yen,
        /// Where it was read.
        source: Source,
    },
    /// So much for a number of months, in proportion.
    PerMonth {
        /// The amount for all of `for_months`.
        yen: Yen,
        /// How many months that is.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 99)))]
        for_months: u32,
        /// Where it was read.
        source: Source,
    },
    /// Somewhere between two ends; what decides is not printed.
    Range {
        /// The lower end.
        low: Yen,
        /// The upper end.
        high: Yen,
        /// Where it was read.
        source: Source,
    },
    /// Decided by the kind of facility and the number of beds.
    Bands(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] Vec<Band>),
}

impl StandardAmount {
    pub(super) fn read(at: &Place<'_>) -> Self {
        let operations = ["fixed", "per_bed", "per_month", "range", "bands"];
        match at.operation(&operations) {
            ("fixed", at) => record!(at => Self::Fixed {
                yen: Place::yen,
                source: read_source,
            }),
            ("per_bed", at) => record!(at => Self::PerBed {
                yen: Place::yen,
                source: read_source,
            }),
            ("per_month", at) => record!(at => Self::PerMonth {
                yen: Place::yen,
                for_months: |at| at.whole(1..=99),
                source: read_source,
            }),
            ("range", at) => record!(at => Self::Range {
                low: Place::yen,
                high: Place::yen,
                source: read_source,
            }),
            ("bands", at) => Self::Bands(at.list(Band::read)),
            _ => Self::Bands(Vec::new()),
        }
    }
}

/// The standard amount of some facilities.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Band {
    /// The kinds it is for; all, where none is named.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub facility: Option<Vec<Facility>>,
    /// The beds it is for; any number, where none is named.
    pub beds: Option<BedSpan>,
    /// The amount.
    pub amount: StandardAmount,
}

impl Band {
    fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            facility: |at| at.optional(Place::choices),
            beds: |at| at.optional(BedSpan::read),
            amount: StandardAmount::read,
        })
    }

    /// Whom it is for.
    pub fn within(&self) -> Within<'_> {
        Within {
            facility: self.facility.as_deref(),
            beds: self.beds.as_ref().map(|span| (span.from, span.to)),
        }
    }

    /// Whether it may be for facilities of this kind.
    pub fn is_for(&self, facility: Facility) -> bool {
        self.facility
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&facility))
    }

    /// Whether it is for this number of beds.
    pub fn holds(&self, beds: u32) -> bool {
        self.beds.as_ref().is_none_or(|span| span.holds(beds))
    }
}

/// A span of bed counts, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct BedSpan {
    /// The fewest; 0 where it is not given.
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999)))]
    pub from: Option<u32>,
    /// The most; no limit where it is not given.
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999)))]
    pub to: Option<u32>,
}

impl BedSpan {
    fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            from: |at| at.optional(Place::beds),
            to: |at| at.optional(Place::beds),
        })
    }

    /// Whether `beds` lies in it.
    pub fn holds(&self, beds: u32) -> bool {
        self.from.is_none_or(|from| from <= beds) && self.to.is_none_or(|to| beds <= to)
    }
}

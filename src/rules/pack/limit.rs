//! The year that a pack covers, the numbers that it allows, and how a grant is cut.

use super::source::read_source;
use crate::domain::{Date, Facility, PackYear, Source, Yen};
use crate::rules::place::Place;
use crate::rules::read::record;

/// 年度: the days that the rules were made for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct FiscalYear {
    /// 令和8年度.
    pub label: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// Where it was read.
    pub source: Source,
}

impl FiscalYear {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            label: Place::text,
            from: Place::date,
            to: Place::date,
            source: read_source,
        })
    }

    /// Whether `date` is one of its days.
    pub fn contains(&self, date: Date) -> bool {
        self.seen_from(date) == PackYear::Current
    }

    /// Where the year lies, seen from `date`.
    pub fn seen_from(&self, date: Date) -> PackYear {
        if date < self.from {
            PackYear::Future
        } else if date <= self.to {
            PackYear::Current
        } else {
            PackYear::Past
        }
    }
}

/// What numbers of beds and months there may be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Limits {
    /// Beds by kind of facility; a kind that is not named has no limit.
    pub beds: Vec<BedLimit>,
    /// Months of input staff.
    pub months: MonthLimit,
}

impl Limits {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            beds: |at| at.list_or_empty(BedLimit::read),
            months: MonthLimit::read,
        })
    }

    /// The limit for a kind of facility.
    pub fn beds_of(&self, facility: Facility) -> Option<&BedLimit> {
        self.beds.iter().find(|limit| limit.facility == facility)
    }
}

/// The beds that a facility of one kind may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct BedLimit {
    /// The kind.
    pub facility: Facility,
    /// The fewest.
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999)))]
    pub from: u32,
    /// The most, where there is a limit.
    #[cfg_attr(feature = "schema", schemars(range(max = 99_999)))]
    pub to: Option<u32>,
    /// Where it was read.
    pub source: Source,
}

impl BedLimit {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            facility: Place::choice,
            from: Place::beds,
            to: |at| at.optional(Place::beds),
            source: read_source,
        })
    }

    /// Whether a facility of this kind may have so many.
    pub fn allows(&self, beds: u32) -> bool {
        self.from <= beds && self.to.is_none_or(|to| beds <= to)
    }
}

/// The months that input staff may be placed for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct MonthLimit {
    /// The fewest.
    #[cfg_attr(feature = "schema", schemars(range(max = 99)))]
    pub from: u32,
    /// The most; what could be paid at best is worked out with these.
    #[cfg_attr(feature = "schema", schemars(range(max = 99)))]
    pub to: u32,
    /// Where it was read.
    pub source: Source,
}

impl MonthLimit {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            from: |at| at.whole(0..=99),
            to: |at| at.whole(0..=99),
            source: read_source,
        })
    }
}

/// 端数: how a grant is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Rounding {
    /// Grants are cut to a multiple of this many yen.
    pub unit: Yen,
    /// A unit that is not printed but may apply: shown as a second line, never as the amount.
    pub unconfirmed_unit: Option<Yen>,
    /// Where it was read.
    pub source: Source,
}

impl Rounding {
    pub(crate) fn read(at: &Place<'_>) -> Self {
        record!(at => Self {
            unit: Place::yen,
            unconfirmed_unit: |at| at.optional(Place::yen),
            source: read_source,
        })
    }
}

//! A figure of the rules as one types it: what may stand in its place, and what does.

use std::fmt;

use super::{Date, InputProblem, SubsidyRate, Yen};

/// What a place of a rule pack takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// An amount of at least one yen.
    Yen,
    /// 補助率.
    Rate,
    /// A day.
    Day,
    /// A number of beds.
    Beds,
    /// A number of months.
    Months,
    /// Words.
    Text,
}

/// What stands in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Yen(Yen),
    /// 補助率.
    Rate(SubsidyRate),
    /// A day.
    Day(Date),
    /// A number of beds or months.
    Count(u32),
    /// Words.
    Text(String),
}

/// Why what was typed is no such figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureProblem {
    /// Nothing stands there.
    Empty,
    /// It is no number or day.
    Unreadable(InputProblem),
    /// It is no fraction above 0 and at most 1.
    NotARate,
}

/// As a field shows it: `650,000`, `3/4`, `2027-05-28`.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yen(yen) => f.write_str(&yen.grouped()),
            Self::Rate(rate) => rate.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Count(count) => count.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

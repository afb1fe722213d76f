//! One thing that a case says of its result.

use crate::domain::choice::choice;
use crate::domain::{Choice, Date, Yen};

/// Whose figure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// That of the programme with this id.
    Programme(String),
    /// That of all programmes together.
    Total,
    /// That of the fiscal year.
    Year,
}

choice! {
    /// Which figure it is. Its code is its key in the files; other programs write the same names.
    Figure {
        /// Whether a programme fits.
        Outcome = "outcome",
        /// 申請の受付.
        Window = "window",
        /// 申請期限: the next one that is printed; the last, where all are past.
        Deadline = "deadline",
        /// How sure the amounts are.
        Certainty = "certainty",
        /// 交付額, the lower end, in yen.
        GrantMin = "grant_min",
        /// The upper end.
        GrantMax = "grant_max",
        /// The most that a programme could pay at any cost, the lower end, in yen.
        CeilingMin = "ceiling_min",
        /// The upper end.
        CeilingMax = "ceiling_max",
        /// The cost from which on nothing more is paid, the lower end, in yen.
        StopsMin = "stops_min",
        /// The upper end.
        StopsMax = "stops_max",
        /// 費用の合計, the lower end, in yen.
        CostMin = "cost_min",
        /// The upper end.
        Cost = "cost",
        /// 対象見込みの合計, in yen.
        Confirmed = "confirmed",
        /// The sum where all that is to be confirmed arrives too, in yen.
        UpTo = "upto",
        /// 自己負担, the lower end, in yen.
        OwnMin = "own_min",
        /// The upper end.
        OwnMax = "own_max",
        /// Where the day lies, seen from the fiscal year.
        Year = "year",
    }
}

impl Figure {
    /// What can be said of a programme.
    pub const OF_PROGRAMMES: &'static [Self] = &[
        Self::Outcome,
        Self::Window,
        Self::Deadline,
        Self::Certainty,
        Self::GrantMin,
        Self::GrantMax,
        Self::CeilingMin,
        Self::CeilingMax,
        Self::StopsMin,
        Self::StopsMax,
    ];

    /// What can be said of the totals.
    pub const OF_TOTALS: &'static [Self] = &[
        Self::CostMin,
        Self::Cost,
        Self::Confirmed,
        Self::UpTo,
        Self::OwnMin,
        Self::OwnMax,
    ];

    /// The codes that may stand there; none for an amount or a day.
    pub fn codes(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Outcome => Some(crate::domain::Outcome::CODES),
            Self::Window => Some(crate::domain::Window::CODES),
            Self::Certainty => Some(crate::domain::Certainty::CODES),
            Self::Year => Some(crate::domain::PackYear::CODES),
            _ => None,
        }
    }
}

/// What stands in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// The code of an outcome, a window, a certainty or a year.
    Code(&'static str),
    /// An amount.
    Amount(Yen),
    /// A day.
    Day(Date),
    /// No amount: no cost is entered, or an input is missing. No day: none is printed.
    Empty,
}

impl From<Option<Yen>> for Value {
    fn from(amount: Option<Yen>) -> Self {
        amount.map_or(Self::Empty, Self::Amount)
    }
}

/// What a case says of one figure of its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whose figure it is.
    pub subject: Subject,
    /// Which figure it is.
    pub figure: Figure,
    /// What must stand there.
    pub value: Value,
}

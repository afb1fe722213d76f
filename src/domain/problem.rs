//! What can be wrong with what stands in a field or in a link. The words for each are the view's.

use super::{Facility, Input};

/// Why what stands in a field cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputProblem {
    /// A minus sign or an accountant's mark for one: `-1`, `△1`, `(1)`.
    Negative,
    /// A part of one: `3.5` beds, `1.5` yen.
    NotWhole,
    /// Commas that do not part the digits in threes.
    Grouping,
    /// Numerals of another kind: `十`, `①`, `½`.
    OtherNumerals(char),
    /// A currency or a percentage.
    NotYen(char),
    /// Something that is not part of a number.
    Character(char),
    /// Units that do not go down: `1万2億`, `3万万`.
    UnitOrder,
    /// From more to less: `8000万〜6000万`.
    RangeOrder,
    /// An end that is not written, or a unit at the upper end alone: `6000〜8000万`.
    RangeUnit,
    /// More than the field takes.
    TooLarge {
        /// The largest number that it takes.
        at_most: u64,
    },
    /// More text than any number has.
    TooLong,
    /// Fewer or more beds than a facility of this kind may have.
    Beds {
        /// The kind that was chosen.
        facility: Facility,
        /// The fewest that it may have.
        from: u32,
        /// The most, where there is a limit.
        to: Option<u32>,
    },
    /// Fewer or more months than the rules know.
    Months {
        /// The fewest.
        from: u32,
        /// The most.
        to: u32,
    },
    /// Not a day of the calendar.
    NotADate,
}

/// Something in a link that cannot be used. Nothing else of the link is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// The whole link is too long to be one.
    TooLong,
    /// There is no such key.
    UnknownKey(String),
    /// The key stands more than once; the first counts.
    Repeated(Input),
    /// There is no such choice for the key.
    UnknownValue(Input, String),
    /// The text was put into its field, which says what is wrong with it.
    UnusableText(Input, String),
    /// Of what stands beside the form, a key that stands too often, or a value that cannot be used.
    Beside(&'static str, String),
}

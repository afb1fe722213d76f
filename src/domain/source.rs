//! Where a value was read. No value of a rule pack exists without one of these.

use super::choice::choice;

choice! {
    /// How sure a value is.
    Standing {
        /// Printed on the document for this fiscal year.
        Printed = "printed",
        /// Known from another year's document only.
        OtherYear = "other_year",
        /// Printed nowhere: an assumption, named as such.
        Unprinted = "unprinted",
        /// Taken over from the year before, or changed: nobody has found it on this year's document yet.
        Unconfirmed = "unconfirmed",
    }
}

/// The sentence that a value was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// The id of the document, one of the pack's `documents`.
    pub document: String,
    /// Where on the document.
    pub place: String,
    /// The sentence, word for word.
    pub quote: String,
    /// How sure the value is.
    pub standing: Standing,
    /// What the sentence leaves open, and what was done about it.
    pub note: Option<String>,
}

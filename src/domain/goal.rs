//! 逆算: what is to be reached, and whether it can be.

use std::fmt;

use super::Yen;
use super::choice::choice;

/// What the cost of the records is looked for by.
///
/// ```
/// use ehr_grant_estimator::domain::{Goal, Yen};
/// assert_eq!(Goal::parse("own.40000000"), Some(Goal::OwnShare(Yen::new(40_000_000))));
/// assert_eq!(Goal::Grant(Yen::new(5)).to_string(), "grant.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The largest cost that leaves at most so much to pay.
    OwnShare(Yen),
    /// The smallest cost for which at least so much is paid.
    Grant(Yen),
}

impl Goal {
    /// Reads `own.N` or `grant.N`: N in plain digits, no more than what a field of a cost takes.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, digits) = text.split_once('.')?;
        let most = Yen::new(Yen::LARGEST_ENTRY);
        let yen = Yen::from_digits(digits).filter(|yen| *yen <= most)?;
        match kind {
            "own" => Some(Self::OwnShare(yen)),
            "grant" => Some(Self::Grant(yen)),
            _ => None,
        }
    }

    /// The amount that is to be reached.
    pub fn amount(self) -> Yen {
        match self {
            Self::OwnShare(yen) | Self::Grant(yen) => yen,
        }
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OwnShare(yen) => write!(f, "own.{yen}"),
            Self::Grant(yen) => write!(f, "grant.{yen}"),
        }
    }
}

choice! {
    /// Whether a goal can be reached, and if not, what is in the way.
    Reach {
        /// There is such a cost.
        Reached = "ok",
        /// No cost brings so large a grant.
        AboveCeiling = "above-ceiling",
        /// Nothing is paid for this plan.
        Ineligible = "ineligible",
        /// An input that it depends on is missing or wrong.
        Incomplete = "incomplete",
        /// The other costs of the programme alone leave more to pay.
        BelowOthers = "below-others",
    }
}

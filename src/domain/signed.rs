//! An amount that may be below nothing: a discount, or what a sum is short of.

use std::iter::Sum;
use std::ops::{Add, Sub};

use super::Yen;

/// Whole yen with a sign. Nothing has no sign: there is one way to write each amount.
///
/// ```
/// use ehr_grant_estimator::domain::{Signed, Yen};
/// let left = Signed::of(Yen::new(1_000)) + Signed::less(Yen::new(1_200));
/// assert_eq!(left, Signed::less(Yen::new(200)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    is_below: bool,
    yen: Yen,
}

impl Signed {
    /// 0円.
    pub const ZERO: Self = Self {
        is_below: false,
        yen: Yen::ZERO,
    };

    /// As much as this.
    pub fn of(yen: Yen) -> Self {
        Self {
            is_below: false,
            yen,
        }
    }

    /// As much as this below nothing.
    pub fn less(yen: Yen) -> Self {
        Self {
            is_below: yen > Yen::ZERO,
            yen,
        }
    }

    /// Its digits, without the sign.
    pub fn yen(self) -> Yen {
        self.yen
    }

    /// Whether it is below nothing.
    pub fn is_below(self) -> bool {
        self.is_below
    }

    /// The amount itself; none where it is below nothing.
    pub fn amount(self) -> Option<Yen> {
        (!self.is_below).then_some(self.yen)
    }

    fn turned(self) -> Self {
        if self.is_below {
            Self::of(self.yen)
        } else {
            Self::less(self.yen)
        }
    }
}

impl Add for Signed {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let (more, less) = match (self.is_below, other.is_below) {
            (false, false) => return Self::of(self.yen + other.yen),
            (true, true) => return Self::less(self.yen + other.yen),
            (false, true) => (self.yen, other.yen),
            (true, false) => (other.yen, self.yen),
        };
        if less <= more {
            Self::of(more - less)
        } else {
            Self::less(less - more)
        }
    }
}

impl Sub for Signed {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::add(self, other.turned())
    }
}

impl Sum for Signed {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

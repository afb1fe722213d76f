//! An amount that may be below nothing: a discount, or what a sum is short of.

use std::ops::{Add, Sub};

use super::Yen;

/// Whole yen with a sign.
///
/// ```
/// use ehr_grant_estimator::domain::{Signed, Yen};
/// let left = Signed::of(Yen::new(1_000)) + Signed::less(Yen::new(1_200));
/// assert_eq!(left, Signed::less(Yen::new(200)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signed(i64);

impl Signed {
    /// 0円.
    pub const ZERO: Self = Self(0);

    /// As much as this.
    pub fn of(yen: Yen) -> Self {
        Self(i64::try_from(u64::from(yen)).unwrap_or(i64::MAX))
    }

    /// As much as this below nothing.
    pub fn less(yen: Yen) -> Self {
        Self::ZERO - Self::of(yen)
    }

    /// Its digits, without the sign.
    pub fn yen(self) -> Yen {
        Yen::new(self.0.unsigned_abs())
    }

    /// This amount × `part` ÷ `whole`, cut to whole yen towards nothing.
    #[must_use]
    pub fn in_ratio(self, part: Yen, whole: Yen) -> Self {
        let share = Self::of(self.yen().in_ratio(part, whole));
        if self.is_below() {
            Self::ZERO - share
        } else {
            share
        }
    }

    /// Whether it is below nothing.
    pub fn is_below(self) -> bool {
        self.0 < 0
    }
}

impl Add for Signed {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Signed {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

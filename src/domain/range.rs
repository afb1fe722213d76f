//! Ranges. An exact value is a range whose ends agree, so there is one code path for both.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use super::{SubsidyRate, Yen};

/// An amount between `low` and `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YenRange {
    /// The lower end, in yen.
    pub low: Yen,
    /// The upper end, in yen; never below `low`.
    pub high: Yen,
}

impl YenRange {
    /// 0円.
    pub const ZERO: Self = Self {
        low: Yen::ZERO,
        high: Yen::ZERO,
    };

    /// Just this amount.
    pub fn exact(amount: Yen) -> Self {
        Self {
            low: amount,
            high: amount,
        }
    }

    /// Whether both ends agree.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// 少ない方: the lesser of this and `other`, at each end.
    #[must_use]
    pub fn lesser(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.min(other.high),
        }
    }

    /// What remains of `amount` above this: the least and the most that it may be.
    #[must_use]
    pub fn excess_of(self, amount: Self) -> Self {
        Self {
            low: amount.low - self.high,
            high: amount.high - self.low,
        }
    }

    /// Both ends × the ends of `rate`, each cut once to a multiple of `unit`.
    #[must_use]
    pub fn share(self, rate: RateRange, unit: Yen) -> Self {
        let low = self.low.share(rate.low, unit);
        if self.is_exact() && rate.is_exact() {
            return Self::exact(low);
        }
        Self {
            low,
            high: self.high.share(rate.high, unit),
        }
    }

    /// Both ends cut to a multiple of `unit`.
    #[must_use]
    pub fn cut_to(self, unit: Yen) -> Self {
        self.map(|end| end.cut_to(unit))
    }

    /// `45,375,000`, or `1,875,000〜4,000,000` where the ends differ.
    pub fn grouped(self) -> String {
        let low = self.low.grouped();
        if self.is_exact() {
            low
        } else {
            format!("{low}〜{}", self.high.grouped())
        }
    }

    fn map(self, f: impl Fn(Yen) -> Yen) -> Self {
        if self.is_exact() {
            Self::exact(f(self.low))
        } else {
            Self {
                low: f(self.low),
                high: f(self.high),
            }
        }
    }
}

/// Digits only, as a link has them: `45375000`, or `60000000-80000000` where the ends differ.
impl fmt::Display for YenRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_exact() {
            self.low.fmt(f)
        } else {
            write!(f, "{}-{}", self.low, self.high)
        }
    }
}

impl Add for YenRange {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl Sum for YenRange {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// 補助率 between `low` and `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateRange {
    /// The lower rate.
    pub low: SubsidyRate,
    /// The higher rate.
    pub high: SubsidyRate,
}

impl RateRange {
    /// Just this rate.
    pub fn exact(rate: SubsidyRate) -> Self {
        Self {
            low: rate,
            high: rate,
        }
    }

    /// Whether both ends agree.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

//! Ranges. An exact value is a range whose ends agree, so there is one code path for both.

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

    /// 少ない方: the lesser of this and `amount`, at each end.
    #[must_use]
    pub fn lesser(self, amount: Yen) -> Self {
        self.map(|end| end.min(amount))
    }

    /// What remains of `amount` above each end, the largest remainder last.
    #[must_use]
    pub fn excess_of(self, amount: Yen) -> Self {
        Self {
            low: amount - self.high,
            high: amount - self.low,
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

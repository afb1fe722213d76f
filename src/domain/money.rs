//! Whole yen, exact. The only file that knows how money is represented.

use std::fmt;
use std::ops::{Add, Sub};

use rust_decimal::Decimal;

use super::SubsidyRate;

/// An amount of money: whole yen, never negative.
///
/// Sums and products that leave the range of the representation stop at its end instead of
/// wrapping, so no input can turn a large amount into a small one.
///
/// ```
/// use ehr_grant_estimator::domain::Yen;
/// assert_eq!(Yen::new(605_000).times(100), Yen::new(60_500_000));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yen(Decimal);

impl Yen {
    /// 0円.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The largest cost that one field takes: twelve digits, 9,999億9,999万9,999円.
    pub const LARGEST_ENTRY: u64 = 999_999_999_999;

    /// An amount of `yen`.
    pub fn new(yen: u64) -> Self {
        Self(Decimal::from(yen))
    }

    /// This amount for each of `count` beds or months.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(product(self.0, Decimal::from(count)))
    }

    /// This amount × `rate`, cut once to a multiple of `unit`. Multiplies before it divides.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::{SubsidyRate, Yen};
    /// let rate = SubsidyRate::new(3, 4).expect("a fraction of at most 1");
    /// assert_eq!(Yen::new(1_001).share(rate, Yen::new(1)), Yen::new(750)); // 750.75
    /// assert_eq!(Yen::new(3_999).share(rate, Yen::new(1_000)), Yen::new(2_000)); // 2,999.25
    /// ```
    #[must_use]
    pub fn share(self, rate: SubsidyRate, unit: Self) -> Self {
        let denominator = Decimal::from(rate.denominator());
        let units = self
            .times(rate.numerator())
            .quotient(product(denominator, unit.0));
        Self(product(units, unit.0))
    }

    /// This amount × `count` ÷ `per`, cut to whole yen.
    #[must_use]
    pub fn prorated(self, count: u32, per: u32) -> Self {
        Self(self.times(count).quotient(Decimal::from(per)))
    }

    /// This amount cut to a multiple of `unit`.
    #[must_use]
    pub fn cut_to(self, unit: Self) -> Self {
        Self(product(self.quotient(unit.0), unit.0))
    }

    /// `45,375,000`.
    pub fn grouped(self) -> String {
        grouped(&self.to_string())
    }

    /// How many per cent of `whole` this is, cut: 0 to 100 for anything up to the whole.
    pub fn percent_of(self, whole: Self) -> u32 {
        let percent = self.times(100).quotient(whole.0);
        u32::try_from(percent.mantissa()).unwrap_or_default()
    }

    /// How many times `divisor` goes into this; 0 times for a divisor of 0.
    fn quotient(self, divisor: Decimal) -> Decimal {
        let nearest = self.0.checked_div(divisor).unwrap_or_default().trunc();
        // A decimal quotient that is just short of a whole number may have been rounded up to it.
        if product(nearest, divisor) > self.0 {
            sum(nearest, Decimal::NEGATIVE_ONE)
        } else {
            nearest
        }
    }
}

// `rust_decimal` writes each operation out wherever it stands; these two stand once.

fn product(left: Decimal, right: Decimal) -> Decimal {
    left.saturating_mul(right)
}

fn sum(left: Decimal, right: Decimal) -> Decimal {
    left.saturating_add(right)
}

impl From<u64> for Yen {
    fn from(yen: u64) -> Self {
        Self::new(yen)
    }
}

/// What does not fit, which no sum of entries reaches, becomes the largest number there is.
impl From<Yen> for u64 {
    fn from(yen: Yen) -> Self {
        Self::try_from(yen.0.mantissa()).unwrap_or(Self::MAX)
    }
}

impl Add for Yen {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(sum(self.0, other.0))
    }
}

/// What is left after `other`; nothing is left of less than nothing.
impl Sub for Yen {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        if self <= other {
            return Self::ZERO;
        }
        Self(sum(self.0, -other.0))
    }
}

impl std::iter::Sum for Yen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// Digits with a comma before each group of three.
pub fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Digits only: `45375000`.
impl fmt::Display for Yen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&u64::from(*self), f)
    }
}

//! Whole yen, exact. The only file that knows how money is represented.
//!
//! An amount is kept as a whole number, which takes half the room of a decimal wherever it is handed on. So is what
//! is multiplied by a rate and divided, as long as the product fits; decimals have room for the rest.

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
pub struct Yen(u64);

impl Yen {
    /// 0円.
    pub const ZERO: Self = Self(0);

    /// The largest cost that one field takes: twelve digits, 9,999億9,999万9,999円.
    pub const LARGEST_ENTRY: u64 = 999_999_999_999;

    /// An amount of `yen`.
    pub const fn new(yen: u64) -> Self {
        Self(yen)
    }

    /// An amount in plain digits, as links have it: no sign, no comma.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::Yen;
    /// assert_eq!(Yen::from_digits("500"), Some(Yen::new(500)));
    /// assert!(["", "+5", "5,000", "5円"].iter().all(|text| Yen::from_digits(text).is_none()));
    /// ```
    pub fn from_digits(text: &str) -> Option<Self> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_plain).map(Self)
    }

    /// This amount for each of `count` beds or months.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(count.into()))
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
        self.part(rate.numerator(), rate.denominator(), unit)
    }

    /// The way back from [`Self::share`]: the least amount whose share is this or more.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::{SubsidyRate, Yen};
    /// let rate = SubsidyRate::new(3, 4).expect("a fraction of at most 1");
    /// assert_eq!(Yen::new(750).least_shared(rate, Yen::new(1)), Yen::new(1_000));
    /// assert_eq!(Yen::new(751).least_shared(rate, Yen::new(1)), Yen::new(1_002)); // 1,001.3…
    /// assert_eq!(Yen::new(751).least_shared(rate, Yen::new(1_000)), Yen::new(1_334)); // of 1,000
    /// ```
    #[must_use]
    pub fn least_shared(self, rate: SubsidyRate, unit: Self) -> Self {
        let cut = self.cut_to(unit);
        let share = if cut < self { cut + unit } else { cut };
        let shares = share.times(rate.denominator());
        Self(shares.0.div_ceil(u64::from(rate.numerator()).max(1)))
    }

    /// The share that arrives beside this, where this is what `rate` leaves to pay; cut once to a multiple of
    /// `unit`. None where it leaves nothing of any amount.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::{SubsidyRate, Yen};
    /// let rate = SubsidyRate::new(3, 4).expect("a fraction of at most 1");
    /// assert_eq!(Yen::new(250).share_beside(rate, Yen::new(1)), Some(Yen::new(750)));
    /// assert_eq!(Yen::new(250).share_beside(SubsidyRate::FULL, Yen::new(1)), None);
    /// ```
    pub fn share_beside(self, rate: SubsidyRate, unit: Self) -> Option<Self> {
        let left = rate.denominator() - rate.numerator();
        (left > 0).then(|| self.part(rate.numerator(), left, unit))
    }

    /// This amount × `numerator` ÷ `denominator`, cut once to a multiple of `unit`.
    fn part(self, numerator: u32, denominator: u32, unit: Self) -> Self {
        let whole = |this: Self| {
            let divisor = unit.0.checked_mul(denominator.into())?;
            this.0.checked_mul(numerator.into())?.checked_div(divisor)
        };
        let units = whole(self).unwrap_or_else(|| {
            let divisor = product(denominator.into(), unit.0.into());
            quotient(product(self.0.into(), numerator.into()), divisor)
        });
        Self(units.saturating_mul(unit.0))
    }

    /// This amount × `count` ÷ `per`, cut to whole yen.
    #[must_use]
    pub fn prorated(self, count: u32, per: u32) -> Self {
        self.part(count, per, Self(1))
    }

    /// This amount × `part` ÷ `whole`, cut to whole yen.
    #[must_use]
    pub fn in_ratio(self, part: Self, whole: Self) -> Self {
        Self(quotient(
            product(self.0.into(), part.0.into()),
            whole.0.into(),
        ))
    }

    /// This amount cut to a multiple of `unit`.
    #[must_use]
    pub fn cut_to(self, unit: Self) -> Self {
        let rest = self.0.checked_rem(unit.0);
        Self(rest.map_or(0, |rest| self.0 - rest))
    }

    /// `45,375,000`.
    pub fn grouped(self) -> String {
        grouped(&self.to_string())
    }

    /// How many per cent of `whole` this is, cut: 0 to 100 for anything up to the whole.
    pub fn percent_of(self, whole: Self) -> u32 {
        self.scaled(whole, 100)
    }

    /// How far along a line of the length `to` this stands, where `whole` is its end; cut.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::Yen;
    /// assert_eq!(Yen::new(30).scaled(Yen::new(40), 360), 270);
    /// ```
    pub fn scaled(self, whole: Self, to: u32) -> u32 {
        let part = self.times(to).0.checked_div(whole.0);
        u32::try_from(part.unwrap_or_default()).unwrap_or_default()
    }
}

/// How many times `divisor` goes into a whole number; 0 times for a divisor of 0.
///
/// Of whole decimals the digits are the numbers themselves. A decimal quotient would have to be cut, and has fewer
/// digits than it may take to know where.
fn quotient(number: Decimal, divisor: Decimal) -> u64 {
    let [number, divisor] = [number, divisor].map(|whole| whole.mantissa().unsigned_abs());
    let times = number.checked_div(divisor).unwrap_or_default();
    u64::try_from(times).unwrap_or(u64::MAX)
}

/// `rust_decimal` writes each operation out wherever it stands; this one stands once.
fn product(left: Decimal, right: Decimal) -> Decimal {
    left.saturating_mul(right)
}

impl From<u64> for Yen {
    fn from(yen: u64) -> Self {
        Self::new(yen)
    }
}

impl From<Yen> for u64 {
    fn from(yen: Yen) -> Self {
        yen.0
    }
}

impl Add for Yen {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What is left after `other`; nothing is left of less than nothing.
impl Sub for Yen {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
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
        self.0.fmt(f)
    }
}

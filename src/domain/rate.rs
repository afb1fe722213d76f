//! 補助率 as the fraction that is printed.

use std::fmt;

/// 補助率: a fraction above 0 and at most 1, kept as printed (10/10 stays 10/10).
///
/// ```
/// use ehr_grant_estimator::domain::SubsidyRate;
/// assert_eq!(SubsidyRate::parse("3/4"), SubsidyRate::new(3, 4));
/// assert_eq!(SubsidyRate::parse("5/4"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubsidyRate {
    numerator: u32,
    denominator: u32,
}

impl SubsidyRate {
    /// 10/10.
    pub const FULL: Self = Self {
        numerator: 10,
        denominator: 10,
    };

    /// The fraction, unless it is 0, above 1 or divides by 0.
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        (0 < numerator && numerator <= denominator).then_some(Self {
            numerator,
            denominator,
        })
    }

    /// Reads `3/4`: two whole numbers and a slash, nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (numerator, denominator) = text.split_once('/')?;
        let whole = |digits: &str| {
            digits
                .bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| digits.parse().ok())
                .flatten()
        };
        Self::new(whole(numerator)?, whole(denominator)?)
    }

    /// The number above the line.
    pub fn numerator(self) -> u32 {
        self.numerator
    }

    /// The number below the line; never 0.
    pub fn denominator(self) -> u32 {
        self.denominator
    }

    /// How many 銭 (a hundredth of a yen) of each yen it leaves to pay, if that is a whole number.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::SubsidyRate;
    /// assert_eq!(SubsidyRate::new(3, 4).and_then(SubsidyRate::own_sen), Some(25));
    /// assert_eq!(SubsidyRate::new(2, 3).and_then(SubsidyRate::own_sen), None);
    /// ```
    pub fn own_sen(self) -> Option<u32> {
        let left = u64::from(self.denominator - self.numerator) * 100;
        let denominator = u64::from(self.denominator);
        let sen = left
            .is_multiple_of(denominator)
            .then(|| left / denominator)?;
        u32::try_from(sen).ok()
    }

    /// It as a decimal number of at most twelve places, cut.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::SubsidyRate;
    /// let decimal = |above, below| SubsidyRate::new(above, below).map(SubsidyRate::decimal);
    /// assert_eq!(decimal(3, 4).as_deref(), Some("0.75"));
    /// assert_eq!(decimal(10, 10).as_deref(), Some("1"));
    /// assert_eq!(decimal(2, 3).as_deref(), Some("0.666666666666"));
    /// ```
    pub fn decimal(self) -> String {
        let (mut rest, whole) = (u64::from(self.numerator), u64::from(self.denominator));
        let mut text = (rest / whole).to_string();
        for place in 0..12 {
            rest = rest % whole * 10;
            if rest == 0 {
                break;
            }
            if place == 0 {
                text.push('.');
            }
            text.push_str(&(rest / whole).to_string());
        }
        text
    }

    /// Whether this rate pays no more than `other`.
    pub fn is_at_most(self, other: Self) -> bool {
        u64::from(self.numerator) * u64::from(other.denominator)
            <= u64::from(other.numerator) * u64::from(self.denominator)
    }
}

impl fmt::Display for SubsidyRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

//! The trace: each step of a calculation with what went in, what came out, and the sentence.
//!
//! Every explanation, on screen, on paper or in a file, is made from these and from nothing else.

use super::{BedCount, Facility, Input, RateRange, Source, SubsidyRate, Yen, YenRange};

/// What a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// 基準額.
    StandardAmount,
    /// 実支出額.
    ActualExpenditure,
    /// 少ない方: the lesser of the two above.
    EligibleCost,
    /// 補助率.
    SubsidyRate,
    /// 交付額.
    GrantAmount,
    /// 交付額, if it is cut to a unit that is not printed.
    GrantIfRounded,
    /// The part of the expenditure above the standard amount.
    AboveStandard,
}

/// How a step works it out, with its operands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation<'p> {
    /// Stands in the pack as it is.
    Stated,
    /// `unit` × beds.
    PerBed {
        /// Yen for each bed.
        unit: Yen,
        /// 病床数.
        beds: BedCount,
    },
    /// `amount` × months ÷ `for_months`.
    PerMonth {
        /// Yen for `for_months` months.
        amount: Yen,
        /// 配置月数.
        months: u32,
        /// The months that `amount` is for.
        for_months: u32,
    },
    /// Lies between two ends; which value applies is not printed.
    Between,
    /// Decided by the number of beds of a facility of these kinds.
    ByBeds {
        /// The kinds that the threshold is for.
        facility: &'p [Facility],
        /// The fewest beds of the upper side.
        at_least: u32,
        /// The rate from there on.
        rate: SubsidyRate,
        /// The rate of all others.
        otherwise: SubsidyRate,
    },
    /// Assumed to be that of another programme.
    Like {
        /// Its id.
        programme: &'p str,
    },
    /// The sum of the costs entered for these items.
    Entered {
        /// The items.
        items: &'p [Input],
    },
    /// The lesser of two amounts.
    Lesser {
        /// 基準額.
        standard: YenRange,
        /// 実支出額.
        actual: YenRange,
    },
    /// An amount × a rate, cut once to a multiple of `unit`.
    Share {
        /// 少ない方.
        of: YenRange,
        /// 補助率.
        rate: RateRange,
        /// The unit that it is cut to.
        unit: Yen,
    },
    /// An amount cut to a multiple of `unit`.
    CutTo {
        /// 交付額.
        of: YenRange,
        /// The unit that it is cut to.
        unit: Yen,
    },
    /// What remains of the second above the first.
    Excess {
        /// 基準額.
        standard: YenRange,
        /// 実支出額.
        actual: YenRange,
    },
}

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yen.
    Amount(YenRange),
    /// A fraction.
    Rate(RateRange),
}

/// The band that a facility was found in: another holds for others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Within<'p> {
    /// The kinds that it is for; all, where none is named.
    pub facility: Option<&'p [Facility]>,
    /// The fewest and the most beds that it is for; any number, where neither is named.
    pub beds: Option<(Option<u32>, Option<u32>)>,
}

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'p> {
    /// What was worked out.
    pub quantity: Quantity,
    /// How, from what.
    pub operation: Operation<'p>,
    /// The result.
    pub value: Value,
    /// The facilities that it holds for; none where it holds for all.
    pub within: Option<Within<'p>>,
    /// The sentence that says so; none for what the user entered.
    pub source: Option<&'p Source>,
}

//! The question: one facility, one plan, its costs.

use super::{BedCount, ByInput, Date, Input, Plan, YenRange};

/// What stands in one field. Not answered and not usable are answers, not errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry<T> {
    /// Nothing.
    #[default]
    Missing,
    /// Something that cannot be used.
    Wrong,
    /// A value.
    Given(T),
}

impl<T: Copy> Entry<T> {
    /// The value, if there is one.
    pub fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Wrong => None,
        }
    }
}

/// One facility, its plan and its costs, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What was chosen.
    pub plan: Plan,
    /// What was counted: 病床数, 配置月数.
    pub counts: ByInput<Entry<u32>>,
    /// 費用, in yen: an amount, or from where to where it may come to.
    pub costs: ByInput<Entry<YenRange>>,
    /// 判定日, where another day than today is to be judged by.
    pub judged_on: Entry<Date>,
}

impl Case {
    /// The same case where each cost comes to its upper end.
    #[must_use]
    pub fn at_most(&self) -> Self {
        let mut case = *self;
        for input in Input::costs() {
            if let Entry::Given(cost) = case.costs.get(input) {
                let cost = YenRange::exact(cost.high);
                case.costs.set(input, Entry::Given(cost));
            }
        }
        case
    }

    /// 病床数, if it is known.
    pub fn beds(&self) -> Option<BedCount> {
        self.counts.get(Input::Beds).given().map(BedCount)
    }
}

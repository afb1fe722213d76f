//! The question: one facility, one plan, its costs.

use super::{BedCount, CostItem, Date, MonthCount, Plan, Yen};

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

/// The costs, one entry for each [`CostItem`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// 電子カルテの費用.
    pub ehr: Entry<Yen>,
    /// 入力代行の人件費.
    pub staff: Entry<Yen>,
    /// コンサルタントの費用.
    pub consulting: Entry<Yen>,
    /// サイバーセキュリティ対策の費用.
    pub cyber: Entry<Yen>,
    /// 研修・資格取得の費用.
    pub training: Entry<Yen>,
    /// 地域医療連携の費用.
    pub regional: Entry<Yen>,
}

impl Costs {
    /// The cost of `item`.
    pub fn get(&self, item: CostItem) -> Entry<Yen> {
        match item {
            CostItem::Ehr => self.ehr,
            CostItem::Staff => self.staff,
            CostItem::Consulting => self.consulting,
            CostItem::Cyber => self.cyber,
            CostItem::Training => self.training,
            CostItem::Regional => self.regional,
        }
    }

    /// Enters the cost of `item`.
    pub fn set(&mut self, item: CostItem, cost: Entry<Yen>) {
        let place = match item {
            CostItem::Ehr => &mut self.ehr,
            CostItem::Staff => &mut self.staff,
            CostItem::Consulting => &mut self.consulting,
            CostItem::Cyber => &mut self.cyber,
            CostItem::Training => &mut self.training,
            CostItem::Regional => &mut self.regional,
        };
        *place = cost;
    }
}

/// One facility, its plan and its costs, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What was chosen.
    pub plan: Plan,
    /// 病床数.
    pub beds: Entry<BedCount>,
    /// 費用.
    pub costs: Costs,
    /// 配置月数.
    pub months: Entry<MonthCount>,
    /// 基準日, where another day than today is to be judged by.
    pub judged_on: Entry<Date>,
}

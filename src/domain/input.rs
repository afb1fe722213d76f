//! The fields of the form, by the keys of the contract, and what can be wrong with one.

use super::choice::choice;
use super::{Choice, Facility};

choice! {
    /// One field. Its code is its key in the link and the `name` of its control.
    Input {
        /// 施設の種類.
        Facility = "facility",
        /// 所在地.
        Place = "tokyo",
        /// 病床数.
        Beds = "beds",
        /// 導入の区分.
        Project = "project",
        /// 調達の方法.
        Acquisition = "acquire",
        /// 標準規格への準拠.
        Standard = "standard",
        /// 契約の状況.
        Contract = "contract",
        /// 整備の完了.
        Completion = "finish",
        /// 電子カルテの費用.
        Ehr = "ehr",
        /// 入力代行の人件費.
        Staff = "staff",
        /// 配置月数.
        Months = "months",
        /// コンサルタントの費用.
        Consulting = "consult",
        /// サイバーセキュリティ対策の費用.
        Cyber = "cyber",
        /// 研修・資格取得の費用.
        Training = "train",
        /// 地域医療連携の費用.
        Regional = "region",
        /// 基準日: the day to judge by.
        JudgedOn = "date",
        /// The rule pack.
        Pack = "pack",
    }
}

choice! {
    /// A cost that the facility pays, each counted once.
    CostItem {
        /// 電子カルテの費用.
        Ehr = "ehr",
        /// 入力代行の人件費.
        Staff = "staff",
        /// コンサルタントの費用.
        Consulting = "consult",
        /// サイバーセキュリティ対策の費用.
        Cyber = "cyber",
        /// 研修・資格取得の費用.
        Training = "train",
        /// 地域医療連携の費用.
        Regional = "region",
    }
}

impl From<CostItem> for Input {
    fn from(item: CostItem) -> Self {
        match item {
            CostItem::Ehr => Self::Ehr,
            CostItem::Staff => Self::Staff,
            CostItem::Consulting => Self::Consulting,
            CostItem::Cyber => Self::Cyber,
            CostItem::Training => Self::Training,
            CostItem::Regional => Self::Regional,
        }
    }
}

impl Input {
    /// The cost that this field holds, if it holds one.
    pub fn cost_item(self) -> Option<CostItem> {
        CostItem::from_code(self.code())
    }
}

/// Why what stands in a field cannot be used. The words for each are the view's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputProblem {
    /// A minus sign or an accountant's mark for one: `-1`, `△1`, `(1)`.
    Negative,
    /// A part of one: `3.5` beds, `1.5` yen.
    NotWhole,
    /// Commas that do not part the digits in threes.
    Grouping,
    /// Numerals of another kind: `十`, `①`, `½`.
    OtherNumerals(char),
    /// A currency or a percentage.
    NotYen(char),
    /// Something that is not part of a number.
    Character(char),
    /// Units that do not go down: `1万2億`, `3万万`.
    UnitOrder,
    /// More than the field takes.
    TooLarge {
        /// The largest number that it takes.
        at_most: u64,
    },
    /// More text than any number has.
    TooLong,
    /// Fewer or more beds than a facility of this kind may have.
    Beds {
        /// The kind that was chosen.
        facility: Facility,
        /// The fewest that it may have.
        from: u32,
        /// The most, where there is a limit.
        to: Option<u32>,
    },
    /// Fewer or more months than the rules know.
    Months {
        /// The fewest.
        from: u32,
        /// The most.
        to: u32,
    },
    /// Not a day of the calendar.
    NotADate,
}

/// Something in a link that cannot be used. Nothing else of the link is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// The whole link is too long to be one.
    TooLong,
    /// There is no such key.
    UnknownKey(String),
    /// The key stands more than once; the first counts.
    Repeated(Input),
    /// There is no such choice for the key.
    UnknownValue(Input, String),
    /// The text was put into its field, which says what is wrong with it.
    UnusableText(Input, String),
}

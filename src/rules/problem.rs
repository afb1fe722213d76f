//! What can be wrong with a rule pack. Every problem names its place in the file.

use std::fmt;

use crate::domain::Yen;

/// One problem: where in the file, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path from the top of the file: `programmes[2].standard_amount.per_bed.yen`. Where the text
    /// itself is at fault, the line and column: `12行7文字目`.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not JSON.
    NotJson,
    /// A number with anything but digits, or with more than 15 of them.
    NotDigits,
    /// A backslash in the name of a field, or one that stands for half a character.
    Backslash,
    /// More than 32 levels inside each other, or fields in one object.
    TooMuch,
    /// A field that must stand there does not.
    Missing,
    /// A field of a name that the format does not know.
    UnknownField(String),
    /// Not text, or empty text.
    NotText,
    /// Not a whole number between these two.
    NotWhole {
        /// The least.
        from: u64,
        /// The most.
        to: u64,
    },
    /// Not a list, or an empty one where something must stand.
    NotAList,
    /// Not an object.
    NotAnObject,
    /// Not a day written `YYYY-MM-DD`.
    NotADate,
    /// Not a time of day written `HH:MM`.
    NotATime,
    /// Not a fraction above 0 and at most 1, written `3/4`.
    NotARate,
    /// None of the words, or not exactly one of the operations, that may stand there.
    NoneOf(Vec<&'static str>),
    /// The second of two that must go up does not.
    NotAscending,
    /// The second of two days or times is not after the first.
    NotLater,
    /// Refers to something that is not in the pack.
    UnknownId(String),
    /// Two entries have the same id, or two fields of an object the same name.
    SameId(String),
    /// Nothing refers to it.
    Unused,
    /// The fiscal year has days in common with that of the pack with this id.
    SameYear(String),
    /// A day outside the fiscal year of the pack.
    OutsideFiscalYear,
    /// No amount for a number of beds that a facility may have.
    NoBand {
        /// The code of the facility.
        facility: &'static str,
        /// The first number of beds without an amount.
        beds: u32,
    },
    /// Two amounts for the same number of beds.
    TwoBands {
        /// The code of the facility.
        facility: &'static str,
        /// The first number of beds with two amounts.
        beds: u32,
    },
    /// A rate like that of a programme whose own rate is like another's.
    LikeALike,
    /// A cost that another programme open to the same facility already counts.
    CostTwice {
        /// The other programme.
        programme: String,
    },
    /// A condition that needs a question to ask has none.
    NothingToAsk,
    /// A yearly amount that does not divide into whole yen a month.
    NotDivisible {
        /// The months it is divided by.
        by: u32,
    },
    /// A link that is not written as the page writes it, or that names a day or a pack.
    NotALink,
    /// A worked example for which the rules beside it give another grant.
    OtherGrant {
        /// What the example names.
        named: Yen,
        /// What the rules give.
        given: Yen,
    },
    /// A worked example for which the rules beside it give no grant, or a range.
    NoGrant,
    /// A word that does not stand in the sentence given for it.
    NotQuoted,
    /// A phone number with anything but digits and hyphens, or an address that is not https.
    NotAContact,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("JSONとして読めません"),
            Self::NotDigits => f.write_str("数は15桁までの数字だけで書いてください"),
            Self::Backslash => f.write_str("ここでは「\\」を使えません"),
            Self::TooMuch => f.write_str("入れ子の深さも項目の数も32までにしてください"),
            Self::Missing => f.write_str("この項目がありません"),
            Self::UnknownField(name) => write!(f, "「{name}」という項目は使えません"),
            Self::NotText => f.write_str("空でない文字列にしてください"),
            Self::NotWhole { from, to } => {
                write!(f, "{from}から{to}までの整数にしてください")
            }
            Self::NotAList => f.write_str("1件以上の配列にしてください"),
            Self::NotAnObject => f.write_str("オブジェクトにしてください"),
            Self::NotADate => f.write_str("実在する日付を2026-05-29の形で書いてください"),
            Self::NotATime => f.write_str("時刻を09:00の形で書いてください"),
            Self::NotARate => f.write_str("0より大きく1以下の分数を3/4の形で書いてください"),
            Self::NoneOf(words) => {
                write!(f, "次のどれか一つにしてください：{}", words.join("、"))
            }
            Self::NotAscending => f.write_str("前の値より小さくならないようにしてください"),
            Self::NotLater => f.write_str("前の値より後にしてください"),
            Self::UnknownId(id) => write!(f, "「{id}」はこのファイルにありません"),
            Self::SameId(id) => write!(f, "「{id}」が二度使われています"),
            Self::Unused => f.write_str("どこからも使われていません"),
            Self::SameYear(id) => write!(f, "「{id}」と年度が重なっています"),
            Self::OutsideFiscalYear => f.write_str("年度の期間に入っていません"),
            Self::NoBand { facility, beds } => {
                write!(f, "{facility}の{beds}床に当てはまる区分がありません")
            }
            Self::TwoBands { facility, beds } => {
                write!(f, "{facility}の{beds}床に当てはまる区分が二つあります")
            }
            Self::LikeALike => {
                f.write_str("ほかの事業に合わせた補助率に、さらに合わせることはできません")
            }
            Self::CostTwice { programme } => {
                write!(f, "同じ施設の同じ費用を「{programme}」でも数えています")
            }
            Self::NothingToAsk => f.write_str("要確認の条件には、尋ねる文（ask）が必要です"),
            Self::NotDivisible { by } => write!(f, "{by}で割り切れる額にしてください"),
            Self::NotALink => {
                f.write_str("画面のリンクの#の後を、基準日なしでそのまま書いてください")
            }
            Self::OtherGrant { named, given } => {
                let (named, given) = (named.grouped(), given.grouped());
                write!(f, "この規則では{named}円ではなく{given}円になります")
            }
            Self::NoGrant => f.write_str("この規則では一つの額になりません"),
            Self::NotQuoted => f.write_str("引用した文（quote）にない語です"),
            Self::NotAContact => {
                f.write_str("電話番号は数字とハイフン、アドレスはhttps://で始めてください")
            }
        }
    }
}

/// The path and the words, as the page lists them.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.path.is_empty() { "" } else { "：" };
        write!(f, "{}{colon}{}", self.path, self.fault)
    }
}

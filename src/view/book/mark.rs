//! How sure a row is, as a word that one can filter by.

use crate::domain::choice::choice;
use crate::domain::{Choice, Source, Standing};
use crate::rules::Pack;

choice! {
    /// How sure what a row says is.
    Mark {
        /// Printed on the year's own document, the first of the pack.
        Printed = "printed",
        /// Printed on another document.
        Elsewhere = "elsewhere",
        /// Printed nowhere: this estimate assumes it.
        Assumed = "assumed",
        /// The row says that something is not printed.
        Silent = "silent",
        /// Taken over from the year before, or changed: nobody has confirmed it.
        Unconfirmed = "unconfirmed",
        /// Known from another year's document only.
        OtherYear = "other_year",
        /// No rule: a name, or what the page needs besides.
        Setting = "setting",
    }
}

/// All of them, in the order in which they are counted.
pub fn marks() -> &'static [Mark] {
    Mark::ALL
}

impl Mark {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Printed => "案内に記載",
            Self::Elsewhere => "ほかの資料に記載",
            Self::Assumed => "この試算の仮定",
            Self::Silent => "案内に記載なし",
            Self::Unconfirmed => "未確認",
            Self::OtherYear => "ほかの年度の資料",
            Self::Setting => "画面の設定",
        }
    }

    /// Its code, for the style and for filters.
    pub fn code(self) -> &'static str {
        Choice::code(self)
    }

    /// The mark with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Choice::from_code(code)
    }

    /// How sure a value with this source is.
    pub(super) fn of(pack: &Pack, source: &Source) -> Self {
        match source.standing {
            Standing::Printed if is_own(pack, source) => Self::Printed,
            Standing::Printed => Self::Elsewhere,
            Standing::Unprinted if source.note.is_some() => Self::Assumed,
            Standing::Unprinted => Self::Silent,
            Standing::OtherYear => Self::OtherYear,
            Standing::Unconfirmed => Self::Unconfirmed,
        }
    }
}

/// Whether a sentence stands on the year's own document, the first of the pack.
pub(super) fn is_own(pack: &Pack, source: &Source) -> bool {
    let own = pack.documents.first();
    own.is_some_and(|it| it.id == source.document)
}

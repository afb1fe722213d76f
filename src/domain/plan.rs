//! What a facility says of itself and of its plan.

use super::Input;
use super::choice::{Choice, choice};

choice! {
    /// 施設の種類.
    Facility {
        /// 病院.
        Hospital = "hospital",
        /// 医科診療所.
        MedicalClinic = "clinic",
        /// Neither: 歯科診療所, 助産所, 薬局 and others.
        Other = "other",
    }
}

choice! {
    /// 所在地: whether the facility is in Tokyo.
    #[derive(Default)]
    Place {
        /// 東京都内.
        #[default]
        InTokyo = "yes",
        /// 東京都外.
        Elsewhere = "no",
    }
}

choice! {
    /// 導入の区分.
    #[derive(Default)]
    Project {
        /// 新規導入.
        #[default]
        Introduction = "new",
        /// 更新.
        Renewal = "renewal",
    }
}

choice! {
    /// 調達の方法.
    #[derive(Default)]
    Acquisition {
        /// 購入.
        #[default]
        Purchase = "purchase",
        /// リース.
        Lease = "lease",
    }
}

choice! {
    /// 標準規格への準拠 (SS-MIX2 or HL7 FHIR).
    #[derive(Default)]
    Standard {
        /// 準拠している.
        Compliant = "yes",
        /// 準拠していない.
        NotCompliant = "no",
        /// わからない.
        #[default]
        Unknown = "unknown",
    }
}

choice! {
    /// 契約の状況, before the grant decision.
    #[derive(Default)]
    Contract {
        /// まだ契約していない.
        #[default]
        NotYet = "notyet",
        /// 契約済み.
        Signed = "signed",
    }
}

choice! {
    /// 整備の完了.
    #[derive(Default)]
    Completion {
        /// 年度内に完了する.
        ThisFiscalYear = "thisyear",
        /// 翌年度以降になる.
        Later = "later",
        /// わからない.
        #[default]
        Unknown = "unknown",
    }
}

/// The answers to every field that offers a few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// 施設の種類; none until one is chosen.
    pub facility: Option<Facility>,
    /// 所在地.
    pub place: Place,
    /// 導入の区分.
    pub project: Project,
    /// 調達の方法.
    pub acquisition: Acquisition,
    /// 標準規格への準拠.
    pub standard: Standard,
    /// 契約の状況.
    pub contract: Contract,
    /// 整備の完了.
    pub completion: Completion,
}

impl Plan {
    /// The code of the answer to a field; none where there is none yet, or for a field of text.
    pub fn answer(&self, input: Input) -> Option<&'static str> {
        match input {
            Input::Facility => self.facility.map(Choice::code),
            Input::Place => Some(self.place.code()),
            Input::Project => Some(self.project.code()),
            Input::Acquisition => Some(self.acquisition.code()),
            Input::Standard => Some(self.standard.code()),
            Input::Contract => Some(self.contract.code()),
            Input::Completion => Some(self.completion.code()),
            _ => None,
        }
    }

    /// Answers a field; false where it has no such answer, and then nothing changes.
    pub fn choose(&mut self, input: Input, code: &str) -> bool {
        let chosen = match input {
            Input::Facility => Choice::from_code(code).map(|choice| self.facility = Some(choice)),
            Input::Place => Choice::from_code(code).map(|choice| self.place = choice),
            Input::Project => Choice::from_code(code).map(|choice| self.project = choice),
            Input::Acquisition => Choice::from_code(code).map(|choice| self.acquisition = choice),
            Input::Standard => Choice::from_code(code).map(|choice| self.standard = choice),
            Input::Contract => Choice::from_code(code).map(|choice| self.contract = choice),
            Input::Completion => Choice::from_code(code).map(|choice| self.completion = choice),
            _ => None,
        };
        chosen.is_some()
    }
}

impl Input {
    /// The fields that offer a few answers.
    pub const CHOICES: [Self; 7] = [
        Self::Facility,
        Self::Place,
        Self::Project,
        Self::Acquisition,
        Self::Standard,
        Self::Contract,
        Self::Completion,
    ];

    /// The codes of the answers that this field offers; none for a field of text.
    pub fn answers(self) -> &'static [&'static str] {
        match self {
            Self::Facility => Facility::CODES,
            Self::Place => Place::CODES,
            Self::Project => Project::CODES,
            Self::Acquisition => Acquisition::CODES,
            Self::Standard => Standard::CODES,
            Self::Contract => Contract::CODES,
            Self::Completion => Completion::CODES,
            _ => &[],
        }
    }
}

/// 病床数. What a facility of each kind may have is a limit of the rule pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BedCount(pub u32);

impl BedCount {
    /// The largest number that the field takes: five digits.
    pub const LARGEST_ENTRY: u32 = 99_999;
}

/// 配置月数 of input staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthCount(pub u32);

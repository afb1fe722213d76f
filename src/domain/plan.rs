//! What a facility says of itself and of its plan.

use super::choice::{Choice, choice};
use super::{ByInput, Input, Kind};

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

/// What a person answers whose clinic has no beds: 医科診療所, and 病床数 0. It is no code of the link,
/// which says both.
pub const BEDLESS: &str = "bedless";

/// The answers to every field that offers a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan(ByInput<Option<&'static str>>);

impl Default for Plan {
    fn default() -> Self {
        let mut plan = Self(ByInput::default());
        for input in Input::ALL {
            if let Kind::Choice { at_first, .. } = input.field().kind {
                plan.0.set(*input, at_first);
            }
        }
        plan
    }
}

impl Plan {
    /// The code of the answer to a field; none where there is none yet, or for a field of text.
    pub fn answer(&self, input: Input) -> Option<&'static str> {
        *self.0.get(input)
    }

    /// Answers a field; false where it has no such answer, and then nothing changes.
    pub fn choose(&mut self, input: Input, code: &str) -> bool {
        let known = input.codes().find(|known| *known == code);
        if known.is_some() {
            self.0.set(input, known);
        }
        known.is_some()
    }

    /// Leaves a field as it is before anybody answers it.
    pub fn forget(&mut self, input: Input) {
        let first = Self::default();
        self.0.set(input, first.answer(input));
    }

    /// 施設の種類; none until one is chosen.
    pub fn facility(&self) -> Option<Facility> {
        self.answer(Input::Facility).and_then(Choice::from_code)
    }
}

/// 病床数. What a facility of each kind may have is a limit of the rule pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BedCount(pub u32);

impl BedCount {
    /// The largest number that the field takes: five digits.
    pub const LARGEST_ENTRY: u32 = 99_999;
}

//! The words for each closed choice.

use crate::domain::{Choice, Facility, Input, Outcome, Source, Standing};
use crate::rules::{Effect, Programme};

/// The chip of an outcome.
pub fn chip(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Likely => "対象見込み",
        Outcome::Confirm => "要確認",
        Outcome::Ineligible => "対象外",
        Outcome::Incomplete => "入力待ち",
    }
}

/// The chip of what follows on a condition.
pub fn chip_of_effect(effect: Effect) -> &'static str {
    chip(match effect {
        Effect::Ineligible => Outcome::Ineligible,
        Effect::Confirm => Outcome::Confirm,
    })
}

/// What a standing is called beside a quotation.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        // Also where the value is not: what this estimate makes of the sentence is told beside it.
        Standing::Printed | Standing::Unprinted => "案内に記載",
        Standing::OtherYear => "ほかの年度の資料",
        Standing::Unconfirmed => "この年度の案内では未確認",
    }
}

/// A text that goes by a sentence, and that nobody has found the sentence for this year.
pub fn marked(text: impl Into<String>, source: &Source) -> String {
    let mut text = text.into();
    if source.is_unconfirmed() {
        text.push_str("（未確認）");
    }
    text
}

/// The name of a programme as the document prints it, or that it prints none.
pub fn printed_name(programme: &Programme) -> String {
    let name = programme.name.as_deref();
    name.unwrap_or("事業名は案内に記載がありません").to_owned()
}

/// The name of a field.
pub fn label(input: Input) -> &'static str {
    input.field().label
}

/// The name of a kind of facility.
pub fn facility(facility: Facility) -> &'static str {
    answer(Input::Facility, facility.code())
}

/// The name of one answer to a field; empty for a code that is none of its answers.
pub fn answer(input: Input, code: &str) -> &'static str {
    input.answer(code).map_or("", |(_, name, _)| name)
}

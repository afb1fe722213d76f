//! What was typed, and how it becomes a case.
//!
//! The form keeps raw text, exactly as typed: rewriting a field while an input method composes in
//! it doubles digits. Meaning is read from the text beside it, each time.

mod amount;
mod count;
mod day;
mod edit;
mod link;
mod number;

pub use amount::parse_yen;
pub use count::parse_count;
pub use day::parse_day;
pub use edit::Edit;
pub use link::{Link, from_link, percent_encoded, to_link};

use crate::domain::{
    BedCount, Case, Choice, CostItem, Entry, Input, InputProblem, MonthCount, Plan,
};

/// The form as it stands: choices made and texts typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What was chosen.
    pub plan: Plan,
    /// The id of the rule pack, where another than the newest was chosen.
    pub pack: Option<String>,
    /// What stands in each text field, in the order of [`TEXTS`].
    texts: [String; TEXTS.len()],
}

/// The fields that hold text.
const TEXTS: [Input; 9] = [
    Input::Beds,
    Input::Ehr,
    Input::Staff,
    Input::Months,
    Input::Consulting,
    Input::Cyber,
    Input::Training,
    Input::Regional,
    Input::JudgedOn,
];

/// What a form says: the case, and every text that cannot be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The case, as far as the texts can be used.
    pub case: Case,
    /// The fields whose texts cannot.
    pub problems: Vec<(Input, InputProblem)>,
}

impl Form {
    /// The raw text of a field; empty for a field that holds none.
    pub fn text(&self, input: Input) -> &str {
        TEXTS
            .iter()
            .zip(&self.texts)
            .find_map(|(known, text)| (*known == input).then_some(text.as_str()))
            .unwrap_or_default()
    }

    fn set_text(&mut self, input: Input, text: String) {
        let place = TEXTS.iter().position(|known| *known == input);
        if let Some(place) = place.and_then(|index| self.texts.get_mut(index)) {
            *place = text;
        }
    }

    /// What the form says now.
    pub fn read(&self) -> Reading {
        let mut reading = Reading::default();
        let problems = &mut reading.problems;
        let beds = entry(
            Input::Beds,
            parse_count(self.text(Input::Beds), largest_count(Input::Beds)),
            problems,
        );
        let months = entry(
            Input::Months,
            parse_count(self.text(Input::Months), largest_count(Input::Months)),
            problems,
        );
        let judged_on = parse_day(self.text(Input::JudgedOn));
        let mut case = Case {
            plan: self.plan,
            beds: map(beds, BedCount),
            months: map(months, MonthCount),
            judged_on: entry(Input::JudgedOn, judged_on, problems),
            ..Case::default()
        };
        for item in CostItem::ALL {
            let input = Input::from(*item);
            let cost = parse_yen(self.text(input));
            case.costs.set(*item, entry(input, cost, problems));
        }
        reading.case = case;
        reading
    }
}

/// The largest number that a field of a count takes; how many count is a limit of the pack.
fn largest_count(input: Input) -> u32 {
    match input {
        Input::Months => 99,
        _ => BedCount::LARGEST_ENTRY,
    }
}

/// An entry for what was parsed; a problem is noted.
fn entry<T>(
    input: Input,
    parsed: Result<Option<T>, InputProblem>,
    problems: &mut Vec<(Input, InputProblem)>,
) -> Entry<T> {
    match parsed {
        Ok(None) => Entry::Missing,
        Ok(Some(value)) => Entry::Given(value),
        Err(problem) => {
            problems.push((input, problem));
            Entry::Wrong
        }
    }
}

fn map<T, U>(entry: Entry<T>, wrap: impl FnOnce(T) -> U) -> Entry<U> {
    match entry {
        Entry::Missing => Entry::Missing,
        Entry::Wrong => Entry::Wrong,
        Entry::Given(value) => Entry::Given(wrap(value)),
    }
}

//! What stands in a field of text: as it was typed, and what it says. Read once, when it is put there.

use super::{parse_cost, parse_count, parse_day};
use crate::domain::{Date, Input, InputProblem, Kind, YenRange};

/// The text of a field and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    raw: String,
    says: Result<Option<Said>, InputProblem>,
}

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// So many.
    Count(u32),
    /// So much, or from so much to so much.
    Cost(YenRange),
    /// The day to judge by.
    Day(Date),
}

impl Default for Text {
    fn default() -> Self {
        Self {
            raw: String::new(),
            says: Ok(None),
        }
    }
}

impl Text {
    /// A text as it was typed into a field.
    pub fn read(input: Input, raw: String) -> Self {
        let says = says(input, &raw);
        Self { raw, says }
    }

    /// As it was typed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// What it says; nothing where nothing stands there.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn says(&self) -> Result<Option<Said>, InputProblem> {
        self.says
    }

    /// The one way to write what it says, digits or a day; none where it cannot be used.
    pub fn canonical(&self) -> Option<String> {
        let said = self.says.ok()?;
        Some(match said {
            None => String::new(),
            Some(Said::Count(count)) => count.to_string(),
            Some(Said::Cost(cost)) => cost.to_string(),
            Some(Said::Day(day)) => day.to_string(),
        })
    }
}

/// What a text says in a field; nothing where nothing stands there, and for a field that holds none.
pub fn says(input: Input, raw: &str) -> Result<Option<Said>, InputProblem> {
    Ok(match input.field().kind {
        Kind::Count { at_most, .. } => parse_count(raw, at_most)?.map(Said::Count),
        Kind::Cost => parse_cost(raw)?.map(Said::Cost),
        Kind::JudgedOn => parse_day(raw)?.map(Said::Day),
        Kind::Choice { .. } | Kind::Pack => None,
    })
}

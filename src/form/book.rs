//! What one decides with, beside the plan that is being edited: its name, other plans to compare it with, and what
//! is asked of it.

use super::text::Text;
use super::{Edit, Form, QuoteSheet, parse_yen};
use crate::domain::{Bearer, Choice, Goal, Group, Input, InputProblem, Quote};

/// What stands beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The name of the plan that is being edited; may be empty.
    pub name: String,
    /// Other plans, in their order.
    pub others: Vec<Other>,
    /// What is asked back.
    pub asked: Asked,
    /// The quote of the plan that is being edited.
    pub quote: QuoteSheet,
}

/// 逆算: what is asked back, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whether for so much grant, and not for so much own share.
    pub is_grant: bool,
    /// The amount, as it was typed.
    pub text: String,
}

impl Asked {
    /// The goal; none while no amount is written.
    ///
    /// # Errors
    /// Why the amount cannot be used.
    pub fn goal(&self) -> Result<Option<Goal>, InputProblem> {
        let goal = if self.is_grant {
            Goal::Grant
        } else {
            Goal::OwnShare
        };
        Ok(parse_yen(&self.text)?.map(goal))
    }
}

/// Another plan: the whole of what was entered for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    /// Its name; may be empty.
    pub name: String,
    /// What was entered.
    pub form: Form,
    /// Its quote.
    pub quote: QuoteSheet,
}

impl Book {
    /// The most plans beside the one that is being edited.
    pub const MOST: usize = 3;

    /// The most characters of a name.
    pub const LONGEST_NAME: usize = 40;

    /// Whether one more plan may be put beside the others.
    pub fn has_room(&self) -> bool {
        self.others.len() < Self::MOST
    }

    /// Puts a copy of the plan that is being edited behind the others. Where there is no room, nothing happens.
    pub fn copy(&mut self, form: &Form, quote: QuoteSheet, name: String) {
        if self.has_room() {
            self.others.push(Other {
                name: short(name),
                form: form.clone(),
                quote,
            });
        }
    }

    /// Removes another plan.
    pub fn remove(&mut self, index: usize) {
        if index < self.others.len() {
            self.others.remove(index);
        }
    }

    /// Makes another plan the one that is being edited; that takes its place among the others.
    pub fn take(&mut self, form: &mut Form, index: usize) {
        if let Some(other) = self.others.get_mut(index) {
            std::mem::swap(&mut other.name, &mut self.name);
            std::mem::swap(&mut other.form, form);
            std::mem::swap(&mut other.quote, &mut self.quote);
        }
    }

    /// Names a plan: the one that is being edited is the first, the others follow.
    pub fn rename(&mut self, index: usize, name: String) {
        let place = match index.checked_sub(1) {
            None => Some(&mut self.name),
            Some(index) => self.others.get_mut(index).map(|other| &mut other.name),
        };
        if let Some(place) = place {
            *place = short(name);
        }
    }

    /// What is changed of the facility, of the day or of the year is changed for every plan that was of the same
    /// mind `before`: plans are compared for one facility on one day.
    pub fn follow(&mut self, before: &Form, edit: &Edit) {
        let is_shared = edit.input.field().group == Group::Facility
            || matches!(edit.input, Input::JudgedOn | Input::Pack);
        if !is_shared {
            return;
        }
        for other in &mut self.others {
            let agrees = |input: &Input| other.form.entry(*input) == before.entry(*input);
            // A clinic without beds is an answer about its kind and about its beds.
            let about = [edit.input, Input::Beds];
            let about = if edit.input == Input::Facility {
                &about[..]
            } else {
                &about[..1]
            };
            if about.iter().all(agrees) {
                other.form = other.form.apply(edit.clone());
            }
        }
    }
}

/// Without what would turn the words round it, and at most as many characters as a name may have.
fn short(mut name: String) -> String {
    name.retain(|c| !is_turning(c));
    match name.char_indices().nth(Book::LONGEST_NAME) {
        Some((end, _)) => name.get(..end).unwrap_or_default().to_owned(),
        None => name,
    }
}

/// Marks that nobody sees and that turn the order of what stands round them.
pub(super) fn is_turning(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Form {
    /// The form with the costs that a quote makes. A cost of which `before` had lines, and the quote has none
    /// any more, is empty.
    #[must_use]
    pub fn with_quote(&self, quote: &Quote, before: &Quote) -> Self {
        let mut form = self.clone();
        for input in Input::costs() {
            let to = Bearer::Cost(input);
            let text = match (quote.sum_of(to), before.sum_of(to)) {
                (Some(sum), _) if sum.is_below() => format!("-{}", sum.yen().grouped()),
                (Some(sum), _) => sum.yen().grouped(),
                (None, Some(_)) => String::new(),
                (None, None) => continue,
            };
            form.texts.set(input, Text::read(input, text));
        }
        form
    }

    /// What stands in a field, as a code or as raw text.
    pub fn entry(&self, input: Input) -> &str {
        match input {
            Input::Pack => self.pack.as_deref().unwrap_or_default(),
            _ => match self.plan.answer(input) {
                Some(code) => code,
                None => self.text(input),
            },
        }
    }

    /// The fields in which two forms say something else.
    pub fn differences<'f>(&'f self, other: &'f Self) -> impl Iterator<Item = Input> + 'f {
        let inputs = Input::ALL.iter().copied();
        inputs.filter(|input| self.says(*input) != other.says(*input))
    }

    /// The one way to write what a field says; what stands there, where that cannot be used.
    fn says(&self, input: Input) -> String {
        let canonical = self.texts.get(input).canonical();
        let canonical = canonical.filter(|text| !text.is_empty());
        canonical.unwrap_or_else(|| self.entry(input).trim().to_owned())
    }
}

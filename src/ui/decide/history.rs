//! 元に戻す, やり直す: over all that one enters.

use crate::domain::Input;
use crate::form::{Book, Form};

/// How many ways back are kept.
const MOST: usize = 100;

/// Everything that one enters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The form.
    pub form: Form,
    /// What stands beside it.
    pub book: Book,
}

/// By what a state came to be left. Several of the same kind in a row are one step: nobody wants back each letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A field was changed.
    Field(Input),
    /// A control beside the form was: its name, and which of several it is about.
    Control(String, String),
    /// Anything else, a step of its own.
    Whole,
}

/// The states that were left, and those that were come back from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<State>,
    future: Vec<State>,
    last: Option<Step>,
}

impl History {
    /// Whether there is a way back.
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something was taken back that can be done again.
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes that `left` was changed by `step`.
    pub fn note(&mut self, left: State, step: Step) {
        let goes_on = step != Step::Whole && self.last.as_ref() == Some(&step);
        self.last = Some(step);
        if goes_on && !self.has_future() {
            return;
        }
        self.future.clear();
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(left);
    }

    /// The state before `now`; `now` can be come back to.
    pub fn back(&mut self, now: &State) -> Option<State> {
        let state = self.past.pop()?;
        self.future.push(now.clone());
        self.last = None;
        Some(state)
    }

    /// The state that was last come back from.
    pub fn forth(&mut self, now: &State) -> Option<State> {
        let state = self.future.pop()?;
        self.past.push(now.clone());
        self.last = None;
        Some(state)
    }
}

//! 元に戻す, やり直す: over all that one enters.

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

/// The states that were left, and those that were come back from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<State>,
    future: Vec<State>,
    last: String,
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

    /// Notes that `left` was changed by what `step` names. Several of the same name in a row are one step: nobody
    /// wants back each letter. Without a name, each is a step of its own.
    pub fn note(&mut self, left: State, step: String) {
        let goes_on = !step.is_empty() && self.last == step;
        self.last = step;
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
        self.last.clear();
        Some(state)
    }

    /// The state that was last come back from.
    pub fn forth(&mut self, now: &State) -> Option<State> {
        let state = self.future.pop()?;
        self.past.push(now.clone());
        self.last.clear();
        Some(state)
    }
}

//! 元に戻す, やり直す: over all that one enters. A state is the link that would open it, of any length.

/// How many ways back are kept.
const MOST: usize = 100;

/// The states that were left, and those that were come back from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<String>,
    future: Vec<String>,
    now: String,
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

    /// Notes the state that `step` led to. Several steps of the same name in a row are one: nobody wants back each
    /// letter. With an empty name, each is one of its own; without a name, there is no way back from it.
    pub fn note(&mut self, now: String, step: Option<String>) {
        if self.now == now {
            return;
        }
        let left = std::mem::replace(&mut self.now, now);
        let Some(step) = step else {
            return;
        };
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

    /// The state before this one, which can be come back to; with `is_forth`, the one that was last come back from.
    pub fn go(&mut self, is_forth: bool) -> Option<String> {
        let (from, to) = if is_forth {
            (&mut self.future, &mut self.past)
        } else {
            (&mut self.past, &mut self.future)
        };
        let state = from.pop()?;
        to.push(std::mem::replace(&mut self.now, state.clone()));
        self.last.clear();
        Some(state)
    }
}

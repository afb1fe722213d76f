//! How far the self-test has come.

use crate::view::proof::{Proven, Test, wording};

/// So many checks are run before the page is shown anew: one sees them pass, and no key waits.
const AT_ONCE: usize = 16;

/// What was run so far.
#[derive(Default)]
pub struct Proof {
    /// The checks, in their order.
    pub proven: Vec<Proven>,
    /// How many there are.
    pub count: usize,
    /// Whether all were run.
    pub is_done: bool,
    /// Whether only those that do not agree are listed.
    pub only_failing: bool,
}

impl Proof {
    /// Runs a few more.
    pub fn go_on(&mut self, test: &Test<'_>) {
        let from = self.proven.len();
        self.count = test.count();
        self.proven
            .extend((from..from + AT_ONCE).map_while(|at| test.run(at)));
        self.is_done = self.proven.len() >= self.count;
    }

    /// Those that do not agree.
    pub fn failing(&self) -> impl Iterator<Item = &Proven> {
        self.proven.iter().filter(|it| !it.agrees)
    }

    /// How many agree.
    pub fn agreeing(&self) -> usize {
        self.proven.iter().filter(|it| it.agrees).count()
    }

    /// How it stands, in a sentence.
    pub fn says(&self) -> String {
        if self.is_done {
            wording::agreeing(self.agreeing(), self.count)
        } else {
            wording::running(self.proven.len(), self.count)
        }
    }
}

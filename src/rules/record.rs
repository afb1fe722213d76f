//! Who is told the way to a figure: somebody who reads it, or nobody. The figures are the same.

use crate::domain::{Reason, Step};

/// Takes down reasons and steps, each of which is only made where somebody does.
pub trait Record<'p> {
    fn reason(&mut self, reason: impl FnOnce() -> Reason<'p>);
    fn step(&mut self, step: impl FnOnce() -> Step<'p>);
}

/// Takes down everything, in the order in which it is told.
#[derive(Default)]
pub struct Trace<'p> {
    pub reasons: Vec<Reason<'p>>,
    pub steps: Vec<Step<'p>>,
}

impl<'p> Record<'p> for Trace<'p> {
    fn reason(&mut self, reason: impl FnOnce() -> Reason<'p>) {
        self.reasons.push(reason());
    }

    fn step(&mut self, step: impl FnOnce() -> Step<'p>) {
        self.steps.push(step());
    }
}

/// Takes down nothing.
pub struct Untold;

impl<'p> Record<'p> for Untold {
    fn reason(&mut self, _: impl FnOnce() -> Reason<'p>) {}
    fn step(&mut self, _: impl FnOnce() -> Step<'p>) {}
}

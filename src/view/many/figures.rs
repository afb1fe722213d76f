//! The figures of a row, and their sums.

use super::State;
use crate::domain::{Case, Choice, Entry, Facility, Input, Outcome, Yen, YenRange};
use crate::rules::{Figures as Found, Pack};

/// What is kept of a row: some eighty bytes, however long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Its place in the table.
    pub row: u32,
    /// What it comes to.
    pub state: State,
    /// 施設の種類.
    pub facility: Option<Facility>,
    /// 病床数.
    pub beds: Option<u32>,
    /// 費用の合計.
    pub cost: YenRange,
    /// 対象見込みの補助の合計.
    pub confirmed: YenRange,
    /// 要確認も含めた補助の合計.
    pub up_to: Yen,
    /// 自己負担のめやす.
    pub own_share: YenRange,
}

impl Figures {
    /// The figures of a row that says `case`, by the rules of `pack`. `is_broken` where a cell of it cannot be used.
    pub fn of(row: u32, case: &Case, pack: &Pack, found: &Found, is_broken: bool) -> Self {
        let totals = &found.totals;
        Self {
            row,
            state: state(case, pack, found, is_broken),
            facility: case.plan.facility(),
            // Also where the rules do not allow so many.
            beds: case.beds().map(|beds| beds.0),
            cost: totals.cost,
            confirmed: YenRange {
                low: totals.confirmed,
                high: totals.confirmed_at_most,
            },
            up_to: totals.up_to,
            own_share: totals.own_share,
        }
    }

    /// Whether it is counted in the sums.
    pub fn is_counted(&self) -> bool {
        self.state != State::Mend
    }

    /// Whether its figures say something.
    pub fn has_figures(&self) -> bool {
        !matches!(self.state, State::Mend | State::Bare)
    }
}

fn state(case: &Case, pack: &Pack, found: &Found, is_broken: bool) -> State {
    let is_unknown = case.plan.facility().is_none();
    if is_broken || is_unknown || !found.problems.is_empty() {
        return State::Mend;
    }
    let mut state = State::Ineligible;
    for (programme, finding) in pack.programmes.iter().zip(&found.findings) {
        let is_given = |input: &Input| *case.costs.get(*input) != Entry::Missing;
        let has_cost = || programme.costs.iter().any(is_given);
        match finding.outcome {
            // It waits for a field although there is a cost.
            Outcome::Incomplete if has_cost() => return State::Mend,
            Outcome::Confirm if finding.grant.is_some() => state = State::Confirm,
            Outcome::Likely if finding.grant.is_some() && state == State::Ineligible => {
                state = State::Likely;
            }
            _ => {}
        }
    }
    if found.totals.cost.high == Yen::ZERO {
        return State::Bare;
    }
    state
}

/// The sums over all rows that nothing is to be mended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// How many rows come to what, in the order of [`State::ALL`].
    pub counts: [usize; State::ALL.len()],
    /// 費用の合計.
    pub cost: YenRange,
    /// 対象見込みの補助の合計.
    pub confirmed: YenRange,
    /// 要確認も含めた補助の合計.
    pub up_to: Yen,
    /// 自己負担のめやす.
    pub own_share: YenRange,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            counts: [0; State::ALL.len()],
            cost: YenRange::ZERO,
            confirmed: YenRange::ZERO,
            up_to: Yen::ZERO,
            own_share: YenRange::ZERO,
        }
    }
}

impl Sums {
    /// The sums of these rows.
    pub fn of(rows: &[Figures]) -> Self {
        let mut sums = Self::default();
        for row in rows {
            sums.add(row);
        }
        sums
    }

    /// Adds a row. One with something to mend is counted among the rows, and its figures are left out.
    pub fn add(&mut self, row: &Figures) {
        if let Some(count) = self.counts.get_mut(row.state as usize) {
            *count += 1;
        }
        if row.is_counted() {
            self.cost = self.cost + row.cost;
            self.confirmed = self.confirmed + row.confirmed;
            self.up_to = self.up_to + row.up_to;
            self.own_share = self.own_share + row.own_share;
        }
    }

    /// How many rows come to this.
    pub fn count(&self, state: State) -> usize {
        self.counts.get(state as usize).copied().unwrap_or_default()
    }

    /// How many rows there are.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }
}

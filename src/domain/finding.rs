//! What one programme comes to, without the way there.

use super::{Certainty, Date, Outcome, Window, Yen, YenRange};

/// The result for one programme, without its reasons and its steps: what a table of many facilities holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it fits.
    pub outcome: Outcome,
    /// 申請の受付.
    pub window: Window,
    /// The next printed deadline, where the window is open; the last one, where it is closed.
    pub deadline: Option<Date>,
    /// How sure the amounts are.
    pub certainty: Certainty,
    /// 実支出額: what was entered for it; none while there is no grant for that.
    pub cost: Option<YenRange>,
    /// 交付額; none while no cost is entered or an input is missing.
    pub grant: Option<YenRange>,
    /// 自己負担 of this programme: what was entered for it, less its grant; none while there is no grant for
    /// what was entered.
    pub own_share: Option<YenRange>,
    /// The most that it could pay at any cost; none while that depends on a missing input.
    pub ceiling: Option<YenRange>,
}

impl Finding {
    /// What is known of a programme before anything is asked.
    pub const BLANK: Self = Self {
        outcome: Outcome::Incomplete,
        window: Window::Unpublished,
        deadline: None,
        certainty: Certainty::Printed,
        cost: None,
        grant: None,
        own_share: None,
        ceiling: None,
    };

    /// What it pays where the cost is lowest, at best; and where it is highest, at least. None while there is no
    /// grant for what was entered.
    pub fn paid_at_ends(&self) -> Option<(Yen, Yen)> {
        let (cost, own) = (self.cost?, self.own_share?);
        Some((cost.low - own.low, cost.high - own.high))
    }
}

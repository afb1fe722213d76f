//! The answer: for each programme an outcome, an amount and the way there; and the totals.

use super::choice::choice;
use super::{
    Case, Date, Input, InputProblem, Quantity, RateRange, Source, Step, Value, Yen, YenRange,
};

choice! {
    /// Whether a programme fits the plan.
    Outcome {
        /// 対象見込み: every printed condition is met.
        Likely = "likely",
        /// 要確認: something needed is not printed or not known.
        Confirm = "confirm",
        /// 対象外: a printed condition fails.
        Ineligible = "ineligible",
        /// 入力待ち: an input that the result depends on is missing or wrong.
        Incomplete = "incomplete",
    }
}

impl Outcome {
    /// Whether something may be paid: 対象見込み or 要確認.
    pub fn may_pay(self) -> bool {
        matches!(self, Self::Likely | Self::Confirm)
    }
}

choice! {
    /// 申請の受付, on the day that the estimate is judged by.
    Window {
        /// A printed deadline is that day or later.
        Open = "open",
        /// All printed deadlines are past, or the whole year is.
        Closed = "closed",
        /// No deadline is printed; or the next one is of those that nobody has confirmed.
        Unpublished = "unpublished",
    }
}

choice! {
    /// Where the fiscal year of the rules lies, seen from the day that an estimate is judged by.
    PackYear {
        /// The day lies in it.
        Current = "current",
        /// It is over: the amounts are a reference.
        Past = "past",
        /// It has not begun: the amounts are a reference.
        Future = "future",
    }
}

choice! {
    /// How sure an amount is.
    Certainty {
        /// Every value behind it is printed.
        Printed = "printed",
        /// Printed, but as two ends that differ.
        Range = "range",
        /// A value behind it is assumed.
        Assumed = "assumed",
    }
}

/// Why an outcome is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason<'p> {
    /// A condition of the pack that this case runs into.
    Condition {
        /// The sentence for the screen.
        says: &'p str,
        /// What to ask at the help desk, where something is to be confirmed.
        ask: Option<&'p str>,
        /// What to ask the vendor.
        ask_vendor: Option<&'p str>,
        /// Each field that it turns on, the code of the answer given and those that would pass.
        turns_on: Vec<Turn>,
        /// Where the condition was read.
        source: &'p Source,
    },
    /// A field that is still empty.
    Missing(Input),
    /// A field whose text cannot be used.
    Wrong(Input),
}

/// One answer that a condition turns on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The field.
    pub input: Input,
    /// The code of the answer given.
    pub given: &'static str,
    /// The codes of the answers with which the condition would not apply.
    pub passes: Vec<&'static str>,
}

/// The result for one programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'p> {
    /// The programme's id in the pack.
    pub programme: &'p str,
    /// Whether it fits.
    pub outcome: Outcome,
    /// Why; empty where it is likely.
    pub reasons: Vec<Reason<'p>>,
    /// 申請の受付.
    pub window: Window,
    /// The next printed deadline, where the window is open; the last one, where it is closed.
    pub deadline: Option<Date>,
    /// How sure the amounts are.
    pub certainty: Certainty,
    /// 交付額; none while no cost is entered or an input is missing.
    pub grant: Option<YenRange>,
    /// 自己負担 of this programme: what was entered for it, less its grant; none while there is no grant for
    /// what was entered.
    pub own_share: Option<YenRange>,
    /// The most that it could pay at any cost; none while that depends on a missing input.
    pub ceiling: Option<YenRange>,
    /// The calculation of the grant or, while there is none, as much of it as is known.
    pub steps: Vec<Step<'p>>,
}

impl<'p> Verdict<'p> {
    /// The step that works out `quantity`, if there is one.
    pub fn step(&self, quantity: Quantity) -> Option<&Step<'p>> {
        self.steps.iter().find(|step| step.quantity == quantity)
    }

    /// Every answer that its reasons turn on.
    pub fn turns(&self) -> impl Iterator<Item = &Turn> {
        self.reasons.iter().flat_map(|reason| match reason {
            Reason::Condition { turns_on, .. } => turns_on.as_slice(),
            Reason::Missing(_) | Reason::Wrong(_) => &[],
        })
    }

    /// The first condition that it runs into, in its own sentence.
    pub fn says(&self) -> Option<&'p str> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::Condition { says, .. } => Some(*says),
            Reason::Missing(_) | Reason::Wrong(_) => None,
        })
    }

    /// Whether nothing can be said before the kind of facility is chosen.
    pub fn waits_for_facility(&self) -> bool {
        matches!(self.reasons.as_slice(), [Reason::Missing(Input::Facility)])
    }

    /// The cost from which on nothing more is paid: its standard amount. None where nothing is paid, and
    /// while that is not known.
    pub fn stops_at(&self) -> Option<YenRange> {
        let is_known = self.outcome.may_pay();
        self.amount_of(Quantity::StandardAmount)
            .filter(|_| is_known)
    }

    /// How much more the cost may come to before nothing more is paid. None where it may be there already, and
    /// while that is not known or a range.
    pub fn room(&self) -> Option<Yen> {
        let stops = self.stops_at().filter(|stops| stops.is_exact())?.low;
        let cost = self.amount_of(Quantity::ActualExpenditure)?.high;
        (cost < stops).then(|| stops - cost)
    }

    /// The amount that `quantity` came to.
    pub fn amount_of(&self, quantity: Quantity) -> Option<YenRange> {
        match self.step(quantity)?.value {
            Value::Amount(amount) => Some(amount),
            Value::Rate(_) => None,
        }
    }

    /// 補助率, once it is known.
    pub fn rate(&self) -> Option<RateRange> {
        match self.step(Quantity::SubsidyRate)?.value {
            Value::Rate(rate) => Some(rate),
            Value::Amount(_) => None,
        }
    }
}

impl<'p> Estimate<'p> {
    /// The verdict on the programme with this id; none where the pack has no such programme.
    pub fn verdict(&self, id: &str) -> Option<&Verdict<'p>> {
        self.verdicts.iter().find(|verdict| verdict.programme == id)
    }

    /// What of the costs is above the standard amounts: help has stopped there, and all of it is one's own.
    pub fn above_standard(&self) -> YenRange {
        let paying = self
            .verdicts
            .iter()
            .filter(|verdict| verdict.outcome.may_pay());
        let above = paying.filter_map(|verdict| verdict.amount_of(Quantity::AboveStandard));
        above.sum()
    }

    /// Whether the sums say something: there is a cost, and no result with a cost waits for a field.
    pub fn has_totals(&self) -> bool {
        self.totals.cost.high > Yen::ZERO && self.awaited.is_empty()
    }
}

impl Totals {
    /// 交付額: from what is likely and printed to all that may be paid.
    pub fn grant(&self) -> YenRange {
        YenRange {
            low: self.confirmed,
            high: self.up_to,
        }
    }
}

/// The sums over all programmes. No cost is counted twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// 費用の合計: every cost that was entered and can be used.
    pub cost: YenRange,
    /// Grants that are likely and printed, at the lower ends of the costs.
    pub confirmed: Yen,
    /// The same at the upper ends of the costs.
    pub confirmed_at_most: Yen,
    /// The upper ends of all that are likely or to be confirmed.
    pub up_to: Yen,
    /// 自己負担のめやす: from where the costs are lowest and everything arrives, to where they are highest and
    /// only the confirmed part does.
    pub own_share: YenRange,
}

/// The whole answer for one case on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate<'p> {
    /// The case as it was judged: what the rule pack does not allow is wrong in it.
    pub case: Case,
    /// The day that it was judged by.
    pub judged_on: Date,
    /// The day that it was asked on. Where another is judged by, nothing is left of today in it.
    pub today: Date,
    /// Where the year of the rules lies, seen from the day judged by.
    pub year: PackYear,
    /// Fields whose value the rule pack does not allow.
    pub problems: Vec<(Input, InputProblem)>,
    /// One verdict for each programme, in the order of the pack.
    pub verdicts: Vec<Verdict<'p>>,
    /// The fields that results wait for although a cost of theirs was entered. While there is one,
    /// the sums leave something out that a person counts on.
    pub awaited: Vec<Input>,
    /// The sums.
    pub totals: Totals,
}

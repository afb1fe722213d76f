//! The way back: from own share or grant to the cost of the records, in closed form.
//!
//! Of a total cost t a programme grants g(t) = floor(min(S, t) × n ÷ d), where S is its standard amount, n/d its
//! rate, and floor cuts to the pack's unit u. Both questions are about t; the cost of the records is what t
//! leaves after the other costs of the programme, and lies between 0円 and what its field takes.
//!
//! - **The smallest t with g(t) ≥ N.** Below S, g reaches the multiple G of u first at t = ceil(G × d ÷ n).
//! - **The largest t with t − g(t) ≤ N.** Own share is a sawtooth: it climbs by the yen while g stands still and
//!   falls by u − 1 where g goes up a unit, so it cannot be searched by halves. While g is G, it is at most N
//!   up to t = N + G; and g comes to G early enough for that exactly if ceil(G × d ÷ n) − G ≤ N, that is if
//!   G ≤ N × n ÷ (d − n). More grant allows more cost, so the largest such G decides, and g has not gone up
//!   again before N + G, as the next G comes too late. So t = N + G with
//!   G = min(g at the largest total T that can be entered, floor(N × n ÷ (d − n))); where nothing is left to
//!   pay (n = d) every G will do. Where N + G is more than can be entered, T itself is the answer.

use super::pack::{Pack, Programme};
use super::what_if::{counting, verdict_with};
use crate::domain::{Estimate, Goal, Input, Outcome, Quantity, Reach, SubsidyRate, Verdict, Yen};

/// What a goal comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalAnswer<'p> {
    /// The first that counts the cost and does not refuse the plan.
    pub programme: &'p Programme,
    /// Whether it can be reached.
    pub reach: Reach,
    /// The cost of the records; where the goal cannot be reached, the smallest at which the nearest is had: the
    /// least own share or the largest grant.
    pub cost: Yen,
    /// The verdict of the engine at that cost; for a plan that nothing is worked out for, why.
    pub verdict: Verdict<'p>,
}

impl GoalAnswer<'_> {
    /// The cost of the records; none where the goal cannot be reached.
    pub fn answer(&self) -> Option<Yen> {
        (self.reach == Reach::Reached).then_some(self.cost)
    }
}

/// The cost at which a goal is reached, by the lower end of the grant where that is a range. None where no
/// programme of the pack counts the cost of the records.
///
/// Costs that no field takes are no answer: where a larger cost would do as well, the answer is the largest entry.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// # use ehr_grant_estimator::domain::{Date, Goal, Yen};
/// # use ehr_grant_estimator::rules::{Pack, estimate, goal};
/// # let pack: Pack = text.parse().expect("a sound pack");
/// # let today = Date::new(2026, 5, 1).expect("a day");
/// let (form, _) = ehr_grant_estimator::form::from_link("facility=hospital&beds=180");
/// let estimate = estimate(&pack, &form.read().case, today);
///
/// // Of 605,000円 × 180床 = 108,900,000円 are paid 3/4: 81,675,000円. With 40,000,000円 of one's own:
/// let found = goal(&pack, &estimate, Goal::OwnShare(Yen::new(40_000_000)));
/// assert_eq!(found.and_then(|found| found.answer()), Some(Yen::new(121_675_000)));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn goal<'p>(pack: &'p Pack, estimate: &Estimate<'p>, goal: Goal) -> Option<GoalAnswer<'p>> {
    let programme = counting(pack, estimate)?;
    let at = |cost: Yen| verdict_with(pack, estimate, programme, Input::Ehr, cost.into());
    // One yen, as a condition may turn on whether anything is paid for.
    let asked = Yen::new(1);
    let mut verdict = at(asked);
    let (reach, cost) = match (Terms::of(pack, &verdict, asked), goal) {
        (Some(terms), Goal::Grant(wanted)) => terms.for_grant(wanted),
        (Some(terms), Goal::OwnShare(at_most)) => terms.for_own_share(at_most),
        _ if verdict.outcome == Outcome::Ineligible => (Reach::Ineligible, asked),
        _ => (Reach::Incomplete, asked),
    };
    if cost != asked {
        verdict = at(cost);
    }
    Some(GoalAnswer {
        programme,
        reach,
        cost,
        verdict,
    })
}

/// What a grant is worked out from, all but the cost of the records.
struct Terms {
    standard: Yen,
    rate: SubsidyRate,
    unit: Yen,
    /// The other costs of the programme.
    others: Yen,
}

impl Terms {
    /// None where nothing is paid, or where it is not known yet what.
    fn of(pack: &Pack, verdict: &Verdict<'_>, asked: Yen) -> Option<Self> {
        if !verdict.outcome.may_pay() {
            return None;
        }
        Some(Self {
            standard: verdict.amount_of(Quantity::StandardAmount)?.low,
            rate: verdict.rate()?.low,
            unit: pack.rounding.unit,
            others: verdict.amount_of(Quantity::ActualExpenditure)?.high - asked,
        })
    }

    fn grant(&self, total: Yen) -> Yen {
        total.min(self.standard).share(self.rate, self.unit)
    }

    fn own_share(&self, total: Yen) -> Yen {
        total - self.grant(total)
    }

    /// The other costs, and the largest that the field of the records takes.
    fn largest_total(&self) -> Yen {
        self.others + Yen::new(Yen::LARGEST_ENTRY)
    }

    /// The most that is granted at any cost.
    fn most(&self) -> Yen {
        self.grant(self.largest_total())
    }

    /// The smallest cost for a grant that some cost brings.
    fn cost_of(&self, grant: Yen) -> Yen {
        grant.least_shared(self.rate, self.unit) - self.others
    }

    fn for_grant(&self, wanted: Yen) -> (Reach, Yen) {
        let most = self.most();
        if wanted <= most {
            (Reach::Reached, self.cost_of(wanted))
        } else {
            (Reach::AboveCeiling, self.cost_of(most))
        }
    }

    fn for_own_share(&self, at_most: Yen) -> (Reach, Yen) {
        let most = self.most();
        let beside = at_most.share_beside(self.rate, self.unit);
        let grant = beside.unwrap_or(most).min(most);
        let total = (at_most + grant).min(self.largest_total());
        if self.others <= total {
            (Reach::Reached, total - self.others)
        } else {
            (Reach::BelowOthers, self.cost_of_least_own_share())
        }
    }

    /// Nothing, but where the little that is wanting to the next unit costs less than the unit.
    fn cost_of_least_own_share(&self) -> Yen {
        let cost = self.cost_of(self.grant(self.others) + self.unit);
        if self.own_share(self.others + cost) < self.own_share(self.others) {
            cost
        } else {
            Yen::ZERO
        }
    }
}

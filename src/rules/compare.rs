//! Two plans side by side: by how much the own share differs, and which rule makes the difference.

use std::cmp::Ordering;

use crate::domain::{Entry, Estimate, Outcome, Quantity, RateRange, Verdict, Yen, YenRange};

use super::pack::Pack;

/// How another plan compares with this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'p> {
    /// Whether the own share of the other is less, the same or more.
    pub order: Ordering,
    /// By how much.
    pub by: Yen,
    /// Whether that holds at the upper ends only: something is open, or a cost is a range.
    pub is_at_most: bool,
    /// The programme that makes most of it, and how; none where there is no difference.
    pub cause: Option<(&'p str, Cause<'p>)>,
}

/// What makes the own share of one programme differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause<'p> {
    /// One of the plans gets nothing: whether that is the other one, and the condition in its way.
    Refused {
        /// Whether it is the other plan, and not this one.
        other: bool,
        /// The condition.
        says: Option<&'p str>,
    },
    /// The costs go beyond the standard amount, from where on each yen is one's own: in this plan, in the other.
    Above {
        /// In which of the two.
        which: [bool; 2],
        /// 基準額 of each.
        standard: [YenRange; 2],
    },
    /// 補助率 is another.
    Rate([RateRange; 2]),
    /// The costs differ, and each is helped with at the same rate.
    Cost(RateRange),
    /// Something else, such as what is to be confirmed.
    Open,
}

/// How `other` compares with `this`; none while one of them has no totals.
pub fn compare<'p>(
    packs: [&'p Pack; 2],
    [this, other]: [&Estimate<'p>; 2],
) -> Option<Comparison<'p>> {
    if !this.has_totals() || !other.has_totals() {
        return None;
    }
    let (own, others) = (this.totals.own_share, other.totals.own_share);
    let order = others.high.cmp(&own.high);
    let by = distance(own.high, others.high);
    let is_at_most = !own.is_exact() || !others.is_exact();
    let mut most: Option<(Yen, &Verdict<'p>, &Verdict<'p>)> = None;
    for here in &this.verdicts {
        let Some(there) = other.verdict(here.programme) else {
            continue;
        };
        // A cost may count for several programmes, of which a facility is refused all but its own.
        if [here, there].map(|verdict| verdict.outcome) == [Outcome::Ineligible; 2] {
            continue;
        }
        let by = distance(borne(packs[0], this, here), borne(packs[1], other, there));
        if by > most.map_or(Yen::ZERO, |(most, ..)| most) {
            most = Some((by, here, there));
        }
    }
    Some(Comparison {
        order,
        by,
        is_at_most,
        cause: most.map(|(_, here, there)| (here.programme, cause([here, there]))),
    })
}

fn distance(one: Yen, other: Yen) -> Yen {
    one.max(other) - one.min(other)
}

/// What a facility bears of the costs of a programme, at most: all of them, where it gets nothing for certain.
fn borne(pack: &Pack, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> Yen {
    let costs = pack.programme(verdict.programme);
    let costs = costs.map_or(&[][..], |programme| &programme.costs);
    let given = costs
        .iter()
        .filter_map(|item| match estimate.case.costs.get(*item) {
            Entry::Given(cost) => Some(cost.high),
            Entry::Missing | Entry::Wrong => None,
        });
    let cost: Yen = given.sum();
    let is_likely = verdict.outcome == Outcome::Likely;
    let own = verdict.own_share.filter(|_| is_likely);
    own.map_or(cost, |own| own.high)
}

fn cause<'p>(both: [&Verdict<'p>; 2]) -> Cause<'p> {
    let refused = both.map(|verdict| verdict.outcome == Outcome::Ineligible);
    if refused[0] != refused[1] {
        let [this, other] = both;
        let says = if refused[1] { other } else { this }.says();
        return Cause::Refused {
            other: refused[1],
            says,
        };
    }
    if both
        .iter()
        .any(|verdict| verdict.outcome != Outcome::Likely)
    {
        return Cause::Open;
    }
    let rates = both.map(|verdict| verdict.rate());
    let standards = both.map(|verdict| verdict.stops_at());
    let above = both.map(|verdict| verdict.amount_of(Quantity::AboveStandard));
    let which = above.map(|above| above.is_some_and(|above| above.low > Yen::ZERO));
    // A range of costs that begins below the standard amount is neither.
    if above.map(|above| above.is_some()) != which {
        return Cause::Open;
    }
    match (standards, rates) {
        ([Some(this), Some(other)], _) if which != [false, false] => Cause::Above {
            which,
            standard: [this, other],
        },
        (_, [Some(this), Some(other)]) if this == other => Cause::Cost(this),
        (_, [Some(this), Some(other)]) => Cause::Rate([this, other]),
        _ => Cause::Open,
    }
}

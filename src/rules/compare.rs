//! Two plans side by side: by how much the own share differs, and which rule makes the difference.

use std::cmp::Ordering;

use super::pack::{Pack, Programme};
use crate::domain::{Entry, Estimate, Outcome, Quantity, RateRange, Verdict, Yen, YenRange};

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
    pub cause: Option<(&'p Programme, Cause<'p>)>,
}

/// What makes the own share of one programme differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause<'p> {
    /// One of the plans gets nothing: whether that is the other one, and the condition in its way.
    Refused(bool, &'p str),
    /// The costs go beyond the standard amount, from where on each yen is one's own: where they do, 基準額 in this
    /// plan and in the other.
    Above([Option<YenRange>; 2]),
    /// 補助率 in this plan and in the other: the costs differ, where it is the same.
    Rate([RateRange; 2]),
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
    let mut most = Yen::ZERO;
    let mut cause = None;
    for programme in &packs[0].programmes {
        let (Some(here), Some(there)) = (this.verdict(&programme.id), other.verdict(&programme.id))
        else {
            continue;
        };
        // A cost may count for several programmes, of which a facility is refused all but its own.
        if here.outcome == Outcome::Ineligible && there.outcome == Outcome::Ineligible {
            continue;
        }
        let by = distance(
            borne(programme, this, here),
            borne(packs[1].programme(&programme.id)?, other, there),
        );
        if by > most {
            most = by;
            cause = Some((programme, self::cause(here, there)));
        }
    }
    Some(Comparison {
        order: others.high.cmp(&own.high),
        by: distance(own.high, others.high),
        is_at_most: !own.is_exact() || !others.is_exact(),
        cause,
    })
}

fn distance(one: Yen, other: Yen) -> Yen {
    one.max(other) - one.min(other)
}

/// What a facility bears of the costs of a programme, at most: all of them, where it gets nothing for certain.
fn borne(programme: &Programme, estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> Yen {
    if let (Outcome::Likely, Some(own)) = (verdict.outcome, verdict.own_share) {
        return own.high;
    }
    let mut borne = Yen::ZERO;
    for item in &programme.costs {
        if let Entry::Given(cost) = estimate.case.costs.get(*item) {
            borne = borne + cost.high;
        }
    }
    borne
}

fn cause<'p>(this: &Verdict<'p>, other: &Verdict<'p>) -> Cause<'p> {
    for (verdict, is_other) in [(this, false), (other, true)] {
        if verdict.outcome == Outcome::Ineligible {
            return Cause::Refused(is_other, verdict.says().unwrap_or_default());
        }
    }
    if this.outcome != Outcome::Likely || other.outcome != Outcome::Likely {
        return Cause::Open;
    }
    let mut stops = [None, None];
    for (stop, verdict) in stops.iter_mut().zip([this, other]) {
        if let Some(above) = verdict.amount_of(Quantity::AboveStandard) {
            // A range of costs that begins below the standard amount is neither below nor above it.
            if above.low == Yen::ZERO {
                return Cause::Open;
            }
            *stop = verdict.stops_at();
        }
    }
    match (this.rate(), other.rate()) {
        _ if stops != [None, None] => Cause::Above(stops),
        (Some(rate), Some(others)) => Cause::Rate([rate, others]),
        _ => Cause::Open,
    }
}

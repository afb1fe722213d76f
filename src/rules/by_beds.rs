//! One programme, asked for one number of beds after another.

use super::bed_curve::BedPoint;
use super::pack::{Pack, Programme, Rate};
use super::what_if::{counting, verdict_on};
use crate::domain::{
    BedCount, Case, Entry, Estimate, Facility, Input, Operation, Outcome, Quantity, Value, Verdict,
};

/// The programme that stands for the records, with the costs of a case and any number of beds.
pub struct ByBeds<'a, 'p> {
    pack: &'p Pack,
    estimate: &'a Estimate<'p>,
    case: Case,
    pub programme: &'p Programme,
    pub facility: Facility,
    /// Whether it is asked for the most that could be paid, as there is no cost.
    pub is_ceiling: bool,
}

impl<'a, 'p> ByBeds<'a, 'p> {
    /// The programme that stands for the records; none where none does or no kind of facility is chosen.
    pub fn new(pack: &'p Pack, estimate: &'a Estimate<'p>) -> Option<Self> {
        let programme = counting(pack, estimate, Input::Ehr)?;
        let case = estimate.case.at_most();
        let mut costs = programme.costs.iter();
        Some(Self {
            pack,
            estimate,
            case,
            programme,
            facility: case.plan.facility()?,
            is_ceiling: costs.all(|item| *case.costs.get(*item) == Entry::Missing),
        })
    }

    /// The same without costs.
    pub fn ceiling(&self) -> Self {
        let mut case = self.case;
        for item in &self.programme.costs {
            case.costs.set(*item, Entry::Missing);
        }
        Self {
            case,
            is_ceiling: true,
            ..*self
        }
    }

    fn verdict(&self, beds: u32) -> Option<Verdict<'p>> {
        let mut case = self.case;
        case.counts.set(Input::Beds, Entry::Given(beds));
        let verdict = verdict_on(self.pack, self.estimate, &self.programme.id, &case)?;
        (verdict.outcome != Outcome::Ineligible).then_some(verdict)
    }

    /// What a number of beds leads to; none where that is not known, or none that the facility may have.
    pub fn at(&self, beds: u32) -> Option<BedPoint> {
        let verdict = self.verdict(beds)?;
        let Value::Rate(rate) = verdict.step(Quantity::SubsidyRate)?.value else {
            return None;
        };
        let amount = if self.is_ceiling {
            verdict.ceiling
        } else {
            verdict.grant
        };
        Some(BedPoint {
            beds,
            rate: rate.low,
            grant: amount?.low,
        })
    }

    /// Whether the grant is one amount, and not a range.
    pub fn is_exact(&self, beds: u32) -> bool {
        let ceiling = self.verdict(beds).and_then(|verdict| verdict.ceiling);
        ceiling.is_some_and(|ceiling| ceiling.is_exact())
    }

    /// The fewest and the most beds that a facility of this kind may have.
    pub fn limits(&self) -> (u32, u32) {
        let limit = self.pack.limits.beds_of(self.facility);
        let to = limit.and_then(|limit| limit.to);
        let from = limit.map_or(0, |limit| limit.from);
        (from, to.unwrap_or(BedCount::LARGEST_ENTRY))
    }

    /// The fewest beds of the upper side of the step in the rate.
    pub fn threshold(&self, beds: u32) -> Option<u32> {
        match self.verdict(beds)?.step(Quantity::SubsidyRate)?.operation {
            Operation::ByBeds {
                facility, at_least, ..
            } if facility.contains(&self.facility) => Some(at_least),
            _ => None,
        }
    }

    /// What lies between two numbers of beds, parted where another amount or rate applies.
    pub fn spans(&self, from: u32, to: u32) -> impl Iterator<Item = (u32, u32)> {
        let mut starts = self.programme.edges(self.facility);
        if let Rate::Like { programme, .. } = &self.programme.subsidy_rate {
            let other = self.pack.programme(programme);
            starts.extend(other.iter().flat_map(|other| other.edges(self.facility)));
        }
        starts.push(from);
        starts.retain(|start| (from..=to).contains(start));
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.clone().into_iter().skip(1).map(|next| next - 1);
        starts.into_iter().zip(ends.chain([to]))
    }

    /// The corners of a run: its ends, and where the cost becomes the lesser of the two amounts.
    pub fn run(&self, from: u32, to: u32) -> Option<Vec<BedPoint>> {
        let covers = |beds: u32| {
            let verdict = self.verdict(beds);
            verdict.is_some_and(|verdict| {
                let standard = verdict.amount_of(Quantity::StandardAmount);
                let cost = verdict.amount_of(Quantity::ActualExpenditure);
                let pair = standard.zip(cost);
                pair.is_some_and(|(standard, cost)| cost.high <= standard.low)
            })
        };
        let bend = first(from, to, covers);
        let beside = bend.filter(|bend| *bend > from).map(|bend| bend - 1);
        let mut counts = vec![from];
        counts.extend(beside);
        counts.extend(bend);
        counts.push(to);
        counts.dedup();
        counts.into_iter().map(|beds| self.at(beds)).collect()
    }

    /// The fewest beds from a step on that bring at least what is paid just below it.
    pub fn regained(&self, at_least: u32, most: u32) -> Option<BedPoint> {
        let target = self.at(at_least.checked_sub(1)?)?.grant;
        let brings = |beds: u32| self.at(beds).is_some_and(|point| point.grant >= target);
        let mut spans = self.spans(at_least, most);
        let beds = spans.find_map(|(from, to)| first(from, to, brings))?;
        self.at(beds)
    }
}

/// The first number from `from` to `to` for which something holds that goes on to hold, once it does: within a
/// span the standard amount never falls as beds are added.
fn first(from: u32, to: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    holds(low).then_some(low)
}

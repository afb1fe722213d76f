//! 病床数と交付額: the grant over the number of beds, with the step in the rate and where it is made up for.

use super::curve::{Curve, Point};
use super::pack::Pack;
use super::what_if::{counting, threshold, verdict_with};
use crate::domain::{BedCount, Estimate, Input, Yen, gridlines};

/// The most beds that are drawn: each is asked for by itself.
const WIDEST: u64 = 2_000;

/// The two numbers of beds that are told: the present one and the nearest on the other side of the step; the two
/// beside it where there is none, and the ends of the line where there is no step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BedPair {
    /// The one with fewer beds first.
    pub ends: [Point; 2],
    /// By how much their grants differ.
    pub by: Yen,
    /// The step in the rate; none for kinds of facility without one.
    pub step: Option<BedStep>,
}

/// The step in the rate, and where what it takes is made up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BedStep {
    /// The last number of beds below it.
    pub below: Point,
    /// The fewest beds behind it that are drawn and bring at least as much.
    pub regained: Option<Point>,
    /// Whether the most beds that can be entered do not bring it either.
    pub is_lost: bool,
}

/// The curve of the programme that stands for the records; none where it pays nothing or something that it
/// depends on, but for the beds, is missing.
pub fn bed_curve<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<(Curve<'p>, BedPair)> {
    let programme = counting(pack, estimate)?;
    let at = |beds: u64| verdict_with(pack, estimate, programme, Input::Beds, beds);
    let facility = estimate.case.plan.facility()?;
    let limit = pack.limits.beds_of(facility);
    let from = limit.map_or(0, |limit| u64::from(limit.from));
    let own = estimate.case.beds().map(|beds| u64::from(beds.0));
    let verdict = at(from);
    let mut step = threshold(&verdict, facility).map_or(from, u64::from);
    let end = if let Some(to) = limit.and_then(|limit| limit.to) {
        u64::from(to)
    } else {
        // Twice the step, or half as many again as there are.
        let own = own.unwrap_or_default();
        let farthest = (own + own / 2).max(step * 2).min(WIDEST);
        gridlines(farthest).pop()?
    };
    if !(from..=end).contains(&step) {
        step = from;
    }

    let unit = u64::from(pack.rounding.unit).cast_signed();
    let mut last = Point::of(from, &verdict)?;
    let (mut points, mut rise) = (vec![last], None);
    let (mut below, mut above, mut here, mut regained) = (last, last, None, None);
    for beds in from..=end {
        let point = Point::of(beds, &at(beds))?;
        // Cut to the unit, a straight line rises by one unit more or less.
        let next = difference(last, point);
        let is_corner = rise.is_some_and(|rise: i64| rise.abs_diff(next) > unit.unsigned_abs());
        let is_kept = is_corner || [here, regained].contains(&Some(last));
        if is_kept && points.last() != Some(&last) {
            points.push(last);
        }
        rise = (beds > from).then_some(next);
        if beds == step {
            (below, above) = (last, point);
        }
        if own == Some(beds) {
            here = Some(point);
        }
        if beds >= step && step > from && regained.is_none() && point.grant >= below.grant {
            regained = Some(point);
        }
        last = point;
    }
    if points.last() != Some(&last) {
        points.push(last);
    }
    let first = *points.first()?;
    let ends = match here {
        _ if step == from => [first, last],
        Some(here) if here.at < step => [here, above],
        Some(here) => [below, here],
        None => [below, above],
    };
    let is_lost = || {
        let most = Point::of(0, &at(BedCount::LARGEST_ENTRY.into()));
        most.is_some_and(|most| most.grant < below.grant)
    };
    let pair = BedPair {
        ends,
        by: Yen::new(difference(ends[0], ends[1]).unsigned_abs()),
        step: (step > from).then(|| BedStep {
            below,
            regained,
            is_lost: is_lost(),
        }),
    };
    let curve = Curve {
        programme,
        is_by_beds: true,
        points,
        mark: step,
        here,
        verdict,
    };
    Some((curve, pair))
}

/// By how much the grant rises from one number of beds to another.
fn difference(one: Point, other: Point) -> i64 {
    let [one, other] = [one, other].map(|point| u64::from(point.grant));
    other.wrapping_sub(one).cast_signed()
}

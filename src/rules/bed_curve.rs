//! 病床数と交付額: the grant over the number of beds, with the step in the rate and where it is made up for.

use super::by_beds::ByBeds;
use super::pack::Pack;
use crate::domain::{Estimate, SubsidyRate, Yen};

/// The grant of one programme over the number of beds, for the costs as they were entered; the most that it could
/// be, while there are none. By the lower end where it is a range. Every point is what the engine says at that
/// number of beds; between two of one run it lies on the line, within the unit that grants are cut to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BedCurve<'p> {
    /// The id of the programme.
    pub programme: &'p str,
    /// Whether it is the most that could be paid, as no cost was entered.
    pub is_ceiling: bool,
    /// Runs without a jump, each with its corners: the fewest beds first.
    pub runs: Vec<Vec<BedPoint>>,
    /// The step in the rate, where it falls there; none for kinds of facility without one.
    pub step: Option<BedStep>,
    /// The present number, where it is one that the facility may have.
    pub here: Option<BedPoint>,
    /// Whether the grant is one amount, and not a range.
    pub is_exact: bool,
}

/// What one number of beds leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BedPoint {
    /// 病床数.
    pub beds: u32,
    /// 補助率.
    pub rate: SubsidyRate,
    /// 交付額, or the most that it could be.
    pub grant: Yen,
}

/// Where the rate changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BedStep {
    /// The last number of beds below it.
    pub below: BedPoint,
    /// The first from it on.
    pub above: BedPoint,
    /// How much less is paid from it on, for the present number of beds and the nearest on the other side;
    /// without a present number, for the two beside it. 0円 where it is not less.
    pub loss: Yen,
    /// The fewest beds from the step on that bring at least what is paid just below it; none where no number does,
    /// as costs do not grow with the beds.
    pub regained: Option<BedPoint>,
    /// The same for the most that could be paid at any cost.
    pub ceiling_regained: Option<BedPoint>,
}

/// The curve of the programme that stands for the records; none where it pays nothing or something that it
/// depends on, but for the beds, is missing.
pub fn bed_curve<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<BedCurve<'p>> {
    let asked = ByBeds::new(pack, estimate)?;
    let (from, most) = asked.limits();
    let own_beds = estimate.case.beds().map(|beds| beds.0);
    let at_least = asked.threshold(from);
    let end = pack.limits.beds_of(asked.facility).and_then(|l| l.to);
    let end = end.unwrap_or_else(|| round_end(at_least, own_beds).clamp(from, most));
    let here = own_beds.filter(|beds| *beds <= end);
    let here = here.and_then(|beds| asked.at(beds));
    let runs: Option<Vec<_>> = asked
        .spans(from, end)
        .map(|(first, last)| asked.run(first, last))
        .collect();
    let ceiling = asked.ceiling();
    let step = at_least.and_then(|at_least| {
        let below = asked.at(at_least.checked_sub(1)?)?;
        let above = asked.at(at_least)?;
        let (low, high) = match here {
            Some(here) if here.beds < at_least => (here, above),
            Some(here) => (below, here),
            None => (below, above),
        };
        Some(BedStep {
            below,
            above,
            loss: low.grant - high.grant,
            regained: asked.regained(at_least, most),
            ceiling_regained: ceiling.regained(at_least, most),
        })
    });
    Some(BedCurve {
        programme: &asked.programme.id,
        is_ceiling: asked.is_ceiling,
        runs: runs?,
        step,
        here,
        is_exact: asked.is_exact(from),
    })
}

/// Twice the step, or half as many again as there are: a round number.
fn round_end(at_least: Option<u32>, own: Option<u32>) -> u32 {
    let twice = at_least.map(|count| count.saturating_mul(2));
    let more = own.map(|count| count.saturating_add(count / 2));
    let end = twice.max(more).unwrap_or_default().max(1);
    end.checked_next_multiple_of(100).unwrap_or(end)
}

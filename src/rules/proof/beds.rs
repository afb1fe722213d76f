//! Numbers of beds: both sides of each threshold, and the fewest and most that there may be.

use super::plan::{allowed, case, of_amount, open, passing};
use super::reckon::{Facts, rate, standard};
use super::{Answer, Check, Edge};
use crate::domain::Facility;
use crate::rules::pack::{Pack, Programme, Rate, StandardAmount};

/// The fewest beds from which another rate or amount applies, without order and as often as it is said.
pub fn thresholds(pack: &Pack, programme: &Programme, kind: Facility) -> Vec<u32> {
    let mut found = Vec::new();
    of_amount_by(&programme.standard_amount, kind, &mut found);
    let rate = match &programme.subsidy_rate {
        Rate::Like { programme, .. } => {
            let mut others = pack.programmes.iter();
            others
                .find(|it| it.id == *programme)
                .map(|it| &it.subsidy_rate)
        }
        own => Some(own),
    };
    if let Some(Rate::ByBeds {
        facility, at_least, ..
    }) = rate
        && facility.contains(&kind)
    {
        found.push(*at_least);
    }
    found
}

fn of_amount_by(amount: &StandardAmount, kind: Facility, found: &mut Vec<u32>) {
    if let StandardAmount::Bands(bands) = amount {
        for band in bands {
            let is_for = band
                .facility
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&kind));
            if let Some(span) = band.beds.as_ref().filter(|_| is_for) {
                found.extend(span.from);
                found.extend(span.to.map(|to| to.saturating_add(1)));
            }
            of_amount_by(&band.amount, kind, found);
        }
    }
}

/// Whether the amount of a programme goes by the bed.
fn goes_by_beds(amount: &StandardAmount) -> bool {
    match amount {
        StandardAmount::PerBed { .. } => true,
        StandardAmount::Bands(bands) => bands.iter().any(|band| goes_by_beds(&band.amount)),
        _ => false,
    }
}

/// One bed fewer than each threshold, just as many, one more; the ends of what there may be; each at a cost that
/// no standard amount among them exceeds.
pub fn checks(pack: &Pack) -> Vec<Check<'_>> {
    let mut checks = Vec::new();
    for programme in &pack.programmes {
        for (kind, plan) in open(pack, programme) {
            let edges = thresholds(pack, programme, kind);
            if edges.is_empty() && !goes_by_beds(&programme.standard_amount) {
                continue;
            }
            let (from, to) = allowed(pack, kind);
            let mut beds: Vec<_> = edges
                .iter()
                .copied()
                .chain([from, to])
                .flat_map(around)
                .collect();
            beds.retain(|beds| (from..=to).contains(beds) && *beds < u32::MAX - 1);
            beds.sort_unstable();
            beds.dedup();
            let months = pack.limits.months.to;
            let facts = |beds: u32| Facts { kind, beds, months };
            let amounts = beds.iter().filter_map(|beds| {
                standard(&programme.standard_amount, facts(*beds)).map(|((_, high), _)| high)
            });
            let cost = amounts.max().unwrap_or_default();
            checks.extend(beds.iter().filter_map(|beds| {
                let source = match &programme.subsidy_rate {
                    by @ (Rate::ByBeds { .. } | Rate::Like { .. }) => {
                        rate(pack, by, facts(*beds))?.1
                    }
                    _ => standard(&programme.standard_amount, facts(*beds))?.1,
                };
                of_amount(
                    pack,
                    programme,
                    &plan,
                    facts(*beds),
                    cost,
                    (Edge::Beds, source),
                )
            }));
        }
    }
    checks
}

fn around(edge: u32) -> [u32; 3] {
    [edge.saturating_sub(1), edge, edge.saturating_add(1)]
}

/// What a field takes: the fewest and the most beds, and one beyond.
pub fn limits(pack: &Pack) -> Vec<Check<'_>> {
    let mut checks = Vec::new();
    for limit in &pack.limits.beds {
        let mut programmes = pack.programmes.iter();
        let found = programmes.find_map(|it| Some((it, passing(pack, it, limit.facility)?)));
        let Some((programme, plan)) = found else {
            continue;
        };
        let below = limit.from.checked_sub(1);
        let above = limit.to.map(|to| to.saturating_add(1));
        let within = [Some(limit.from), limit.to];
        let outside = [below, above]
            .into_iter()
            .flatten()
            .map(|beds| (beds, false));
        let within = within.into_iter().flatten().map(|beds| (beds, true));
        checks.extend(within.chain(outside).map(|(beds, is_allowed)| Check {
            edge: Edge::Limit,
            programme: None,
            label: "",
            case: case(
                programme,
                &plan,
                Facts {
                    kind: limit.facility,
                    beds,
                    months: pack.limits.months.to,
                },
                0,
            ),
            day: pack.fiscal_year.from,
            expected: Answer::Allowed(is_allowed),
            reckoning: None,
            source: &limit.source,
        }));
    }
    checks
}

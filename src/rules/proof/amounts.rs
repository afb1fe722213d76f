//! Costs: one yen, one yen less than the standard amount, just that, one more; and the months of input staff.

use super::beds::thresholds;
use super::plan::{allowed, case, of_amount, open};
use super::reckon::{Facts, standard};
use super::{Answer, Check, Edge};
use crate::rules::pack::{Pack, StandardAmount};

/// For each programme, each kind of facility, and one number of beds of each rate and amount.
pub fn checks(pack: &Pack) -> Vec<Check<'_>> {
    let mut checks = Vec::new();
    for programme in &pack.programmes {
        for (kind, plan) in open(pack, programme) {
            let (from, to) = allowed(pack, kind);
            let mut beds = thresholds(pack, programme, kind);
            beds.push(from);
            beds.retain(|beds| (from..=to).contains(beds));
            beds.sort_unstable();
            beds.dedup();
            for beds in beds {
                let facts = Facts {
                    kind,
                    beds,
                    months: pack.limits.months.to,
                };
                let Some(((low, high), source)) = standard(&programme.standard_amount, facts)
                else {
                    continue;
                };
                let mut costs = vec![1];
                costs.extend([low, high].into_iter().flat_map(around));
                costs.sort_unstable();
                costs.dedup();
                checks.extend(costs.into_iter().filter_map(|cost| {
                    of_amount(pack, programme, &plan, facts, cost, (Edge::Cost, source))
                }));
            }
        }
    }
    checks
}

fn around(edge: u64) -> [u64; 3] {
    [edge.saturating_sub(1), edge, edge.saturating_add(1)]
}

/// The fewest and the most months of input staff, and one beyond.
pub fn months(pack: &Pack) -> Vec<Check<'_>> {
    let limit = &pack.limits.months;
    let mut checks = Vec::new();
    for programme in &pack.programmes {
        let StandardAmount::PerMonth { yen, source, .. } = &programme.standard_amount else {
            continue;
        };
        for (kind, plan) in open(pack, programme) {
            let (beds, _) = allowed(pack, kind);
            let facts = |months| Facts { kind, beds, months };
            let cost = (*yen).into();
            checks.extend([limit.from, limit.to].into_iter().filter_map(|months| {
                of_amount(
                    pack,
                    programme,
                    &plan,
                    facts(months),
                    cost,
                    (Edge::Months, source),
                )
            }));
            let outside = [limit.from.checked_sub(1), limit.to.checked_add(1)];
            checks.extend(outside.into_iter().flatten().map(|months| Check {
                edge: Edge::Months,
                programme: Some(&programme.id),
                label: "",
                case: case(programme, &plan, facts(months), cost),
                day: pack.fiscal_year.from,
                expected: Answer::Allowed(false),
                reckoning: None,
                source: &limit.source,
            }));
        }
    }
    checks
}

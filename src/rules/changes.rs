//! Two packs side by side: what each programme pays, for kinds of facility, beds and costs, under the one and
//! under the other.

use super::estimate::estimate;
use super::pack::{Pack, Programme};
use crate::domain::{Case, Choice, Date, Entry, Facility, Input, Quantity, Verdict, Yen, YenRange};

/// What one facility gets from one programme, under both packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The programme's id.
    pub programme: String,
    /// The kind of facility.
    pub kind: Facility,
    /// Its beds.
    pub beds: u32,
    /// What it spends; where it is none, the amounts are the most that it could get.
    pub cost: Option<Yen>,
    /// What it gets before; none where that pack has no such programme, or it is not open to the kind.
    pub before: Option<YenRange>,
    /// What it gets after.
    pub after: Option<YenRange>,
}

impl Change {
    /// Whether it gets something else than before.
    pub fn is_changed(&self) -> bool {
        self.before != self.after
    }

    /// By how much its upper end moves, and whether that is up.
    pub fn by(&self) -> Option<(bool, Yen)> {
        let (before, after) = (self.before?.high, self.after?.high);
        let is_up = after >= before;
        Some((is_up, before.max(after) - before.min(after)))
    }
}

/// Every programme of either pack, for every kind that it is open to in one of them, at the numbers of beds where
/// something is decided in one of them: the most that it pays, and what it pays for costs around what stands in
/// the way, each of the first day of the pack's year. The order is that of the second pack.
///
/// Without `costs`, only the most that each pays.
pub fn changes(before: &Pack, after: &Pack, costs: bool) -> Vec<Change> {
    let new = after.programmes.iter();
    let gone = before
        .programmes
        .iter()
        .filter(|old| after.programme(&old.id).is_none());
    let mut found = Vec::new();
    for programme in new.chain(gone) {
        for kind in Facility::ALL {
            let sides = [before, after].map(|pack| Side::of(pack, &programme.id, *kind));
            for beds in bed_counts(&sides, *kind) {
                add(&sides, programme, (*kind, beds), costs, &mut found);
            }
        }
    }
    found
}

/// The rows that tell most in a few: the most that each programme pays that goes by the bed, for the fewest beds of
/// a kind, both sides of each step, and the beds of the examples.
pub fn headline(changes: &[Change], before: &Pack, after: &Pack) -> Vec<Change> {
    let examples: Vec<u32> = [before, after]
        .iter()
        .flat_map(|pack| pack.examples.iter())
        .filter_map(|example| {
            super::link::case_of(&example.link)?
                .counts
                .get(Input::Beds)
                .given()
        })
        .collect();
    let tells = |change: &&Change| {
        let sides = [before, after].map(|pack| Side::of(pack, &change.programme, change.kind));
        let mut sides = sides.into_iter().flatten();
        let is_told = |side: Side| {
            let counts = side.programme.standard_amount.counts(Input::Beds);
            let limit = side.pack.limits.beds_of(change.kind);
            let edges = side.programme.edges(change.kind);
            let is_edge = edges
                .iter()
                .any(|edge| [Some(*edge), edge.checked_sub(1)].contains(&Some(change.beds)));
            let is_fewest = limit.map_or(0, |limit| limit.from) == change.beds;
            counts && (is_edge || is_fewest || examples.contains(&change.beds))
        };
        change.cost.is_none() && sides.any(is_told)
    };
    changes.iter().filter(tells).cloned().collect()
}

/// A programme of one pack, as it is for one kind of facility.
#[derive(Clone, Copy)]
struct Side<'p> {
    pack: &'p Pack,
    programme: &'p Programme,
}

impl<'p> Side<'p> {
    fn of(pack: &'p Pack, programme: &str, kind: Facility) -> Option<Self> {
        let programme = pack.programme(programme)?;
        pack.is_open_to(programme, kind)
            .then_some(Self { pack, programme })
    }

    /// Judged on the first day of its year, for all months where months count.
    fn ask<T>(
        &self,
        (kind, beds): (Facility, u32),
        cost: Option<Yen>,
        read: impl Fn(&Verdict<'p>) -> Option<T>,
    ) -> Option<T> {
        let mut case = Case::default();
        case.plan.choose(Input::Facility, kind.code());
        case.counts.set(Input::Beds, Entry::Given(beds));
        if self.programme.uses(Input::Months) {
            case.counts
                .set(Input::Months, Entry::Given(self.pack.limits.months.to));
        }
        if let (Some(cost), Some(item)) = (cost, self.programme.costs.first()) {
            case.costs.set(*item, Entry::Given(YenRange::exact(cost)));
        }
        let day: Date = self.pack.fiscal_year.from;
        read(estimate(self.pack, &case, day).verdict(&self.programme.id)?)
    }
}

fn bed_counts(sides: &[Option<Side<'_>>; 2], kind: Facility) -> Vec<u32> {
    let both = sides.iter().flatten();
    let mut counts: Vec<_> = both
        .flat_map(|side| side.pack.sizes(side.programme, kind))
        .collect();
    counts.sort_unstable();
    counts.dedup();
    counts
}

fn add(
    sides: &[Option<Side<'_>>; 2],
    programme: &Programme,
    at: (Facility, u32),
    with_costs: bool,
    found: &mut Vec<Change>,
) {
    let row = |cost: Option<Yen>, [before, after]: [Option<YenRange>; 2]| Change {
        programme: programme.id.clone(),
        kind: at.0,
        beds: at.1,
        cost,
        before,
        after,
    };
    let each = |read: &dyn Fn(&Side<'_>) -> Option<YenRange>| {
        sides.each_ref().map(|side| read(side.as_ref()?))
    };
    found.push(row(
        None,
        each(&|side| side.ask(at, None, |verdict| verdict.ceiling)),
    ));
    if !with_costs {
        return;
    }
    let standard = each(&|side| {
        side.ask(at, None, |verdict| {
            verdict.amount_of(Quantity::StandardAmount)
        })
    });
    let ends = standard
        .into_iter()
        .flatten()
        .flat_map(|range| [range.low, range.high]);
    let mut costs: Vec<Yen> = ends
        .flat_map(|end| [Yen::new(u64::from(end) / 2), end])
        .collect();
    costs.sort_unstable();
    costs.dedup();
    for cost in costs {
        let amounts = each(&|side| side.ask(at, Some(cost), |verdict| verdict.grant));
        found.push(row(Some(cost), amounts));
    }
}

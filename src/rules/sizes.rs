//! The numbers of beds at which a programme is worth looking at.

use super::pack::{Pack, Programme};
use crate::domain::Facility;

impl Pack {
    /// Round sizes, the ends of what a kind of facility may have, and both sides of every step; ascending.
    pub fn sizes(&self, programme: &Programme, kind: Facility) -> Vec<u32> {
        const ROUND: [u32; 14] = [0, 5, 10, 15, 20, 50, 100, 150, 200, 250, 300, 400, 500, 600];
        let limit = self.limits.beds_of(kind);
        let from = limit.map_or(0, |limit| limit.from);
        let to = limit.and_then(|limit| limit.to);
        let mut sizes = ROUND.to_vec();
        sizes.extend(to);
        sizes.push(from);
        let edges = programme.edges(kind);
        sizes.extend(
            edges
                .iter()
                .flat_map(|edge| [edge.saturating_sub(1), *edge]),
        );
        sizes.retain(|beds| from <= *beds && to.is_none_or(|to| *beds <= to));
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }
}

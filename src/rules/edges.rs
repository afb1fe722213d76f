//! Where something changes with the number of beds.

use super::pack::{Band, Programme, Rate, StandardAmount};
use crate::domain::Facility;

impl Programme {
    /// The fewest beds from which another amount or rate applies to facilities of a kind, in no order.
    pub fn edges(&self, facility: Facility) -> Vec<u32> {
        let mut edges = Vec::new();
        add_amounts(&self.standard_amount, facility, &mut edges);
        if let Rate::ByBeds {
            facility: kinds,
            at_least,
            ..
        } = &self.subsidy_rate
            && kinds.contains(&facility)
        {
            edges.push(*at_least);
        }
        edges
    }
}

/// A band begins at its first number of beds, and another behind its last.
fn add_amounts(amount: &StandardAmount, facility: Facility, edges: &mut Vec<u32>) {
    let StandardAmount::Bands(bands) = amount else {
        return;
    };
    let own = |band: &&Band| band.is_for(facility);
    for band in bands.iter().filter(own) {
        if let Some(span) = &band.beds {
            edges.extend(span.from);
            edges.extend(span.to.and_then(|to| to.checked_add(1)));
        }
        add_amounts(&band.amount, facility, edges);
    }
}

//! The columns of the results: those of each programme of the packs, in their order, then the totals.

use ehr_grant_estimator::rules::Pack;

/// What stands in the results for each programme, behind its id and a dot.
pub const OF_PROGRAMME: [&str; 7] = [
    "outcome",
    "window",
    "certainty",
    "grant_min",
    "grant_max",
    "ceiling_min",
    "ceiling_max",
];

/// What stands behind the programmes.
pub const TOTALS: [&str; 3] = ["total.cost", "total.confirmed", "total.upto"];

/// The programmes of all packs, each once.
pub struct Layout {
    ids: Vec<String>,
}

impl Layout {
    /// The layout for the results by these packs: where years differ, one has columns that stay empty in others.
    pub fn new<'p>(packs: impl Iterator<Item = &'p Pack>) -> Self {
        let mut ids: Vec<String> = Vec::new();
        for programme in packs.flat_map(|pack| &pack.programmes) {
            if !ids.contains(&programme.id) {
                ids.push(programme.id.clone());
            }
        }
        Self { ids }
    }

    /// For each column of a programme here, which of the pack's it is.
    pub fn places(&self, pack: &Pack) -> Vec<Option<usize>> {
        let place = |id: &String| pack.programmes.iter().position(|it| it.id == *id);
        self.ids.iter().map(place).collect()
    }

    /// The keys of the figures, in their order.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for id in &self.ids {
            keys.extend(OF_PROGRAMME.iter().map(|what| format!("{id}.{what}")));
        }
        keys.extend(TOTALS.iter().map(|key| (*key).to_owned()));
        keys
    }
}

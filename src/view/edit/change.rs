//! 変わること: what facilities get under the pack before and under the draft.

use super::wording;
use crate::domain::YenRange;
use crate::rules::{Change, Pack, changes, headline};
use crate::view::number::yen;
use crate::view::words::facility;

/// A table of them, in yen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeTable {
    /// The years of both, at the heads of their columns.
    pub years: [String; 2],
    /// Its rows.
    pub rows: Vec<ChangeRow>,
    /// How many rows do not change and are left out.
    pub same: usize,
}

/// One facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// What is paid for.
    pub covers: String,
    /// `病院 20床`, with the cost where there is one.
    pub who: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// `+675,000`, or that nothing changes.
    pub by: String,
    /// `up`, `down` or nothing, for the style.
    pub way: &'static str,
}

/// The few that tell most, whether or not they change.
pub fn told(before: &Pack, after: &Pack) -> ChangeTable {
    let all = changes(before, after, false);
    let rows = headline(&all, before, after);
    table(before, after, &rows, 0)
}

/// All that change, by kind, beds and costs.
pub fn whole(before: &Pack, after: &Pack) -> ChangeTable {
    let all = changes(before, after, true);
    let changed: Vec<_> = all.iter().filter(|row| row.is_changed()).cloned().collect();
    table(before, after, &changed, all.len() - changed.len())
}

fn table(before: &Pack, after: &Pack, rows: &[Change], same: usize) -> ChangeTable {
    let row = |change: &Change| {
        let programme = after
            .programme(&change.programme)
            .or_else(|| before.programme(&change.programme));
        let amount = |amount: Option<_>| {
            amount.map_or_else(|| wording::NO_PROGRAMME.to_owned(), YenRange::grouped)
        };
        let who = format!("{} {}床", facility(change.kind), change.beds);
        let (way, by) = match change.by() {
            _ if !change.is_changed() => ("", wording::SAME.to_owned()),
            Some((true, by)) => ("up", format!("+{}", by.grouped())),
            Some((false, by)) => ("down", format!("−{}", by.grouped())),
            None => ("", wording::DIFFERENT.to_owned()),
        };
        ChangeRow {
            covers: programme.map_or_else(String::new, |programme| programme.covers.clone()),
            who: change
                .cost
                .map_or(who.clone(), |cost| format!("{who}・費用{}", yen(cost))),
            before: amount(change.before),
            after: amount(change.after),
            by,
            way,
        }
    };
    ChangeTable {
        years: [before, after].map(|pack| pack.fiscal_year.label.clone()),
        rows: rows.iter().map(row).collect(),
        same,
    }
}

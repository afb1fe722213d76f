//! Which rows are shown, and in which order.

use std::cmp::Ordering;

use super::{Figures, State};
use crate::domain::choice::choice;
use crate::domain::{Choice, Facility};

choice! {
    /// What rows are sorted by: a column.
    SortBy {
        /// The row of the table.
        Line = "line",
        /// The name.
        Name = "name",
        /// 施設の種類.
        Kind = "kind",
        /// 病床数.
        Beds = "beds",
        /// 費用.
        Cost = "cost",
        /// 対象見込みの補助.
        Confirmed = "confirmed",
        /// 要確認も含めると.
        UpTo = "upto",
        /// 自己負担.
        OwnShare = "own",
        /// What it comes to.
        State = "state",
    }
}

/// What rows are sorted by, and from which end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub by: SortBy,
    /// Whether the largest comes first.
    pub is_descending: bool,
}

impl Default for Sorting {
    fn default() -> Self {
        Self {
            by: SortBy::Line,
            is_descending: false,
        }
    }
}

impl Sorting {
    /// What a press on the head of a column leads to.
    #[must_use]
    pub fn pressed(self, by: SortBy) -> Self {
        Self {
            by,
            is_descending: self.by == by && !self.is_descending,
        }
    }
}

/// Which rows are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those that come to this; none for all.
    pub state: Option<State>,
    /// Those whose names have this in them.
    pub name: String,
}

/// The places of the rows that are shown, in order. Rows of which the same is said stay in the order of the table;
/// those without figures come last where it goes by figures. `name` gives the name of a row of the table.
pub fn order<'n>(
    rows: &[Figures],
    filter: &Filter,
    sorting: Sorting,
    name: impl Fn(u32) -> &'n str,
) -> Vec<u32> {
    let mut order = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let is_of = filter.state.is_none_or(|state| state == row.state);
        let is_named = filter.name.is_empty() || name(row.row).contains(&filter.name);
        if let (true, Ok(at)) = (is_of && is_named, u32::try_from(at)) {
            order.push(at);
        }
    }
    if sorting == Sorting::default() {
        return order;
    }
    let compare = |left: &Figures, right: &Figures| match sorting.by {
        SortBy::Line => left.row.cmp(&right.row),
        SortBy::Name => name(left.row).cmp(name(right.row)),
        SortBy::Kind => kind(left).cmp(&kind(right)),
        SortBy::Beds => left.beds.cmp(&right.beds),
        SortBy::Cost => left.cost.high.cmp(&right.cost.high),
        SortBy::Confirmed => left.confirmed.high.cmp(&right.confirmed.high),
        SortBy::UpTo => left.up_to.cmp(&right.up_to),
        SortBy::OwnShare => left.own_share.high.cmp(&right.own_share.high),
        SortBy::State => (left.state as u8).cmp(&(right.state as u8)),
    };
    let is_late = |row: &Figures| {
        let by_figures = [
            SortBy::Cost,
            SortBy::Confirmed,
            SortBy::UpTo,
            SortBy::OwnShare,
        ];
        by_figures.contains(&sorting.by) && !row.has_figures()
    };
    order.sort_by(|left, right| {
        let row = |at: &u32| rows.get(*at as usize);
        let (Some(left), Some(right)) = (row(left), row(right)) else {
            return Ordering::Equal;
        };
        let found = compare(left, right);
        let found = if sorting.is_descending {
            found.reverse()
        } else {
            found
        };
        is_late(left).cmp(&is_late(right)).then(found)
    });
    order
}

fn kind(row: &Figures) -> usize {
    let place = |kind: Facility| Facility::ALL.iter().position(|other| *other == kind);
    row.facility.and_then(place).unwrap_or(Facility::ALL.len())
}

//! A row, and the sums, as they are shown.

use super::{Figures, State, Sums, wording};
use crate::domain::{Choice, Yen, grouped};
use crate::view::number::{yen, yen_range};
use crate::view::words::facility;

/// What is shown of a row beside its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// What it comes to.
    pub state: State,
    /// The word for that.
    pub chip: &'static str,
    /// 施設の種類.
    pub kind: &'static str,
    /// 病床数.
    pub beds: String,
    /// 費用.
    pub cost: String,
    /// 対象見込みの補助; empty where there are no figures.
    pub confirmed: String,
    /// 要確認も含めると.
    pub up_to: String,
    /// 自己負担.
    pub own_share: String,
}

/// A row as it is shown.
pub fn row_view(row: &Figures) -> RowView {
    let shown = |text: String| {
        if row.has_figures() {
            text
        } else {
            String::new()
        }
    };
    let cost = if row.cost.high > Yen::ZERO {
        yen_range(row.cost)
    } else {
        String::new()
    };
    RowView {
        state: row.state,
        chip: wording::state(row.state),
        kind: row.facility.map_or("", facility),
        beds: row
            .beds
            .map_or_else(String::new, |beds| grouped(&beds.to_string())),
        cost,
        confirmed: shown(yen_range(row.confirmed)),
        up_to: shown(yen(row.up_to)),
        own_share: shown(yen_range(row.own_share)),
    }
}

/// The sums as they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumsView {
    /// Above the figure: of how many it is the own share.
    pub title: String,
    /// 自己負担のめやす.
    pub own_share: String,
    /// 費用, 対象見込みの補助, 要確認も含めると.
    pub parts: [(&'static str, String); 3],
    /// That rows with something to mend are in none of the figures; empty where there are none.
    pub left_out: String,
    /// Each filter: its code, empty for all; its label; how many rows it shows.
    pub filters: Vec<(&'static str, &'static str, String)>,
    /// `data-cost`, `data-confirmed`, `data-upto`: digits.
    pub digits: [String; 3],
    /// The one sentence that is announced.
    pub announcement: String,
}

/// The sums as they are shown.
pub fn sums_view(sums: &Sums) -> SumsView {
    let to_mend = sums.count(State::Mend);
    let own_share = yen_range(sums.own_share);
    let mut filters = vec![("", wording::ALL, so_many(sums.all()))];
    for state in State::ALL {
        let count = sums.count(*state);
        if count > 0 {
            filters.push((state.code(), wording::state(*state), so_many(count)));
        }
    }
    let left_out = if to_mend > 0 {
        wording::left_out(&so_many(to_mend))
    } else {
        String::new()
    };
    let cost = yen_range(sums.cost);
    let announcement = wording::announcement(&so_many(sums.all()), &cost, &own_share, &left_out);
    SumsView {
        title: wording::own_share_of(&so_many(sums.all() - to_mend)),
        own_share,
        parts: [
            (wording::COST, cost),
            (wording::CONFIRMED, yen_range(sums.confirmed)),
            (wording::UP_TO, yen(sums.up_to)),
        ],
        left_out,
        filters,
        digits: [sums.cost.high, sums.confirmed.low, sums.up_to].map(|yen| yen.to_string()),
        announcement,
    }
}

/// `14,000`.
pub fn so_many(count: usize) -> String {
    grouped(&count.to_string())
}

//! The step in the rate at a number of beds, side by side.

use super::card::ends;
use super::number::{yen, yen_range};
use super::rows::kinds;
use crate::domain::Estimate;
use crate::rules::{self, Pack, Side};

/// The rate on each side of a number of beds, and what each side really gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// That it depends on the beds, and what for.
    pub title: String,
    /// Below the threshold and from it on.
    pub sides: [SplitSide; 2],
}

/// One side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitSide {
    /// `200床以上の病院`.
    pub whom: String,
    /// `data-beds`: the present number, or the nearest one of this side.
    pub beds: u32,
    /// `199床`, before the amount.
    pub if_beds: String,
    /// `data-rate`: `3/4`.
    pub rate: String,
    /// Whether it is the side of this facility.
    pub applies: bool,
    /// `data-grant-min` and `data-grant-max`: digits, or nothing.
    pub ends: (String, String),
    /// What it gives for the same costs; the most that it could, while there is no cost.
    pub grant: String,
}

/// The step that an estimate shows, where there is one for this facility.
pub fn split<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Option<Split> {
    let facility = estimate.case.plan.facility()?;
    let split = rules::split(pack, estimate)?;
    let kind = kinds(&[facility]);
    let at_least = split.at_least;
    let [below, above] = split.sides;
    let covers = pack.programme(split.programme);
    Some(Split {
        title: format!(
            "{}の病床数による違い",
            covers.map_or("", |programme| &programme.covers)
        ),
        sides: [
            side(&below, format!("{at_least}床未満の{kind}")),
            side(&above, format!("{at_least}床以上の{kind}")),
        ],
    })
}

fn side(side: &Side, whom: String) -> SplitSide {
    SplitSide {
        whom,
        beds: side.beds.0,
        if_beds: format!("{}床 ", side.beds.0),
        rate: side.rate.to_string(),
        applies: side.is_own,
        ends: ends(side.grant),
        grant: match (side.grant, side.ceiling) {
            (Some(grant), _) => yen_range(grant),
            (None, Some(ceiling)) => format!("最大 {}", yen(ceiling.high)),
            (None, None) => String::new(),
        },
    }
}

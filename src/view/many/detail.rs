//! What a row comes to, programme by programme: what pays what, and why the rest does not.

use super::wording;
use crate::domain::{Date, Estimate};
use crate::rules::Pack;
use crate::view::card::{Card, rows};
use crate::view::number::{short_era_date, yen_range};
use crate::view::summary::{Summary, summary};
use crate::view::wording::OWN_SHARE_OF_ONE;

/// The sheet of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The year of the rules, and the day judged by.
    pub judged: String,
    /// The figures above all.
    pub summary: Summary,
    /// The programmes with a cost.
    pub lines: Vec<DetailLine>,
}

/// What one programme comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailLine {
    /// Its row, as on the page.
    pub card: Card,
    /// 自己負担; empty where nothing is known of it.
    pub own_share: String,
}

/// The year of the rules, and the day judged by.
pub fn judged(pack: &Pack, day: Date) -> String {
    wording::judged(&pack.fiscal_year.label, &short_era_date(day))
}

/// The sheet of a row.
pub fn detail<'p>(pack: &'p Pack, estimate: &Estimate<'p>) -> Detail {
    let has_cost = |card: &Card| {
        let programme = pack.programme(&card.id);
        let costs = programme.map_or(&[][..], |programme| &programme.costs);
        let given = |input| estimate.case.costs.get(input).given().is_some();
        costs.iter().any(|input| given(*input))
    };
    // As on the page: what cannot be had comes last.
    let (cards, _) = rows(pack, estimate, &[]);
    let lines = cards.into_iter().filter(has_cost).map(|card| {
        let own = estimate.verdict(&card.id);
        let own = own.and_then(|verdict| verdict.own_share);
        DetailLine {
            own_share: own.map_or_else(String::new, |own| {
                [OWN_SHARE_OF_ONE, " ", &yen_range(own)].concat()
            }),
            card,
        }
    });
    Detail {
        judged: judged(pack, estimate.judged_on),
        summary: summary(pack, estimate),
        lines: lines.collect(),
    }
}

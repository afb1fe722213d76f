//! 規則の一覧: everything that stands in a rule pack, each value beside its sentence, in the order of the leaflet.
//!
//! Every value and every sentence of the pack is in exactly one row, with its place in the file.

mod figures;
mod general;
mod guide;
mod mark;
mod programme;
mod row;
mod text;
pub mod wording;

pub use mark::{Mark, marks};
pub(super) use row::citation;
pub use row::{Citation, Kind, Part, Row};
pub use text::text;

use crate::rules::{Pack, Programme};

/// The rule book of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// The id of the pack.
    pub id: String,
    /// Whose support it is.
    pub title: String,
    /// 令和8年度.
    pub year: String,
    /// Where a place stands that names no document.
    pub read_from: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// One part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Tells it from the others: the id of a programme, or a word.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// The name as the document prints it, or that it prints none; empty where there is nothing to name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Book {
    /// Every row, in its order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    /// How many rows there are of each kind of certainty, those left out of which there is none.
    pub fn counts(&self) -> Vec<(Mark, usize)> {
        let count = |mark: &Mark| self.rows().filter(|row| row.mark == *mark).count();
        let counts = marks().iter().map(|mark| (*mark, count(mark)));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// The same in one line.
    pub fn counted(&self) -> String {
        let counts = self.counts().into_iter();
        let counts: Vec<_> = counts
            .map(|(mark, count)| wording::so_many(mark.word(), count))
            .collect();
        counts.join("、")
    }
}

/// The rule book of a pack.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// use ehr_grant_estimator::rules::Pack;
/// use ehr_grant_estimator::view::book::book;
///
/// let pack: Pack = text.parse().expect("a sound pack");
/// let book = book(&pack);
/// let rate = book.rows().find(|row| row.path == "programmes[0].subsidy_rate.by_beds");
/// assert!(rate.is_some_and(|rate| rate.value.contains("床以上の病院")));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn book(pack: &Pack) -> Book {
    let mut sections = vec![general::year(pack), guide::support(pack)];
    let ordered = in_order(pack).into_iter();
    sections.extend(ordered.map(|(index, it)| programme::section(pack, index, it)));
    sections.extend([
        programme::shared(pack),
        guide::remarks(pack),
        general::limits(pack),
        general::words(pack),
        general::documents(pack),
    ]);
    sections.retain(|section| !section.rows.is_empty());
    Book {
        id: pack.id.clone(),
        title: pack.title.clone(),
        year: pack.fiscal_year.label.clone(),
        read_from: wording::read_from(&pack.documents.first().map(row::named).unwrap_or_default()),
        sections,
    }
}

/// The sides of the leaflet, as places name them.
const SIDES: [&str; 2] = ["表面", "裏面"];

/// The programmes as the leaflet goes: the front, then the back, on each as its support menu has them.
fn in_order(pack: &Pack) -> Vec<(usize, &Programme)> {
    let side = |programme: &Programme| {
        let place = &programme.source.place;
        let side = SIDES.iter().position(|side| place.starts_with(side));
        side.unwrap_or(SIDES.len())
    };
    let menu: Vec<_> = pack.support.iter().flat_map(|it| &it.programmes).collect();
    let on_menu = |programme: &Programme| {
        let at = menu.iter().position(|id| **id == programme.id);
        at.unwrap_or(menu.len())
    };
    let mut ordered: Vec<_> = pack.programmes.iter().enumerate().collect();
    ordered.sort_by_key(|(_, programme)| (side(programme), on_menu(programme)));
    ordered
}

//! Years are a shelf: one place holds all packs of a page and answers for a day or an id.

use super::pack::Pack;
use crate::domain::Date;

/// All packs of a page, the earliest year first. There is one at least; no two share an id or a day.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// use ehr_grant_estimator::domain::Date;
/// use ehr_grant_estimator::rules::read_packs;
///
/// let text = format!("[{text}]");
/// let shelf = read_packs(&text, |text| serde_json::from_str(text).ok()).expect("sound packs");
/// // A page that was saved and opened years later judges by the newest that it knows.
/// assert_eq!(shelf.on(Date::LAST).id, "tokyo-ehr-r8");
/// assert!(shelf.named("tokyo-ehr-r1").is_none());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    first: Pack,
    later: Vec<Pack>,
}

impl Shelf {
    /// The shelf of these packs; none where there is none.
    pub(super) fn new(mut packs: Vec<Pack>) -> Option<Self> {
        let earliest = (0..packs.len()).min_by_key(|index| from(packs.get(*index)))?;
        let first = packs.swap_remove(earliest);
        let mut later: Vec<Pack> = Vec::new();
        for pack in packs {
            let at = later
                .iter()
                .position(|other| from(Some(other)) > from(Some(&pack)));
            later.insert(at.unwrap_or(later.len()), pack);
        }
        Some(Self { first, later })
    }

    /// Every pack, the earliest year first.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        [&self.first].into_iter().chain(&self.later)
    }

    /// The pack of a day: the newest whose year began before it or on it. One that was put in early
    /// waits for its year. Before the first year, the first.
    pub fn on(&self, day: Date) -> &Pack {
        let mut newest_first = self.later.iter().rev();
        let begun = newest_first.find(|pack| pack.fiscal_year.from <= day);
        begun.unwrap_or(&self.first)
    }

    /// The pack with this id.
    pub fn named(&self, id: &str) -> Option<&Pack> {
        self.packs().find(|pack| pack.id == id)
    }

    /// Whether there is more than one year to see.
    pub fn has_choice(&self) -> bool {
        !self.later.is_empty()
    }
}

fn from(pack: Option<&Pack>) -> Option<Date> {
    pack.map(|pack| pack.fiscal_year.from)
}

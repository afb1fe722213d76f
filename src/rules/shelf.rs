//! Which of several packs judges a day.

use super::pack::Pack;
use crate::domain::Date;

/// The pack of a day: the newest whose year began before it or on it. A pack that was put in early
/// waits for its year. Before the first year, the first.
pub fn pack_on(packs: &[Pack], day: Date) -> Option<&Pack> {
    let begun = packs.iter().filter(|pack| pack.fiscal_year.from <= day);
    let newest = begun.max_by_key(|pack| pack.fiscal_year.from);
    newest.or_else(|| packs.iter().min_by_key(|pack| pack.fiscal_year.from))
}

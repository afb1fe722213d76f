//! The year of the rules that a row is judged by, and whether its completion lies in that.

use super::sheet::Sheet;
use crate::domain::{Case, Input, PackYear, Plan, bare_year};
use crate::rules::{Pack, Shelf};

impl Sheet {
    /// The rules that a row is judged by, and whether it names some that there are not.
    pub(super) fn pack<'s>(&self, years: &'s Shelf, row: usize, case: &Case) -> (&'s Pack, bool) {
        let year = self.table.text(row, Input::Pack);
        let mut packs = years.packs();
        let named = packs.find(|pack| !year.is_empty() && is_of(pack, year));
        let day = case.judged_on.given().unwrap_or(self.day());
        let pack = named.unwrap_or_else(|| years.on(day));
        (pack, named.is_none() && !year.is_empty())
    }

    /// Answers the completion where its cell says a day: in the year of the rules, or later. False where it lies
    /// before, which nobody plans.
    pub(super) fn complete(&self, row: usize, pack: &Pack, plan: &mut Plan) -> bool {
        let Some(day) = self.table.completion(row) else {
            return true;
        };
        let code = match pack.fiscal_year.seen_from(day) {
            PackYear::Future => return false,
            PackYear::Current => "thisyear",
            PackYear::Past => "later",
        };
        plan.choose(Input::Completion, code)
    }
}

/// Whether the rules are those of the year that is named: by its name, by one of the calendar, or by their id.
fn is_of(pack: &Pack, year: &str) -> bool {
    let label = &pack.fiscal_year.label;
    if pack.id == year || label == year {
        return true;
    }
    let year = bare_year(year);
    bare_year(label) == year || pack.fiscal_year.from.year().to_string() == year
}

//! The sums of each plan.

use super::cell::Cell;
use super::programme::add;
use super::table::Table;
use super::what::{End, What};
use super::{Exported, words};
use crate::domain::{Certainty, Input, Outcome, YenRange};
use crate::view::settles;
use crate::view::wording::{CONFIRMED, COST, OWN_SHARE, UP_TO};

/// The lines, each with its letter in formulas.
const SUMS: [(char, &str); 4] = [
    ('k', COST),
    ('l', CONFIRMED),
    ('u', UP_TO),
    ('o', OWN_SHARE),
];

/// What all costs and all grants come to. Where a result waits for a field, the sums would leave something out
/// that a person counts on: then only that stands there.
pub fn totals(table: &mut Table<'_>, programmes: &[&str]) {
    table.programme = 0;
    table.line('\0', words::TOTALS, &What::Nothing);
    table.line('\0', words::REASON, &What::Awaited);
    for (letter, label) in &SUMS {
        table.line(*letter, label, &What::Sum(*letter, programmes));
    }
}

/// One of the sums of a plan.
pub fn sum(
    table: &mut Table<'_>,
    (letter, programmes): (char, &[&str]),
    plan: &Exported<'_>,
    column: usize,
    end: End,
    cell: &mut Cell,
) {
    let totals = &plan.estimate.totals;
    if letter != 'k' && !plan.estimate.awaited.is_empty() {
        return;
    }
    // What each programme adds, at which end of it; and whether that of all that may pay, or of what is likely
    // and printed.
    let (first, amount, each, of, all) = match letter {
        'k' => ("", totals.cost, "", end, false),
        'l' => {
            let confirmed = YenRange {
                low: totals.confirmed,
                high: totals.confirmed_at_most,
            };
            ("0", confirmed, "+g", end, false)
        }
        'u' => ("0", YenRange::exact(totals.up_to), "+g", End::High, true),
        _ if table.is_one('k') => {
            let first = if end == End::Low { "k-u" } else { "k-l" };
            (first, totals.own_share, "", end, false)
        }
        // Where costs are lowest, all of it arrives; where they are highest, what is confirmed.
        _ => ("k", totals.own_share, "-a+o", end, end == End::Low),
    };
    let mut text = first.to_owned();
    if letter == 'k' {
        for input in Input::costs() {
            add(&mut text, &[input]);
        }
    }
    table.place(&mut cell.formula, &text, column, end);
    for (index, id) in programmes.iter().enumerate() {
        if let Some(verdict) = plan.estimate.verdict(id) {
            let is_confirmed =
                verdict.outcome == Outcome::Likely && verdict.certainty == Certainty::Printed;
            if is_confirmed || all && verdict.outcome.may_pay() {
                table.programme = index + 1;
                table.place(&mut cell.formula, each, column, of);
            }
        }
    }
    table.programme = 0;
    cell.value = end.of(amount);
    if letter == 'o' {
        for open in settles(plan.pack, plan.estimate) {
            table.remark(plan, &open);
        }
        if let Some(uncounted) = &plan.uncounted {
            table.remark(plan, uncounted);
        }
    }
}

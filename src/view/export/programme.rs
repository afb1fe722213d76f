//! The lines of a programme: the leaflet's own, each from its step of the trace.

use super::cell::Cell;
use super::table::{Table, letter};
use super::text::add_line;
use super::what::{End, What};
use super::{Exported, formula, words};
use crate::domain::{Input, Quantity, Reason, Value, Verdict, YenRange};
use crate::view::paper::unpaid;
use crate::view::rows::label;
use crate::view::sentence::awaited;
use crate::view::wording::OWN_SHARE_OF_ONE;
use crate::view::words::printed_name;

/// The lines of figures, each with its letter in formulas. The last is 自己負担, which is no step.
const FIGURES: [(char, Option<Quantity>); 6] = [
    ('s', Some(Quantity::StandardAmount)),
    ('a', Some(Quantity::ActualExpenditure)),
    ('e', Some(Quantity::EligibleCost)),
    ('r', Some(Quantity::SubsidyRate)),
    ('g', Some(Quantity::GrantAmount)),
    ('o', None),
];

/// All programmes of all plans, in the order of the packs. Gives their ids.
pub fn programmes<'a>(table: &mut Table<'a>) -> Vec<&'a str> {
    let mut ids = Vec::new();
    for plan in table.plans {
        for programme in &plan.pack.programmes {
            let id = programme.id.as_str();
            if ids.contains(&id) {
                continue;
            }
            ids.push(id);
            table.programme = ids.len();
            let title = format!("{}（{}）", programme.covers, printed_name(programme));
            table.line('\0', &title, &What::Outcome(id));
            table.line('\0', words::REASON, &What::Why(id));
            table.line('\0', words::DEADLINE, &What::Rounds(id));
            for (letter, quantity) in &FIGURES {
                let name = quantity.map_or(OWN_SHARE_OF_ONE, label);
                table.line(*letter, name, &What::Figure(id, *letter, *quantity));
            }
        }
    }
    ids
}

/// Why its outcome is what it is.
pub fn why(table: &mut Table<'_>, why: &mut String, plan: &Exported<'_>, verdict: &Verdict<'_>) {
    for reason in &verdict.reasons {
        if let Reason::Condition { says, source, .. } = reason {
            add_line(why, says);
            table.note(plan, source);
        }
    }
    add_line(why, &awaited(verdict));
    if verdict.outcome.may_pay() && verdict.grant.is_none() {
        add_line(why, &unpaid(verdict.ceiling));
    }
}

/// A figure of one plan. Without a cost that is nothing yet, and the formula stands there for the day when there
/// is one. What is not paid is 0 whatever it costs.
pub fn figure(
    table: &mut Table<'_>,
    (letter, quantity): (char, Option<Quantity>),
    plan: &Exported<'_>,
    verdict: &Verdict<'_>,
    column: usize,
    end: End,
    cell: &mut Cell,
) {
    let may_pay = verdict.outcome.may_pay();
    let step = quantity.and_then(|quantity| verdict.step(quantity));
    let zero = may_pay.then_some(YenRange::ZERO);
    let amount = match (letter, step.map(|step| step.value)) {
        ('o', _) => verdict.own_share.or(zero),
        ('g', _) => verdict.grant.or(zero),
        (_, Some(Value::Amount(amount))) => Some(amount),
        ('a' | 'e', _) => zero,
        _ => None,
    };
    cell.value = match (amount, step.map(|step| step.value)) {
        (Some(amount), _) => end.of(amount),
        (None, Some(Value::Rate(rate))) => formula::rate_at(rate, end).decimal(),
        _ => return,
    };
    if may_pay && letter == 'g' {
        // Without a cost there is no step yet, and the sentence is the same.
        table.note(plan, &plan.pack.rounding.source);
    } else if let Some(source) = step.and_then(|step| step.source) {
        table.note(plan, source);
    }
    if may_pay {
        let mut text = String::new();
        let share = |text: &mut String, of, end| formula::share(text, plan, verdict, of, end);
        match (letter, step) {
            ('s', Some(step)) => formula::standard(&mut text, step, &cell.value),
            ('a', _) => {
                let programme = plan.pack.programme(verdict.programme);
                let items = programme.map_or(&[][..], |programme| &programme.costs);
                add(&mut text, items);
            }
            ('e', _) => text.push_str("MIN(s,a)"),
            ('g', _) => share(&mut text, "e", end),
            ('r', _) => share(&mut text, "", end),
            // The least is left of the lower cost by the upper figures.
            _ if table.is_one('a') => text.push_str("a-h"),
            _ if table.is_one('s') && table.is_one('r') => text.push_str("a-g"),
            _ => {
                text.push_str("a-");
                share(&mut text, "MIN(t,a)", end.other());
            }
        }
        table.place(&mut cell.formula, &text, column, end);
    }
}

/// Adds these fields.
pub fn add(text: &mut String, items: &[Input]) {
    for item in items {
        if !text.is_empty() {
            text.push('+');
        }
        text.push(letter(*item));
    }
}

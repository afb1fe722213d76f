//! Plans side by side: what each says where they differ, what each comes to, and which rule makes the difference.

use super::causes::{cause, difference};
use super::deciding;
use super::number::{era_date, yen_range};
use super::paper::given;
use super::wording;
use super::words::label;
use crate::domain::{Choice, Entry, Estimate, Input, Kind, YenRange};
use crate::rules::{Pack, compare};

/// One of the plans, as it is judged.
pub struct Seen<'a> {
    /// Its name; may be empty.
    pub name: &'a str,
    /// The rules that it is judged by.
    pub pack: &'a Pack,
    /// What comes of it.
    pub estimate: &'a Estimate<'a>,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plans {
    /// The head of each column.
    pub heads: Vec<PlanHead>,
    /// What they were asked, and what they come to.
    pub rows: Vec<PlanRow>,
    /// What makes the difference to the first plan, for each of the others where there is one.
    pub causes: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanHead {
    /// The name that it goes by.
    pub name: String,
    /// `data-cost`, `data-cost-min` (empty where that is the same), `data-confirmed`, `data-upto`: digits.
    pub digits: [String; 4],
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// What it is about.
    pub label: &'static str,
    /// One for each plan.
    pub cells: Vec<Cell>,
    /// Whether it is what one decides by.
    pub is_own_share: bool,
}

/// What stands in one place of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The answer or the amount.
    pub text: String,
    /// Whether it is an answer other than that of the first plan.
    pub differs: bool,
    /// How it compares with the first plan; may be empty.
    pub note: String,
}

/// The name of the plan in this place while it has none.
pub fn plan_name(index: usize) -> String {
    format!("案{}", index + 1)
}

/// The table of these plans; the first is the one that is being edited.
pub fn plans(seen: &[Seen<'_>]) -> Plans {
    let names: Vec<_> = seen
        .iter()
        .enumerate()
        .map(|(index, plan)| named(plan.name, index))
        .collect();
    let compared: Vec<_> = seen
        .iter()
        .map(|plan| {
            let first = seen.first()?;
            compare([first.pack, plan.pack], [first.estimate, plan.estimate])
        })
        .collect();
    let mut rows: Vec<_> = Input::ALL
        .iter()
        .filter_map(|input| answers(seen, *input))
        .collect();
    rows.extend(sums(seen));
    let mut own = sum(seen, wording::OWN_SHARE, |seen| {
        seen.estimate.totals.own_share
    });
    own.is_own_share = true;
    for (cell, compared) in own.cells.iter_mut().zip(&compared).skip(1) {
        cell.note = compared
            .as_ref()
            .map_or_else(String::new, |compared| difference(&names, compared));
    }
    rows.push(own);
    let causes = compared.iter().zip(seen).enumerate().skip(1);
    let causes = causes.filter_map(|(index, (compared, plan))| {
        let name = names.get(index)?;
        cause(plan.pack, [names.first()?, name], compared.as_ref()?)
    });
    Plans {
        causes: causes.collect(),
        heads: names
            .iter()
            .zip(seen)
            .map(|(name, seen)| head(name, seen))
            .collect(),
        rows,
    }
}

fn named(name: &str, index: usize) -> String {
    if name.trim().is_empty() {
        plan_name(index)
    } else {
        name.to_owned()
    }
}

fn head(name: &str, seen: &Seen<'_>) -> PlanHead {
    let totals = &seen.estimate.totals;
    let least = if totals.cost.is_exact() {
        String::new()
    } else {
        totals.cost.low.to_string()
    };
    PlanHead {
        name: name.to_owned(),
        digits: [
            totals.cost.high.to_string(),
            least,
            totals.confirmed.to_string(),
            totals.up_to.to_string(),
        ],
    }
}

/// The row of a field: where the plans differ, and of every cost that one of them has.
fn answers(seen: &[Seen<'_>], input: Input) -> Option<PlanRow> {
    let said: Vec<_> = seen.iter().map(|plan| said(plan, input)).collect();
    let first = said.first()?;
    let differs = said.iter().any(|other| other != first);
    let is_cost = input.is_cost() && *first != deciding::NOTHING;
    (differs || is_cost).then(|| PlanRow {
        label: label(input),
        is_own_share: false,
        cells: said
            .iter()
            .map(|text| Cell {
                text: text.clone(),
                differs: text != first,
                note: String::new(),
            })
            .collect(),
    })
}

/// What a plan says of a field.
fn said(plan: &Seen<'_>, input: Input) -> String {
    let case = &plan.estimate.case;
    let wrong = || deciding::UNREADABLE.to_owned();
    let said = match input.field().kind {
        Kind::Cost => match case.costs.get(input) {
            Entry::Given(cost) => Some(yen_range(*cost)),
            Entry::Wrong => Some(wrong()),
            Entry::Missing => None,
        },
        Kind::Count { .. } if *case.counts.get(input) == Entry::Wrong => Some(wrong()),
        Kind::Count { .. } | Kind::Choice { .. } => given(case, input),
        Kind::JudgedOn => Some(era_date(plan.estimate.judged_on)),
        Kind::Pack => Some(plan.pack.fiscal_year.label.clone()),
    };
    said.unwrap_or_else(|| deciding::NOTHING.to_owned())
}

/// The rows of what each comes to, before what one pays oneself.
fn sums(seen: &[Seen<'_>]) -> Vec<PlanRow> {
    let mut rows = vec![
        sum(seen, wording::COST, |seen| seen.estimate.totals.cost),
        sum(seen, wording::CONFIRMED, |seen| {
            let totals = &seen.estimate.totals;
            YenRange {
                low: totals.confirmed,
                high: totals.confirmed_at_most,
            }
        }),
    ];
    if seen
        .iter()
        .map(|plan| &plan.estimate.totals)
        .any(|totals| totals.confirmed_at_most != totals.up_to)
    {
        rows.push(sum(seen, wording::UP_TO, |seen| {
            YenRange::exact(seen.estimate.totals.up_to)
        }));
    }
    rows
}

fn sum(seen: &[Seen<'_>], label: &'static str, of: fn(&Seen<'_>) -> YenRange) -> PlanRow {
    let cell = |plan: &Seen<'_>| Cell {
        text: if plan.estimate.has_totals() {
            yen_range(of(plan))
        } else {
            deciding::AWAITED.to_owned()
        },
        ..Cell::default()
    };
    PlanRow {
        label,
        is_own_share: false,
        cells: seen.iter().map(cell).collect(),
    }
}

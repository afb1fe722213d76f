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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    let mut plans = Plans::default();
    for (index, plan) in seen.iter().enumerate() {
        plans.heads.push(head(plan, index));
    }
    for input in Input::ALL {
        let row = answers(seen, *input);
        if let Some(first) = row.cells.first() {
            let differs = row.cells.iter().any(|cell| cell.differs);
            if differs || input.is_cost() && first.text != deciding::NOTHING {
                plans.rows.push(row);
            }
        }
    }
    plans.add_sums(seen);
    plans.compare(seen);
    plans
}

impl Plans {
    /// The rows of what each comes to; what one pays oneself is the last.
    fn add_sums(&mut self, seen: &[Seen<'_>]) {
        let mut totals = seen.iter().map(|plan| &plan.estimate.totals);
        let is_open = totals.any(|totals| totals.confirmed_at_most != totals.up_to);
        for (index, label) in SUMS.iter().enumerate() {
            if *label == wording::UP_TO && !is_open {
                continue;
            }
            let mut row = row(label);
            for plan in seen {
                let totals = &plan.estimate.totals;
                let confirmed = YenRange {
                    low: totals.confirmed,
                    high: totals.confirmed_at_most,
                };
                let up_to = YenRange::exact(totals.up_to);
                let sums = [totals.cost, confirmed, up_to, totals.own_share];
                let sum = sums.get(index).filter(|_| plan.estimate.has_totals());
                let text = sum.map_or_else(|| deciding::AWAITED.to_owned(), |sum| yen_range(*sum));
                row.cells.push(cell(text));
            }
            row.is_own_share = *label == wording::OWN_SHARE;
            self.rows.push(row);
        }
    }

    /// How each compares with the first, under what one pays oneself; and why.
    fn compare(&mut self, seen: &[Seen<'_>]) {
        let ([first, others @ ..], [name, names @ ..], Some(own)) =
            (seen, self.heads.as_slice(), self.rows.last_mut())
        else {
            return;
        };
        let cells = own.cells.iter_mut().skip(1);
        for ((plan, head), cell) in others.iter().zip(names).zip(cells) {
            let both = [first.estimate, plan.estimate];
            if let Some(compared) = compare([first.pack, plan.pack], both) {
                cell.note = difference(&name.name, &compared);
                self.causes
                    .extend(cause([&name.name, &head.name], &compared));
            }
        }
    }
}

const SUMS: [&str; 4] = [
    wording::COST,
    wording::CONFIRMED,
    wording::UP_TO,
    wording::OWN_SHARE,
];

fn row(label: &'static str) -> PlanRow {
    PlanRow {
        label,
        cells: Vec::new(),
        is_own_share: false,
    }
}

/// What a plan in this place goes by.
pub(super) fn named(name: &str, index: usize) -> String {
    if name.trim().is_empty() {
        plan_name(index)
    } else {
        name.to_owned()
    }
}

fn cell(text: String) -> Cell {
    Cell {
        text,
        differs: false,
        note: String::new(),
    }
}

fn head(plan: &Seen<'_>, index: usize) -> PlanHead {
    let totals = &plan.estimate.totals;
    let mut least = String::new();
    if !totals.cost.is_exact() {
        least = totals.cost.low.to_string();
    }
    PlanHead {
        name: named(plan.name, index),
        digits: [
            totals.cost.high.to_string(),
            least,
            totals.confirmed.to_string(),
            totals.up_to.to_string(),
        ],
    }
}

/// The row of a field.
fn answers(seen: &[Seen<'_>], input: Input) -> PlanRow {
    let mut row = row(label(input));
    for plan in seen {
        let mut cell = cell(said(plan, input));
        let first = row.cells.first();
        cell.differs = first.is_some_and(|first| first.text != cell.text);
        row.cells.push(cell);
    }
    row
}

/// What a plan says of a field.
fn said(plan: &Seen<'_>, input: Input) -> String {
    let case = &plan.estimate.case;
    let is_wrong =
        *case.counts.get(input) == Entry::Wrong || *case.costs.get(input) == Entry::Wrong;
    if is_wrong {
        return deciding::UNREADABLE.to_owned();
    }
    match input.field().kind {
        Kind::JudgedOn => era_date(plan.estimate.judged_on),
        Kind::Pack => plan.pack.fiscal_year.label.clone(),
        Kind::Cost => match case.costs.get(input).given() {
            Some(cost) => yen_range(cost),
            None => deciding::NOTHING.to_owned(),
        },
        Kind::Count { .. } | Kind::Choice { .. } => {
            given(case, input).unwrap_or_else(|| deciding::NOTHING.to_owned())
        }
    }
}

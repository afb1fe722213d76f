//! What the page says of how the table was read.

use crate::domain::{Input, Meaning};
use crate::form::Table;
use crate::view::many::{so_many, wording};

/// What a column is called: its heading, or its place.
pub fn column_name(table: &Table, at: usize) -> String {
    match table.heading(at) {
        heading if heading.is_empty() => wording::column(at + 1),
        heading => heading,
    }
}

/// What these columns are called.
pub fn column_names(table: &Table, places: &[usize]) -> Vec<String> {
    let names = places.iter().map(|at| column_name(table, *at));
    names.collect()
}

/// What is not plain from the headings: units that were taken from elsewhere, and columns that look like amounts and
/// are not used. It stands beside the sums, which turn on it.
pub fn readings(table: &Table) -> Vec<String> {
    let mut said = Vec::new();
    for taken in table.taken_units() {
        let columns = if taken.is_all {
            Vec::new()
        } else {
            column_names(table, &taken.columns)
        };
        let line = so_many(taken.line as usize);
        said.push(wording::taken_unit(
            &columns,
            taken.unit,
            &line,
            &taken.text,
        ));
    }
    let unused = table.unused_amounts();
    if !unused.is_empty() {
        said.push(wording::unused_amounts(&column_names(table, &unused)));
    }
    if table.left_out() > 0 {
        let columns = table.columns().len();
        let all = so_many(columns + table.left_out());
        said.push(wording::too_wide(&so_many(columns), &all));
    }
    said
}

/// The answers that hold for all facilities because no column says another; empty where every one has its column.
pub fn assumed(table: &Table) -> String {
    let missing = Input::choices().filter(|input| !table.has(*input));
    let answers = missing.filter_map(|input| {
        let code = table.plan.answer(input)?;
        input.answer(code).map(|(_, _, brief)| *brief)
    });
    let answers: Vec<_> = answers.collect();
    if answers.is_empty() {
        String::new()
    } else {
        wording::assumed(&answers)
    }
}

/// The columns that are counted, and those that are kept, each by its name.
pub fn columns(table: &Table) -> (Vec<String>, Vec<String>) {
    let (mut used, mut kept) = (Vec::new(), Vec::new());
    for (at, column) in table.columns().iter().enumerate() {
        let names = if column.meaning == Meaning::Other {
            &mut kept
        } else {
            &mut used
        };
        names.push(column_name(table, at));
    }
    (used, kept)
}

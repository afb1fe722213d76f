//! Many rows: what is pasted or opened as a table, what its columns say, and each row as a form.
//!
//! Every cell stays as it was written, those of unknown columns too. Which column is which is read from the
//! headings; where there are none, nothing is guessed, and somebody has to say.

mod cells;
mod done;
mod heading;
mod kind;
mod mark;
mod row;
mod skip;
mod text;
mod unit;
mod words;

use std::collections::BTreeMap;

pub use cells::{CellReader, Cells};
pub use kind::{HEAD, encoding_of};
pub use mark::mark_of;
pub use row::RowRead;
pub use unit::TakenUnit;

use crate::domain::{Input, Meaning, Plan, folded};
use crate::form::parse_yen;
use crate::form::quote::in_one_line;
use text::plain;

/// What the cells of a column say, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What they say.
    pub meaning: Meaning,
    /// The unit of bare amounts, `千円`: as their heading names it, or else what stands above; empty for yen.
    pub unit: &'static str,
    /// The code of the answer that a bare はい or ○ gives; empty where it gives none.
    pub affirms: &'static str,
}

impl Column {
    fn affirming(mut self, affirms: &'static str) -> Self {
        self.affirms = affirms;
        self
    }
}

/// A table, and how it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    cells: Cells,
    /// The cells that somebody has changed.
    edits: BTreeMap<(u32, u32), String>,
    /// The row of headings, where there is one.
    heading: Option<usize>,
    columns: Vec<Column>,
    /// The answers that hold where no column gives one.
    pub plan: Plan,
}

/// Headings are looked for in so many rows, and how wide a table is, in so many.
const FIRST_ROWS: usize = 30;

/// Nobody has a table with more columns; a line of text may have more commas.
const MOST_COLUMNS: usize = 400;

impl Table {
    /// A table of these cells, its columns as far as its headings say what they are.
    pub fn new(cells: Cells) -> Self {
        let mut table = Self {
            cells,
            ..Self::default()
        };
        let first = 0..table.cells.len().min(FIRST_ROWS);
        let (mut best, mut most) = (Vec::new(), 0);
        for row in first.clone() {
            let columns = table.headed(row);
            let known = columns.iter().filter(|it| it.meaning != Meaning::Other);
            let known = known.count();
            if known > most {
                (best, most) = (columns, known);
                table.heading = Some(row);
            }
        }
        let width = match table.heading {
            // Spreadsheets write empty columns behind the last.
            Some(row) => table.last_filled(row),
            None => first.map(|row| table.last_filled(row)).max().unwrap_or(0),
        };
        best.resize(width.min(MOST_COLUMNS), Column::default());
        table.columns = best;
        table.take_units();
        table
    }

    /// The columns that a row of headings names; none where it is a row of another kind.
    fn headed(&self, row: usize) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for at in 0..self.cells.width(row).min(MOST_COLUMNS) {
            let text = plain(self.cell(row, at));
            // No heading is a number.
            if matches!(parse_yen(text), Ok(Some(_))) {
                return Vec::new();
            }
            let mut column = heading::column(&in_one_line(text));
            let is_known = |known: &Column| known.meaning == column.meaning;
            if columns.iter().any(is_known) {
                // The first of two with one meaning counts, and the other is kept.
                column.meaning = Meaning::Other;
            }
            columns.push(column);
        }
        columns
    }

    fn last_filled(&self, row: usize) -> usize {
        let mut width = self.cells.width(row);
        while width > 0 && plain(self.cell(row, width - 1)).is_empty() {
            width -= 1;
        }
        width
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether enough is known of the columns to work with: there is one that says something of a facility.
    pub fn is_mapped(&self) -> bool {
        let is_field = |column: &Column| matches!(column.meaning, Meaning::Field(_));
        self.columns.iter().any(is_field)
    }

    /// Whether a column says what goes into a field.
    pub fn has(&self, input: Input) -> bool {
        let is = |column: &Column| column.meaning == Meaning::Field(input);
        self.columns.iter().any(is)
    }

    /// Whether any column says a cost.
    pub fn has_cost(&self) -> bool {
        Input::costs().any(|input| self.has(input))
    }

    /// The columns that look like amounts and go into no field.
    pub fn unused_amounts(&self) -> Vec<usize> {
        let is_unused = |at: &usize| {
            let column = self.columns.get(*at);
            column.is_some_and(|it| it.meaning == Meaning::Other)
                && heading::is_amount(&self.heading(*at))
        };
        (0..self.columns.len()).filter(is_unused).collect()
    }

    /// Says what a column is of. One that was of the same is of nothing any more.
    pub fn assign(&mut self, at: usize, meaning: Meaning) {
        for column in &mut self.columns {
            if column.meaning == meaning {
                column.meaning = Meaning::Other;
            }
        }
        let heading = self.heading(at);
        let column = heading::column_of(&heading, meaning);
        if let Some(place) = self.columns.get_mut(at) {
            *place = column;
        }
        self.take_units();
    }

    /// What the columns are of, and the answers for all.
    pub fn mapping(&self) -> (Vec<Column>, Plan) {
        (self.columns.clone(), self.plan)
    }

    /// Puts back what [`Self::mapping`] gave.
    pub fn remap(&mut self, (columns, plan): (Vec<Column>, Plan)) {
        (self.columns, self.plan) = (columns, plan);
    }

    /// The heading of a column in one line; empty where there is none.
    pub fn heading(&self, at: usize) -> String {
        let row = self.heading.map(|row| self.cell(row, at));
        in_one_line(row.unwrap_or_default())
    }

    /// How many rows of text there are, whatever they are.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// A cell as it was written, or changed.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        if !self.edits.is_empty()
            && let Some(text) = self.edits.get(&place(row, column))
        {
            return text;
        }
        self.cells.cell(row, column)
    }

    /// Changes a cell. Gives what stood there before.
    pub fn change(&mut self, row: usize, column: usize, text: String) -> String {
        let before = self.cell(row, column).to_owned();
        self.edits.insert(place(row, column), text);
        before
    }

    /// The line of the text in which a row begins, from 1: its number in a spreadsheet, but for cells of more lines.
    pub fn line(&self, row: usize) -> u32 {
        self.cells.line(row)
    }

    /// The name of a facility; may be empty.
    pub fn name(&self, row: usize) -> &str {
        let is_name = |column: &Column| column.meaning == Meaning::Name;
        let at = self.columns.iter().position(is_name);
        at.map_or("", |at| plain(self.cell(row, at)))
    }

    /// How many columns there are beyond the most that are read; they are in no figure and in no file.
    pub fn left_out(&self) -> usize {
        self.headed_width().saturating_sub(MOST_COLUMNS)
    }

    /// How many columns have a heading, or stand before one that has.
    fn headed_width(&self) -> usize {
        self.heading.map_or(0, |row| self.last_filled(row))
    }

    /// What stands behind the last column.
    fn beyond(&self, row: usize) -> Option<&str> {
        let columns = self.columns.len();
        if self.cells.width(row) <= columns {
            return None;
        }
        let behind = columns.max(self.headed_width())..self.cells.width(row);
        behind
            .map(|at| plain(self.cell(row, at)))
            .find(|text| !text.is_empty())
    }

    /// What stands in the column of a field; empty where there is none.
    pub fn text(&self, row: usize, input: Input) -> &str {
        let is_of = |column: &Column| column.meaning == Meaning::Field(input);
        let at = self.columns.iter().position(is_of);
        at.map_or("", |at| plain(self.cell(row, at)))
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.cells.bytes()
    }

    /// Whether two rows say the same under every heading.
    fn is_same(&self, row: usize, other: usize) -> bool {
        let mut columns = 0..self.columns.len();
        columns.all(|at| folded(self.cell(row, at)) == folded(self.cell(other, at)))
    }
}

fn place(row: usize, column: usize) -> (u32, u32) {
    let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
    (short(row), short(column))
}

//! What amounts are counted in where their own heading does not say it: a line 「（単位：千円）」, or a heading above
//! the headings that several columns share.

use super::heading::{is_unit, own_unit, unit_said};
use super::text::plain;
use super::{FIRST_ROWS, MOST_COLUMNS, Table};
use crate::domain::{Meaning, folded};
use crate::form::parse_yen;
use crate::form::quote::in_one_line;

/// A unit that was taken for columns whose own headings name none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenUnit {
    /// `千円`; empty for yen.
    pub unit: &'static str,
    /// The line that says it, from 1.
    pub line: u32,
    /// What stands there, in one line.
    pub text: String,
    /// The columns, each by its place.
    pub columns: Vec<usize>,
    /// Whether these are all columns of costs.
    pub is_all: bool,
}

/// Where a unit stands.
type Place = (usize, usize);

impl Table {
    /// The units that were taken from elsewhere, in the order of their columns.
    pub fn taken_units(&self) -> Vec<TakenUnit> {
        let mut taken: Vec<(Place, TakenUnit)> = Vec::new();
        let mut costs = 0;
        let of_all = self.unit_of_all();
        for at in 0..self.columns.len() {
            if !self.is_cost(at) {
                continue;
            }
            costs += 1;
            let Some((unit, place)) = self.unit_above(at, of_all) else {
                continue;
            };
            if let Some((_, same)) = taken.iter_mut().find(|(known, _)| *known == place) {
                same.columns.push(at);
                continue;
            }
            let (row, column) = place;
            let unit = TakenUnit {
                unit,
                line: self.line(row),
                text: in_one_line(plain(self.cell(row, column))),
                columns: vec![at],
                is_all: false,
            };
            taken.push((place, unit));
        }
        let mut taken: Vec<_> = taken.into_iter().map(|(_, unit)| unit).collect();
        for unit in &mut taken {
            unit.is_all = unit.columns.len() == costs;
        }
        taken
    }

    /// Has every column of a cost that names no unit be in the one that stands elsewhere.
    pub(super) fn take_units(&mut self) {
        for (at, unit) in self.taken_units().into_iter().flat_map(|taken| {
            let unit = taken.unit;
            taken.columns.into_iter().map(move |at| (at, unit))
        }) {
            if let Some(column) = self.columns.get_mut(at) {
                column.unit = unit;
            }
        }
    }

    fn is_cost(&self, at: usize) -> bool {
        let column = self.columns.get(at);
        column.is_some_and(|it| matches!(it.meaning, Meaning::Field(input) if input.is_cost()))
    }

    /// The unit of a column that names none itself: that of the heading above it, or the one that holds for all.
    fn unit_above(
        &self,
        at: usize,
        of_all: Option<(&'static str, Place)>,
    ) -> Option<(&'static str, Place)> {
        if own_unit(&self.heading(at)).is_some() {
            return None;
        }
        self.shared_heading(at).or(of_all)
    }

    /// What the heading says that a column shares with those beside it: the last that is filled up to this column,
    /// in the rows right above the headings.
    fn shared_heading(&self, at: usize) -> Option<(&'static str, Place)> {
        for row in (0..self.heading?).rev() {
            let filled = (0..=at).rev();
            let mut filled = filled.filter(|at| !plain(self.cell(row, *at)).is_empty());
            let is_number = |at: usize| matches!(parse_yen(plain(self.cell(row, at))), Ok(Some(_)));
            if self.last_filled(row) == 0 || (0..self.cells.width(row)).any(is_number) {
                // Above a blank row, or one of figures, stands something else.
                return None;
            }
            if let Some(column) = filled.next() {
                let text = folded(plain(self.cell(row, column)));
                // A line with 単位 holds for all, wherever it begins.
                if let Some(unit) = unit_said(&text).filter(|_| !text.contains("単位")) {
                    return Some((unit, (row, column)));
                }
            }
        }
        None
    }

    /// The unit for all: in a cell with 単位 above the headings, or in a row of its own that says nothing else,
    /// at the beginning or the end of the table.
    fn unit_of_all(&self) -> Option<(&'static str, Place)> {
        let all = self.cells.len();
        let first = 0..all.min(FIRST_ROWS);
        let last = all.saturating_sub(FIRST_ROWS).max(first.end)..all;
        for row in first.chain(last) {
            let is_above = self.heading.is_some_and(|heading| row < heading);
            let alone = self.said_alone(row);
            for column in 0..self.cells.width(row).min(MOST_COLUMNS) {
                let text = plain(self.cell(row, column));
                if !text.contains('円') {
                    continue;
                }
                let text = folded(text);
                let is_meant = is_above && text.contains("単位") || alone == Some(column);
                if let Some(unit) = unit_said(&text).filter(|_| is_meant) {
                    return Some((unit, (row, column)));
                }
            }
        }
        None
    }

    /// The one cell of a row that is nothing but a unit; none where more stands in it.
    pub(super) fn said_alone(&self, row: usize) -> Option<usize> {
        let cells = 0..self.cells.width(row);
        let mut filled = cells.filter(|at| !plain(self.cell(row, *at)).is_empty());
        let (one, more) = (filled.next()?, filled.next());
        let text = plain(self.cell(row, one));
        (more.is_none() && text.contains('円') && is_unit(&folded(text))).then_some(one)
    }
}

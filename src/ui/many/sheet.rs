//! The table with what its rows come to: read row by row, as much at a time as the page can afford.

use crate::domain::{CellProblem, Date, Estimate, Input, Skip};
use crate::form::{RowRead, Table, to_link};
use crate::rules::{Assessor, Pack, Shelf, estimate};
use crate::view::many::{Figures, Filter, Sorting, Sums, order, problems};

/// The link keeps so many characters of a name, as the page does.
const LONGEST_NAME: usize = 40;

/// A change of a cell: its row and column, and what stood there before.
type Change = (usize, usize, String);

/// The table, its figures, and which of its rows are shown.
#[derive(Default)]
pub struct Sheet {
    /// The cells and what the columns say.
    pub table: Table,
    /// The figures of each facility that was reached.
    pub rows: Vec<Figures>,
    /// The rows that are no facility; blank ones are not told.
    pub skipped: Vec<(usize, Skip)>,
    /// The sums.
    pub sums: Sums,
    /// The places of the rows that are shown, in order.
    pub order: Vec<u32>,
    /// Which are shown.
    pub filter: Filter,
    /// In which order.
    pub sorting: Sorting,
    /// The day that rows without one of their own are judged by.
    pub today: Option<Date>,
    /// The next row of text to be read.
    next: usize,
    changes: Vec<Change>,
}

/// A row that somebody looks at.
pub struct Seen<'s> {
    /// The rules that it is judged by.
    pub pack: &'s Pack,
    /// What it says.
    pub read: RowRead,
    /// What comes of it.
    pub estimate: Estimate<'s>,
}

impl Seen<'_> {
    /// What is to be mended in it.
    pub fn problems(&self) -> Vec<(Option<Input>, String)> {
        problems(&self.read.problems, &self.estimate)
    }

    /// The same in one text.
    pub fn told(&self, between: &str) -> String {
        let told: Vec<_> = self.problems().into_iter().map(|(_, says)| says).collect();
        told.join(between)
    }
}

/// Rules, made ready for many rows.
type Judge<'s> = (&'s Pack, Assessor<'s>);

fn judges(years: &Shelf) -> impl Iterator<Item = Judge<'_>> {
    years.packs().map(|pack| (pack, Assessor::new(pack)))
}

impl Sheet {
    /// The sheet of a table, before any row is read.
    pub fn new(table: Table) -> Self {
        Self {
            table,
            ..Self::default()
        }
    }

    /// Begins anew, for `today`.
    pub fn restart(&mut self, today: Date) {
        self.rows.clear();
        self.skipped.clear();
        self.order.clear();
        self.sums = Sums::default();
        self.next = 0;
        self.today = Some(today);
    }

    /// Reads rows until `is_over`, which is asked every few of them; true once all are read.
    pub fn step(&mut self, years: &Shelf, is_over: impl Fn() -> bool) -> bool {
        const BETWEEN: usize = 32;
        let judges: Vec<_> = judges(years).collect();
        while self.next < self.table.len() {
            for _ in 0..BETWEEN {
                if self.next < self.table.len() {
                    self.take(years, &judges, self.next);
                    self.next += 1;
                }
            }
            if is_over() {
                break;
            }
        }
        self.next >= self.table.len()
    }

    /// How many rows of text were read.
    pub fn done(&self) -> usize {
        self.next
    }

    fn take(&mut self, years: &Shelf, judges: &[Judge<'_>], row: usize) {
        match self.table.skip(row) {
            Some(Skip::Blank) => {}
            Some(why) => self.skipped.push((row, why)),
            None => {
                if let Some(figures) = self.figures(years, judges, row) {
                    self.sums.add(&figures);
                    self.rows.push(figures);
                }
            }
        }
    }

    fn figures(&self, years: &Shelf, judges: &[Judge<'_>], row: usize) -> Option<Figures> {
        let (mut case, is_broken) = self.table.case(row);
        let (pack, is_unknown) = self.pack(years, row, &case);
        let is_early = !self.complete(row, pack, &mut case.plan);
        let mut judges = judges.iter();
        let (_, judge) = judges.find(|(known, _)| std::ptr::eq(*known, pack))?;
        let found = judge.figures(&case, self.day());
        let row = u32::try_from(row).ok()?;
        Some(Figures::of(
            row,
            &case,
            pack,
            &found,
            is_broken || is_unknown || is_early,
        ))
    }

    /// The day that rows without one of their own are judged by.
    pub(super) fn day(&self) -> Date {
        self.today.unwrap_or(Date::FIRST)
    }

    /// A row of the table with all that comes of it.
    pub fn see<'s>(&self, years: &'s Shelf, row: usize) -> Seen<'s> {
        let mut read = self.table.read(row);
        let (pack, is_unknown) = self.pack(years, row, &read.case);
        let year = self.table.text(row, Input::Pack);
        if !self.complete(row, pack, &mut read.form.plan) {
            let text = self.table.text(row, Input::Completion).to_owned();
            let problem = CellProblem::Answer(text);
            read.problems.push((Some(Input::Completion), problem));
        }
        read.case.plan = read.form.plan;
        if is_unknown {
            let problem = CellProblem::Answer(year.to_owned());
            read.problems.push((Some(Input::Pack), problem));
        }
        read.form.pack = (!year.is_empty()).then(|| pack.id.clone());
        let estimate = estimate(pack, &read.case, self.day());
        Seen {
            pack,
            read,
            estimate,
        }
    }

    /// What opens a row in the page: everything that it says, and its name.
    pub fn link(&self, row: usize, read: &RowRead) -> String {
        let name: String = self.table.name(row).chars().take(LONGEST_NAME).collect();
        let mut link = to_link(&read.form);
        if !name.is_empty() {
            link = link.with(&vec![("name", name)]);
        }
        link.fragment
    }

    /// Puts the rows that are shown in order.
    pub fn arrange(&mut self) {
        let name = |row: u32| self.table.name(row as usize);
        self.order = order(&self.rows, &self.filter, self.sorting, name);
    }

    /// Changes a cell of the facility at a place, and works it out anew. One change after another of the same cell
    /// is one step back.
    pub fn change(&mut self, years: &Shelf, at: usize, column: usize, text: String) {
        let Some(row) = self.row(at) else {
            return;
        };
        let before = self.table.change(row, column, text);
        let is_same = |change: &Change| (change.0, change.1) == (row, column);
        if !self.changes.last().is_some_and(is_same) {
            self.changes.push((row, column, before));
        }
        self.renew(years, at);
    }

    /// Takes back the last change. Gives the place of the facility.
    pub fn undo(&mut self, years: &Shelf) -> Option<usize> {
        let (row, column, before) = self.changes.pop()?;
        self.table.change(row, column, before);
        let at = self.rows.iter().position(|it| it.row as usize == row)?;
        self.renew(years, at);
        Some(at)
    }

    /// Whether there is a change to take back.
    pub fn has_changes(&self) -> bool {
        !self.changes.is_empty()
    }

    fn renew(&mut self, years: &Shelf, at: usize) {
        let judges: Vec<_> = judges(years).collect();
        let row = self.row(at);
        let figures = row.and_then(|row| self.figures(years, &judges, row));
        if let (Some(place), Some(figures)) = (self.rows.get_mut(at), figures) {
            *place = figures;
            self.sums = Sums::of(&self.rows);
        }
    }

    /// The row of the table of the facility at a place.
    pub fn row(&self, at: usize) -> Option<usize> {
        self.rows.get(at).map(|figures| figures.row as usize)
    }

    /// How many bytes the table and the figures take.
    pub fn bytes(&self) -> usize {
        self.table.bytes()
            + self.rows.capacity() * size_of::<Figures>()
            + self.order.capacity() * size_of::<u32>()
    }
}

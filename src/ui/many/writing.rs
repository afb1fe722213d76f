//! A file of all rows under way.

use super::said::column_name;
use super::sheet::Sheet;
use crate::rules::Shelf;
use crate::ui::save;
use crate::ui::setting::Setting;
use crate::view::export::{Format, ManyFile, ManyRow};
use crate::view::many::wording;

/// The page beside this one.
pub const PAGE: &str = "index.html";

/// A file under way.
pub struct Writing {
    file: ManyFile,
    format: Format,
    /// The next row of the table.
    next: usize,
}

impl Writing {
    /// Begins with the headings.
    pub fn new(format: Format, sheet: &Sheet, years: &Shelf) -> Self {
        let columns = 0..sheet.table.columns().len();
        let headings = columns.map(|at| column_name(&sheet.table, at));
        let headings: Vec<_> = headings.collect();
        let headings: Vec<_> = headings.iter().map(String::as_str).collect();
        Self {
            file: ManyFile::new(format, &headings, years.packs()),
            format,
            next: 0,
        }
    }

    /// Writes rows until `is_over`; true once all are written.
    pub fn step(
        &mut self,
        sheet: &Sheet,
        years: &Shelf,
        setting: &Setting,
        is_over: impl Fn() -> bool,
    ) -> bool {
        while let Some(figures) = sheet.rows.get(self.next) {
            let row = figures.row as usize;
            let seen = sheet.see(years, row);
            let columns = 0..sheet.table.columns().len();
            let cells: Vec<_> = columns.map(|at| sheet.table.cell(row, at)).collect();
            let fragment = sheet.link(row, &seen.read);
            self.file.push(&ManyRow {
                cells: &cells,
                state: wording::state(figures.state),
                problems: &seen.told("\n"),
                estimate: &seen.estimate,
                is_sound: figures.is_counted(),
                link: &link(setting, &fragment),
            });
            self.next += 1;
            if is_over() {
                return self.next >= sheet.rows.len();
            }
        }
        true
    }

    /// How many rows were written.
    pub fn done(&self) -> usize {
        self.next
    }

    /// Hands the file to the browser.
    pub fn hand_out(self) {
        let [workbook, table] = wording::FILES;
        let (name, kind) = match self.format {
            Format::Xml => (
                workbook,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            _ => (table, "text/csv;charset=utf-8"),
        };
        save::hand_out(name, kind, &self.file.finish());
    }
}

/// The address of a row on the page beside this one; without its folder where nobody else could open that.
fn link(setting: &Setting, fragment: &str) -> String {
    let folder = setting.address.rsplit_once('/');
    let folder = folder.map_or_else(String::new, |(folder, _)| format!("{folder}/"));
    format!("{folder}{PAGE}#{fragment}")
}

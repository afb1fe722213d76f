//! What the controls do.

use super::act::Job;
use super::app::App;
use super::writing::Writing;
use super::{about, mapping, page};
use crate::domain::{Choice, EXAMPLE, Input, Meaning};
use crate::form::from_link;
use crate::rules::Shelf;
use crate::ui::session::Deed;
use crate::ui::{save, stage};
use crate::view::export::{Format, template};
use crate::view::many::{SortBy, Sorting, State, wording};

/// What comes of a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Something else is shown.
    Shown,
    /// Work is under way.
    Begun,
    /// Nothing that is shown.
    Nothing,
}

/// Which meaning a control names: a field by its key, a name, or nothing.
pub const NAMED: &str = "name";

impl App {
    /// Follows a control.
    pub fn press(&mut self, deed: &Deed) -> Pressed {
        let Ok(years) = &self.shelf else {
            return Pressed::Nothing;
        };
        match deed.what.as_str() {
            "template" => {
                save::hand_out(
                    wording::TEMPLATE_FILE,
                    "text/csv;charset=utf-8",
                    examples(years).as_bytes(),
                );
                return Pressed::Nothing;
            }
            "stop" => {
                if let Job::Judge = std::mem::take(&mut self.job) {
                    self.end();
                }
            }
            "map" | "unmap" | "mapped" => return self.map(&deed.what),
            "column" => {
                if let Ok(at) = deed.of.parse() {
                    self.sheet.table.assign(at, meaning(&deed.value));
                }
            }
            "for-all" => self.answer_all(&deed.of, &deed.value),
            "filter" => {
                self.sheet.filter.state = State::from_code(&deed.of);
                self.sheet.arrange();
                self.tell_shown();
            }
            "find" => {
                deed.value.trim().clone_into(&mut self.sheet.filter.name);
                self.sheet.arrange();
            }
            "sort" => {
                if let Some(by) = SortBy::from_code(&deed.of) {
                    self.sheet.sorting = self.sheet.sorting.pressed(by);
                    self.sheet.arrange();
                }
            }
            "sort-by" => {
                let (code, is_descending) = match deed.value.strip_suffix('-') {
                    Some(code) => (code, true),
                    None => (deed.value.as_str(), false),
                };
                if let Some(by) = SortBy::from_code(code) {
                    self.sheet.sorting = Sorting { by, is_descending };
                    self.sheet.arrange();
                }
            }
            "detail" => {
                let at: Option<usize> = deed.of.parse().ok();
                let figures = at.and_then(|at| self.sheet.rows.get(at));
                let is_broken = figures.is_some_and(|it| it.state == State::Mend);
                self.detail = at.map(|at| (at, is_broken));
            }
            "close" => {
                self.detail = None;
                self.sheet.arrange();
            }
            "cell" => {
                if let (Some((at, _)), Ok(column)) = (self.detail, deed.of.parse()) {
                    self.sheet.change(years, at, column, deed.value.clone());
                }
            }
            "undo" => {
                let at = self.sheet.undo(years);
                if let Some((_, mends)) = self.detail {
                    self.detail = at.map(|at| (at, mends));
                } else {
                    self.sheet.arrange();
                }
                stage::announce(wording::UNDONE);
            }
            "xlsx" | "csv" if matches!(self.job, Job::None) => {
                let format = if deed.what == "csv" {
                    Format::Csv
                } else {
                    Format::Xml
                };
                let writing = Writing::new(format, &self.sheet, years);
                self.job = Job::Write(Box::new(writing));
                return Pressed::Begun;
            }
            "print" => {
                let _ = gloo::utils::window().print();
                return Pressed::Nothing;
            }
            _ => return Pressed::Nothing,
        }
        Pressed::Shown
    }

    /// Opens 列の対応, or leaves it: with what was chosen, or as it was.
    fn map(&mut self, what: &str) -> Pressed {
        match what {
            "map" => {
                self.is_mapping = true;
                self.before = Some(self.sheet.table.mapping());
                self.focus = mapping::TITLE;
                self.note.clear();
            }
            "unmap" => {
                let Some(before) = self.before.take() else {
                    return Pressed::Nothing;
                };
                self.sheet.table.remap(before);
                self.is_mapping = false;
                self.focus = about::MAP;
                if self.sheet.today != Some(self.today) {
                    self.judge();
                }
            }
            _ => {
                self.is_mapping = false;
                self.before = None;
                self.focus = page::SUMS;
                self.note.clear();
                self.judge();
            }
        }
        Pressed::Shown
    }

    fn answer_all(&mut self, key: &str, code: &str) {
        let Some(input) = Input::from_code(key) else {
            return;
        };
        let plan = &mut self.sheet.table.plan;
        if code.is_empty() {
            plan.forget(input);
        } else {
            plan.choose(input, code);
        }
    }

    fn tell_shown(&self) {
        let count = crate::view::many::so_many(self.sheet.order.len());
        stage::announce(&wording::shown(&count));
    }
}

fn meaning(code: &str) -> Meaning {
    match Input::from_code(code) {
        Some(input) => Meaning::Field(input),
        None if code == NAMED => Meaning::Name,
        None => Meaning::Other,
    }
}

/// The template, with the examples of the newest year.
fn examples(years: &Shelf) -> String {
    let mut cases = Vec::new();
    if let Some(pack) = years.packs().last() {
        for example in &pack.examples {
            let (form, _) = from_link(&example.link);
            let name = [EXAMPLE, &example.label].concat();
            cases.push((name, form.read().case));
        }
    }
    template(&cases)
}

//! A pack that is being edited: what was typed, what it comes to, what is wrong with it, and every step back.
//!
//! The pack itself is kept as the nodes of its file, so that whatever nobody touches is handed out as it was. A
//! figure and its sentence belong together: whoever changes one is asked for the other, and until it is given the
//! figure stands as 未確認, in the pack itself, where the page takes it for what it is.

mod check;
mod edit;
mod figure;
mod found;
mod row;
mod save;
mod shape;
mod way;
mod year;

pub use check::{DraftFault, DraftProblem};
pub use edit::SourcePart;
pub use row::{DraftField, DraftRow, DraftSource};
pub use shape::{AmountShape, RateShape};

use std::collections::BTreeMap;

use super::Node;
use crate::domain::FigureProblem;

/// The most steps that can be taken back.
const STEPS: usize = 300;

/// A pack on its way to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The pack as it holds now, which the draft is compared with.
    before: Node,
    /// The draft as it began: the same, or the copy of it for another year.
    base: Node,
    now: State,
    past: Vec<State>,
    future: Vec<State>,
    /// The field in which letters are being typed: all of them together are one step.
    open: Option<String>,
    /// What was handed out or saved last.
    saved: State,
    /// The packs that it will stand beside in a page.
    beside: Vec<Node>,
}

/// What a step back brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    pack: Node,
    /// What stands in a field where that is not what the pack says.
    typed: BTreeMap<String, Typed>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    raw: String,
    problem: Option<FigureProblem>,
}

impl Draft {
    /// A draft of a pack as it stands.
    pub fn of(pack: Node) -> Self {
        Self::from_to(pack.clone(), pack)
    }

    fn from_to(before: Node, base: Node) -> Self {
        let now = State {
            pack: base.clone(),
            typed: BTreeMap::new(),
        };
        Self {
            before,
            base,
            saved: now.clone(),
            now,
            past: Vec::new(),
            future: Vec::new(),
            open: None,
            beside: Vec::new(),
        }
    }

    /// Puts it beside the packs of a page. A pack of its own id is the one that it takes the place of.
    pub fn stand_beside(&mut self, packs: &[Node]) {
        self.beside = packs.to_vec();
    }

    /// Takes another pack in place of what stands there, as one step: what somebody has made of it elsewhere.
    pub fn replace(&mut self, pack: Node) {
        self.close();
        self.step(|state| {
            state.pack = pack;
            state.typed.clear();
        });
    }

    /// The pack as it was.
    pub fn before(&self) -> &Node {
        &self.before
    }

    /// The pack as it is now, without what cannot be read.
    pub fn pack(&self) -> &Node {
        &self.now.pack
    }

    /// Whether it is for another year than the pack that it began from.
    pub fn is_new_year(&self) -> bool {
        self.before.text_of("id") != self.now.pack.text_of("id")
    }

    /// Every row, in the order of the file.
    pub fn rows(&self) -> Vec<DraftRow> {
        row::rows(&self.now.pack)
    }

    /// The row of a figure or of a place.
    pub fn row(&self, path: &str) -> Option<DraftRow> {
        let rows = self.rows().into_iter().filter(|row| row.holds(path));
        // The innermost: a programme holds its own amount, which has a sentence of its own.
        rows.max_by_key(|row| row.path.len())
    }

    /// What stands in a field: what was typed, or else what the pack says.
    pub fn shown(&self, field: &DraftField) -> String {
        let typed = self.now.typed.get(&field.path);
        typed.map_or_else(|| figure::as_typed(field), |typed| typed.raw.clone())
    }

    /// What stood in a field when the draft began, or in the pack before; none where that is what stands there now.
    pub fn stood(&self, field: &DraftField) -> Option<String> {
        let before = self.before.at(&field.path)?;
        (Some(before) != self.now.pack.at(&field.path)).then(|| figure::shown(before, field.kind))
    }

    /// How many rows nobody has confirmed, and how many there are.
    pub fn unconfirmed(&self) -> (usize, usize) {
        let rows = self.rows();
        let open = rows.iter().filter(|row| row.is_unconfirmed()).count();
        (open, rows.len())
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn steps(&self) -> [bool; 2] {
        [!self.past.is_empty(), !self.future.is_empty()]
    }

    /// Whether something would be lost with the draft.
    pub fn is_unsaved(&self) -> bool {
        self.now != self.saved
    }

    /// Notes that what stands there now was saved.
    pub fn note_saved(&mut self) {
        self.saved = self.now.clone();
    }

    /// 元に戻す.
    pub fn undo(&mut self) {
        if let Some(state) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, state));
        }
        self.open = None;
    }

    /// やり直す.
    pub fn redo(&mut self) {
        if let Some(state) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, state));
        }
        self.open = None;
    }

    /// Changes something as one step; what changes nothing is none.
    fn step(&mut self, change: impl FnOnce(&mut State)) {
        let before = self.now.clone();
        change(&mut self.now);
        if self.now == before {
            return;
        }
        self.future.clear();
        self.past.push(before);
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
    }
}

//! What is wrong with a draft: what cannot be read where it was typed, and what any pack is refused for, each at
//! its row.

use super::Draft;
use super::figure::is_in;
use super::row::{DraftRow, DraftSource};
use super::way::{is_within, item};
use crate::domain::{FigureProblem, Standing};
use crate::rules::{Fault, Node, Pack, Problem, read_pack};

/// One problem, with the row and the field that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftProblem {
    /// The path that is at fault.
    pub path: String,
    /// The path of the row; none where no row has it.
    pub row: Option<String>,
    /// What is wrong.
    pub fault: DraftFault,
}

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// What was typed.
    Typed(FigureProblem),
    /// What a pack says that is refused.
    Pack(Fault),
}

impl Draft {
    /// The pack as it is handed out: without documents that nothing refers to.
    pub fn handed_out(&self) -> Node {
        let mut pack = self.now.pack.clone();
        let documents = pack.at("documents").map_or(&[][..], Node::items).to_vec();
        for (index, document) in documents.iter().enumerate().rev() {
            if !is_cited(&pack, document.text_of("id").unwrap_or_default()) {
                pack.take(&item("documents", index));
            }
        }
        pack
    }

    /// The pack as a file.
    pub fn file(&self) -> String {
        self.handed_out().to_file()
    }

    /// Every problem, what was typed first. A draft without one is a sound pack.
    pub fn problems(&self) -> Vec<DraftProblem> {
        let typed = self.now.typed.iter();
        let typed = typed.filter_map(|(path, typed)| {
            let fault = DraftFault::Typed(typed.problem?);
            let row = self.row(path).map(|row| row.path);
            let path = path.clone();
            Some(DraftProblem { path, row, fault })
        });
        let mut problems: Vec<_> = typed.collect();
        let found = self.read().err().unwrap_or_default();
        let rows = self.rows();
        for Problem { path, fault } in found {
            let row = row_of(&rows, &path);
            let fault = DraftFault::Pack(fault);
            problems.push(DraftProblem { path, row, fault });
        }
        problems
    }

    /// The draft as a sound pack.
    ///
    /// # Errors
    /// What any pack with the same text is refused for.
    pub fn read(&self) -> Result<Pack, Vec<Problem>> {
        read_node(&self.handed_out())
    }

    /// The draft to compare with what was before, although an example does not fit its figures yet, or a deadline
    /// its year.
    pub fn read_figures(&self) -> Option<Pack> {
        let mut pack = self.handed_out();
        read_node(&pack).ok().or_else(|| {
            pack.put("", "examples", Node::List(Vec::new()));
            let programmes = pack.at("programmes").map_or(0, |list| list.items().len());
            for index in 0..programmes {
                let path = item("programmes", index);
                pack.put(&path, "deadlines", Node::List(Vec::new()));
            }
            read_node(&pack).ok()
        })
    }

    /// Confirmed rows in whose sentence a figure is not to be found: they may be right, and should be looked at.
    pub fn doubtful(&self) -> Vec<String> {
        let rows = self.rows().into_iter();
        let doubtful = rows.filter(|row| {
            let is_confirmed = row.source.standing == Some(Standing::Printed);
            let was = self.before.at(&row.path).map(DraftSource::of);
            let mut fields = row.fields.iter();
            let is_changed = was.as_ref() != Some(&row.source)
                || fields.any(|field| self.stood(field).is_some());
            is_confirmed && is_changed && !self.is_found(row)
        });
        doubtful.map(|row| row.path).collect()
    }

    fn is_found(&self, row: &DraftRow) -> bool {
        row.fields.iter().all(|field| {
            let figure = self.now.pack.at(&field.path);
            figure.is_none_or(|figure| is_in(figure, field.kind, &row.source.quote))
        })
    }
}

/// Reads nodes as the text that they are written as is read everywhere else.
fn read_node(pack: &Node) -> Result<Pack, Vec<Problem>> {
    read_pack(&pack.to_line(), |_| Some(pack.clone()))
}

/// The row that a path of a problem belongs to: the innermost around it, or the first inside of it.
fn row_of(rows: &[DraftRow], path: &str) -> Option<String> {
    let around = rows.iter().filter(|row| row.holds(path));
    let around = around.max_by_key(|row| row.path.len());
    let inside = || rows.iter().find(|row| is_within(&row.path, path));
    around.or_else(inside).map(|row| row.path.clone())
}

fn is_cited(node: &Node, document: &str) -> bool {
    match node {
        Node::Object(fields) => fields.iter().any(|(name, child)| {
            name == "document" && child.text() == Some(document) || is_cited(child, document)
        }),
        Node::List(items) => items.iter().any(|item| is_cited(item, document)),
        _ => false,
    }
}

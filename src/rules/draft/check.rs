//! What is wrong with a draft: what cannot be read where it was typed, and what any pack is refused for, each at
//! its row.

use super::Draft;
use super::figure::is_in;
use super::row::{DraftRow, DraftSource};
use super::way::{is_within, item};
use crate::domain::{Date, FigureProblem, Standing};
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
    /// The year, or its name, is that of another pack beside it, by the name of that one.
    Beside(String),
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
        problems.extend(self.overlaps());
        let found = self.read().err().unwrap_or_default();
        let rows = self.rows();
        for Problem { path, fault } in found {
            let row = row_of(&rows, &path);
            let fault = DraftFault::Pack(fault);
            problems.push(DraftProblem { path, row, fault });
        }
        problems
    }

    /// Where its year is one that another pack beside it already has.
    fn overlaps(&self) -> Vec<DraftProblem> {
        let own = Year::of(&self.now.pack);
        let others = self.beside.iter().filter(|other| {
            let id = other.text_of("id");
            let is_replaced = !self.is_new_year() && id == self.before.text_of("id");
            !is_replaced && id != self.now.pack.text_of("id")
        });
        let (Some(own), others) = (own, others.filter_map(Year::of)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for other in others {
            let mut note = |field: &str| {
                let path = format!("fiscal_year.{field}");
                let row = self.row(&path).map(|row| row.path);
                let fault = DraftFault::Beside(other.label.to_owned());
                found.push(DraftProblem { path, row, fault });
            };
            if other.from <= own.to && own.from <= other.to {
                note("from");
            }
            if other.label == own.label {
                note("label");
            }
        }
        found
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
            let was = self.before.at(&row.path).map(DraftSource::of);
            let is_confirmed = match row.source.standing {
                Some(Standing::Printed | Standing::OtherYear) => true,
                // What is assumed stands in no sentence, unless its sentence had the figure that it was made from.
                Some(Standing::Unprinted) => {
                    let was_unprinted = was.as_ref().and_then(|was| was.standing);
                    was_unprinted == row.source.standing && self.was_found(row)
                }
                _ => false,
            };
            let mut fields = row.fields.iter();
            let is_changed = was.as_ref() != Some(&row.source)
                || fields.any(|field| self.stood(field).is_some());
            is_confirmed && is_changed && !self.is_found(row)
        });
        doubtful.map(|row| row.path).collect()
    }

    /// Whether every figure of a row stands in its sentence. Words are not looked for.
    pub fn is_found(&self, row: &DraftRow) -> bool {
        is_found(&self.now.pack, row, &row.source.quote)
    }

    fn was_found(&self, row: &DraftRow) -> bool {
        let was = self.before.at(&row.path).map(DraftSource::of);
        was.is_some_and(|was| is_found(&self.before, row, &was.quote))
    }
}

/// Whether every figure that a pack has in a row stands in a sentence.
fn is_found(pack: &Node, row: &DraftRow, quote: &str) -> bool {
    row.fields.iter().all(|field| {
        let figure = pack.at(&field.path);
        figure.is_none_or(|figure| is_in(figure, field.kind, quote))
    })
}

/// What two packs of one page may not share.
struct Year<'a> {
    label: &'a str,
    from: Date,
    to: Date,
}

impl<'a> Year<'a> {
    /// None where it cannot be read.
    fn of(pack: &'a Node) -> Option<Self> {
        let text = |name: &str| pack.at("fiscal_year")?.text_of(name);
        Some(Self {
            label: text("label")?,
            from: Date::parse(text("from")?)?,
            to: Date::parse(text("to")?)?,
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

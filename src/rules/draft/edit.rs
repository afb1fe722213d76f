//! Typing: figures, and the sentence of each.

use super::figure::{is_in, node_of};
use super::row::{DraftField, DraftRow, DraftSource};
use super::way::field;
use super::{Draft, State, Typed};
use crate::domain::{Choice, Figure, FigureKind, FigureProblem, Standing};
use crate::rules::Node;

/// A part of a sentence's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourcePart {
    /// The sentence.
    Quote,
    /// Where in the document.
    Place,
    /// What it leaves open.
    Note,
}

impl SourcePart {
    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Place => "place",
            Self::Note => "note",
        }
    }
}

impl Draft {
    /// Takes what was typed in a field, as it was read. What cannot be read stays in its field, and the pack keeps
    /// what it had.
    pub fn type_in(&mut self, path: &str, raw: &str, read: Result<Figure, FigureProblem>) {
        let Some(row) = self.row(path) else {
            return;
        };
        let base = self.base.clone();
        let goes_on = self.open.as_deref() == Some(path);
        self.typing(goes_on, |state| {
            let is_end = row
                .fields
                .iter()
                .any(|field| field.path == path && is_end(path));
            let problem = match read {
                Ok(figure) => {
                    set(&mut state.pack, path, node_of(&figure));
                    None
                }
                // An end of a span that is left out is no end.
                Err(FigureProblem::Empty) if is_end => {
                    state.pack.take(path);
                    None
                }
                Err(problem) => Some(problem),
            };
            let raw = raw.to_owned();
            state.typed.insert(path.to_owned(), Typed { raw, problem });
            follow(state, &base, &row, Change::Figure(path));
        });
        self.open = Some(path.to_owned());
    }

    /// Takes a part of a sentence as it was typed.
    pub fn cite(&mut self, row: &str, part: SourcePart, text: &str) {
        let Some(row) = self.row(row) else {
            return;
        };
        let base = self.base.clone();
        let path = field(&field(&row.path, "source"), part.name());
        let goes_on = self.open.as_deref() == Some(path.as_str());
        self.typing(goes_on, |state| {
            let source = field(&row.path, "source");
            if text.is_empty() && part == SourcePart::Note {
                state.pack.take(&path);
            } else {
                state
                    .pack
                    .put(&source, part.name(), Node::Text(text.to_owned()));
            }
            // Where a sentence stands says nothing of what it says.
            if part == SourcePart::Quote {
                follow(state, &base, &row, Change::Sentence);
            }
        });
        self.open = Some(path);
    }

    /// Takes another document of the pack for a sentence.
    pub fn cite_document(&mut self, row: &str, id: &str) {
        self.close();
        let Some(row) = self.row(row) else {
            return;
        };
        let base = self.base.clone();
        self.step(|state| {
            let source = field(&row.path, "source");
            state
                .pack
                .put(&source, "document", Node::Text(id.to_owned()));
            follow(state, &base, &row, Change::Sentence);
        });
    }

    /// Adds a document and takes it for a sentence.
    pub fn add_document(&mut self, row: &str, title: &str, year: &str) {
        let documents = self
            .now
            .pack
            .at("documents")
            .map_or(0, |list| list.items().len());
        let taken = |id: &str| {
            let list = self.now.pack.at("documents");
            let mut ids = list.into_iter().flat_map(Node::items);
            ids.any(|document| document.text_of("id") == Some(id))
        };
        let ids = (documents + 1..).map(|number| format!("document-{number}"));
        let Some(id) = ids.take(documents + 2).find(|id| !taken(id)) else {
            return;
        };
        self.close();
        let Some(row) = self.row(row) else {
            return;
        };
        let base = self.base.clone();
        self.step(|state| {
            if let Some(Node::List(list)) = state.pack.at_mut("documents") {
                let text = |name: &str, text: &str| (name.to_owned(), Node::Text(text.to_owned()));
                let fields = vec![text("id", &id), text("title", title), text("year", year)];
                list.push(Node::Object(fields));
            }
            let source = field(&row.path, "source");
            state.pack.put(&source, "document", Node::Text(id.clone()));
            follow(state, &base, &row, Change::Sentence);
        });
    }

    /// Says how sure a row is: confirmed with the sentence that it has, or printed nowhere.
    pub fn stand(&mut self, row: &str, standing: Standing) {
        self.close();
        if let Some(row) = self.row(row) {
            self.step(|state| set_standing(&mut state.pack, &row.path, standing));
        }
    }

    /// Confirms several rows with the sentences that they have, as one step. What was printed nowhere before is
    /// printed nowhere again.
    pub fn confirm(&mut self, rows: &[String]) {
        self.close();
        let before = self.before.clone();
        self.step(|state| {
            for path in rows {
                let there = before.at(path).map(DraftSource::of);
                let standing = there.and_then(|source| source.standing);
                let standing = standing.filter(|it| *it != Standing::Unconfirmed);
                let standing = standing.unwrap_or(Standing::Printed);
                set_standing(&mut state.pack, path, standing);
            }
        });
    }

    /// The field is left: what can be read is shown as it is written from now on.
    pub fn close(&mut self) {
        self.open = None;
        self.now.typed.retain(|_, typed| typed.problem.is_some());
    }

    fn typing(&mut self, goes_on: bool, change: impl FnOnce(&mut State)) {
        let steps = self.past.len();
        self.step(change);
        if goes_on && self.past.len() > steps {
            // The step before already holds what stood there when the field was entered.
            self.past.pop();
        }
    }
}

/// An end of a band's span.
fn is_end(path: &str) -> bool {
    path.ends_with(".beds.from") || path.ends_with(".beds.to")
}

fn set(pack: &mut Node, path: &str, node: Node) {
    if let Some(there) = pack.at_mut(path) {
        *there = node;
    } else if let Some((parent, name)) = path.rsplit_once('.') {
        pack.put(parent, name, node);
    }
}

fn set_standing(pack: &mut Node, row: &str, standing: Standing) {
    let code = Node::Text(standing.code().to_owned());
    pack.put(&field(row, "source"), "standing", code);
}

/// What was changed in a row.
#[derive(Clone, Copy)]
enum Change<'a> {
    /// The figure at this path, or words that are no sentence.
    Figure(&'a str),
    /// The sentence, or the document that it stands in.
    Sentence,
}

/// How sure a row is after a change to it. As it was at first, it is as sure as then. Another sentence confirms the
/// row by itself only where every figure stands in it; all else waits for somebody who says so.
fn follow(state: &mut State, base: &Node, row: &DraftRow, change: Change<'_>) {
    let (Some(now), then) = (state.pack.at(&row.path), base.at(&row.path)) else {
        return;
    };
    let (source, first) = (
        DraftSource::of(now),
        then.map(DraftSource::of).unwrap_or_default(),
    );
    let mut fields = row.fields.iter();
    let is_same = fields.all(|field| state.pack.at(&field.path) == base.at(&field.path));
    let is_old_sentence = source.quote == first.quote && source.document == first.document;
    let says = |change| match change {
        Change::Figure(path) => says_words(&state.pack, row, path, &source.quote),
        Change::Sentence => true,
    };
    let standing = if is_same && is_old_sentence {
        first.standing.unwrap_or(Standing::Unconfirmed)
    } else if !is_old_sentence && says_figures(&state.pack, row, &source.quote) && says(change) {
        Standing::Printed
    } else {
        Standing::Unconfirmed
    };
    set_standing(&mut state.pack, &row.path, standing);
}

/// Whether a row has figures, and each stands in the sentence.
fn says_figures(pack: &Node, row: &DraftRow, quote: &str) -> bool {
    let is_figure = |field: &&DraftField| field.kind != FigureKind::Text;
    let mut figures = row.fields.iter().filter(is_figure).peekable();
    figures.peek().is_some()
        && figures.all(|field| {
            let figure = pack.at(&field.path);
            figure.is_none_or(|figure| is_in(figure, field.kind, quote))
        })
}

/// Whether what was typed at this path is no words, or words that the sentence has.
fn says_words(pack: &Node, row: &DraftRow, path: &str, quote: &str) -> bool {
    let mut fields = row.fields.iter();
    let is_words = fields.any(|field| field.path == path && field.kind == FigureKind::Text);
    let words = pack.at(path).and_then(Node::text);
    !is_words || words.is_some_and(|words| quote.contains(words))
}

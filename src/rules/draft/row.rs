//! The rows of a pack that is being edited: each place with a sentence of its own, and the figures that it is for.

use super::way::{field, is_within, item};
use crate::domain::{Choice, FigureKind, Standing};
use crate::rules::Node;

/// A place with a sentence, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The path of what the sentence is for.
    pub path: String,
    /// Its figures, by the path of each.
    pub fields: Vec<DraftField>,
    /// The sentence and where it was read.
    pub source: DraftSource,
}

/// One figure of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftField {
    /// Its path.
    pub path: String,
    /// What it takes.
    pub kind: FigureKind,
    /// What stands there.
    pub text: String,
    /// Whether it may be left out, and is.
    pub is_left_out: bool,
}

/// A sentence as it stands, whether or not it would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftSource {
    /// The id of the document.
    pub document: String,
    /// Where in it.
    pub place: String,
    /// The sentence.
    pub quote: String,
    /// How sure it is; none where what stands there is no standing.
    pub standing: Option<Standing>,
    /// What it leaves open.
    pub note: String,
}

impl DraftSource {
    /// What stands at the `source` of a place.
    pub fn of(place: &Node) -> Self {
        let text = |name: &str| {
            let source = place.at("source");
            let text = source.and_then(|source| source.text_of(name));
            text.unwrap_or_default().to_owned()
        };
        Self {
            document: text("document"),
            place: text("place"),
            quote: text("quote"),
            standing: Standing::from_code(&text("standing")),
            note: text("note"),
        }
    }
}

impl DraftRow {
    /// Whether a path leads to one of its figures, or into what its sentence is for.
    pub fn holds(&self, path: &str) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| field.path == path) || is_within(path, &self.path)
    }

    /// Whether nobody has confirmed it for the year.
    pub fn is_unconfirmed(&self) -> bool {
        self.source.standing == Some(Standing::Unconfirmed)
    }
}

/// Every row of a pack, in the order of the file.
pub fn rows(pack: &Node) -> Vec<DraftRow> {
    let mut rows = Vec::new();
    visit(pack, "", &mut Vec::new(), &mut rows);
    rows
}

/// Fields that are no figures: ids, codes and what others refer to by them.
const FIXED: [&str; 13] = [
    "id",
    "source",
    "facility",
    "then",
    "when",
    "costs",
    "programme",
    "programmes",
    "conditions",
    "documents",
    "answers",
    "link",
    "phase",
];

fn visit(node: &Node, path: &str, span: &mut Vec<DraftField>, rows: &mut Vec<DraftRow>) {
    match node {
        Node::Object(fields) => {
            if node.at("beds").is_some() && node.at("amount").is_some() {
                *span = band(node, path);
            }
            if node.at("source.quote").is_some() {
                let mut row = DraftRow {
                    path: path.to_owned(),
                    fields: std::mem::take(span),
                    source: DraftSource::of(node),
                };
                add(node, path, &mut row.fields);
                rows.push(row);
            }
            for (name, child) in fields.iter().filter(|(name, _)| name != "source") {
                visit(child, &field(path, name), span, rows);
            }
        }
        Node::List(items) => {
            for (index, child) in items.iter().enumerate() {
                visit(child, &item(path, index), span, rows);
            }
        }
        _ => {}
    }
}

/// From how many beds to how many a band is for: either end may be left out.
fn band(node: &Node, path: &str) -> Vec<DraftField> {
    let end = |name: &str| {
        let text = node
            .at("beds")
            .and_then(|beds| beds.at(name))
            .and_then(shown);
        DraftField {
            path: field(&field(path, "beds"), name),
            kind: FigureKind::Beds,
            is_left_out: text.is_none(),
            text: text.unwrap_or_default(),
        }
    };
    vec![end("from"), end("to")]
}

/// The figures of a place, with those of its parts that have no sentence of their own.
fn add(node: &Node, path: &str, found: &mut Vec<DraftField>) {
    let Node::Object(fields) = node else {
        return;
    };
    for (name, child) in fields
        .iter()
        .filter(|(name, _)| !FIXED.contains(&name.as_str()))
    {
        let path = field(path, name);
        match child {
            Node::Object(_) if has_source(child) => {}
            Node::Object(_) => add(child, &path, found),
            Node::List(items) => {
                for (index, entry) in items.iter().enumerate() {
                    add_figure(entry, name, &item(&path, index), found);
                }
            }
            _ => add_figure(child, name, &path, found),
        }
    }
}

fn add_figure(node: &Node, name: &str, path: &str, found: &mut Vec<DraftField>) {
    if let Some(text) = shown(node) {
        found.push(DraftField {
            path: path.to_owned(),
            kind: kind(node, name, path),
            text,
            is_left_out: false,
        });
    }
}

/// Whether a place or a part of it has a sentence.
fn has_source(node: &Node) -> bool {
    match node {
        Node::Object(fields) => fields
            .iter()
            .any(|(name, child)| name == "source" || has_source(child)),
        Node::List(items) => items.iter().any(has_source),
        _ => false,
    }
}

fn shown(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.clone()),
        Node::Whole(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What a field takes, by its name and by what stands there.
pub fn kind(node: &Node, name: &str, path: &str) -> FigureKind {
    match (name, node) {
        ("from" | "to", _) if path.starts_with("limits.months") => FigureKind::Months,
        ("for_months", _) => FigureKind::Months,
        ("from" | "to" | "at_least", Node::Whole(_)) => FigureKind::Beds,
        (_, Node::Whole(_)) => FigureKind::Yen,
        ("rate" | "otherwise" | "low" | "high", _) => FigureKind::Rate,
        ("from" | "to" | "on" | "until" | "closed_on", _) => FigureKind::Day,
        _ => FigureKind::Text,
    }
}

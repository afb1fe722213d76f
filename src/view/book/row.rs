//! A row of the rule book: what it is, its values with their places in the file, and its sentence.

use super::mark::{Mark, is_own};
use crate::domain::{Source, folded};
use crate::rules::{Document, Pack};
use crate::view::basis::remark;

/// One row: the values that rest on one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// What holds, as people read it.
    pub value: String,
    /// How sure it is.
    pub mark: Mark,
    /// Its values, each with its place. Those that label and value do not tell are told below them.
    pub parts: Vec<Part>,
    /// The sentence that it rests on; none where it is no rule.
    pub citation: Option<Citation>,
    /// The place of all of it in the file, as [`Problem`](crate::rules::Problem) names places.
    pub path: String,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub name: &'static str,
    /// It, as people read it.
    pub text: String,
    /// Its place in the file: `programmes[0].standard_amount.per_bed.yen`.
    pub path: String,
    /// What may stand there.
    pub kind: Kind,
    /// Whether the label or the value of the row tells it already.
    pub is_told: bool,
}

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount in yen.
    Yen,
    /// A number of beds.
    Beds,
    /// A number of months.
    Months,
    /// A fraction.
    Rate,
    /// A day.
    Day,
    /// Days, a list.
    Days,
    /// A time of day.
    Time,
    /// A text.
    Words,
    /// Texts, a list.
    Lines,
    /// Answers to fields of the form, an object.
    Answers,
    /// Keys of fields of the form, a list.
    Fields,
    /// A kind of facility.
    Facility,
    /// Kinds of facility, a list.
    Facilities,
    /// What follows on a condition.
    Effect,
    /// The id of something in the pack.
    Reference,
    /// Ids of something in the pack, a list.
    References,
    /// The id by which others in the pack refer to this.
    Id,
    /// The fragment of a link.
    Link,
    /// Deadlines, a list with none in it.
    Deadlines,
}

/// A sentence, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The sentence, word for word.
    pub quote: String,
    /// The document.
    pub document: String,
    /// Whether that is the year's own, the first of the pack: then a page need not name it in every row.
    pub is_own: bool,
    /// Where on it.
    pub place: String,
    /// What it leaves open, and what is assumed there; may be empty.
    pub remark: String,
    /// The place of the source in the file.
    pub path: String,
}

/// A document with its year, which its title may say already.
pub(super) fn named(document: &Document) -> String {
    let Document { title, year, .. } = document;
    if title.contains(year) {
        title.clone()
    } else {
        format!("{title} {year}")
    }
}

impl Citation {
    /// Where it stands: the place, behind the document where that is not the year's own.
    pub fn found_here(&self) -> String {
        if self.is_own {
            self.place.clone()
        } else {
            self.found()
        }
    }

    /// Where it stands, in one line: the document, then the place on it.
    pub fn found(&self) -> String {
        format!("{}　{}", self.document, self.place)
    }
}

impl Row {
    /// The row of what stands at `path`, with the source that stands in it.
    pub(super) fn sourced(
        pack: &Pack,
        source: &Source,
        label: impl Into<String>,
        value: impl Into<String>,
        parts: Vec<Part>,
        path: &str,
    ) -> Self {
        Self {
            mark: Mark::of(pack, source),
            citation: Some(citation(pack, source, path)),
            ..Self::set(label, value, parts, path)
        }
    }

    /// The row of something that rests on no sentence.
    pub(super) fn set(
        label: impl Into<String>,
        value: impl Into<String>,
        parts: Vec<Part>,
        path: &str,
    ) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            mark: Mark::Setting,
            parts,
            citation: None,
            path: path.to_owned(),
        }
    }

    /// Whether any of its words has this text in it, letters of either width and case alike.
    pub fn has(&self, text: &str) -> bool {
        let parts = self.parts.iter().map(|part| part.text.as_str());
        let cited = self
            .citation
            .iter()
            .flat_map(|it| [&it.quote, &it.document, &it.place, &it.remark].map(String::as_str));
        let own = [self.label.as_str(), &self.value, &self.path];
        let mut all = own.into_iter().chain(parts).chain(cited);
        let text = searched(text);
        all.any(|words| searched(words).contains(&text))
    }
}

/// What people type when they look for something: the words alone, numbers without their commas.
fn searched(text: &str) -> String {
    folded(text).replace(',', "")
}

/// The sentence of the source that stands in what stands at `path`.
pub fn citation(pack: &Pack, source: &Source, path: &str) -> Citation {
    let document = pack.document(&source.document);
    let document = document.map_or_else(String::new, |it| {
        if source.place.starts_with(&it.year) {
            it.title.clone()
        } else {
            named(it)
        }
    });
    Citation {
        quote: source.quote.clone(),
        is_own: is_own(pack, source),
        document,
        place: source.place.clone(),
        remark: remark(source).unwrap_or_default(),
        path: format!("{path}.source"),
    }
}

/// A value that the label or the value of its row tells.
pub(super) fn told(
    name: &'static str,
    text: impl Into<String>,
    kind: Kind,
    path: &str,
    field: &str,
) -> Part {
    Part {
        name,
        text: text.into(),
        path: if path.is_empty() {
            field.to_owned()
        } else {
            format!("{path}.{field}")
        },
        kind,
        is_told: true,
    }
}

/// A value that is told below them.
pub(super) fn aside(
    name: &'static str,
    text: impl Into<String>,
    kind: Kind,
    path: &str,
    field: &str,
) -> Part {
    Part {
        is_told: false,
        ..told(name, text, kind, path, field)
    }
}

/// The same of a text that may be left out.
pub(super) fn aside_some(
    name: &'static str,
    text: Option<&str>,
    path: &str,
    field: &str,
) -> Option<Part> {
    text.map(|text| aside(name, text, Kind::Words, path, field))
}

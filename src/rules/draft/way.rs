//! A way through the nodes of a file, written as problems name it: `programmes[2].subsidy_rate.flat.rate`.

use crate::rules::Node;

impl Node {
    /// What stands at a path.
    pub fn at(&self, path: &str) -> Option<&Self> {
        steps(path).try_fold(self, |node, step| match (node, step) {
            (Self::Object(fields), Step::Field(name)) => fields
                .iter()
                .find_map(|(known, node)| (known == name).then_some(node)),
            (Self::List(items), Step::Item(index)) => items.get(index),
            _ => None,
        })
    }

    /// What stands at a path, to be changed.
    pub fn at_mut(&mut self, path: &str) -> Option<&mut Self> {
        steps(path).try_fold(self, |node, step| match (node, step) {
            (Self::Object(fields), Step::Field(name)) => {
                let mut fields = fields.iter_mut();
                fields.find_map(|(known, node)| (known == name).then_some(node))
            }
            (Self::List(items), Step::Item(index)) => items.get_mut(index),
            _ => None,
        })
    }

    /// Puts a field into the object at a path, in place of one of its name, or behind all others. What is no
    /// object stays as it is.
    pub fn put(&mut self, path: &str, field: &str, node: Self) {
        let Some(Self::Object(fields)) = self.at_mut(path) else {
            return;
        };
        match fields.iter_mut().find(|(known, _)| known == field) {
            Some((_, there)) => *there = node,
            None => fields.push((field.to_owned(), node)),
        }
    }

    /// Takes a field, or an entry of a list, away.
    pub fn take(&mut self, path: &str) {
        let Some((parent, step)) = last(path) else {
            return;
        };
        match (self.at_mut(parent), step) {
            (Some(Self::Object(fields)), Step::Field(name)) => {
                fields.retain(|(known, _)| known != name);
            }
            (Some(Self::List(items)), Step::Item(index)) if index < items.len() => {
                items.remove(index);
            }
            _ => {}
        }
    }

    /// Its text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of one of its fields.
    pub fn text_of(&self, field: &str) -> Option<&str> {
        self.at(field)?.text()
    }

    /// Its entries, where it is a list.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}

/// One step of a way.
#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    parts.map(|part| match part.strip_suffix(']') {
        Some(index) => Step::Item(index.parse().unwrap_or(usize::MAX)),
        None => Step::Field(part),
    })
}

/// The way to what holds a place, and the last step.
fn last(path: &str) -> Option<(&str, Step<'_>)> {
    let at = path.rfind(['.', '[']).unwrap_or(0);
    let (parent, rest) = path.split_at_checked(at)?;
    Some((parent, steps(rest).next()?))
}

/// The path of a field of what stands at another path.
pub fn field(path: &str, name: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    format!("{path}{dot}{name}")
}

/// The path of an entry of the list at another path.
pub fn item(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

/// Whether a path leads to a place or into it.
pub fn is_within(path: &str, place: &str) -> bool {
    let rest = path.strip_prefix(place);
    rest.is_some_and(|rest| place.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

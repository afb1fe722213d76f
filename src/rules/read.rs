//! Reading a pack so that every problem is found in one go.
//!
//! A [`Place`] is a node together with the way to it. Asking it for a value gives the value, or
//! notes a problem there and gives a stand-in. Reading therefore never stops early, and whatever
//! was read is thrown away as soon as one problem was noted.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use super::node::Node;
use super::{Fault, Problem};
use crate::domain::{BedCount, Choice, Date, SubsidyRate, Yen};

/// A node of the file and the way to it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// None where a field is asked for that does not stand there.
    node: Option<&'a Node>,
    way: Way<'a>,
    problems: &'a RefCell<Vec<Problem>>,
}

/// How a place is reached. The path is spelt out only where a problem is noted.
#[derive(Clone, Copy)]
enum Way<'a> {
    Top(&'a str),
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The top of a file, or of the part of one that `path` leads to.
    pub fn top(node: &'a Node, path: &'a str, problems: &'a RefCell<Vec<Problem>>) -> Self {
        Self {
            node: Some(node),
            way: Way::Top(path),
            problems,
        }
    }

    /// Notes a problem here.
    pub fn note(&self, fault: Fault) {
        self.problems.borrow_mut().push(Problem {
            path: self.path(),
            fault,
        });
    }

    /// Notes that nothing stands here where something must, or else that what stands is wrong.
    fn reject(&self, fault: Fault) {
        self.note(if self.node.is_some() {
            fault
        } else {
            Fault::Missing
        });
    }

    fn path(&self) -> String {
        match self.way {
            Way::Top(path) => path.to_owned(),
            Way::Item(list, index) => format!("{}[{index}]", list.path()),
            Way::Field(object, name) => {
                let path = object.path();
                let dot = if path.is_empty() { "" } else { "." };
                format!("{path}{dot}{name}")
            }
        }
    }

    /// Whether anything stands here.
    pub fn stands(&self) -> bool {
        self.node.is_some()
    }

    /// Notes whether this is no object, or one with other fields than these.
    pub fn expect_object(&self, known: &[&'static str]) {
        let Some(Node::Object(entries)) = self.node else {
            return self.reject(Fault::NotAnObject);
        };
        for (name, _) in entries {
            if !known.contains(&name.as_str()) {
                self.note(Fault::UnknownField(name.clone()));
            }
        }
    }

    /// The place of a field, whether or not it stands there.
    pub fn field<'b>(&'b self, name: &'b str) -> Place<'b> {
        let node = match self.node {
            Some(Node::Object(entries)) => entries
                .iter()
                .find_map(|(known, node)| (known == name).then_some(node)),
            _ => None,
        };
        Place {
            node,
            way: Way::Field(self, name),
            problems: self.problems,
        }
    }

    /// The place of an entry of a list, whether or not it stands there.
    pub fn item(&self, index: usize) -> Place<'_> {
        let node = match self.node {
            Some(Node::List(nodes)) => nodes.get(index),
            _ => None,
        };
        Place {
            node,
            way: Way::Item(self, index),
            problems: self.problems,
        }
    }

    /// Visits every field of an object or entry of a list, in the order of the file.
    pub fn each_child(&self, visit: &mut dyn FnMut(&Place<'_>)) {
        match self.node {
            Some(Node::Object(entries)) => {
                for (name, _) in entries {
                    visit(&self.field(name));
                }
            }
            Some(Node::List(nodes)) => {
                for index in 0..nodes.len() {
                    visit(&self.item(index));
                }
            }
            _ => {}
        }
    }

    /// The text that stands here, if text stands here. Notes nothing.
    pub fn peek(&self) -> Option<&'a str> {
        match self.node {
            Some(Node::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Reads a field that may be left out.
    pub fn optional<T>(&self, read: impl FnOnce(&Self) -> T) -> Option<T> {
        self.stands().then(|| read(self))
    }

    /// Reads every entry of a list with at least one.
    pub fn list<T>(&self, read: impl Fn(&Place<'_>) -> T) -> Vec<T> {
        let items = self.list_or_empty(read);
        if items.is_empty() && self.is_list() {
            self.note(Fault::NotAList);
        }
        items
    }

    /// Reads every entry of a list, which may have none.
    pub fn list_or_empty<T>(&self, read: impl Fn(&Place<'_>) -> T) -> Vec<T> {
        let mut items = Vec::new();
        self.each_item(&mut |item| items.push(read(item)));
        items
    }

    /// Visits every entry; notes where this is no list.
    fn each_item(&self, visit: &mut dyn FnMut(&Place<'_>)) {
        if self.is_list() {
            self.each_child(visit);
        } else {
            self.reject(Fault::NotAList);
        }
    }

    fn is_list(&self) -> bool {
        matches!(self.node, Some(Node::List(_)))
    }

    /// Text that is not empty.
    pub fn text(&self) -> String {
        let text = self.peek().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.reject(Fault::NotText);
        }
        text.unwrap_or_default().to_owned()
    }

    /// A list with at least one text.
    pub fn texts(&self) -> Vec<String> {
        self.list(|item| item.text())
    }

    /// A list with at least one of a closed set of codes.
    pub fn choices<T: Choice>(&self) -> Vec<T> {
        self.list(|item| item.choice())
    }

    /// Text that is as it should be.
    pub fn text_like(&self, is_fine: fn(&str) -> bool, fault: Fault) -> String {
        let text = self.peek().filter(|text| is_fine(text));
        if text.is_none() {
            self.reject(fault);
        }
        text.unwrap_or_default().to_owned()
    }

    /// A whole number within `range`.
    pub fn whole(&self, range: RangeInclusive<u32>) -> u32 {
        let number = self.whole_between((*range.start()).into(), (*range.end()).into());
        u32::try_from(number).unwrap_or_default()
    }

    /// A number of beds that a field of the form could take.
    pub fn beds(&self) -> u32 {
        self.whole(0..=BedCount::LARGEST_ENTRY)
    }

    /// An amount of at least one yen that a field of the form could take.
    pub fn yen(&self) -> Yen {
        Yen::new(self.whole_between(1, Yen::LARGEST_ENTRY))
    }

    fn whole_between(&self, from: u64, to: u64) -> u64 {
        match self.node {
            Some(Node::Whole(number)) if (from..=to).contains(number) => *number,
            _ => {
                self.reject(Fault::NotWhole { from, to });
                from
            }
        }
    }

    /// A day.
    pub fn date(&self) -> Date {
        let date = self.peek().and_then(Date::parse);
        if date.is_none() {
            self.reject(Fault::NotADate);
        }
        date.unwrap_or(Date::FIRST)
    }

    /// A rate.
    pub fn rate(&self) -> SubsidyRate {
        let rate = self.peek().and_then(SubsidyRate::parse);
        if rate.is_none() {
            self.reject(Fault::NotARate);
        }
        rate.unwrap_or(SubsidyRate::FULL)
    }

    /// One of a closed set of codes.
    pub fn code(&self, known: &'static [&'static str]) -> &'static str {
        let text = self.peek();
        let code = known.iter().find(|code| Some(**code) == text);
        if code.is_none() {
            self.reject(Fault::NoneOf(known.to_vec()));
        }
        code.copied().unwrap_or_default()
    }

    /// One of a closed set of choices.
    pub fn choice<T: Choice>(&self) -> T {
        T::from_code(self.code(T::CODES)).unwrap_or(T::FIRST)
    }

    /// The one field of an object whose name is the operation; the first operation, where there is
    /// not exactly one field or it has another name.
    pub fn operation<'b>(&'b self, operations: &[&'static str]) -> (&'static str, Place<'b>) {
        let named = match self.node {
            Some(Node::Object(entries)) => match entries.as_slice() {
                [(name, _)] => operations.iter().find(|known| *known == name),
                _ => None,
            },
            _ => None,
        };
        if named.is_none() {
            self.reject(Fault::NoneOf(operations.to_vec()));
        }
        let name = named.copied().unwrap_or_default();
        (name, self.field(name))
    }
}

/// Reads an object field by field: each field's name, and how it is read from its place.
macro_rules! record {
    ($at:ident => $($record:ident)::+ { $($field:ident: $read:expr,)+ }) => {{
        $at.expect_object(&[$(stringify!($field)),+]);
        $($record)::+ {
            $($field: $crate::rules::read::read_with(&$at.field(stringify!($field)), $read),)+
        }
    }};
}

pub(crate) use record;

/// Gives the closure of a [`record!`] its type.
pub fn read_with<'a, T>(at: &Place<'a>, read: impl FnOnce(&Place<'a>) -> T) -> T {
    read(at)
}

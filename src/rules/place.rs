//! A place in a pack: a node together with the way to it, from which one goes on to others.

use std::cell::RefCell;

use super::node::Node;
use super::{Fault, Problem};

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
    Top,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The top of a file.
    pub fn top(node: &'a Node, problems: &'a RefCell<Vec<Problem>>) -> Self {
        Self {
            node: Some(node),
            way: Way::Top,
            problems,
        }
    }

    /// How many problems were noted so far, here and elsewhere.
    pub fn problems(&self) -> usize {
        self.problems.borrow().len()
    }

    /// Notes a problem here.
    pub fn note(&self, fault: Fault) {
        self.problems.borrow_mut().push(Problem {
            path: self.path(),
            fault,
        });
    }

    /// Notes that nothing stands here where something must, or else that what stands is wrong.
    pub fn reject(&self, fault: Fault) {
        self.note(if self.node.is_some() {
            fault
        } else {
            Fault::Missing
        });
    }

    fn path(&self) -> String {
        match self.way {
            Way::Top => String::new(),
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

    /// What stands here.
    pub fn node(&self) -> Option<&'a Node> {
        self.node
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

    /// Whether a list has more entries than this.
    pub fn is_longer_than(&self, most: usize) -> bool {
        matches!(self.node(), Some(Node::List(items)) if items.len() > most)
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
}

//! Looking for something in a part of a pack, wherever it stands there.

use crate::domain::{Choice, Standing};
use crate::rules::Node;

/// Every value of one of these names in it, in the order of the file.
fn all<'n>(node: &'n Node, names: &[&str], found: &mut Vec<&'n Node>) {
    match node {
        Node::Object(fields) => {
            for (name, child) in fields {
                let is_value = matches!(child, Node::Whole(_) | Node::Text(_));
                if is_value && names.contains(&name.as_str()) {
                    found.push(child);
                } else {
                    all(child, names, found);
                }
            }
        }
        Node::List(items) => items.iter().for_each(|child| all(child, names, found)),
        _ => {}
    }
}

/// The first of them.
pub fn first(node: &Node, names: &[&str]) -> Option<Node> {
    let mut found = Vec::new();
    all(node, names, &mut found);
    found.first().copied().cloned()
}

/// The last of them.
pub fn last(node: &Node, names: &[&str]) -> Option<Node> {
    let mut found = Vec::new();
    all(node, names, &mut found);
    found.last().copied().cloned()
}

/// The list of this name in the first object of that one.
pub fn first_list(node: &Node, object: &str, list: &str) -> Option<Node> {
    match node {
        Node::Object(fields) => fields.iter().find_map(|(name, child)| {
            let here = (name == object).then(|| child.at(list)).flatten();
            here.cloned().or_else(|| first_list(child, object, list))
        }),
        Node::List(items) => items
            .iter()
            .find_map(|child| first_list(child, object, list)),
        _ => None,
    }
}

/// The first sentence in it, of which nobody has confirmed that it says what is made of it now.
pub fn waiting(node: &Node) -> Option<Node> {
    let mut source = source_in(node)?.clone();
    source.put("", "standing", code(Standing::Unconfirmed));
    source.take("note");
    Some(source)
}

fn source_in(node: &Node) -> Option<&Node> {
    match node {
        Node::Object(fields) => fields.iter().find_map(|(name, child)| {
            if name == "source" {
                Some(child)
            } else {
                source_in(child)
            }
        }),
        Node::List(items) => items.iter().find_map(source_in),
        _ => None,
    }
}

fn code(standing: Standing) -> Node {
    Node::Text(standing.code().to_owned())
}

/// Nothing in it is confirmed.
pub fn unconfirm(node: &mut Node) {
    match node {
        Node::Object(fields) => {
            for (name, child) in fields.iter_mut() {
                if name == "source" {
                    child.put("", "standing", code(Standing::Unconfirmed));
                } else {
                    unconfirm(child);
                }
            }
        }
        Node::List(items) => items.iter_mut().for_each(unconfirm),
        _ => {}
    }
}

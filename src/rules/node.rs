//! JSON as a rule pack may use it: text, whole numbers, lists and objects.
//!
//! It is read through serde, from whatever parses JSON: the browser's own parser in the page, which
//! costs no bytes there, and `serde_json` everywhere else. A fraction, `true` or `null` becomes
//! [`Node::Other`], so that no float ever gets near an amount and the reader can name its place.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

/// One value of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `"…"`
    Text(String),
    /// A whole number, 0 or more.
    Whole(u64),
    /// `[…]`
    List(Vec<Node>),
    /// `{…}`, in the order of the file; no name stands twice.
    Object(Vec<(String, Node)>),
    /// What a pack has no use for.
    Other,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a whole number, a list or an object")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Whole(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(u64::try_from(number).map_or(Node::Other, Node::Whole))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut object: Vec<(String, Node)> = Vec::new();
        while let Some((name, node)) = entries.next_entry::<String, Node>()? {
            if object.iter().any(|(known, _)| *known == name) {
                let twice = Unexpected::Str(&name);
                return Err(Error::invalid_value(twice, &"a name that stands once"));
            }
            object.push((name, node));
        }
        Ok(Node::Object(object))
    }
}

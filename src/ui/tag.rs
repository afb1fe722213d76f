//! Elements, built by a chain of calls: `tag("p.support").text("…")`.
//!
//! Yew's `html!` writes each element out where it stands. Measured on this page, the same markup
//! through one set of functions is 7 KB smaller after gzip, and a phone on a slow line waits for
//! each of them. Events need no place here: every control is known by its name (see `app`).

use yew::AttrValue;
use yew::virtual_dom::{Key, VNode, VTag};

/// An element under construction.
pub struct Tag(Box<VTag>);

/// An element as fixed text writes it: its name, its class, its attributes without blanks in them, as
/// `p.support` or `input.box type=text name=label readonly`.
///
/// In one text, because each text of its own costs the program two numbers and a call.
#[inline(never)]
pub fn tag(spec: &'static str) -> Tag {
    let mut words = spec.split(' ');
    let first = words.next().unwrap_or_default();
    let (name, class) = first.split_once('.').unwrap_or((first, ""));
    let mut made = Tag(Box::new(VTag::new(name)));
    if !class.is_empty() {
        made = made.class(class);
    }
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        made = made.is(name, value);
    }
    made
}

impl Tag {
    /// Sets an attribute to a fixed text.
    pub fn is(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Sets an attribute.
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0
            .add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// Sets an attribute, unless its text is empty.
    pub fn set_some(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() {
            self
        } else {
            self.set(name, value)
        }
    }

    /// Sets an attribute that says something by standing there.
    pub fn mark(self, name: &'static str, stands: bool) -> Self {
        if stands { self.is(name, "") } else { self }
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.is("class", class)
    }

    /// What tells it from its siblings when their order changes.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// What stands in a box. Written to the document only where it differs, so that an input
    /// method that is composing there is left alone.
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// Whether a radio is the one chosen.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Adds text.
    pub fn text(mut self, text: &str) -> Self {
        self.0.add_child(VNode::from(text.to_owned()));
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: Self) -> Self {
        self.0.add_child(child.into());
        self
    }

    /// Adds an element, or holds its place while there is none: Yew pairs the children of two
    /// renderings by position, and would take an input for another if one before it vanished.
    pub fn maybe(mut self, child: Option<Self>) -> Self {
        self.0
            .add_child(child.map_or_else(VNode::default, Self::into));
        self
    }

    /// Adds elements whose number never changes or that all have keys.
    pub fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self.0.add_child(child.into());
        }
        self
    }
}

impl From<Tag> for VNode {
    fn from(tag: Tag) -> Self {
        Self::from(*tag.0)
    }
}

//! A fold: closed, it is one line. What is in it is made while it stands open, so that no key that
//! is typed waits for what nobody sees.

use super::tag::{Tag, tag};

/// The id of the fold under a result.
pub fn of_result(programme: &str) -> String {
    format!("basis-{programme}")
}

/// The fold with this id: its title, and while it stands open its content.
pub fn fold(id: &str, title: &'static str, content: Option<Tag>) -> Tag {
    tag("details")
        .set("id", id)
        .child(tag("summary").text(title))
        .maybe(content)
}

//! A fold: closed, it is one line. What is in it is made while it stands open, so that no key that
//! is typed waits for what nobody sees.

use super::tag::{Tag, tag};
use crate::view::wording;

/// The id of the fold under a result.
pub fn of_result(programme: &str) -> String {
    format!("basis-{programme}")
}

/// The fold with this id: its title, and while it stands open its content. What it is `about` is
/// told to those who hear its title without its surroundings; may be empty.
pub fn fold(id: &str, title: &str, about: &str, content: Option<Tag>) -> Tag {
    let about =
        (!about.is_empty()).then(|| tag("span.hidden-visually").text(&wording::about(about)));
    tag("details")
        .set("id", id)
        .mark("open", content.is_some())
        .child(tag("summary").text(title).maybe(about))
        .maybe(content)
}

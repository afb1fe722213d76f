//! What can happen to the page, and what may be under way.

use web_sys::js_sys::JsString;

use super::reading::Reading;
use super::writing::Writing;
use crate::domain::Refusal;
use crate::ui::session::Deed;

/// Something that happens.
pub enum Act {
    /// A table was pasted, dropped or opened; or why a file is none.
    Text(Result<JsString, Refusal>),
    /// A control says something.
    Press(Deed),
    /// There is time for one more slice of what is under way.
    Slice,
    /// The page was scrolled, or has another size.
    Scroll,
    /// Something is dragged over it, or not any more.
    Over(bool),
    /// It is printed, or was.
    Print(bool),
    /// The sheet of a row was closed.
    Closed,
    /// It is time to look at the clock.
    Look,
}

/// What is under way.
#[derive(Default)]
pub enum Job {
    /// Nothing.
    #[default]
    None,
    /// A text is read.
    Read(Reading),
    /// The rows are worked out.
    Judge,
    /// A file is written.
    Write(Box<Writing>),
}

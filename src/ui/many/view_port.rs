//! Which rows of the table are in sight. The page scrolls, not the table: whoever has a phone, a keyboard or a screen
//! reader knows how. Rows out of sight are not in the document; what they would take is room before and behind.

use std::cell::Cell;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Some rows of those that are shown: from the first to before the last; and one more that has the focus, which must
/// not vanish under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: usize,
    /// Behind the last.
    pub to: usize,
    /// The one with the focus.
    pub pinned: Option<usize>,
}

/// What the table is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medium {
    /// A screen without room for a table.
    pub is_narrow: bool,
    /// Paper.
    pub is_printed: bool,
}

impl Default for Medium {
    fn default() -> Self {
        Self {
            is_narrow: is_narrow(),
            is_printed: false,
        }
    }
}

impl Default for Span {
    fn default() -> Self {
        Self {
            from: 0,
            to: FIRST,
            pinned: None,
        }
    }
}

/// So many rows before it is known how high one is.
const FIRST: usize = 40;
/// So many more on both sides of what is in sight, and in steps of so many.
const MORE: usize = 16;
const STEP: usize = 8;

/// The rows in sight; none while there is no table.
pub fn span(all: usize) -> Option<Span> {
    let body = find("tbody[data-rows]")?;
    let height = row_height()?;
    let top = -whole(body.get_bounding_client_rect().top());
    let screen = window().inner_height().ok()?.as_f64().map(whole)?;
    let row = |pixels: i64| usize::try_from(pixels / height).unwrap_or(0);
    let from = row(top).saturating_sub(MORE) / STEP * STEP;
    let to = (row(top + screen) + MORE).div_ceil(STEP) * STEP;
    Some(Span {
        from: from.min(all),
        to: to.min(all.max(FIRST)).max(FIRST.min(from + FIRST)),
        pinned: focused(),
    })
}

/// Whether there is no room for a table: the styles lay rows out one under the other then.
pub fn is_narrow() -> bool {
    let media = window().match_media("(max-width: 60rem)").ok().flatten();
    media.is_some_and(|media| media.matches())
}

/// The row with the focus, by its place among those that are shown.
fn focused() -> Option<usize> {
    let row = document().active_element()?.closest("tr[data-at]").ok()??;
    row.get_attribute("data-at")?.parse().ok()
}

thread_local! {
    /// How high a row was when one was last measured.
    static HEIGHT: Cell<i64> = const { Cell::new(0) };
}

/// Gives the room of the rows that are not in the document. A policy that allows no style in markup allows this.
///
/// By the height that is known, before anything is measured: to measure while the room is missing would make the page
/// short for a moment, and the browser would forget how far it was scrolled.
pub fn space() {
    let known = HEIGHT.get();
    if known > 0 {
        stretch(known);
    }
    if let Some(height) = row_height().filter(|height| *height != known) {
        HEIGHT.set(height);
        stretch(height);
    }
}

fn stretch(height: i64) {
    let Ok(spaces) = document().query_selector_all("tr[data-space]") else {
        return;
    };
    for index in 0..spaces.length() {
        let space = spaces
            .get(index)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(space) = space {
            let rows = space.get_attribute("data-space");
            let rows: i64 = rows.and_then(|rows| rows.parse().ok()).unwrap_or(0);
            let height = format!("{}px", rows * height);
            let _ = space.style().set_property("height", &height);
        }
    }
}

/// How high each row is: all are alike.
fn row_height() -> Option<i64> {
    let row = find("tr[data-at]")?;
    let height = whole(row.get_bounding_client_rect().height());
    (height > 0).then_some(height)
}

/// What a list stands at. An attribute of its options would not move one that somebody has touched.
pub const NOW: &str = "data-now";

/// Has every list stand where it should.
pub fn lists() {
    let Ok(lists) = document().query_selector_all("select[data-now]") else {
        return;
    };
    for index in 0..lists.length() {
        let list = lists
            .get(index)
            .and_then(|node| node.dyn_into::<Element>().ok());
        let now = list.as_ref().and_then(|list| list.get_attribute(NOW));
        if let (Some(list), Some(now)) = (list, now) {
            let _ = Reflect::set(&list, &"value".into(), &now.into());
        }
    }
}

/// Opens the sheet of a row over the page, or closes it. The browser keeps the focus in it, and gives it back.
pub fn dialog(is_open: bool) {
    let dialog = find("dialog").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog
        && dialog.open() != is_open
    {
        if is_open {
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    }
}

/// Gives the focus to the element with this id; false while it does not stand there.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "pixels of a page, far below 2^53"
)]
fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

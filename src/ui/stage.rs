//! The document round the app: its state attribute, its data, its live region.

use std::cell::Cell;

use gloo::utils::{document, document_element};
use web_sys::Element;

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The text inside the element with this id; empty where there is none.
pub fn text_of(id: &str) -> String {
    element(id)
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

thread_local! {
    static IS_CHANGING: Cell<bool> = const { Cell::new(false) };
}

/// Notes whether the document is just being brought in line with what is to be shown.
pub fn changes(is_changing: bool) {
    IS_CHANGING.set(is_changing);
}

/// Whether it is. A field that goes away then may tell once more what stood in it (Chromium does, if somebody
/// was typing there): that is no news, and would undo what takes its place.
pub fn is_changing() -> bool {
    IS_CHANGING.get()
}

/// Tells the page that the app stands: the static part gives way to it.
pub fn ready() {
    // A start that came too late for the loader's patience leaves no code behind.
    let _ = document_element().remove_attribute("data-code");
    set("data-app", "ready");
}

/// Tells other programs whether the rules are those of the day: `current`, `past` or `future`.
pub fn year(code: &str) {
    set("data-year", code);
}

/// Tells other programs, and the styles for paper, what is known of the rest of the program.
pub fn rest(code: &str) {
    if !code.is_empty() {
        set("data-rest", code);
    }
}

/// Tells the page that nothing the app shows may be relied on: it hides the app, and the notice
/// and the static part come up. The style sheet does both, so the states cannot drift apart.
pub fn fail(code: &str) {
    set("data-code", code);
    set("data-app", "failed");
    if let Some(place) = document()
        .query_selector("[data-failure-code]")
        .ok()
        .flatten()
    {
        place.set_text_content(Some(code));
    }
}

/// Has one sentence read out where someone listens. Its place stands in the page from the start,
/// because a live region that comes with its text is often not read.
pub fn announce(sentence: &str) {
    if let Some(place) = element("announcement") {
        place.set_text_content(Some(sentence));
    }
}

fn set(attribute: &str, value: &str) {
    // Setting an attribute fails for a name that is none; these are.
    let _ = document_element().set_attribute(attribute, value);
}

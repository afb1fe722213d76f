//! Copying a text of the page: it is selected, and then copied where the browser lets a page copy.
//!
//! The selection stays, so a person can copy by hand where it does not: in a frame without that
//! permission, or in the browser inside another app.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument};

use super::stage;
use crate::view::wording;

const OUTCOME: &str = "data-copied";

/// How long a button says what came of it.
const SHOWN_MS: u32 = 4_000;

/// Copies the text of the element with this id, and lets the button say what came of it.
pub fn copy(id: &str, button: Element) {
    let selection = window().get_selection().ok().flatten();
    let (Some(source), Some(selection)) = (stage::element(id), selection) else {
        return;
    };
    let _ = selection.select_all_children(&source);
    let page: Result<HtmlDocument, _> = document().dyn_into();
    let copied = page.is_ok_and(|page| page.exec_command("copy").unwrap_or(false));
    let (outcome, sentence) = if copied {
        ("yes", wording::COPIED)
    } else {
        ("no", wording::SELECTED)
    };
    let _ = button.set_attribute(OUTCOME, outcome);
    stage::announce(sentence);
    Timeout::new(SHOWN_MS, move || {
        let _ = button.remove_attribute(OUTCOME);
    })
    .forget();
}

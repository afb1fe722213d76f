//! Which elements are the page's own. Extensions and sites put theirs beside and between them, with
//! names that mean something here; what happens to those is no concern of the form.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{Element, Event, Node};

/// What an event happened to, if it is of this kind and the page's own.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    let node: Node = event.target()?.dyn_into().ok()?;
    is_own(&node).then(|| node.dyn_into().ok()).flatten()
}

/// The element round the one that something happened to, if both are the page's own.
pub fn pressed(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let element = element.closest(selector).ok().flatten()?;
    is_own(&element).then_some(element)
}

/// Whether a node was made by the program: it stands in the app, and neither it nor what it stands in
/// was marked by the guard as put there by somebody else.
fn is_own(node: &Node) -> bool {
    let app = document().get_element_by_id("app").map(Node::from);
    let mut at = Some(node.clone());
    while let Some(node) = at {
        if app.as_ref() == Some(&node) {
            return true;
        }
        if Reflect::has(&node, &"isForeign".into()).unwrap_or(true) {
            return false;
        }
        at = node.parent_node();
    }
    false
}

//! Files that the page hands out: itself, as it was before it started, and others. Nothing is fetched.

use crate::view::wording;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

/// Long enough for any browser to have taken the file.
const KEPT_MS: u32 = 60_000;

/// What the program and the loader add to the document while it is open.
const ADDED: &str = "#app > *, link[rel=manifest], style[data-late]";
/// Where they write.
const WRITTEN: &str = "#announcement, [data-failure-code], [data-kept]";
/// What they set on the root, and the worker.
const MARKS: [&str; 5] = [
    "data-code",
    "data-copy",
    "data-framed",
    "data-rest",
    "data-year",
];

/// Hands out the page byte for byte as it was delivered.
pub fn save() {
    if let Some(page) = page() {
        hand_out(wording::FILE_NAME, "text/html", page.as_bytes());
    }
}

/// Hands a file to the browser's own download.
pub fn hand_out(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let bytes = Array::of1(&Uint8Array::from(bytes));
    let file = Blob::new_with_u8_array_sequence_and_options(&bytes, &options).ok();
    let url = file.and_then(|file| Url::create_object_url_with_blob(&file).ok());
    if let Some(url) = url {
        if let Ok(link) = document().create_element("a")
            && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
        {
            link.set_href(&url);
            link.set_download(name);
            link.click();
        }
        Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&url))).forget();
    }
}

fn page() -> Option<String> {
    let copy = document_element().clone_node_with_deep(true).ok()?;
    let copy: Element = copy.dyn_into().ok()?;
    let each = |selector, change: &dyn Fn(Element)| {
        let found = copy.query_selector_all(selector).ok();
        for index in 0..found.as_ref().map_or(0, web_sys::NodeList::length) {
            let node = found.as_ref().and_then(|found| found.item(index));
            if let Some(element) = node.and_then(|node| node.dyn_into().ok()) {
                change(element);
            }
        }
    };
    each(ADDED, &|element| element.remove());
    each(WRITTEN, &|element| element.set_text_content(None));
    for mark in MARKS {
        let _ = copy.remove_attribute(mark);
    }
    let _ = copy.set_attribute("data-app", "loading");
    Some(format!("<!doctype html>{}", copy.outer_html()))
}

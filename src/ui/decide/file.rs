//! A file of one's own, read in the page: nothing of it leaves.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Element, FileReader, HtmlInputElement};

/// How office programs write text, besides UTF-8.
const OFFICE: &str = "shift_jis";

/// What a decoder writes for bytes that its encoding does not have.
const UNKNOWN: char = '\u{fffd}';

/// The file that was chosen in a control; none where it is no control for files.
pub fn chosen(control: &Element) -> Option<Blob> {
    let control: &HtmlInputElement = control.dyn_ref()?;
    let file = control.files()?.get(0)?;
    // So that the same file can be chosen again after it was mended.
    Some(file.into())
}

/// Calls `then` with the text of a file.
pub fn read(file: &Blob, then: impl Fn(String) + 'static) {
    decode(file, None, Rc::new(then));
}

fn decode(file: &Blob, encoding: Option<&'static str>, then: Rc<dyn Fn(String)>) {
    let Ok(reader) = FileReader::new() else {
        return;
    };
    let (ended, again) = (reader.clone(), file.clone());
    let listener = EventListener::once(&reader, "load", move |_| {
        let text = ended.result().ok().and_then(|text| text.as_string());
        let text = text.unwrap_or_default();
        if encoding.is_none() && text.contains(UNKNOWN) {
            decode(&again, Some(OFFICE), then);
        } else {
            then(text);
        }
    });
    listener.forget();
    let _ = match encoding {
        Some(encoding) => reader.read_as_text_with_label(file, encoding),
        None => reader.read_as_text(file),
    };
}

//! A table as a file: in the encodings that office programs write. Nothing of it leaves the page.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::js_sys::JsString;
use web_sys::{Blob, FileReader};
use yew::Callback;

/// What is tried, in this order: UTF-8, or UTF-16 with its mark, which every reader knows by itself; then what office
/// programs in Japan write; then what they write as Unicode text where the mark was lost.
const ENCODINGS: [&str; 3] = ["utf-8", "shift_jis", "utf-16le"];

/// Reads a file; nothing where it cannot be read.
pub fn read(file: &Blob, then: Callback<Option<JsString>>) {
    decode(file, 0, Rc::new(then));
}

fn decode(file: &Blob, at: usize, then: Rc<Callback<Option<JsString>>>) {
    let (Ok(reader), Some(encoding)) = (FileReader::new(), ENCODINGS.get(at)) else {
        return then.emit(None);
    };
    let (ended, again) = (reader.clone(), file.clone());
    let listener = EventListener::once(&reader, "loadend", move |_| {
        let text = ended.result().ok();
        let text = text.and_then(|text| text.dyn_into::<JsString>().ok());
        // What a decoder writes for bytes that its encoding does not have; and every other byte of UTF-16.
        let has = |mark: &str| text.as_ref().is_some_and(|text| text.includes(mark, 0));
        if has("\0") && at < 2 {
            decode(&again, 2, then);
        } else if has("\u{fffd}") && at == 0 {
            decode(&again, 1, then);
        } else {
            then.emit(text);
        }
    });
    listener.forget();
    let _ = reader.read_as_text_with_label(file, encoding);
}

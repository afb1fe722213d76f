//! A table as a file: in the encodings that office programs write. Nothing of it leaves the page.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{JsString, Uint8Array};
use web_sys::{Blob, FileReader};
use yew::Callback;

use crate::domain::Refusal;
use crate::form::{HEAD, encoding_of};

/// What a text is handed to, or why there is none.
type Then = Callback<Result<JsString, Refusal>>;

/// What a decoder writes for bytes that its encoding does not have.
const UNKNOWN: &str = "\u{fffd}";

/// Reads a file: first as much of it as tells what it is.
pub fn read(file: &Blob, then: Then) {
    let head = i32::try_from(HEAD).unwrap_or_default();
    let Ok(head) = file.slice_with_i32_and_i32(0, head) else {
        return then.emit(Err(Refusal::Unread));
    };
    let file = file.clone();
    let begin = |reader: &FileReader| reader.read_as_array_buffer(&head);
    load(begin, move |bytes| match bytes {
        Some(bytes) => match encoding_of(&Uint8Array::new(&bytes).to_vec()) {
            Ok(encoding) => decode(&file, encoding, then),
            Err(why) => then.emit(Err(why)),
        },
        None => then.emit(Err(Refusal::Unread)),
    });
}

fn decode(file: &Blob, encoding: &'static str, then: Then) {
    let again = file.clone();
    let begin = |reader: &FileReader| reader.read_as_text_with_label(file, encoding);
    load(begin, move |text| {
        let text = text.and_then(|text| text.dyn_into::<JsString>().ok());
        let has = |mark: &str| text.as_ref().is_some_and(|text| text.includes(mark, 0));
        if encoding == "utf-8" && has(UNKNOWN) {
            return decode(&again, "shift_jis", then);
        }
        let text = if has("\0") {
            // Some programs leave these; they stand for nothing.
            text.and_then(|text| text.split("\0").join("").dyn_into().ok())
        } else {
            text
        };
        then.emit(text.ok_or(Refusal::Unread));
    });
}

/// Loads a file, and hands on what comes of it; nothing where it cannot be read.
fn load(
    begin: impl FnOnce(&FileReader) -> Result<(), JsValue>,
    then: impl FnOnce(Option<JsValue>) + 'static,
) {
    let Ok(reader) = FileReader::new() else {
        return then(None);
    };
    let ended = reader.clone();
    EventListener::once(&reader, "loadend", move |_| {
        let found = ended.result().ok();
        then(found.filter(|found| !found.is_null()));
    })
    .forget();
    let _ = begin(&reader);
}

//! Long work in slices: between two of them the browser does what else there is to do.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{MessageChannel, MessagePort};
use yew::Callback;

use crate::ui::clock::utc_ms;

/// Longer than this at a time nobody who types or scrolls should wait.
const SLICE_MS: i64 = 8;

/// Calls back as soon as the browser has time. A message of one's own comes at once; a timer would wait four
/// milliseconds for each slice.
pub struct Slices {
    port: Option<MessagePort>,
    _listener: Option<EventListener>,
}

impl Slices {
    /// Calls `slice` for each [`Self::next`], until it is dropped.
    pub fn new(slice: Callback<()>) -> Self {
        let channel = MessageChannel::new().ok();
        let listener = channel.as_ref().map(|channel| {
            let port = channel.port1();
            let listener = EventListener::new(&port, "message", move |_| slice.emit(()));
            port.start();
            listener
        });
        Self {
            port: channel.map(|channel| channel.port2()),
            _listener: listener,
        }
    }

    /// Asks for one more slice.
    pub fn next(&self) {
        if let Some(port) = &self.port {
            let _ = port.post_message(&JsValue::NULL);
        }
    }
}

/// Whether a slice that begins now is over, whenever that is asked.
pub fn slice() -> impl Fn() -> bool {
    let end = utc_ms() + SLICE_MS;
    move || utc_ms() >= end
}

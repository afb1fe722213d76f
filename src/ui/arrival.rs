//! News of the rest of the program, which the page's loader brings.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use super::session::Act;
use crate::view::Arrival;

/// So long nobody notices that something is missing.
pub const UNNOTICED_MS: u32 = 300;

thread_local! {
    static KNOWN: Cell<Arrival> = const {
        Cell::new(if cfg!(feature = "split") { Arrival::Awaited } else { Arrival::Here })
    };
    static LISTENER: RefCell<Option<Callback<Act>>> = const { RefCell::new(None) };
}

/// The loader says that the rest has been joined to the program, or that it did not arrive whole. A function
/// rather than an event, which any script in the page could send: to call what is not there is a trap.
#[wasm_bindgen]
pub fn arrive(is_whole: bool) {
    let news = if is_whole {
        Arrival::Here
    } else {
        Arrival::Lost
    };
    KNOWN.set(news);
    let listener = LISTENER.with_borrow(Clone::clone);
    if let Some(listener) = listener {
        listener.emit(Act::Arrive(news));
    }
}

/// Has `listener` told of news, and says what is known already.
pub fn listen(listener: Callback<Act>) -> Arrival {
    LISTENER.set(Some(listener));
    KNOWN.get()
}

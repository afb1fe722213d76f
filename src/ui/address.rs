//! The fragment of the page's address: read at start, followed, and kept in step with the form.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PageTransitionEvent;
use web_sys::js_sys::{JsString, Reflect};

/// The fragment as it is now, with its `#`; empty where there is none.
///
/// Of an enormous one only the beginning, which is too long for a link as well: to copy all of it into
/// the program takes longer than anything that is done with it.
pub fn fragment() -> String {
    let hash = Reflect::get(&window().location(), &"hash".into());
    let hash: Option<JsString> = hash.ok().and_then(|hash| hash.dyn_into().ok());
    hash.map_or_else(String::new, |hash| hash.slice(0, ENOUGH).into())
}

/// More characters than a link may have.
const ENOUGH: u32 = 5_000;

/// Puts `link` into the fragment in place, without a new entry in the history; unless the fragment
/// is no longer what it was `before`: a link that someone else has opened meanwhile is on its way
/// to the form and must not be lost.
///
/// A frame made from `srcdoc` may refuse; the page works on without a link then.
pub fn replace(before: &str, link: &str) {
    let now = fragment();
    if now != before || now.trim_start_matches('#') == link {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    let url = format!("#{link}");
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
}

/// Calls `open` whenever the fragment is to be read again, until the listeners are dropped: when
/// someone else changed it, and when the browser brings back the page as it left it. It may have
/// emptied the fields then, and does so only after it has told the page.
pub fn follow(open: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let again = open.clone();
    [
        EventListener::new(&window(), "hashchange", move |_| open()),
        EventListener::new(&window(), "pageshow", move |event| {
            let shown = event.dyn_ref::<PageTransitionEvent>();
            if shown.is_some_and(PageTransitionEvent::persisted) {
                Timeout::new(0, again.clone()).forget();
            }
        }),
    ]
}

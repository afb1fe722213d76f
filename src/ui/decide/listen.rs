//! The controls of the rest: each says what it is by `data-late`, and one set of listeners hears them all.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::act::{REDO, UNDO};
use super::{file, styles};
use crate::ui::session::{Act, Deed};
use crate::ui::{own, press};

/// What a control is.
pub const LATE: &str = "data-late";
/// Which of several it is about.
pub const OF: &str = "data-of";

/// What one chooses from.
const CHOSEN_FROM: &str = "select, [type=file]";

/// Where a key means something to whoever types.
const TYPED_IN: &str = "input[type=text], textarea, select";

/// Listens until the listeners are dropped.
pub fn listen(act: &Callback<Act>) -> Vec<EventListener> {
    styles::adopt();
    let body = gloo::utils::body();
    let (pressed, key, print) = (act.clone(), act.clone(), act.clone());
    let can_be_stopped = EventListenerOptions {
        phase: EventListenerPhase::Bubble,
        passive: false,
    };
    vec![
        hear(act, "input", false),
        hear(act, "change", true),
        EventListener::new(&body, "click", move |event| {
            if let Some(button) = own::pressed(event, "button[data-late]") {
                pressed.emit(deed(&button, String::new()));
            }
        }),
        EventListener::new_with_options(
            &gloo::utils::document(),
            "keydown",
            can_be_stopped,
            move |event| {
                if let Some(what) = way(event) {
                    event.prevent_default();
                    key.emit(Act::Decide(Deed {
                        what: what.to_owned(),
                        ..Deed::default()
                    }));
                }
            },
        ),
        EventListener::new_with_options(
            &gloo::utils::window(),
            "beforeunload",
            can_be_stopped,
            |event| {
                let unkept = gloo::utils::document().query_selector("[data-unkept]");
                if unkept.is_ok_and(|unkept| unkept.is_some()) {
                    event.prevent_default();
                }
            },
        ),
        EventListener::new(&gloo::utils::window(), "beforeprint", move |_| {
            print.emit(Act::Rest);
        }),
        press::listen(),
    ]
}

/// Of a list and of a file `change` is the event that every browser sends, of all others `input`.
fn hear(act: &Callback<Act>, event: &'static str, is_chosen_from: bool) -> EventListener {
    let act = act.clone();
    EventListener::new(&gloo::utils::body(), event, move |event| {
        let control = own::target::<Element>(event).filter(|it| it.has_attribute(LATE));
        let Some(control) = control else {
            return;
        };
        // Also while the document is brought in line: Yew lets keys in between, and each of them counts.
        if control.matches(CHOSEN_FROM).unwrap_or(false) != is_chosen_from {
            return;
        }
        if let Some(file) = file::chosen(&control) {
            let act = act.clone();
            return file::read(&file, move |text| act.emit(deed(&control, text)));
        }
        let value = Reflect::get(&control, &"value".into()).ok();
        let value = value.and_then(|value| value.as_string());
        act.emit(deed(&control, value.unwrap_or_default()));
    })
}

fn deed(control: &Element, value: String) -> Act {
    let attribute = |name| control.get_attribute(name).unwrap_or_default();
    Act::Decide(Deed {
        what: attribute(LATE),
        of: attribute(OF),
        value,
    })
}

/// Whether a key means a way back or forth: Ctrl+Z, Ctrl+Y, ⌘Z, ⇧⌘Z. In a box for text it is the browser's.
fn way(event: &web_sys::Event) -> Option<&'static str> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    let at: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_typed_in = at.is_some_and(|at| at.matches(TYPED_IN).unwrap_or(false));
    if is_typed_in || !(key.ctrl_key() || key.meta_key()) || key.alt_key() || key.is_composing() {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(UNDO),
        ("z", true) | ("y", false) => Some(REDO),
        _ => None,
    }
}

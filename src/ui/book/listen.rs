//! What happens to the page: one set of listeners hears every control, each of which says what it is by
//! `data-late`, and every file that is dropped.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{body, document, window};
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{
    Blob, DragEvent, Element, Event, File, HtmlElement, HtmlInputElement, KeyboardEvent,
};
use yew::Callback;

use super::session::{Act, Deed, Tab};
use super::tabs;
use crate::domain::Choice;
use crate::ui::decide::file;
use crate::ui::{own, press, stage};

const CAN_BE_STOPPED: EventListenerOptions = EventListenerOptions {
    phase: EventListenerPhase::Bubble,
    passive: false,
};

/// Listens until the listeners are dropped.
pub fn listen(act: &Callback<Act>) -> Vec<EventListener> {
    let (pressed, turned, dropped) = (act.clone(), act.clone(), act.clone());
    vec![
        hear(act, "input", false),
        hear(act, "change", true),
        EventListener::new(&body(), "click", move |event| {
            if let Some(tab) = tab_of(event) {
                pressed.emit(Act::Turn(tab));
            } else if let Some(button) = own::pressed(event, "button[data-late]") {
                pressed.emit(deed(&button, String::new()));
            }
        }),
        EventListener::new_with_options(&body(), "keydown", CAN_BE_STOPPED, move |event| {
            let key: Option<&KeyboardEvent> = event.dyn_ref();
            let to = key.filter(|key| !key.ctrl_key() && !key.alt_key() && !key.meta_key());
            let to = tab_of(event)
                .zip(to)
                .and_then(|(from, key)| tabs::led_to(from, &key.key()));
            if let Some(to) = to {
                event.prevent_default();
                turned.emit(Act::Turn(to));
                focus(&tabs::id_of("tab", to));
            }
        }),
        // Without this a browser opens the file in the place of the page.
        EventListener::new_with_options(&document(), "dragover", CAN_BE_STOPPED, |event| {
            event.prevent_default();
        }),
        EventListener::new_with_options(&document(), "drop", CAN_BE_STOPPED, move |event| {
            event.prevent_default();
            if let Some(file) = dropped_file(event) {
                open(&file, dropped.clone());
            }
        }),
        press::listen(),
        leaves(act),
        goes(),
        steps(act),
        EventListener::new_with_options(&window(), "beforeunload", CAN_BE_STOPPED, |event| {
            if IS_UNSAVED.get() {
                event.prevent_default();
                let _ = Reflect::set(event, &"returnValue".into(), &true.into());
            }
        }),
    ]
}

thread_local! {
    static IS_UNSAVED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the browser asks before the page is closed.
pub fn guard(is_unsaved: bool) {
    IS_UNSAVED.set(is_unsaved);
}

/// A field that is left shows what it was understood as.
fn leaves(act: &Callback<Act>) -> EventListener {
    let act = act.clone();
    EventListener::new(&body(), "focusout", move |event| {
        let control = own::target::<Element>(event);
        let is_field =
            |it: &Element| it.get_attribute("data-late").as_deref() == Some("edit-field");
        if control.is_some_and(|it| is_field(&it)) && !stage::is_changing() {
            act.emit(step("edit-close"));
        }
    })
}

/// A problem leads to its field, or else to its row.
fn goes() -> EventListener {
    EventListener::new(&body(), "click", move |event| {
        let Some(link) = own::pressed(event, "[data-goto]") else {
            return;
        };
        let id = |name| link.get_attribute(name).unwrap_or_default();
        let known = [id("data-goto"), id("data-or")];
        if let Some(id) = known.iter().find(|id| stage::element(id).is_some()) {
            focus(id);
        }
    })
}

/// The keys for a step back and a step on, which browsers know for single fields only.
fn steps(act: &Callback<Act>) -> EventListener {
    let act = act.clone();
    EventListener::new_with_options(&body(), "keydown", CAN_BE_STOPPED, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_chord = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        let is_editing = document()
            .query_selector("[data-edit]")
            .ok()
            .flatten()
            .is_some();
        let what = match (key.key().as_str(), key.shift_key()) {
            ("z", false) => "edit-undo",
            ("Z" | "z", true) | ("y", false) => "edit-redo",
            _ => return,
        };
        if is_chord && is_editing {
            event.prevent_default();
            act.emit(step(what));
        }
    })
}

fn step(what: &str) -> Act {
    Act::Deed(Deed {
        what: what.to_owned(),
        of: String::new(),
        value: String::new(),
    })
}

/// Of a list and of a file `change` is the event that every browser sends, of all others `input`.
fn hear(act: &Callback<Act>, event: &'static str, is_chosen_from: bool) -> EventListener {
    let act = act.clone();
    EventListener::new(&body(), event, move |event| {
        let control = own::target::<Element>(event).filter(|it| it.has_attribute("data-late"));
        let Some(control) = control else {
            return;
        };
        let is_chosen = control.matches("select, [type=file]").unwrap_or(false);
        if is_chosen != is_chosen_from {
            return;
        }
        let files = control
            .dyn_ref::<HtmlInputElement>()
            .and_then(|it| it.files());
        if let Some(files) = files {
            if let Some(file) = files.get(0) {
                open(&file, act.clone());
            }
            return;
        }
        let value = Reflect::get(&control, &"value".into()).ok();
        let value = value.and_then(|value| value.as_string());
        act.emit(deed(&control, value.unwrap_or_default()));
    })
}

fn deed(control: &Element, value: String) -> Act {
    let attribute = |name| control.get_attribute(name).unwrap_or_default();
    Act::Deed(Deed {
        what: attribute("data-late"),
        of: attribute("data-of"),
        value,
    })
}

fn tab_of(event: &Event) -> Option<Tab> {
    let tab = own::pressed(event, "[data-tab]")?;
    Tab::from_code(&tab.get_attribute("data-tab")?)
}

fn dropped_file(event: &Event) -> Option<File> {
    let event: &DragEvent = event.dyn_ref()?;
    event.data_transfer()?.files()?.get(0)
}

/// No page or rules are larger: what is, could take the whole page down with it. A browser counts in floats.
const MOST_BYTES: f64 = 2_097_152.0;

/// Reads a file; its text stays in the page.
fn open(file: &File, act: Callback<Act>) {
    let name = file.name();
    let blob: &Blob = file;
    if blob.size() > MOST_BYTES {
        act.emit(Act::TooLarge(name));
        return;
    }
    file::read(blob, move |text| {
        let name = name.clone();
        act.emit(Act::Open { name, text });
    });
}

/// Puts the focus on what has this id.
pub fn focus(id: &str) {
    if let Some(Ok(element)) = stage::element(id).map(|it| it.dyn_into::<HtmlElement>()) {
        let _ = element.focus();
    }
}

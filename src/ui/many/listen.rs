//! What the page hears: its controls, what is pasted and dropped, how far it is scrolled, and that it is left.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{body, document, window};
use wasm_bindgen::JsCast;
use web_sys::js_sys::{JsString, Reflect};
use web_sys::{Blob, ClipboardEvent, DragEvent, Element, Event, HtmlInputElement, KeyboardEvent};
use yew::Callback;

use super::act::Act;
use super::file;
use crate::domain::Refusal;
use crate::ui::decide::{LATE, OF};
use crate::ui::own;
use crate::ui::session::Deed;

/// Where a key means something to whoever types.
const TYPED_IN: &str = "input[type=text], input[type=search], select, dialog *";

/// Listens until the listeners are dropped.
pub fn listen(act: &Callback<Act>) -> Vec<EventListener> {
    let (press, paste, over, drop) = (act.clone(), act.clone(), act.clone(), act.clone());
    let (scroll, size, before, after) = (act.clone(), act.clone(), act.clone(), act.clone());
    let (close, escape) = (act.clone(), act.clone());
    let can_be_stopped = EventListenerOptions {
        phase: EventListenerPhase::Bubble,
        passive: false,
    };
    let on_document = |name: &'static str, deed: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(&document(), name, can_be_stopped, move |event| deed(event))
    };
    let on_window = |name: &'static str, deed: Box<dyn Fn()>| {
        EventListener::new(&window(), name, move |_| deed())
    };
    vec![
        EventListener::new(&body(), "click", move |event| {
            if let Some(button) = own::pressed(event, "button[data-late]") {
                press.emit(Act::Press(deed(&button, String::new())));
            }
        }),
        hear(act, "input", false),
        hear(act, "change", true),
        on_document("paste", Box::new(move |event| pasted(event, &paste))),
        on_document(
            "dragover",
            Box::new(move |event| {
                if files(event).is_some() {
                    event.prevent_default();
                    over.emit(Act::Over(true));
                }
            }),
        ),
        on_document("dragleave", {
            let act = act.clone();
            Box::new(move |_| act.emit(Act::Over(false)))
        }),
        on_document("keydown", Box::new(move |event| escaped(event, &escape))),
        on_document("drop", Box::new(move |event| dropped(event, &drop))),
        on_window("scroll", Box::new(move || scroll.emit(Act::Scroll))),
        on_window("resize", Box::new(move || size.emit(Act::Scroll))),
        on_window(
            "beforeprint",
            Box::new(move || before.emit(Act::Print(true))),
        ),
        on_window(
            "afterprint",
            Box::new(move || after.emit(Act::Print(false))),
        ),
        EventListener::new_with_options(&window(), "beforeunload", can_be_stopped, |event| {
            let unkept = document().query_selector("[data-unkept]");
            if unkept.is_ok_and(|unkept| unkept.is_some()) {
                event.prevent_default();
            }
        }),
        // A dialog tells that it was closed to those alone who listen on the way down.
        EventListener::new_with_options(
            &body(),
            "close",
            EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: true,
            },
            move |_| close.emit(Act::Closed),
        ),
    ]
}

fn hear(act: &Callback<Act>, name: &'static str, is_chosen_from: bool) -> EventListener {
    let act = act.clone();
    EventListener::new(&body(), name, move |event| {
        let control = own::target::<Element>(event).filter(|it| it.has_attribute(LATE));
        let Some(control) = control else {
            return;
        };
        // Of a list, a file and the box for a table `change` is the event that says it is complete.
        let chosen = "select, [type=file], textarea";
        if control.matches(chosen).unwrap_or(false) != is_chosen_from {
            return;
        }
        let input: Option<&HtmlInputElement> = control.dyn_ref();
        if let Some(chosen) = input
            .and_then(HtmlInputElement::files)
            .and_then(|it| it.get(0))
        {
            read(&chosen, &act);
            // So that the same file can be chosen again after it was mended.
            let _ = Reflect::set(&control, &"value".into(), &"".into());
            return;
        }
        let value = Reflect::get(&control, &"value".into()).ok();
        if control.matches("textarea").unwrap_or(false) {
            if let Some(text) = value.and_then(|value| value.dyn_into::<JsString>().ok()) {
                act.emit(Act::Text(Ok(text)));
                // It is read now, and the box is free for the next.
                let _ = Reflect::set(&control, &"value".into(), &"".into());
            }
            return;
        }
        let value = value.and_then(|value| value.as_string());
        act.emit(Act::Press(deed(&control, value.unwrap_or_default())));
    })
}

fn read(file: &Blob, act: &Callback<Act>) {
    file::read(file, act.reform(Act::Text));
}

fn deed(control: &Element, value: String) -> Deed {
    let attribute = |name| control.get_attribute(name).unwrap_or_default();
    Deed {
        what: attribute(LATE),
        of: attribute(OF),
        value,
    }
}

/// A table that is pasted anywhere but into a field goes where tables go. The text never enters the box: to lay out
/// some megabytes there would take longer than anything that is done with them.
fn pasted(event: &Event, act: &Callback<Act>) {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    if target.is_some_and(|target| target.matches(TYPED_IN).unwrap_or(false)) {
        return;
    }
    let Some(data) = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
    else {
        return;
    };
    event.prevent_default();
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return read(&file, act);
    }
    // As a JavaScript string, which is not copied.
    let text = Reflect::get(&data, &"getData".into()).ok();
    let text = text.and_then(|function| function.dyn_into::<web_sys::js_sys::Function>().ok());
    let text = text.and_then(|function| function.call1(&data, &"text/plain".into()).ok());
    let text = text.and_then(|text| text.dyn_into().ok());
    act.emit(Act::Text(text.ok_or(Refusal::Unread)));
}

/// Escape leaves 列の対応 as its button does. Over an open sheet the browser closes that.
fn escaped(event: &Event, act: &Callback<Act>) {
    let is_escape = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|key| key.key() == "Escape" && !key.is_composing());
    let button = document().query_selector("button[data-late=unmap]");
    if is_escape && let Ok(Some(button)) = button {
        act.emit(Act::Press(deed(&button, String::new())));
    }
}

fn files(event: &Event) -> Option<web_sys::DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let is_inside = document().query_selector("dialog[open]").ok()?.is_some();
    (!is_inside).then_some(data)
}

fn dropped(event: &Event, act: &Callback<Act>) {
    let Some(data) = files(event) else {
        return;
    };
    event.prevent_default();
    act.emit(Act::Over(false));
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return read(&file, act);
    }
    if let Ok(text) = data.get_data("text/plain") {
        act.emit(Act::Text(Ok(text.into())));
    }
}

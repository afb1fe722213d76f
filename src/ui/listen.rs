//! What happens to the page: every control at once, the address, the clock.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::{Element, HtmlInputElement};
use yew::Callback;

use super::session::Act;
use super::{address, clock, own, stage};
use crate::domain::{Choice, Input};
use crate::form::Edit;

const ON_THE_WAY_DOWN: EventListenerOptions = EventListenerOptions {
    phase: EventListenerPhase::Capture,
    passive: true,
};

/// Listens until the listeners are dropped. A control's name says which field it is, and its value what
/// it says.
pub fn listen(act: &Callback<Act>) -> Vec<EventListener> {
    let body = gloo::utils::body();
    let (edit, leave, enter, fold, disclose, open) = (
        act.clone(),
        act.clone(),
        act.clone(),
        act.clone(),
        act.clone(),
        act.clone(),
    );
    let look = act.reform(|()| Act::Look);
    let mut listeners = vec![
        EventListener::new(&body, "input", move |event| {
            let Some(control) = own::target::<HtmlInputElement>(event) else {
                return;
            };
            #[cfg(feature = "faults")]
            super::fault::at("handler");
            let value = control.value();
            if let Some(input) = Input::from_code(&control.name()) {
                edit.emit(Act::Edit(Edit { input, value }));
            }
        }),
        // What filled a field may tell of nothing else: so the value counts here, too.
        EventListener::new(&body, "change", move |event| {
            let Some(control) = own::target::<HtmlInputElement>(event) else {
                return;
            };
            if stage::is_changing() {
                return;
            }
            if let Some(input) = Input::from_code(&control.name()) {
                let value = control.value();
                leave.emit(Act::Edit(Edit { input, value }));
                leave.emit(Act::Leave(input));
            }
        }),
        EventListener::new(&body, "focusin", move |event| {
            let row = own::pressed(event, "[data-program][data-empty]");
            if let Some(id) = row.and_then(|row| row.get_attribute("data-program")) {
                enter.emit(Act::Enter(id));
            }
        }),
        // It does not bubble, so it is heard on its way down.
        EventListener::new_with_options(&body, "toggle", ON_THE_WAY_DOWN, move |event| {
            if let Some(at) = own::target::<Element>(event) {
                fold.emit(Act::Fold(at.id(), at.has_attribute("open")));
            }
        }),
        EventListener::new(&body, "click", move |event| {
            if let Some(bar) = own::pressed(event, "[data-show]") {
                show(&bar.get_attribute("data-show").unwrap_or_default());
            }
            if let Some(button) = own::pressed(event, "[data-fold]") {
                let id = button.get_attribute("data-fold").unwrap_or_default();
                let is_open = button.get_attribute("aria-expanded").as_deref() == Some("true");
                disclose.emit(Act::Fold(id, !is_open));
            }
        }),
    ];
    listeners.extend(clock::on_return(&look));
    listeners.extend(address::follow(move || {
        open.emit(Act::Open(address::fragment()));
    }));
    listeners
}

/// Brings something into view. Where it stands is known to the browser alone.
fn show(id: &str) {
    if let Some(place) = stage::element(id) {
        place.scroll_into_view();
    }
}

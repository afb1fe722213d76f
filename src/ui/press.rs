//! Buttons: each names what it does, and one listener does it.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::ShareData;

use super::tag::{Tag, tag};
use super::{copy, own, save, stage};

const DEED: &str = "data-press";

/// A button that does `deed`: `print`, `save`, `share`, or `copy` of the element with the id `of`.
pub fn button(deed: &'static str, of: &'static str, label: &'static str) -> Tag {
    tag("button.button type=button")
        .is(DEED, deed)
        .is("data-of", of)
        .text(label)
}

/// Listens to every such button at once, until it is dropped.
pub fn listen() -> EventListener {
    EventListener::new(&gloo::utils::body(), "click", |event| {
        let Some(button) = own::pressed(event, "[data-press]") else {
            return;
        };
        let of = button.get_attribute("data-of").unwrap_or_default();
        match button.get_attribute(DEED).unwrap_or_default().as_str() {
            // A browser without printing, or a frame without that permission, does nothing.
            "print" => drop(window().print()),
            "save" => save::save(),
            "share" => share(&stage::text_of(&of)),
            _ => copy::copy(&of, button),
        }
    })
}

/// Hands a link to the other apps of a phone. What a person does with it there, or not, is theirs.
fn share(link: &str) {
    let data = ShareData::new();
    data.set_url(link);
    let _ = window().navigator().share_with_data(&data);
}

//! One field: a few radios, or a box for text. Its `name` is its key in the link.

use super::tag::{Tag, tag};
use crate::domain::Choice;
use crate::view::wording;
use crate::view::{ChoiceView, TextView};

/// One of a few answers.
pub fn choice(view: &ChoiceView<'_>) -> Tag {
    let key = view.input.code();
    let support_id = id(key, "support", !view.support.is_empty());
    let options = view.options.iter().map(|(code, label)| {
        let radio = tag("input type=radio")
            .is("name", key)
            .set("value", code)
            .value(code)
            .checked(view.chosen == Some(code));
        tag("label.choices__item")
            .child(radio)
            .child(tag("span").text(label))
    });
    tag("fieldset.field")
        .set_some("aria-describedby", &support_id)
        .child(named(tag("legend"), view.label, view.required))
        .maybe(support(view.support, &support_id))
        .child(tag("div.choices").children(options.collect()))
}

/// A box for text. What is typed stays as it is; what it was understood as stands under it.
pub fn text(view: &TextView, text: &str) -> Tag {
    named_by(view, text, "")
}

/// The same, where other elements name it: their ids, or nothing.
pub fn named_by(view: &TextView, text: &str, labelled_by: &str) -> Tag {
    let key = view.input.code();
    let error_id = id(key, "error", view.error.is_some());
    let support_id = id(key, "support", !view.support.is_empty());
    let echo_id = id(key, "echo", view.echo.is_some());
    let described_by = format!("{error_id} {support_id} {echo_id}");
    let mode = if view.unit.is_empty() {
        "text"
    } else {
        "decimal"
    };
    let invalid = if view.error.is_some() { "true" } else { "" };
    let input = tag("input")
        .is("id", key)
        .is("name", key)
        .is("type", "text")
        .is("inputmode", mode)
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .mark("readonly", view.is_sum)
        .set_some("aria-labelledby", labelled_by)
        .set_some("aria-invalid", invalid)
        .set_some("aria-describedby", described_by.trim())
        .value(text);
    let unit = tag("span.box__unit aria-hidden=true").text(view.unit);
    let error = view
        .error
        .as_ref()
        .map(|error| tag("p.field__error").set("id", &error_id).text(error));
    tag("div.field")
        .child(named(
            about(tag("label").is("for", key), &view.about),
            view.label,
            view.required,
        ))
        .maybe(support(view.support, &support_id))
        .child(
            tag("div.box")
                .is("data-unit", view.unit)
                .child(input)
                .child(unit),
        )
        .maybe(error)
        .maybe(support(view.echo.as_deref().unwrap_or_default(), &echo_id))
}

/// The id of a text that belongs to a field; empty where it does not stand there.
fn id(key: &str, what: &str, stands: bool) -> String {
    if stands {
        format!("{key}-{what}")
    } else {
        String::new()
    }
}

fn named(label: Tag, name: &str, required: bool) -> Tag {
    let badge = required.then(|| tag("span.badge").text(wording::REQUIRED));
    label.class("field__label").text(name).maybe(badge)
}

/// What a field is about, for those who hear it without its surroundings.
fn about(label: Tag, about: &str) -> Tag {
    let about = (!about.is_empty()).then(|| tag("span.hidden-visually").text(about));
    label.maybe(about)
}

fn support(text: &str, id: &str) -> Option<Tag> {
    (!text.is_empty()).then(|| tag("p.support").set("id", id).text(text))
}

//! The first part of the sheet: what the facility is, and the conditions of its plan in one line.

use super::field;
use super::tag::{Tag, tag};
use crate::form::Form;
use crate::view::{Condition, ConditionField, FacilityView, Split, SplitSide, wording};

/// The id of what opens and closes the conditions.
pub const CONDITIONS: &str = "conditions";

/// The whole part.
pub fn panel(view: &FacilityView<'_>, form: &Form, split: Option<&Split>, is_open: bool) -> Tag {
    // Without a form element, Enter has nothing to send and saved texts nothing to fill.
    let beds = field::text(&view.beds, form.text(view.beds.input));
    tag("div")
        .class("card stack facility")
        .is("role", "form")
        .is("aria-label", wording::FACILITY)
        .child(field::choice(&view.kinds))
        .child(tag("div.beds").child(beds))
        .maybe(split.map(sides))
        .child(conditions(view, form, is_open))
}

/// The present answers in a line. Opened, all of them can be changed; closed, only what decides.
fn conditions(view: &FacilityView<'_>, form: &Form, is_open: bool) -> Tag {
    let toggle = tag("button.disclosure type=button")
        .is("data-fold", CONDITIONS)
        .is("aria-expanded", if is_open { "true" } else { "false" })
        .is("aria-controls", CONDITIONS)
        .text(wording::CONDITIONS);
    let fields = view.conditions.iter().map(|one| condition(one, form));
    tag("div.conditions")
        .child(
            tag("p")
                .child(toggle)
                .child(tag("span.support").text(&view.brief)),
        )
        .child(
            tag("div")
                .is("id", CONDITIONS)
                .class("stack")
                .mark("data-open", is_open)
                .children(fields.collect()),
        )
}

/// A field that nothing turns on is not shown, unless text stands in it: that must not be lost.
fn condition(condition: &Condition<'_>, form: &Form) -> Tag {
    let place = tag("div.condition").mark("data-decides", condition.decides);
    match &condition.field {
        ConditionField::Choice(view) => {
            place.mark("hidden", !view.asked).child(field::choice(view))
        }
        ConditionField::Text(view) => {
            let text = form.text(view.input);
            place
                .mark("hidden", !view.asked && text.is_empty())
                .child(field::text(view, text))
        }
    }
}

/// The two rates side by side, the one that applies marked; each with what a facility of that side
/// really gets, for the number of beds that stands there.
fn sides(split: &Split) -> Tag {
    let side = |side: &SplitSide| {
        let applies = side
            .applies
            .then(|| tag("span.hidden-visually").text(wording::APPLIES));
        tag("p.split__side data-side")
            .set("data-beds", &side.beds.to_string())
            .set("data-rate", &side.rate)
            .set("data-grant-min", &side.ends.0)
            .set("data-grant-max", &side.ends.1)
            .mark("data-applies", side.applies)
            .child(tag("span").text(&side.whom))
            .child(tag("strong").text(&side.rate))
            .child(tag("span").text(&side.if_beds).text(&side.grant))
            .maybe(applies)
    };
    let sides = split.sides.iter().map(side);
    tag("div data-split")
        .child(tag("p.hidden-visually").text(&split.title))
        .child(tag("div.split").children(sides.collect()))
}

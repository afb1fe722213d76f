//! The form: three cards of fields, and the step in the rate beside the beds.

use super::field;
use super::tag::{Tag, tag};
use crate::domain::Input;
use crate::form::Form;
use crate::view::wording;
use crate::view::{Group, GroupItem, Split, SplitSide};

/// All cards.
pub fn panel(groups: &[Group<'_>], form: &Form, split: Option<&Split>) -> Tag {
    let cards = (1..).zip(groups);
    let cards = cards.map(|(number, group)| card(number, group, form, split));
    // Without a form element, Enter has nothing to send and saved texts nothing to fill.
    tag("div")
        .class("stack")
        .is("role", "form")
        .is("aria-label", wording::FORM)
        .children(cards.collect())
}

fn card(number: u8, group: &Group<'_>, form: &Form, split: Option<&Split>) -> Tag {
    let id = format!("group-{number}");
    let badge = tag("span").class("card__number").text(&number.to_string());
    let is_bare = group.items.iter().all(|item| is_hidden(item, form));
    let items = group.items.iter().map(|item| entry(item, form, split));
    tag("section")
        .class("card stack")
        .mark("hidden", is_bare)
        .set("aria-labelledby", &id)
        .child(tag("h2").set("id", &id).child(badge).text(group.title))
        .children(items.collect())
}

/// A field that nothing turns on is not shown, unless text stands in it: that must not be lost.
fn is_hidden(item: &GroupItem<'_>, form: &Form) -> bool {
    match item {
        GroupItem::Choice(view) => !view.asked,
        GroupItem::Text(view) => !view.asked && form.text(view.input).is_empty(),
    }
}

fn entry(item: &GroupItem<'_>, form: &Form, split: Option<&Split>) -> Tag {
    let is_hidden = is_hidden(item, form);
    match item {
        GroupItem::Choice(view) => field::choice(view).mark("hidden", is_hidden),
        GroupItem::Text(view) => {
            let text = form.text(view.input);
            let split = split.filter(|_| view.input == Input::Beds).map(sides);
            tag("div")
                .class("stack")
                .mark("hidden", is_hidden)
                .child(field::text(view, text))
                .maybe(split)
        }
    }
}

/// The two rates side by side, the one that applies marked; each with what a facility of that side
/// really gets, for the number of beds that stands there.
fn sides(split: &Split) -> Tag {
    let side = |side: &SplitSide| {
        let applies = side.applies.then(|| tag("span").text(wording::APPLIES));
        tag("p")
            .class("split__side")
            .is("data-side", "")
            .set("data-beds", &side.beds.to_string())
            .set("data-rate", &side.rate)
            .set("data-grant-min", &side.ends.0)
            .set("data-grant-max", &side.ends.1)
            .mark("data-applies", side.applies)
            .child(tag("span").text(&side.whom))
            .child(tag("strong").text(&side.rate))
            .child(tag("span").text(&side.if_beds))
            .child(tag("span").text(&side.grant))
            .maybe(applies)
    };
    let sides = split.sides.iter().map(side);
    tag("div")
        .is("data-split", "")
        .child(tag("p").class("support").text(&split.title))
        .child(tag("div").class("split").children(sides.collect()))
}

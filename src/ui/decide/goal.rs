//! The answer to 逆算, with the attributes that other programs read.

use super::act::{GOAL_AMOUNT, GOAL_KIND, GRANT};
use super::listen::LATE;
use crate::ui::page::Parts;
use crate::ui::summary::figure;
use crate::ui::tag::{Tag, tag};
use crate::view::deciding as words;
use crate::view::{self, GoalView};

/// What is asked, and the answer to it.
pub fn panel(parts: &Parts<'_>) -> Tag {
    let asked = &parts.session.book.asked;
    let goal = asked.goal();
    let (mut invalid, mut described_by) = ("", "");
    let error = goal.err().map(|problem| {
        (invalid, described_by) = ("true", "goal-error");
        let error = view::amount_error(words::GOAL_AMOUNT, problem);
        tag("p.field__error id=goal-error").text(&error)
    });
    let kind = |value: &'static str, label: &'static str, is_grant: bool| {
        let radio = tag("input type=radio")
            .is("name", GOAL_KIND)
            .is(LATE, GOAL_KIND)
            .is("value", value)
            .value(value)
            .checked(asked.is_grant == is_grant);
        tag("label.choices__item")
            .child(radio)
            .child(tag("span").text(label))
    };
    let kinds = tag("div.choices")
        .child(kind("own", words::GOAL_OWN, false))
        .child(kind(GRANT, words::GOAL_GRANT, true));
    let amount = tag("input")
        .is("id", GOAL_AMOUNT)
        .is("type", "text")
        .is("inputmode", "decimal")
        .is("autocomplete", "off")
        .is(LATE, GOAL_AMOUNT)
        .set_some("aria-invalid", invalid)
        .set_some("aria-describedby", described_by)
        .value(&asked.text);
    let unit = tag("span.box__unit aria-hidden=true").text(words::YEN);
    let answer = goal.ok().flatten();
    let answer = answer.and_then(|goal| view::goal(parts.pack, parts.answer, goal));
    tag("div.stack")
        .child(
            tag("fieldset.field")
                .child(tag("legend.field__label").text(words::GOAL_KIND))
                .child(kinds),
        )
        .child(
            tag("div.field")
                .child(
                    tag("label.field__label")
                        .is("for", GOAL_AMOUNT)
                        .text(words::GOAL_AMOUNT),
                )
                .child(
                    tag("div.box")
                        .is("data-unit", words::YEN)
                        .child(amount)
                        .child(unit),
                )
                .maybe(error),
        )
        .maybe(answer.as_ref().map(self::goal))
}

/// The cost, how it comes about, and what to know of it.
pub fn goal(view: &GoalView) -> Tag {
    let [before, after] = view.bound;
    let answer = (!view.figure.is_empty()).then(|| {
        tag("p.goal__answer")
            .text(before)
            .child(figure(tag("strong"), &view.figure))
            .text(after)
    });
    tag("div.goal data-goal")
        .set("data-answer", &view.answer)
        .is("data-why", view.why)
        .maybe(answer)
        .child(tag("p").text(&view.says))
        .child(tag("p.support").text(&view.remarks))
}

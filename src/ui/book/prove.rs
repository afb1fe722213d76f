//! 確かめる: the self-test, run in front of one.

use super::row::cited;
use super::session::Session;
use crate::rules::Node;
use crate::ui::press;
use crate::ui::tag::{Tag, tag};
use crate::view::book::wording::PRINT_TEST;
use crate::view::edit::{EditProblem, wording as edit_wording};
use crate::view::proof::{Proven, wording};
use crate::view::wording::so_many;

/// The whole panel.
pub fn panel(session: &Session) -> Tag {
    if session.is_untested() {
        return untested(session);
    }
    let proof = &session.proof;
    let failing: Vec<_> = proof.failing().collect();
    let list = (!failing.is_empty()).then(|| {
        let count = failing.len();
        tag("section.book__part data-failing")
            .child(tag("div.book__title").child(tag("h3").text(&so_many(wording::FAILING, count))))
            .children(failing.into_iter().map(row).collect())
    });
    tag("div")
        .class("card book")
        .child(head(session))
        .maybe(list)
        .child(
            tag("div.book__groups")
                .mark("data-out", proof.only_failing)
                .children(groups(session)),
        )
}

fn head(session: &Session) -> Tag {
    let proof = &session.proof;
    let state = match (proof.is_done, proof.failing().next()) {
        (_, Some(_)) => "differs",
        (true, None) => "agrees",
        (false, None) => "running",
    };
    let progress = tag("progress.progress")
        .is("aria-label", wording::PROGRESS)
        .set("max", &proof.count.max(1).to_string())
        .set("value", &proof.proven.len().to_string());
    let verdict = match state {
        "agrees" => wording::ALL_WELL,
        "differs" => wording::NOT_WELL,
        _ => "",
    };
    let has_cases = session
        .cases
        .iter()
        .flat_map(|it| &it.trials)
        .any(|it| it.pack == session.proved().id);
    tag("div.stack")
        .child(tag("h2").text(&wording::title(&session.proved().fiscal_year.label)))
        .maybe(subjects(session))
        .child(
            tag("p.proof__says")
                .is("data-proof", state)
                .child(tag("strong").text(&proof.says()))
                .child(tag("span").text(verdict)),
        )
        .maybe((!proof.is_done).then_some(progress))
        .child(tag("p.support").text(wording::HELP))
        .maybe((!has_cases).then(|| tag("p.support").text(wording::NO_CASES)))
        .child(controls(proof.only_failing))
}

/// Which rules are held to the test, where there are two.
fn subjects(session: &Session) -> Option<Tag> {
    let is_read = session.proves_read;
    let draft = session.desk.draft.as_ref()?;
    let drafted = draft.pack().at("fiscal_year.label").and_then(Node::text);
    let drafted = drafted.unwrap_or_default();
    let read = &session.pack().fiscal_year.label;
    let chips = tag("div.chips role=group")
        .is("aria-label", wording::SUBJECT)
        .child(chip(
            "subject",
            "draft",
            &wording::drafted(drafted),
            !is_read,
        ))
        .child(chip("subject", "read", &wording::read(read), is_read));
    Some(chips)
}

/// A draft that cannot be tested: nothing else is shown to agree in its place.
fn untested(session: &Session) -> Tag {
    let line = |problem: &EditProblem| tag("li").text(&problem.text);
    let lines = session.untested.iter().map(line).collect();
    tag("div").class("card book").child(
        tag("div.stack")
            .child(tag("h2").text(edit_wording::NOT_TESTED))
            .maybe(subjects(session))
            .child(tag("p.support").text(edit_wording::NOT_TESTED_HELP))
            .child(tag("ul").children(lines)),
    )
}

/// A button of which one of a group is pressed.
fn chip(late: &'static str, of: &'static str, text: &str, is_on: bool) -> Tag {
    tag("button.chip type=button")
        .is("data-late", late)
        .is("data-of", of)
        .is("aria-pressed", if is_on { "true" } else { "false" })
        .text(text)
}

fn controls(only_failing: bool) -> Tag {
    tag("div.chips role=group")
        .is("aria-label", wording::FILTER)
        .child(chip("failing", "all", wording::EVERY, !only_failing))
        .child(chip("failing", "only", wording::ONLY_FAILING, only_failing))
        .child(tag("button.button type=button data-late=again").text(wording::AGAIN))
        .child(press::button("print", "", PRINT_TEST))
}

/// A fold for each group, with how many of it agree.
fn groups(session: &Session) -> Vec<Tag> {
    let proof = &session.proof;
    let groups = session.test().groups().into_iter();
    let fold = |(code, title): (String, String)| {
        let mine = || proof.proven.iter().filter(|it| it.group == code);
        let agreeing = mine().filter(|it| it.agrees).count();
        let count = mine().count();
        tag("details.group")
            .set("data-group", &code)
            .child(
                tag("summary")
                    .child(tag("h3").text(&title))
                    .child(tag("span.support").text(&wording::agreeing(agreeing, count))),
            )
            .child(tag("div").children(mine().map(row).collect()))
    };
    groups.map(fold).collect()
}

fn row(proven: &Proven) -> Tag {
    let (code, word) = if proven.agrees {
        ("agrees", wording::AGREES)
    } else {
        ("differs", wording::DIFFERS)
    };
    let mark = tag("span.mark").is("data-mark", code).text(word);
    let pair = |name: &str, value: &str| {
        tag("div")
            .child(tag("dt").text(name))
            .child(tag("dd").text(value))
    };
    let arithmetic =
        (!proven.arithmetic.is_empty()).then(|| tag("p.support").text(&proven.arithmetic));
    tag("div")
        .class("entry entry--proof")
        .is("data-check", code)
        .mark("data-cases", proven.is_case)
        .child(
            tag("div.entry__label")
                .child(tag("p").child(mark))
                .child(tag("h4").text(&proven.title)),
        )
        .child(
            tag("div.entry__value")
                .child(
                    tag("dl.entry__pair")
                        .child(pair(wording::EXPECTED, &proven.expected))
                        .child(pair(wording::GIVEN, &proven.given)),
                )
                .maybe(arithmetic),
        )
        .child(tag("div.entry__grounds").child(cited(&proven.citation)))
}

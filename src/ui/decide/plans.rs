//! Plans side by side: a table, of which a phone shows two columns at a time.

use super::act::{COPY, NAME, REMOVE, TAKE};
use super::button;
use super::listen::{LATE, OF};
use crate::ui::tag::{Tag, tag};
use crate::view::deciding as words;
use crate::view::{Cell, PlanHead, PlanRow, Plans};

/// What is in the fold. `names` are those that were typed, the plan that is being edited first.
pub fn plans(plans: &Plans, names: &[&str], has_room: bool) -> Tag {
    let is_alone = names.len() < 2;
    let mut causes = tag("div");
    for cause in &plans.causes {
        causes = causes.child(tag("p.support").text(cause));
    }
    let last = if has_room {
        tag("p").child(button(COPY, "0", words::COPY))
    } else {
        tag("p.support").text(words::PLANS_FULL)
    };
    let first = if is_alone {
        tag("p").text(words::PLANS_HELP)
    } else {
        table(plans, names, has_room)
    };
    tag("div.stack").child(first).child(causes).child(last)
}

/// The same on paper, where there is nothing to press.
pub fn on_paper(plans: &Plans) -> Tag {
    let mut heads = tag("tr").child(tag("th").text(words::PLANS));
    for plan in &plans.heads {
        heads = heads.child(tag("th").text(&plan.name));
    }
    let mut body = tag("tbody").child(heads);
    for line in &plans.rows {
        let mut row = tag("tr").child(tag("th").text(line.label));
        for cell in &line.cells {
            row = row.child(
                tag("td")
                    .text(&cell.text)
                    .child(tag("small").text(&cell.note)),
            );
        }
        body = body.child(row);
    }
    tag("table.paper__plans").child(body)
}

fn table(plans: &Plans, names: &[&str], has_room: bool) -> Tag {
    let mut heads =
        row().child(label("columnheader").child(tag("span.hidden-visually").text(words::ITEM)));
    for (index, (plan, typed)) in plans.heads.iter().zip(names).enumerate() {
        heads = heads.child(head(index, plan, typed, has_room));
    }
    let mut table = tag("div.plans role=table tabindex=0")
        .is("aria-label", words::PLANS)
        .child(heads);
    for line in &plans.rows {
        let mut row = row()
            .mark("data-sum", line.is_own_share)
            .child(label("rowheader").text(line.label));
        for it in &line.cells {
            row = row.child(cell(line, it));
        }
        table = table.child(row);
    }
    let swipe =
        (names.len() > 2).then(|| tag("p").class("support plans__swipe").text(words::SWIPE));
    tag("div").maybe(swipe).child(table)
}

fn row() -> Tag {
    tag("div.plans__row role=row")
}

fn label(role: &'static str) -> Tag {
    tag("div.plans__label").is("role", role)
}

/// The head of a column: its name, and what can be done with the plan.
fn head(index: usize, plan: &PlanHead, typed: &str, has_room: bool) -> Tag {
    let of = index.to_string();
    let [cost, least, confirmed, up_to] = &plan.digits;
    let deed = |what: &'static str, label: &'static str| {
        button(what, &of, label)
            .class("button plans__deed")
            .set("aria-label", &words_about(label, &plan.name))
    };
    let deeds = if index == 0 {
        tag("p.support").text(words::CURRENT)
    } else {
        tag("p.plans__deeds")
            .child(deed(TAKE, words::TAKE))
            .maybe(has_room.then(|| deed(COPY, words::COPY_OTHER)))
            .child(deed(REMOVE, words::REMOVE))
    };
    let name = tag("input type=text autocomplete=off maxlength=40")
        .is("aria-label", words::PLAN_NAME)
        .is(LATE, NAME)
        .set(OF, &of)
        .set("placeholder", &plan.name)
        .value(typed);
    tag("div")
        .class("plans__cell plans__head")
        .is("role", "columnheader")
        .set("data-plan", &of)
        .set("data-cost", cost)
        .set_some("data-cost-min", least)
        .set("data-confirmed", confirmed)
        .set("data-upto", up_to)
        .mark("data-current", index == 0)
        .child(name)
        .child(deeds)
}

fn words_about(label: &str, name: &str) -> String {
    format!("{name} {label}")
}

fn cell(row: &PlanRow, cell: &Cell) -> Tag {
    let differs = cell
        .differs
        .then(|| tag("span.hidden-visually").text(words::DIFFERS));
    let note = (!cell.note.is_empty()).then(|| tag("p.support").text(&cell.note));
    let text = if row.is_own_share {
        tag("strong")
    } else {
        tag("span")
    };
    tag("div.plans__cell role=cell")
        .mark("data-differs", cell.differs)
        .child(text.text(&cell.text))
        .maybe(differs)
        .maybe(note)
}

//! What a pack must be as a whole, beyond each value being well formed.

mod examples;
mod figures;
mod hints;
mod references;

use super::Fault;
use super::pack::{Effect, Pack, Programme};
use super::place::Place;

/// Notes every problem of a pack whose parts could all be read, each at its place.
pub fn validate(pack: &Pack, at: &Place<'_>) {
    let before = at.problems();
    references::check(at);
    year(pack, at);
    limits(pack, &at.field("limits"));
    conditions(pack, &at.field("conditions"));
    for (index, programme) in pack.programmes.iter().enumerate() {
        let programmes = at.field("programmes");
        let at = programmes.item(index);
        let (before, _) = pack.programmes.split_at(index);
        deadlines(pack, programme, &at.field("deadlines"));
        costs(pack, before, programme, &at.field("costs"));
        figures::check(pack, programme, &at);
    }
    desk(pack, &at.field("help_desk"));
    hints::check(pack, &at.field("hints"));
    // What rules with a hole give for an example says nothing about the example.
    if at.problems() == before {
        examples::check(pack, &at.field("examples"));
    }
}

/// Notes where two packs, each sound by itself, cannot be in one page: a link names a pack by its id,
/// and a day belongs to one year.
pub fn validate_together(packs: &[Pack], at: &Place<'_>) {
    for (index, pack) in packs.iter().enumerate() {
        let at = at.item(index);
        for other in packs.iter().take(index) {
            if other.id == pack.id {
                at.field("id").note(Fault::SameId(pack.id.clone()));
            }
            let (ours, theirs) = (&pack.fiscal_year, &other.fiscal_year);
            if theirs.from <= ours.to && ours.from <= theirs.to {
                let fault = Fault::SameYear(other.id.clone());
                at.field("fiscal_year").field("from").note(fault);
            }
        }
    }
}

fn year(pack: &Pack, at: &Place<'_>) {
    if pack.fiscal_year.to < pack.fiscal_year.from {
        at.field("fiscal_year")
            .field("to")
            .note(Fault::NotAscending);
    }
}

fn limits(pack: &Pack, at: &Place<'_>) {
    for (index, limit) in pack.limits.beds.iter().enumerate() {
        if limit.to.is_some_and(|to| to < limit.from) {
            at.field("beds")
                .item(index)
                .field("to")
                .note(Fault::NotAscending);
        }
    }
    if pack.limits.months.to < pack.limits.months.from {
        at.field("months").field("to").note(Fault::NotAscending);
    }
}

/// Where something is to be confirmed, there is something to ask.
fn conditions(pack: &Pack, at: &Place<'_>) {
    for (index, condition) in pack.conditions.iter().enumerate() {
        let asks = condition.ask.is_some() || condition.ask_vendor.is_some();
        if condition.then == Effect::Confirm && !asks {
            at.item(index).field("ask").note(Fault::NothingToAsk);
        }
    }
}

/// Deadlines lie within the year, the earliest first.
fn deadlines(pack: &Pack, programme: &Programme, at: &Place<'_>) {
    let mut before = None;
    for (index, deadline) in programme.deadlines.iter().enumerate() {
        if !pack.fiscal_year.contains(deadline.on) {
            at.item(index).field("on").note(Fault::OutsideFiscalYear);
        }
        if before.is_some_and(|before| deadline.on <= before) {
            at.item(index).field("on").note(Fault::NotLater);
        }
        before = Some(deadline.on);
    }
}

/// The help desk closes after it opens: both are written so that they sort as they follow.
fn desk(pack: &Pack, at: &Place<'_>) {
    if pack.help_desk.closes <= pack.help_desk.opens {
        at.field("closes").note(Fault::NotLater);
    }
}

/// No facility may count one cost in two programmes.
fn costs(pack: &Pack, before: &[Programme], programme: &Programme, at: &Place<'_>) {
    for (index, item) in programme.costs.iter().enumerate() {
        let twice = before.iter().find(|other| {
            let mut kinds = pack.open_to(other);
            other.costs.contains(item) && kinds.any(|kind| pack.is_open_to(programme, kind))
        });
        if let Some(other) = twice {
            let programme = other.id.clone();
            at.item(index).note(Fault::CostTwice { programme });
        }
    }
}

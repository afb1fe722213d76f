//! No id is used twice, every reference leads to one, and what is there to be referred to is.

use std::cell::Cell;

use crate::domain::Choice;
use crate::rules::Fault;
use crate::rules::pack::Pack;
use crate::rules::place::Place;

/// Notes every id that is used twice, every reference that leads nowhere, and every condition and
/// document that none leads to.
pub fn check(pack: &Pack, at: &Place<'_>) {
    let documents = Ids::of(pack.documents.iter().map(|d| d.id.as_str()));
    let conditions = Ids::of(pack.conditions.iter().map(|c| c.id.as_str()));
    let programmes = Ids::of(pack.programmes.iter().map(|p| p.id.as_str()));
    let notes = Ids::of(pack.notes.iter().map(|n| n.id.as_str()));
    let kinds = Ids::of(pack.limits.beds.iter().map(|l| l.facility.code()));
    documents.are_unique(&at.field("documents"), "id");
    conditions.are_unique(&at.field("conditions"), "id");
    programmes.are_unique(&at.field("programmes"), "id");
    notes.are_unique(&at.field("notes"), "id");
    kinds.are_unique(&at.field("limits").field("beds"), "facility");

    sources(&documents, at);
    at.field("programmes").each_child(&mut |programme| {
        let listed = programme.field("conditions");
        listed.each_child(&mut |condition| conditions.find(condition));
        let like = programme.field("subsidy_rate");
        programmes.find(&like.field("like").field("programme"));
    });
    at.field("examples").each_child(&mut |example| {
        programmes.find(&example.field("programme"));
    });
    for list in ["support", "notes"] {
        at.field(list).each_child(&mut |entry| {
            let listed = entry.field("programmes");
            listed.each_child(&mut |programme| programmes.find(programme));
        });
    }
    documents.are_all_found(&at.field("documents"));
    conditions.are_all_found(&at.field("conditions"));
}

/// The ids of a list, and whether something refers to each.
struct Ids<'p>(Vec<(&'p str, Cell<bool>)>);

impl<'p> Ids<'p> {
    fn of(ids: impl Iterator<Item = &'p str>) -> Self {
        Self(ids.map(|id| (id, Cell::new(false))).collect())
    }

    fn are_unique(&self, at: &Place<'_>, field: &str) {
        for (index, (id, _)) in self.0.iter().enumerate() {
            if self.0.iter().take(index).any(|(before, _)| before == id) {
                let fault = Fault::SameId((*id).to_owned());
                at.item(index).field(field).note(fault);
            }
        }
    }

    /// Follows the reference that stands at a place, if one does.
    fn find(&self, at: &Place<'_>) {
        let Some(named) = at.peek() else {
            return;
        };
        match self.0.iter().find(|(id, _)| *id == named) {
            Some((_, is_found)) => is_found.set(true),
            None => at.note(Fault::UnknownId(named.to_owned())),
        }
    }

    fn are_all_found(&self, at: &Place<'_>) {
        for (index, (_, is_found)) in self.0.iter().enumerate() {
            if !is_found.get() {
                at.item(index).note(Fault::Unused);
            }
        }
    }
}

/// Every source, wherever it stands, names a document of the pack.
fn sources(documents: &Ids<'_>, at: &Place<'_>) {
    documents.find(&at.field("document"));
    at.each_child(&mut |child| sources(documents, child));
}

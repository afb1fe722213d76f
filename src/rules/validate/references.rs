//! No id is used twice, every reference leads to one, and what is there to be referred to is.

use std::cell::Cell;

use crate::rules::Fault;
use crate::rules::place::Place;

/// Notes every id that is used twice, every reference that leads nowhere, and every condition and
/// document that none leads to.
pub fn check(at: &Place<'_>) {
    let documents = Ids::of(&at.field("documents"), "id");
    let conditions = Ids::of(&at.field("conditions"), "id");
    let programmes = Ids::of(&at.field("programmes"), "id");
    Ids::of(&at.field("notes"), "id");
    Ids::of(&at.field("limits").field("beds"), "facility");

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
struct Ids(Vec<(String, Cell<bool>)>);

impl Ids {
    /// The ids that stand in this field of each entry. Notes every one that stands there twice.
    fn of(list: &Place<'_>, field: &str) -> Self {
        let mut ids = Self(Vec::new());
        list.each_child(&mut |entry| {
            let at = entry.field(field);
            let id = at.peek().unwrap_or_default().to_owned();
            if ids.0.iter().any(|(before, _)| *before == id) {
                at.note(Fault::SameId(id.clone()));
            }
            ids.0.push((id, Cell::new(false)));
        });
        ids
    }

    /// Follows the reference that stands at a place, if one does.
    fn find(&self, at: &Place<'_>) {
        let Some(named) = at.peek() else {
            return;
        };
        match self.0.iter().find(|(id, _)| id == named) {
            Some((_, is_found)) => is_found.set(true),
            None => at.note(Fault::UnknownId(named.to_owned())),
        }
    }

    fn are_all_found(&self, list: &Place<'_>) {
        for (index, (_, is_found)) in self.0.iter().enumerate() {
            if !is_found.get() {
                list.item(index).note(Fault::Unused);
            }
        }
    }
}

/// Every source, wherever it stands, names a document of the pack.
fn sources(documents: &Ids, at: &Place<'_>) {
    documents.find(&at.field("document"));
    at.each_child(&mut |child| sources(documents, child));
}

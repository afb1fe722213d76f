//! No id is used twice, and every reference leads to one.

use crate::domain::Choice;
use crate::rules::Fault;
use crate::rules::pack::Pack;
use crate::rules::place::Place;

/// Notes every id that is used twice and every reference that leads nowhere.
pub fn check(pack: &Pack, at: &Place<'_>) {
    let documents: Vec<_> = pack.documents.iter().map(|d| d.id.as_str()).collect();
    let conditions: Vec<_> = pack.conditions.iter().map(|c| c.id.as_str()).collect();
    let programmes: Vec<_> = pack.programmes.iter().map(|p| p.id.as_str()).collect();
    let notes: Vec<_> = pack.notes.iter().map(|n| n.id.as_str()).collect();
    let kinds: Vec<_> = pack.limits.beds.iter().map(|l| l.facility.code()).collect();
    unique(&documents, &at.field("documents"), "id");
    unique(&conditions, &at.field("conditions"), "id");
    unique(&programmes, &at.field("programmes"), "id");
    unique(&notes, &at.field("notes"), "id");
    unique(&kinds, &at.field("limits").field("beds"), "facility");

    sources(&documents, at);
    at.field("programmes").each_child(&mut |programme| {
        let listed = programme.field("conditions");
        listed.each_child(&mut |condition| known(&conditions, condition));
        let like = programme.field("subsidy_rate");
        known(&programmes, &like.field("like").field("programme"));
    });
    at.field("examples").each_child(&mut |example| {
        known(&programmes, &example.field("programme"));
    });
    for list in ["support", "notes"] {
        at.field(list).each_child(&mut |entry| {
            let listed = entry.field("programmes");
            listed.each_child(&mut |programme| known(&programmes, programme));
        });
    }
}

fn unique(ids: &[&str], at: &Place<'_>, field: &str) {
    for (index, id) in ids.iter().enumerate() {
        if ids.iter().take(index).any(|before| before == id) {
            let fault = Fault::SameId((*id).to_owned());
            at.item(index).field(field).note(fault);
        }
    }
}

fn known(ids: &[&str], at: &Place<'_>) {
    if let Some(id) = at.peek().filter(|id| !ids.contains(id)) {
        at.note(Fault::UnknownId(id.to_owned()));
    }
}

/// Every source, wherever it stands, names a document of the pack.
fn sources(documents: &[&str], at: &Place<'_>) {
    known(documents, &at.field("document"));
    at.each_child(&mut |child| sources(documents, child));
}

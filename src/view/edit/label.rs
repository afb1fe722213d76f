//! What the places of a pack are called.

use super::wording;
use crate::rules::Node;

/// What a section is about.
pub fn title(pack: &Node, id: &str) -> String {
    let named = pack.at(id).and_then(|node| node.text_of("covers"));
    named.map_or_else(|| wording::section(id).to_owned(), str::to_owned)
}

/// What a row is, by its path; of a list, by what its entry says.
pub fn label(pack: &Node, path: &str) -> String {
    let last = path.rsplit('.').next().unwrap_or(path);
    let (name, index) = match last.strip_suffix(']').and_then(|it| it.split_once('[')) {
        Some((name, index)) => (name, index.parse::<usize>().ok()),
        None => (last, None),
    };
    let text = |field: &str| {
        pack.at(path)
            .and_then(|it| it.text_of(field))
            .map(str::to_owned)
    };
    match (name, index) {
        ("deadlines", Some(_)) => wording::round(&text("round").unwrap_or_default()),
        ("programmes", _) => wording::PROGRAMME.to_owned(),
        ("examples", Some(_)) => text("label").unwrap_or_default(),
        ("support", Some(_)) => text("menu").unwrap_or_default(),
        ("beds", Some(_)) => wording::beds(&text("facility").unwrap_or_default()).to_owned(),
        ("hints" | "notes" | "conditions", Some(index)) => {
            let says = text("says").or_else(|| text("text")).unwrap_or_default();
            wording::numbered(name, index + 1, &says)
        }
        _ => shared(path, name),
    }
}

fn shared(path: &str, name: &str) -> String {
    if path.contains(".subsidy_rate") {
        return wording::rate(name).to_owned();
    }
    if !path.contains(".standard_amount") {
        return wording::section(path).to_owned();
    }
    let band = path
        .find(".bands[")
        .and_then(|at| path.get(at + ".bands[".len()..));
    let band = band.and_then(|rest| rest.split_once(']')?.0.parse::<usize>().ok());
    wording::amount(name, band.map(|index| index + 1))
}

/// What a field is, by the last name of its path.
pub fn field_name(path: &str) -> &'static str {
    let plain = path.strip_suffix(']').and_then(|it| it.rsplit_once('['));
    let path = plain.map_or(path, |(list, _)| list);
    wording::field(
        path.rsplit('.').next().unwrap_or(path),
        path.starts_with("fiscal_year"),
    )
}

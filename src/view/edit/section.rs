//! The rows of a draft, in sections, in the order in which one goes through a new leaflet.

use super::fault::says;
use super::label::{field_name, label, title};
use super::wording;
use super::{EditField, EditRow, EditSection, Shape};
use crate::domain::{Choice, FigureKind};
use crate::rules::Node;
use crate::rules::draft::{AmountShape, Draft, DraftField, DraftProblem, DraftRow, RateShape};

/// What comes first: the year, then what is paid, then all that is said of it.
const ORDER: [&str; 10] = [
    "fiscal_year",
    "programmes",
    "examples",
    "rounding",
    "limits",
    "conditions",
    "help_desk",
    "support",
    "notes",
    "hints",
];

/// Lists of which an entry may be taken away: the document may have it no more.
const MAY_GO: [&str; 6] = [
    "deadlines",
    "bands",
    "examples",
    "support",
    "notes",
    "hints",
];

/// All of a draft.
pub fn sections(draft: &Draft) -> Vec<EditSection> {
    let (problems, doubtful) = (draft.problems(), draft.doubtful());
    let mut sections: Vec<EditSection> = Vec::new();
    for row in draft.rows() {
        let id = section_of(&row.path);
        let edited = edited(draft, &row, &problems, doubtful.contains(&row.path));
        let waiting = row.is_unconfirmed().then(|| row.path.clone());
        let ready = waiting.clone().filter(|_| draft.is_found(&row));
        if let Some(section) = sections.iter_mut().find(|section| section.id == id) {
            section.rows.push(edited);
            section.waiting.extend(waiting);
            section.ready.extend(ready);
        } else {
            let rounds = format!("{id}.deadlines");
            sections.push(EditSection {
                title: title(draft.pack(), &id),
                rows: vec![edited],
                rounds: draft.pack().at(&rounds).is_some().then_some(rounds),
                waiting: waiting.into_iter().collect(),
                ready: ready.into_iter().collect(),
                id,
            });
        }
    }
    for section in &mut sections {
        // The figures come before the name of what they are for.
        section.rows.sort_by_key(|row| row.path == section.id);
    }
    let place = |section: &EditSection| {
        let mut order = ORDER.iter();
        order.position(|part| section.id.starts_with(part))
    };
    sections.sort_by_key(|section| place(section).unwrap_or(ORDER.len()));
    sections
}

/// A programme is a section by itself.
fn section_of(path: &str) -> String {
    let end = if path.starts_with("programmes") {
        path.find(']').map(|at| at + 1)
    } else {
        path.find(['.', '['])
    };
    path.get(..end.unwrap_or(path.len()))
        .unwrap_or(path)
        .to_owned()
}

fn edited(draft: &Draft, row: &DraftRow, problems: &[DraftProblem], is_doubtful: bool) -> EditRow {
    let own = |problem: &&DraftProblem| problem.row.as_deref() == Some(row.path.as_str());
    let is_of_field =
        |problem: &DraftProblem| row.fields.iter().any(|field| field.path == problem.path);
    let errors = problems
        .iter()
        .filter(own)
        .filter(|problem| !is_of_field(problem));
    let errors = errors
        .map(|problem| says(draft, problem, FigureKind::Text))
        .collect();
    let fields: Vec<_> = row
        .fields
        .iter()
        .map(|field| edit_field(draft, field, problems))
        .collect();
    let before = draft.before().at(&row.path);
    EditRow {
        label: label(draft.pack(), &row.path),
        is_changed: before != draft.pack().at(&row.path)
            && fields.iter().any(|field| field.was.is_some()),
        fields,
        quote: row.source.quote.clone(),
        document: row.source.document.clone(),
        place: row.source.place.clone(),
        note: row.source.note.clone(),
        standing: row
            .source
            .standing
            .map_or(("", ""), |it| (it.code(), wording::standing(it))),
        is_doubtful,
        errors,
        shape: shape(draft.pack(), &row.path),
        adds: adds(&row.path),
        removes: removes(draft.pack(), &row.path),
        path: row.path.clone(),
    }
}

fn edit_field(draft: &Draft, field: &DraftField, problems: &[DraftProblem]) -> EditField {
    let error = problems.iter().find(|problem| problem.path == field.path);
    EditField {
        name: field_name(&field.path),
        value: draft.shown(field),
        unit: match field.kind {
            FigureKind::Yen => "円",
            FigureKind::Beds => "床",
            FigureKind::Months => "か月",
            FigureKind::Rate | FigureKind::Day | FigureKind::Text => "",
        },
        is_long: field.kind == FigureKind::Text,
        was: draft.stood(field),
        error: error.map(|problem| says(draft, problem, field.kind)),
        path: field.path.clone(),
    }
}

/// What the amount or the rate of a row may be made of. Of bands, the first one offers it.
fn shape(pack: &Node, row: &str) -> Option<Shape> {
    let whole = |name: &str| {
        let end = row.find(name)? + name.len();
        row.get(..end).map(str::to_owned)
    };
    let made_of = |path: &str| match pack.at(path) {
        Some(Node::Object(fields)) => fields.first().map(|(name, _)| name.clone()),
        _ => None,
    };
    if let Some(path) = whole(".standard_amount") {
        let now = made_of(&path)?;
        let is_first = now != AmountShape::Bands.code() || row.contains(".bands[0].");
        let now = AmountShape::ALL
            .iter()
            .find(|shape| shape.code() == now)?
            .code();
        let choices = AmountShape::ALL.map(|it| (it.code(), wording::amount_shape(it)));
        let choices = choices.to_vec();
        return is_first.then_some(Shape { path, now, choices });
    }
    let path = whole(".subsidy_rate")?;
    let now = made_of(&path)?;
    let mut choices = RateShape::ALL
        .map(|it| (it.code(), wording::rate_shape(it)))
        .to_vec();
    let known = choices
        .iter()
        .find(|(code, _)| *code == now)
        .map(|(code, _)| *code);
    let now = known.unwrap_or(wording::LIKE.0);
    if known.is_none() {
        choices.push(wording::LIKE);
    }
    Some(Shape { path, now, choices })
}

/// The bands to which another may be added, below the last of them.
fn adds(row: &str) -> Option<String> {
    let end = row.find(".bands[")? + ".bands".len();
    row.get(..end).map(str::to_owned)
}

/// The entry that goes with a row, where it may go: of bands one stays.
fn removes(pack: &Node, row: &str) -> Option<String> {
    let entry = match row.find("].amount") {
        Some(end) => row.get(..=end)?,
        None => row,
    };
    let (list, _) = entry.strip_suffix(']')?.rsplit_once('[')?;
    let name = list.rsplit('.').next()?;
    let is_last_band = name == "bands" && pack.at(list)?.items().len() == 1;
    (MAY_GO.contains(&name) && !is_last_band).then(|| entry.to_owned())
}

/// How many rows wait to be confirmed, and of how many.
pub fn standing_of(sections: &[EditSection]) -> (usize, usize) {
    let waiting = sections.iter().map(|section| section.waiting.len()).sum();
    (
        waiting,
        sections.iter().map(|section| section.rows.len()).sum(),
    )
}

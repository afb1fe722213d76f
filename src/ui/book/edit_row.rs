//! 直す: one row of a draft, its figures, its sentence and how sure it is.

use crate::ui::tag::{Tag, tag};
use crate::view::edit::{EditField, EditRow, Shape, wording};

/// What a row needs besides itself.
pub struct Around<'a> {
    /// The documents: id, and title with year.
    pub documents: &'a [(String, String)],
    /// The row for which a document is being added, and what was typed for it.
    pub adding: Option<&'a (String, [String; 2])>,
}

/// So many figures of a row stand there at once.
const SHOWN: usize = 6;

/// The id of a control: that of what it is for.
pub fn id(what: &str, path: &str) -> String {
    format!("{what}-{path}")
}

/// A whole row.
pub fn row(row: &EditRow, around: &Around<'_>) -> Tag {
    let errors = row
        .errors
        .iter()
        .map(|error| tag("p.field__error").text(error));
    let (first, more) = row.fields.split_at(row.fields.len().min(SHOWN));
    let figures = tag("div.edit__figures")
        .children(first.iter().map(|it| field(row, it)).collect())
        .maybe((!more.is_empty()).then(|| rest(row, more)));
    let figures = figures
        .maybe(row.shape.as_ref().map(|it| shape(row, it)))
        .children(errors.collect());
    tag("div.edit role=group tabindex=-1")
        .set("id", &id("row", &row.path))
        .set("data-path", &row.path)
        .set("aria-label", &row.label)
        .is("data-standing", row.standing.0)
        .mark("data-changed", row.is_changed)
        .key(&row.path)
        .child(tag("h4.edit__label").text(&row.label))
        .child(figures)
        .child(grounds(row, around))
        .child(standing(row))
}

/// What is many, such as the days on which a desk is closed. What is wrong among them is in sight.
fn rest(row: &EditRow, more: &[EditField]) -> Tag {
    let is_wrong = more.iter().any(|field| field.error.is_some());
    tag("details.edit__more")
        .mark("open", is_wrong)
        .child(tag("summary").text(&wording::more(more.len())))
        .child(tag("div.edit__figures").children(more.iter().map(|it| field(row, it)).collect()))
}

fn field(row: &EditRow, field: &EditField) -> Tag {
    let (id, error) = (id("edit", &field.path), format!("error-{}", field.path));
    let control = if field.is_long {
        tag("textarea rows=2 spellcheck=false").value(&field.value)
    } else {
        tag("input type=text autocomplete=off spellcheck=false").value(&field.value)
    };
    let control = control
        .set("id", &id)
        .is("data-late", "edit-field")
        .set("data-of", &field.path)
        .set("aria-label", &format!("{} {}", row.label, field.name))
        .set_some(
            "aria-invalid",
            if field.error.is_some() { "true" } else { "" },
        )
        .set_some(
            "aria-describedby",
            if field.error.is_some() { &error } else { "" },
        );
    let unit = tag("span.edit__unit aria-hidden=true").text(field.unit);
    let name = (row.fields.len() > 1 || field.is_long)
        .then(|| tag("span.edit__name aria-hidden=true").text(field.name));
    let was = field.was.as_ref().map(|was| {
        tag("p.edit__was")
            .child(tag("span.hidden-visually").text(wording::WAS))
            .child(tag("s").text(&format!("{was}{}", field.unit)))
    });
    let problem = field
        .error
        .as_ref()
        .map(|text| tag("p.field__error").set("id", &error).text(text));
    tag("div.edit__field")
        .mark("data-long", field.is_long)
        .key(&field.path)
        .maybe(name)
        .child(tag("div.edit__box").child(control).child(unit))
        .maybe(was)
        .maybe(problem)
}

fn shape(row: &EditRow, shape: &Shape) -> Tag {
    let options = shape.choices.iter().map(|(code, name)| {
        tag("option")
            .is("value", code)
            .mark("selected", *code == shape.now)
            .text(name)
    });
    let select = tag("select data-late=edit-shape")
        .set("data-of", &shape.path)
        .set("aria-label", &format!("{} {}", row.label, wording::SHAPE))
        .children(options.collect());
    tag("div.edit__field")
        .child(tag("span.edit__name aria-hidden=true").text(wording::SHAPE))
        .child(select)
}

/// The sentence and where it stands.
fn grounds(row: &EditRow, around: &Around<'_>) -> Tag {
    let text = |element: &'static str, late: &'static str, name: &str, value: &str| {
        tag(element)
            .is("data-late", late)
            .set("id", &id(late, &row.path))
            .set("data-of", &row.path)
            .set("aria-label", &format!("{} {name}", row.label))
            .value(value)
    };
    let named = |name: &str, control: Tag| {
        tag("div.edit__field")
            .child(tag("span.edit__name aria-hidden=true").text(name))
            .child(control)
    };
    let known = around.documents.iter().map(|(id, title)| {
        tag("option")
            .set("value", id)
            .mark("selected", *id == row.document)
            .text(title)
    });
    let more = tag("option value").text(wording::ADD_DOCUMENT);
    let documents = tag("select data-late=edit-document")
        .set("data-of", &row.path)
        .set(
            "aria-label",
            &format!("{} {}", row.label, wording::DOCUMENT),
        )
        .children(known.chain([more]).collect());
    let input = "input type=text autocomplete=off spellcheck=false";
    let note = (!row.note.is_empty()).then(|| {
        named(
            wording::NOTE,
            text(
                "textarea rows=2 spellcheck=false",
                "edit-note",
                wording::NOTE,
                &row.note,
            ),
        )
    });
    let adding = around.adding.filter(|(path, _)| *path == row.path);
    tag("div.edit__grounds")
        .child(named(
            wording::QUOTE,
            text(
                "textarea rows=2 spellcheck=false",
                "edit-quote",
                wording::QUOTE,
                &row.quote,
            ),
        ))
        .maybe(
            row.is_doubtful
                .then(|| tag("p.edit__doubt").text(wording::DOUBTFUL)),
        )
        .child(tag("div.edit__found").child(documents).child(text(
            input,
            "edit-place",
            wording::PLACE,
            &row.place,
        )))
        .maybe(adding.map(|(_, [title, year])| {
            let add =
                tag("button.button type=button data-late=edit-add-document").text(wording::ADD);
            tag("div.edit__found")
                .child(named(
                    wording::DOCUMENT_TITLE,
                    text(input, "edit-title", wording::DOCUMENT_TITLE, title),
                ))
                .child(named(
                    wording::DOCUMENT_YEAR,
                    text(input, "edit-of", wording::DOCUMENT_YEAR, year),
                ))
                .child(add)
        }))
        .maybe(note)
}

/// How sure it is, and what one can say about that.
fn standing(row: &EditRow) -> Tag {
    let (code, word) = row.standing;
    let button = |late: &'static str, of: &str, text: &str| {
        tag("button.edit__act type=button")
            .is("data-late", late)
            .set("data-of", of)
            .set("aria-label", &wording::about(&row.label, text))
            .text(text)
    };
    let is_waiting = code == wording::WAITING;
    let mut acts = Vec::new();
    if is_waiting {
        acts.push(button("edit-confirm", &row.path, wording::CONFIRM).key("confirm"));
        acts.push(button("edit-unprinted", &row.path, wording::UNPRINTED).key("unprinted"));
    } else {
        acts.push(button("edit-unconfirm", &row.path, wording::UNCONFIRM).key("back"));
    }
    acts.extend(
        row.adds
            .as_ref()
            .map(|list| button("edit-add", list, wording::ADD_BAND).key("add")),
    );
    acts.extend(
        row.removes
            .as_ref()
            .map(|entry| button("edit-remove", entry, wording::REMOVE).key("remove")),
    );
    tag("div.edit__standing")
        .child(tag("p").child(tag("span.mark").is("data-mark", code).text(word)))
        .children(acts)
}

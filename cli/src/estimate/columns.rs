//! What the columns of a table hold. They are the keys of the link, and a few besides.

use anyhow::{Result, bail};
use ehr_grant_estimator::domain::{Choice, Input, Meaning, folded};
use ehr_grant_estimator::form::{CellReader, Table};

use crate::output::in_one_line;

/// What one column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What somebody calls the row.
    Row,
    /// What somebody calls the plan.
    Name,
    /// A field of the form.
    Field(Input),
}

const ROW: &str = "row";
const NAME: &str = "name";
const ON_THE_PAGE: &str = "。日本語の見出しの表は、画面の many.html で読めます";

impl Column {
    /// The column with this key, if there is one.
    pub fn called(key: &str) -> Option<Self> {
        match key {
            ROW => Some(Self::Row),
            NAME => Some(Self::Name),
            _ => Input::from_code(key).map(Self::Field),
        }
    }

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Row => ROW,
            Self::Name => NAME,
            Self::Field(input) => input.code(),
        }
    }
}

/// The columns under these headings.
///
/// # Errors
/// The headings that are none, each with the key that it may have been meant for; one that stands twice.
pub fn columns<'h>(headings: impl Iterator<Item = &'h str>) -> Result<Vec<Column>> {
    let (mut columns, mut problems) = (Vec::new(), Vec::new());
    let mut is_japanese = false;
    for heading in headings {
        is_japanese |= !heading.is_ascii();
        match Column::called(heading.trim()) {
            None => problems.push(unknown(heading)),
            Some(column) if columns.contains(&column) => {
                problems.push(format!("列「{}」が二つ以上あります", column.key()));
            }
            Some(column) => columns.push(column),
        }
    }
    if !problems.is_empty() {
        let hint = if is_japanese { ON_THE_PAGE } else { "" };
        bail!("{}{hint}", problems.join("。"));
    }
    Ok(columns)
}

/// The words for a key that is none, in one line.
pub fn unknown(key: &str) -> String {
    let key = in_one_line(key);
    let key = key.trim();
    if key.is_empty() {
        return "名前のない列があります".to_owned();
    }
    let meant = nearest(key);
    let meant = meant.map(|key| format!("（「{key}」のことですか）"));
    format!("列「{key}」はありません{}", meant.unwrap_or_default())
}

/// The key that a heading may have been meant for: by the name of its field, or by its letters.
fn nearest(heading: &str) -> Option<&'static str> {
    let words = folded(heading);
    match meaning(heading) {
        Meaning::Field(input) => return Some(input.code()),
        Meaning::Name => return Some(NAME),
        Meaning::Other => (),
    }
    let fields = Input::ALL.iter().map(|input| Column::Field(*input));
    let known = [Column::Row, Column::Name].into_iter().chain(fields);
    let distances = known.map(|column| (distance(&words, column.key()), column.key()));
    let (distance, key) = distances.min()?;
    // Of a key, half may be written otherwise; more is another word.
    (distance * 2 <= key.len()).then_some(key)
}

/// What the page takes a heading for.
fn meaning(heading: &str) -> Meaning {
    let mut reader = CellReader::new('\t');
    reader.push(heading);
    let table = Table::new(reader.finish());
    let column = table.columns().first();
    column.map_or(Meaning::Other, |column| column.meaning)
}

/// How many letters have to be put in, taken out or changed to come from one to the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = at;
        let mut left = at + 1;
        for (above, against) in row
            .iter_mut()
            .zip(std::iter::once(None).chain(other.chars().map(Some)))
        {
            let Some(against) = against else {
                *above = left;
                continue;
            };
            let best = (corner + usize::from(letter != against)).min(left.min(*above) + 1);
            corner = *above;
            *above = best;
            left = best;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn a_key_is_found_by_its_letters_or_by_the_name_of_its_field() {
        for (heading, key) in [
            ("bed", Some("beds")),
            ("Beds ", Some("beds")),
            ("病床数", Some("beds")),
            ("EHR", Some("ehr")),
            ("facilty", Some("facility")),
            ("traning", Some("train")),
            ("施設の種類", Some("facility")),
            ("種類", Some("facility")),
            ("施設名", Some("name")),
            ("電子カルテ導入費（千円）", Some("ehr")),
            ("電話番号", None),
            ("メモ", None),
            ("telephone", None),
        ] {
            assert_eq!(nearest(heading.trim()), key, "{heading}");
        }
    }

    #[test]
    fn letters_are_counted() {
        assert_eq!(distance("", "beds"), 4);
        assert_eq!(distance("beds", ""), 4);
        assert_eq!(distance("bed", "beds"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}

//! Files that are written of plans, and a workbook taken apart.

use std::collections::BTreeMap;
use std::io::Read;

use super::support::{case, in_april};
use ehr_grant_estimator::domain::{Estimate, Quote};
use ehr_grant_estimator::form::{Book, read_link};
use ehr_grant_estimator::rules::{Pack, estimate};
use ehr_grant_estimator::view::export::Exported;
use ehr_grant_estimator::view::uncounted;
use roxmltree::Document;

/// What came of plans, for the files that are made of them.
pub struct Plans {
    names: Vec<String>,
    links: Vec<String>,
    pack: Pack,
}

impl Plans {
    pub fn of(pack: Pack, plans: &[(&str, &str)]) -> Self {
        Self {
            names: plans.iter().map(|(name, _)| (*name).to_owned()).collect(),
            links: plans.iter().map(|(_, link)| (*link).to_owned()).collect(),
            pack,
        }
    }

    pub fn with<T>(&self, make: fn(&[Exported<'_>]) -> T) -> T {
        let answers = self
            .links
            .iter()
            .map(|link| estimate(&self.pack, &case(link), in_april()));
        let answers: Vec<Estimate<'_>> = answers.collect();
        let plans = answers.iter().zip(self.names.iter().zip(&self.links));
        let plans = plans.map(|(answer, (name, link))| Exported {
            name,
            link: link.clone(),
            pack: &self.pack,
            estimate: answer,
            uncounted: uncounted(&quote_in(link)),
        });
        make(&plans.collect::<Vec<_>>())
    }
}

/// The quote that a link carries.
fn quote_in(link: &str) -> Quote {
    let (mut form, beside, _) = read_link(link);
    let (book, _) = Book::read(&mut form, &beside);
    book.quote.quote
}

/// The files in a workbook. Their check sums are checked.
pub fn unpacked(book: &[u8]) -> BTreeMap<String, String> {
    let archive = rawzip::ZipArchive::from_slice(book).expect("an archive");
    let mut entries = archive.entries();
    let mut files = BTreeMap::new();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let name = entry.file_path().try_normalize().expect("a path");
        let file = archive.get_entry(entry.wayfinder()).expect("a file");
        let mut text = String::new();
        let mut reader = file.verifying_reader(file.data());
        reader.read_to_string(&mut text).expect("sound text");
        files.insert(name.as_ref().to_owned(), text);
    }
    files
}

/// Each row of the sheet: what stands in its cells, a formula with `=` and behind it its value.
pub fn rows(book: &[u8]) -> Vec<Vec<String>> {
    let files = unpacked(book);
    let sheet = Document::parse(&files["xl/worksheets/sheet.xml"]).expect("XML");
    let rows = sheet.descendants().filter(|node| node.has_tag_name("row"));
    rows.map(|row| {
        let cells = row.children().filter(|node| node.has_tag_name("c"));
        cells
            .map(|cell| {
                let text = |tag| {
                    let mut inside = cell.descendants();
                    let found = inside.find(|node| node.has_tag_name(tag));
                    found.and_then(|node| node.text()).unwrap_or_default()
                };
                match (cell.attribute("t"), text("f")) {
                    (Some(kind), _) => {
                        assert_eq!(kind, "inlineStr");
                        text("t").to_owned()
                    }
                    (None, "") => text("v").to_owned(),
                    (None, formula) => format!("={formula} → {}", text("v")),
                }
            })
            .collect()
    })
    .collect()
}

/// The lines from one that begins with `first`, without their sentences.
#[track_caller]
pub fn lines(rows: &[Vec<String>], first: &str, expected: &[(usize, &[&str])]) {
    let start = rows.iter().position(|row| row[0] == first);
    let start = start.unwrap_or_else(|| panic!("no line {first}"));
    let found = rows[start..].iter().zip(start + 1..);
    let found: Vec<_> = found.take(expected.len()).collect();
    for ((row, number), (expected_number, cells)) in found.into_iter().zip(expected) {
        assert_eq!(number, *expected_number, "{row:?}");
        assert_eq!(row[..cells.len()], **cells, "line {number}");
    }
}

//! The workbook: Office Open XML (ECMA-376) in a zip archive.
//!
//! Each formula stands with its value, for those who look into the file where nothing is worked out: in a
//! preview, or in a program that protects its user from the file. All others work it out when they open it.
//! What was typed is text whatever it begins with.

use super::Exported;
use super::table::table;
use super::text::Format;
use super::zip::archive;

/// The parts that are the same in every workbook.
const PARTS: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("parts/types.xml")),
    ("_rels/.rels", include_str!("parts/package.rels")),
    ("xl/workbook.xml", include_str!("parts/workbook.xml")),
    (
        "xl/_rels/workbook.xml.rels",
        include_str!("parts/workbook.rels"),
    ),
    ("xl/styles.xml", include_str!("parts/styles.xml")),
];

/// Before each part.
pub const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// What stands before the rows of the one sheet: behind it the number of the last column, and then the rest.
const SHEET: &str = include_str!("parts/sheet.xml");
const LAST: &str = "\" max=\"99\" width=\"80\" customWidth=\"1\"/></cols><sheetData>";

/// The workbook of these plans.
pub fn xlsx(plans: &[Exported<'_>]) -> Vec<u8> {
    archive(&parts(plans))
}

/// The files in it, each with its name.
pub fn parts(plans: &[Exported<'_>]) -> Vec<(&'static str, String)> {
    let mut before = PROLOGUE.to_owned() + SHEET;
    before.push_str(&(plans.len() + 2).to_string());
    before.push_str(LAST);
    let mut sheet = table(plans, Format::Xml, &before);
    sheet.push_str(END);
    around(sheet)
}

/// Behind the rows of the one sheet.
pub const END: &str = "</sheetData></worksheet>";

/// The files of a workbook with this sheet, each with its name.
pub fn around(sheet: String) -> Vec<(&'static str, String)> {
    let mut parts = Vec::new();
    for (name, xml) in &PARTS {
        parts.push((*name, PROLOGUE.to_owned() + xml));
    }
    parts.push(("xl/worksheets/sheet.xml", sheet));
    parts
}

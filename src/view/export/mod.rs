//! 表計算・データに書き出す: an estimate, or several beside each other, as a workbook, a table and data.
//!
//! All three are made from the trace and the case, and nothing is worked out again: the workbook holds each
//! step as a formula over the cells before it, with the same value that stands in the table. Nothing here
//! reads a clock, so the same estimate gives the same bytes.
//!
//! Written for few bytes, since the page carries it: workbook and table are one writer, what is said of a plan
//! is pushed into one text as it is found, and loops stand where chains of iterators would be written out.

mod cell;
mod formula;
mod json;
mod many;
mod out;
mod programme;
#[cfg(feature = "schema")]
#[expect(dead_code, reason = "its types are read by their schemas alone")]
mod schema;
#[cfg(feature = "schema")]
#[expect(dead_code, reason = "as those above")]
mod schema_trace;
mod table;
mod text;
mod totals;
mod trace;
mod what;
pub mod words;
mod xlsx;
mod zip;

pub use json::json;
pub use many::{ManyFile, ManyRow, template};
#[cfg(feature = "schema")]
pub use schema::export_schema;
pub use table::csv;
pub use text::Format;
pub use xlsx::{parts, xlsx};
pub use zip::archive;

use crate::domain::Estimate;
use crate::rules::Pack;

/// One of the plans that go into a file.
pub struct Exported<'a> {
    /// What a person calls it; may be empty.
    pub name: &'a str,
    /// The link that opens it again.
    pub link: String,
    /// The rules that it was judged by.
    pub pack: &'a Pack,
    /// What came of it.
    pub estimate: &'a Estimate<'a>,
    /// That some lines of its quote are in no figure; none where all are in one.
    pub uncounted: Option<String>,
}

//! What is told of many rows: what a column says, and why what stands in a cell cannot be used. The words for
//! each are the view's.

use super::{Input, InputProblem, folded};

/// What the cells of a column say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing that is counted: they are kept as they are.
    #[default]
    Other,
    /// The name of the facility.
    Name,
    /// What goes into a field.
    Field(Input),
}

/// What the name of an example in the template begins with: such a row is no facility.
pub const EXAMPLE: &str = "（例）";

/// What is left of the name of a year, so that `令和8年度` and `R8` are the same; of `2026年度` the number.
pub fn bare_year(text: &str) -> String {
    let text = folded(text).replace("令和", "r");
    let text = text.strip_suffix("年度").unwrap_or(&text);
    text.strip_suffix('年').unwrap_or(text).to_owned()
}

/// Why what stands in a cell cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellProblem {
    /// What the form says of such a text.
    Field(InputProblem),
    /// No answer to the field.
    Answer(String),
    /// A number with a remark behind it: the number, and all of it.
    Remarked(String, String),
    /// That the amount is not known yet.
    Undecided(String),
    /// What a spreadsheet writes where it could not work something out: `#N/A`.
    Sheet(String),
    /// Beds, and a kind of facility that says there are none.
    Bedless(String),
    /// A cell behind the last column: what stands before it may have slipped.
    Beyond(String),
}

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read it.
    Unread,
    /// A workbook of a spreadsheet.
    Workbook,
    /// Neither that nor a text.
    NoTable,
}

/// A row that is no facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// Nothing stands in it.
    Blank,
    /// 合計.
    Total,
    /// The headings once more.
    Heading,
    /// What stands above the headings.
    Above,
    /// A remark.
    Note,
    /// A text that is too long to be a name, and nothing else.
    Long,
    /// An example of the template, left as it came.
    Example,
}

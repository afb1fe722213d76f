//! What was seen while the text of a quote was read. The words for it are the view's.

use super::{InputProblem, Signed, Yen};

/// What is told of a text besides its lines, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteReport {
    /// The heading of the column that the amounts were taken from, where there is one.
    pub column: Option<String>,
    /// Every subtotal and total, none of which was counted.
    pub checks: Vec<RowCheck>,
    /// Every row that is no line, and why.
    pub remarks: Vec<RowRemark>,
}

/// A subtotal or total, held against the lines that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowCheck {
    /// Its row, from 1.
    pub row: usize,
    /// What it is called.
    pub label: String,
    /// The amount that stands there.
    pub printed: Yen,
    /// How much the lines come to above it; nothing where both agree.
    pub difference: Signed,
}

/// A row that is no line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowRemark {
    /// The row, from 1.
    pub row: usize,
    /// What stands there.
    pub text: String,
    /// Why.
    pub why: RowProblem,
}

/// Why a row is no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// No amount stands there: a heading, an address.
    NoAmount,
    /// An amount that cannot be read.
    Amount(InputProblem),
    /// A cell that a spreadsheet could not work out: `#REF!`.
    Error,
    /// A number and a price of one, but no amount.
    PerUnit,
    /// An amount for each month, without their number.
    Monthly,
    /// Few digits without a mark of money: a number of pieces as well as an amount.
    Short,
    /// Commas that may part digits or columns.
    Commas,
    /// 内税: stands in the amounts of the lines already.
    InnerTax,
    /// 10%対象: what the tax was worked out from.
    TaxBase,
    /// 内訳: stands in the amount of another line already.
    Part,
    /// A number of the letter, not of the offer: 見積番号, or what stands above the headings.
    Letter,
    /// More lines than a page can hold.
    TooMany,
    /// All that follows: the text is too long.
    TooLong,
    /// It is a line; but where it goes is written in a way that nobody knows, so it waits.
    UnknownBearer,
}

impl RowProblem {
    /// Whether somebody should look at the row: it may have been meant as a line.
    pub fn is_doubtful(self) -> bool {
        !matches!(
            self,
            Self::NoAmount | Self::InnerTax | Self::TaxBase | Self::Part | Self::Letter
        )
    }
}

//! What was seen while the text of a quote was read. The words for it are the view's.

/// What is told of a text besides its lines, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteReport {
    /// The heading of the column that the amounts were taken from; may be empty.
    pub column: String,
    /// Every row that is no line, or a doubtful one, and why.
    pub remarks: Vec<RowRemark>,
}

/// A row that something is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowRemark {
    /// The row, from 1.
    pub row: usize,
    /// What stands there.
    pub text: String,
    /// What is told.
    pub why: RowProblem,
}

/// What is told of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// No amount stands there: a heading, an address.
    NoAmount,
    /// A number of the letter, or what stands in other amounts already: 見積番号, 内税, 内訳.
    Aside,
    /// A subtotal or total.
    Sum,
    /// A subtotal or total that the lines before it do not come to.
    SumOff,
    /// It is a line; but it may have been meant as a sum of others.
    PerhapsSum,
    /// What was meant as an amount and cannot be read.
    Unusable,
    /// Numbers of which none is the amount: of pieces, of one piece, of each month.
    Unclear,
    /// More than a page can hold; from here on, where no text is named.
    TooMuch,
    /// It is a line; but where it goes is written in a way that nobody knows, so it waits.
    UnknownBearer,
}

impl RowProblem {
    /// Whether somebody should look at the row.
    pub fn is_doubtful(self) -> bool {
        !matches!(self, Self::NoAmount | Self::Aside | Self::Sum)
    }
}

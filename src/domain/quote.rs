//! 見積書: the lines of a vendor's quote, and where each of them goes.

use super::{Choice, Input, InputProblem, Signed, Yen};

/// 行き先: where a line of a quote goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// One of the costs, which it is a part of.
    Cost(Input),
    /// 対象外: nothing is applied for.
    Uncovered,
    /// 要確認: somebody has to say.
    Ask,
}

impl Bearer {
    /// Every one, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        let costs = Input::costs().map(Self::Cost);
        costs.chain([Self::Uncovered, Self::Ask])
    }

    /// Its code in a link. Part of the contract: it never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cost(input) => input.code(),
            Self::Uncovered => "none",
            Self::Ask => "ask",
        }
    }

    /// The one with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|bearer| bearer.code() == code)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cost(input) => input.field().label,
            Self::Uncovered => "対象外",
            Self::Ask => "要確認",
        }
    }
}

/// What a line is, besides an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Something that is bought.
    Plain,
    /// 値引き: below nothing.
    Discount,
    /// 消費税.
    Tax,
}

/// One line of a quote. Made by the form, which sees to its label and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteLine {
    /// Where it goes.
    pub to: Bearer,
    /// How much.
    pub amount: Signed,
    /// What it is called: one line, not too long.
    pub label: String,
    /// What it is.
    pub kind: LineKind,
}

/// What a quote itself prints as its total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteTotal {
    /// The amount.
    pub yen: Yen,
    /// Whether it leaves out the lines of consumption tax.
    pub is_net: bool,
}

/// A quote, or several put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Its lines, in its own order. Subtotals are none.
    pub lines: Vec<QuoteLine>,
    /// What it prints as its total.
    pub total: Option<QuoteTotal>,
}

impl Quote {
    /// The sum of all lines.
    pub fn sum(&self) -> Signed {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// The sum of what goes to one place; none where no line does.
    pub fn sum_of(&self, to: Bearer) -> Option<Signed> {
        let mut lines = self.lines.iter().filter(|line| line.to == to).peekable();
        lines.peek()?;
        Some(lines.map(|line| line.amount).sum())
    }

    /// The cost that the lines of a field make; none where it has no line.
    ///
    /// # Errors
    /// What no field of a cost could hold either: less than nothing, or too much.
    pub fn cost(&self, input: Input) -> Option<Result<Yen, InputProblem>> {
        let sum = self.sum_of(Bearer::Cost(input))?;
        let at_most = Yen::LARGEST_ENTRY;
        Some(match sum.amount() {
            None => Err(InputProblem::Negative),
            Some(yen) if yen > Yen::new(at_most) => Err(InputProblem::TooLarge { at_most }),
            Some(yen) => Ok(yen),
        })
    }

    /// The sum that is held against the quote's own total: of all lines, or of all but the tax.
    pub fn compared(&self) -> Signed {
        let is_net = self.total.is_some_and(|total| total.is_net);
        let lines = self.lines.iter();
        let counted = lines.filter(|line| !is_net || line.kind != LineKind::Tax);
        counted.map(|line| line.amount).sum()
    }

    /// How much the lines come to above the quote's own total; none where it prints none.
    pub fn difference(&self) -> Option<Signed> {
        let total = self.total?;
        Some(self.compared() - Signed::of(total.yen))
    }
}

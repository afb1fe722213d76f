//! 見積書: the lines of a vendor's quote, and where each of them goes.

use super::{Choice, Input, Signed, Yen};

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
    #[inline(never)]
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for cost in Input::costs() {
            all.push(Self::Cost(cost));
        }
        all.push(Self::Uncovered);
        all.push(Self::Ask);
        all
    }

    /// Its code in a link. Part of the contract: it never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cost(input) => input.code(),
            Self::Uncovered => "none",
            Self::Ask => "ask",
        }
    }

    /// The one with this code or this name, if there is one.
    #[inline(never)]
    pub fn called(code: &str) -> Option<Self> {
        let mut all = Self::all().into_iter();
        all.find(|bearer| bearer.code() == code || bearer.name() == code)
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

/// One line of a quote. Made by the form, which sees to its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteLine {
    /// Where it goes.
    pub to: Bearer,
    /// How much; a discount is below nothing.
    pub amount: Signed,
    /// What it is called: one line, not too long.
    pub label: String,
    /// Whether it is 消費税.
    pub is_tax: bool,
}

impl QuoteLine {
    /// Whether it is about all lines, and nobody has said yet where it goes: a tax or a discount.
    fn is_of_all(&self) -> bool {
        self.to == Bearer::Ask && (self.is_tax || self.amount.is_below())
    }
}

/// A quote, or several put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Its lines, in its own order. Subtotals are none.
    pub lines: Vec<QuoteLine>,
    /// What it prints as its total.
    pub total: Option<Yen>,
}

impl Quote {
    /// The sum of all lines.
    pub fn sum(&self) -> Signed {
        let mut sum = Signed::ZERO;
        for line in &self.lines {
            sum = sum + line.amount;
        }
        sum
    }

    /// The sum of what goes to one place; none where no line does.
    #[inline(never)]
    pub fn sum_of(&self, to: Bearer) -> Option<Signed> {
        let mut sum = None;
        for line in &self.lines {
            if line.to == to {
                sum = Some(sum.unwrap_or_default() + line.amount);
            }
        }
        sum
    }

    /// The sum that is held against the quote's own total: of all lines, or of all but the tax where that is what the
    /// total says.
    pub fn compared(&self) -> Signed {
        let (sum, mut net) = (self.sum(), self.sum());
        for line in &self.lines {
            if line.is_tax {
                net = net - line.amount;
            }
        }
        match self.total {
            Some(total) if Signed::of(total) == net => net,
            _ => sum,
        }
    }

    /// How much the lines come to above the quote's own total; none where it prints none.
    pub fn difference(&self) -> Option<Signed> {
        let total = self.total?;
        Some(self.compared() - Signed::of(total))
    }

    /// 按分: a 消費税 or a 値引き of a whole quote as one line for each place where the lines above it go, divided as
    /// their sums without tax are: whole yen, which come to the amount of the line. What stands above is one quote as
    /// far as the tax below it is that of its lines, or else up to the tax of another; the place of its first line
    /// comes with the parts. None where there is nothing to divide: the line has a place already, one above has none
    /// yet, or all go to one.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::Quote;
    /// use ehr_grant_estimator::form::{quote_item, quote_line_from};
    /// let items = ["ehr.600.端末", "cyber.300.サーバ", "ask.90.消費税"];
    /// let quote = Quote { lines: items.map(|it| quote_line_from(it).expect("a line")).into(), total: None };
    /// let (first, parts) = quote.apportioned(2).expect("two places");
    /// let parts: Vec<_> = parts.iter().map(quote_item).collect();
    /// assert_eq!(first, 0);
    /// assert_eq!(parts, ["ehr.60.消費税", "cyber.30.消費税"]); // 90 × 600 ÷ 900, 90 × 300 ÷ 900
    /// ```
    #[inline(never)]
    pub fn apportioned(&self, index: usize) -> Option<(usize, Vec<QuoteLine>)> {
        let line = self.lines.get(index).filter(|line| line.is_of_all())?;
        let first = self.first_of(index, line);
        let (mut places, mut whole) = (Vec::new(), Yen::ZERO);
        for to in Bearer::all() {
            let mut sum = Signed::ZERO;
            for above in self.lines.get(first..index).unwrap_or_default() {
                if above.to == to && !above.is_tax && !above.is_of_all() {
                    sum = sum + above.amount;
                }
            }
            if !sum.is_below() && sum != Signed::ZERO {
                whole = whole + sum.yen();
                places.push((to, whole));
            }
        }
        let has_open = matches!(places.last(), Some((Bearer::Ask, _)));
        if has_open || places.len() < 2 {
            return None;
        }
        // What goes to a place and to those before it is cut once: nothing is lost between them.
        let (mut parts, mut before) = (Vec::new(), Signed::ZERO);
        for (to, up_to) in places {
            let all = line.amount.in_ratio(up_to, whole);
            let amount = all - before;
            before = all;
            parts.push(QuoteLine {
                to,
                amount,
                ..line.clone()
            });
        }
        Some((first, parts))
    }

    /// The first line of the quote that the tax or the discount at this place is of.
    fn first_of(&self, index: usize, line: &QuoteLine) -> usize {
        // A discount stands before the tax of its quote.
        let mut below = self.lines.iter().enumerate().skip(index);
        if let Some((at, tax)) = below.find(|(_, line)| line.is_tax) {
            let (_, taxed) = self.reach(at, tax);
            if taxed < index {
                return taxed;
            }
        }
        self.reach(index, line).0
    }

    /// How far up the lines of one quote may go from this place, and how far its tax says that they do: the place
    /// itself, where it is not 10% of lines above.
    fn reach(&self, index: usize, line: &QuoteLine) -> (usize, usize) {
        let (mut farthest, mut taxed, mut net) = (index, index, Signed::ZERO);
        for (at, above) in self.lines.iter().enumerate().take(index).rev() {
            if above.is_tax && farthest < index {
                break;
            }
            if above.is_tax {
                continue;
            }
            net = net + above.amount;
            if !above.amount.is_below() {
                farthest = at;
                // However it is cut to whole yen.
                let over = line.amount - net.in_ratio(Yen::new(1), Yen::new(10));
                if over == Signed::ZERO || over == Signed::of(Yen::new(1)) {
                    taxed = at;
                }
            }
        }
        (farthest, taxed)
    }
}

//! Which rows are no facilities: blank ones, totals, remarks, headings once more.

use super::Table;
use super::mark::SAID;
use super::text::plain;
use crate::domain::{EXAMPLE, Meaning, Skip, folded};
use crate::form::quote::{is_one_of, outside_of};

/// How totals are called, as [`folded`] leaves them.
const TOTALS: &str = "合計 総計 小計 計 総合計 平均 total subtotal sum";

/// With brackets and blanks round it a total has at most so many bytes.
const LONGEST_TOTAL: usize = 30;

/// What a remark begins with.
const REMARKS: [&str; 9] = ["※", "＊", "*", "注", "(注", "（注", "備考", "出典", "作成"];

/// No name of a facility has more letters.
const LONGEST_NAME: usize = 60;

impl Table {
    /// Why a row is no facility; none where it is one.
    pub fn skip(&self, row: usize) -> Option<Skip> {
        let (mut first, mut filled) = ("", 0_usize);
        // Whether anything but a name stands under the headings that are known.
        let mut is_told = false;
        for at in 0..self.cells.width(row) {
            let text = plain(self.cell(row, at));
            if text.is_empty() {
                continue;
            }
            if filled == 0 {
                first = text;
            }
            filled += 1;
            let column = self.columns.get(at);
            is_told |= column.is_some_and(|it| matches!(it.meaning, Meaning::Field(_)));
        }
        if filled == 0 {
            return Some(Skip::Blank);
        }
        if let Some(heading) = self.heading {
            if row == heading {
                return Some(Skip::Heading);
            }
            if row < heading {
                return Some(if first.starts_with(SAID) {
                    Skip::Blank
                } else {
                    Skip::Above
                });
            }
            // Whoever joins lists by hand takes their headings along.
            if folded(first) == folded(plain(self.first_heading())) && self.is_same(row, heading) {
                return Some(Skip::Heading);
            }
        } else if first.starts_with(SAID) {
            return Some(Skip::Blank);
        }
        if is_total(first) || is_total(self.name(row)) {
            return Some(Skip::Total);
        }
        if self.name(row).starts_with(EXAMPLE) {
            return Some(Skip::Example);
        }
        let is_long = first.chars().nth(LONGEST_NAME).is_some();
        let is_remark = REMARKS.iter().any(|mark| first.starts_with(mark));
        let is_sentence = first.ends_with('。');
        let is_elsewhere = filled == 1 && self.name(row).is_empty();
        let is_unit = filled == 1 && self.said_alone(row).is_some();
        if !self.is_mapped() || is_told {
            return None;
        }
        if is_remark || is_sentence || is_elsewhere || is_unit {
            return Some(Skip::Note);
        }
        is_long.then_some(Skip::Long)
    }

    fn first_heading(&self) -> &str {
        let row = self.heading.unwrap_or_default();
        let mut cells = (0..self.cells.width(row)).map(|at| self.cell(row, at));
        cells
            .find(|text| !plain(text).is_empty())
            .unwrap_or_default()
    }
}

fn is_total(text: &str) -> bool {
    // Most cells are longer, and folding takes time.
    text.len() <= LONGEST_TOTAL && is_one_of(outside_of(&folded(text)), TOTALS)
}

//! The headings of a quote: which column holds the amount, and what it is counted in.

use super::amount::{Cell, cell};
use super::rows::Row;
use super::words::{is_one_of, outside_of, says};
use crate::domain::{folded, holds};

/// How the headings of amounts end, those that stand for a line best first.
const AMOUNTS: &str = "金額 総額 見積額 小計 合計 価格 費用 計";

/// A heading has so many bytes at most: ten letters.
const LONGEST: usize = 30;

/// What stands in headings of what one piece, or one month, costs; and of what is no amount of a line.
const PRICES: &str = "単価 定価 標準 小売 月額 値引 消費税";

/// Headings of what a line is for.
const LABELS: &str = "品名 品目 項目 内容 摘要 名称 商品 商品名 製品 製品名 サビス名 サビス内容 作業名 作業内容 作業項目 品名仕様 品名/仕様 品名規格 仕様 区分 分類 大項目 明細 物件名 機器名 機種名 費目 工程";

/// What a row of headings says.
#[derive(Default)]
pub struct Heading {
    /// The column of the amounts.
    pub at: Option<usize>,
    /// Whether there are amounts, and not only the price of one.
    pub has_amount: bool,
    /// What they are counted in: `千円`, or nothing for yen.
    pub unit: &'static str,
}

/// What a row of headings says; none for a row of another kind.
#[inline(never)]
pub fn heading(row: &Row) -> Option<Heading> {
    let text = folded(&row.text());
    // In a letter blanks may stand within a word, so the words of the whole row count.
    let is_letter = !row.in_columns;
    let is_short = text.len() < 120 && !says(&text, "。 、 :");
    let mut has_label = is_letter && row.cells.len() > 1 && is_short && says(&text, LABELS);
    let (mut at, mut best) = (None, usize::MAX);
    for (place, words) in row.cells.iter().enumerate() {
        if let Cell::Money(_) | Cell::Number(_) = cell(words, "") {
            return None;
        }
        let head = folded(words);
        let head = outside_of(&head).trim_start_matches(['御', 'お', 'ご']);
        // No heading is as long as the name of an offer.
        if is_letter || head.len() > LONGEST || says(head, PRICES) {
            continue;
        }
        has_label |= is_one_of(head, LABELS);
        for (rank, end) in AMOUNTS.split(' ').enumerate() {
            if rank <= best && head.ends_with(end) {
                (at, best) = (Some(place), rank);
            }
        }
    }
    let has_amount = at.is_some() || is_letter && says(&text, "金額 価格");
    let unit = unit(at.map_or(&text, |at| row.cell(at)));
    (has_label && (has_amount || says(&text, PRICES))).then_some(Heading {
        at,
        has_amount,
        unit,
    })
}

/// What amounts are counted in, by what is written of them: `単位：千円`, `金額（千円）`.
#[inline(never)]
pub fn unit(text: &str) -> &'static str {
    for unit in ["百万円", "万円", "千円"] {
        if holds(text, unit) {
            return unit;
        }
    }
    ""
}

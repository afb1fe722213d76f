//! What a row of a quote is called.

use super::amount::{Cell, cell};
use super::rows::{Row, push_word};
use super::words::{is_one_of, says};

/// Words for pieces of something, which belong to their number and not to what they are of.
const PIECES: &str =
    "式 台 個 本 枚 人 名 回 件 月 年 日 か月 ヶ月 カ月 人日 人月 時間 一式 1式 １式 m";

/// The words of a row before its amount, or else those behind it; without the number of pieces and the price of one.
#[inline(never)]
pub fn label(row: &Row, at: usize) -> String {
    let (mut end, mut is_counted) = (at, false);
    while !row.in_columns && end > 1 {
        let last = row.cell(end - 1);
        let is_piece = is_one_of(last, PIECES);
        let is_number = is_counted && matches!(cell(last, ""), Cell::Number(_));
        if !is_piece && !is_number && !says(last, ", ， ¥ ￥ 円") {
            break;
        }
        is_counted = is_piece;
        end -= 1;
    }
    let mut label = String::new();
    for places in [0..end, at + 1..row.cells.len()] {
        for text in row.cells.get(places).unwrap_or_default() {
            let is_word = cell(text, "") == Cell::Text && has_letter(text);
            if !row.in_columns || is_word && !is_one_of(text, PIECES) {
                push_word(&mut label, text);
            }
        }
        if !label.is_empty() {
            break;
        }
    }
    label
}

/// Whether there is any letter in a text, and not only digits and marks.
#[inline(never)]
pub fn has_letter(text: &str) -> bool {
    text.contains(
        |c| matches!(c, 'a'..='z' | 'A'..='Z' | 'ぁ'..='鿿' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | 'ｦ'..='ﾟ'),
    )
}

//! The words by which the rows of a quote are told apart: totals, tax, discounts, numbers of the letter. Each list is
//! one text, and written as [`crate::domain::folded`] leaves a text: without blanks, ー and ・, in half-width letters.

use crate::domain::{holds, replaced};

/// What the words of a row say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A line.
    Line,
    /// 消費税, on top of the lines.
    Tax,
    /// 内税, 内訳, 10%対象: stands in the amounts of the lines already; or a number of the letter.
    Aside,
    /// 小計: of some of the lines.
    Subtotal,
    /// 機器計, リース料総額: of some of the lines, if they come to it; else a line.
    Perhaps,
    /// 合計: of all of them.
    Total,
    /// 税抜合計: of all of them but the tax.
    Net,
}

/// What may stand round the word for a total without making it one of a part only.
const ROUND: &str = "下記の通り 下記のとおり 消費税等 消費税 値引き 値引 割引 差引 見積 請求 支払 税込み 税抜き 税込 税抜 税別 総合 合計 総計 総額 累計 金額 価格 費用 額 計 後 御 お ご の 円 別 込 総 書";

const DISCOUNTS: &str = "値引 値下げ 割引 割戻 出精 ディスカウント discount";

const LETTER: &str = "見積番号 見積no 見積書番号 伝票番号 管理番号 登録番号 顧客番号 発行日 作成日 見積日 日付 有効期限 納期 電話番号 電話 tel fax 担当者 郵便番号 ペジ";

/// Words that end in 計 and are no sum of anything.
const OTHER_SUMS: &str = "設計 会計 統計 集計 時計 推計 家計 温度計 体温計 体重計 血圧計 身長計";

/// What the words of a row say that it is.
#[inline(never)]
pub fn word(text: &str) -> Word {
    let head = outside_of(text);
    let is_net = says(text, "税抜 税別");
    let is_tax = says(head, "消費税") || is_one_of(head, "税 税額 tax");
    let is_inner = head.starts_with('内') || head.starts_with("うち");
    if is_inner && (is_tax || says(head, "内税 内訳")) || head.starts_with("うち") {
        return Word::Aside;
    }
    if says(head, "%対象 課税対象 対象額")
        || is_one_of(head.trim_end_matches([':', '.', '№', '#', '-']), LETTER)
    {
        return Word::Aside;
    }
    if is_tax && !says(head, "込 抜 別 含 対応") {
        return Word::Tax;
    }
    let is_sum = says(head, "合計 小計 中計 大計 総計 累計");
    let ends = head.ends_with('計') && !says(head, OTHER_SUMS);
    if is_discount(text) {
        return if is_sum || ends {
            Word::Subtotal
        } else {
            Word::Line
        };
    }
    if says(head, "計 額 価格") && is_all(head) || head == "total" {
        return if is_net { Word::Net } else { Word::Total };
    }
    if is_sum || says(head, DISCOUNTS) && says(head, "計 額 価格") {
        return Word::Subtotal;
    }
    if ends || says(head, "総額") {
        return Word::Perhaps;
    }
    Word::Line
}

/// Whether the words end as those of a 値引き do, and are not those of what is left after it, nor of something that a
/// discount is about: 値引対象機器.
pub fn is_discount(text: &str) -> bool {
    let head = outside_of(text);
    if says(head, "前 後 差引") {
        return false;
    }
    let mut head = head.trim_end_matches([
        'き', 'し', '額', '分', '金', '等', '計', '合', '小', '料', '率', '、', '%',
    ]);
    head = head.trim_end_matches(|c: char| c.is_ascii_digit());
    for word in DISCOUNTS.split(' ') {
        if head.ends_with(word) {
            return true;
        }
    }
    false
}

/// Whether nothing but the word for a total stands there, and what goes with it.
fn is_all(head: &str) -> bool {
    let mut rest = head.to_owned();
    for round in ROUND.split(' ') {
        rest = replaced(&rest, round, "");
    }
    for mark in rest.chars() {
        if !"+=:※*■●◆▼】]>¥".contains(mark) && !('①'..='⑳').contains(&mark) {
            return false;
        }
    }
    true
}

/// The text before its first bracket, or in it where it begins with one.
#[inline(never)]
pub fn outside_of(text: &str) -> &str {
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        if "()【】[]<>".contains(letter) {
            if at > start {
                return text.get(start..at).unwrap_or_default();
            }
            start = at + letter.len_utf8();
        }
    }
    text.get(start..).unwrap_or_default()
}

/// Whether a text is one of the words of a list.
#[inline(never)]
pub fn is_one_of(text: &str, words: &str) -> bool {
    for word in words.split(' ') {
        if word == text {
            return true;
        }
    }
    false
}

/// Whether one of the words of a list stands in a text.
#[inline(never)]
pub fn says(text: &str, words: &str) -> bool {
    for word in words.split(' ') {
        if holds(text, word) {
            return true;
        }
    }
    false
}

//! The words of the files that are written, and of the place where they are handed out.

use super::what::What;
use crate::view::wording::NO_PROMISE;

/// Above the buttons.
pub const TITLE: &str = "表計算・データに書き出す";
/// What is in the files.
pub const HELP: &str =
    "表計算ファイルでは、青い数字（病床数、月数、費用）を変えると計算し直します。";

/// A file: the code of its button, what stands on the button, its name, its type.
pub const FILES: [(&str, &str, &str, &str); 3] = [
    (
        "export-xlsx",
        "表計算（Excel）",
        "電子カルテ補助金試算.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "export-csv",
        "表（CSV）",
        "電子カルテ補助金試算.csv",
        "text/csv;charset=utf-8",
    ),
    (
        "export-json",
        "データ（JSON）",
        "電子カルテ補助金試算.json",
        "application/json",
    ),
];

/// Above all: what the file is.
pub const TOP: [&str; 3] = ["電子カルテ補助金 試算", NO_PROMISE, "金額の単位は円です。"];
/// The first lines: whose columns these are, the year of the rules, the day judged by, what opens the plan again.
pub const HEAD: [(&str, What<'_>); 4] = [
    ("項目", What::Name),
    ("年度", What::Year),
    ("判定日", What::JudgedOn),
    ("リンク", What::Link),
];
/// At the end of a workbook: how to read it.
pub const ABOUT: [&str; 1] = ["青い数字（病床数、月数、費用）を変えると計算し直します。"];
/// Above the sentences.
pub const GROUNDS: &str = "根拠";
/// Behind the year of rules that do not cover the day judged by.
pub const AS_REFERENCE: &str = "（参考）";
/// Why an outcome is what it is.
pub const REASON: &str = "理由";
/// Until when one can apply.
pub const DEADLINE: &str = "申請期限";
/// Above the sums.
pub const TOTALS: &str = "合計";
/// In a field whose text cannot be used.
pub const WRONG: &str = "入力に誤りがあります";
/// The ends of a range.
pub const LOW: &str = "（下限）";
/// The upper one.
pub const HIGH: &str = "（上限）";

/// A sentence, and where it stands.
pub fn cited(quote: &str, document: &str, place: &str, standing: &str) -> String {
    format!("「{quote}」{document} {place}（{standing}）")
}

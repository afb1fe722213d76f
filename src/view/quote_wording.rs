//! The words that are always the same where a quote is entered.

/// The name of the part.
pub const TITLE: &str = "見積書の明細";
/// What it is good for.
pub const HELP: &str = "見積書の行を貼り付けて、行ごとに行き先を選びます。同じ行き先の行の合計が、その費用になります。消費税と値引きは、その上の行がどれも要確認でなければ、割合で分けられます。";
/// Before the place for the text.
pub const PASTE: &str = "表計算ソフトや見積書からコピーした行";
/// What may be put there.
pub const PASTE_HELP: &str = "品名と金額の列を選んでコピーしてください。小計、合計は数えません。";
/// Reads the text.
pub const READ: &str = "明細に加える";
/// Opens a file of one's own.
pub const OPEN: &str = "保存した明細ファイル（CSV）を開く";
/// Above the lines.
pub const LINES: &str = "明細";
/// What a place is called.
pub const TO: &str = "行き先";
/// Divides a tax or a discount of the whole quote.
pub const DIVIDE: &str = "金額の割合で分ける";
/// Takes a line out.
pub const REMOVE: &str = "削除";
/// Above the row for one more.
pub const ADD: &str = "行を加える";
/// What a line is for.
pub const LABEL: &str = "内容";
/// How much.
pub const AMOUNT: &str = "金額";
/// How a discount is typed.
pub const AMOUNT_HELP: &str = "値引きは -300,000 のように入れてください";
/// Adds the line.
pub const ADD_DEED: &str = "加える";
/// Takes all lines out.
pub const CLEAR: &str = "明細とその費用を消す";
/// Puts the lines into a file.
pub const SAVE: &str = "明細をファイル（CSV）に保存";
/// Above the sums.
pub const SUMS: &str = "行き先ごとの合計";
/// The sum of all.
pub const SUM: &str = "明細の合計";
/// Above rows that may have been meant as lines.
pub const DOUBTS: &str = "確かめる行";
/// Above rows that are none.
pub const OTHERS: &str = "明細ではない行";
/// Beside a line of tax.
pub const TAX_NOT_PRINTED: &str = "税込・税抜の別は案内に記載がありません";

/// Before the heading of the column that the amounts were taken from.
pub const COLUMN: &str = "金額の列：";
/// Where nothing was pasted.
pub const NO_TEXT: &str = "＊見積書の明細を貼り付けてください";

/// Takes over every suggestion that is the only one for its line.
pub fn take_suggestions(lines: usize) -> String {
    format!("候補が一つの{lines}行を、候補の行き先にする")
}

/// Where no more lines fit.
pub fn full(at_most: usize) -> String {
    format!("＊明細は{at_most}行までです。まとめられる行はまとめてください")
}

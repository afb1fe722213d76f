//! The words of the rule book that are always the same.

/// Its first part.
pub const YEAR: &str = "年度";
/// 申請期限.
pub const DEADLINE: &str = "申請期限";
/// The name by which files refer to something.
pub const ID: &str = "記号";
/// Before the answers that something holds for.
pub const WHEN: &str = "当てはまる答え";
/// Where it holds for all.
pub const ALWAYS: &str = "すべての場合";
/// Where a list has nothing in it.
pub const NONE: &str = "なし";
/// A remark.
pub const REMARK: &str = "注記";
/// The support menu.
pub const SUPPORT: &str = "支援メニューと相談窓口";
/// What holds for several programmes.
pub const SHARED_CONDITIONS: &str = "いくつかの補助に共通の条件";
/// The remarks on several programmes.
pub const REMARKS: &str = "いくつかの補助についての注記";
/// What may be entered.
pub const LIMITS: &str = "入力できる範囲と端数";
/// The words by which lines of a quote are recognised.
pub const WORDS: &str = "見積の明細を見分ける語";
/// The documents.
pub const DOCUMENTS: &str = "読んだ資料";

// The page.

/// Its tabs.
pub const READ: &str = "読む";
/// With how many checks there are.
pub fn prove(count: usize) -> String {
    format!("確かめる（自己検査 {count}件）")
}
/// The name of the list of tabs.
pub const TABS: &str = "規則の使い方";
/// The head of the rule book.
pub fn of_year(year: &str) -> String {
    format!("{year}の規則")
}
/// Where places stand that name no document.
pub fn read_from(document: &str) -> String {
    format!("資料の名前がない引用は、{document}から。")
}
/// The choice of the year.
pub const YEARS: &str = "年度を選ぶ";
/// The filter by mark.
pub const FILTER: &str = "記載の区分で絞り込む";
/// No filter.
pub fn all(count: usize) -> String {
    format!("すべて {count}件")
}
/// So many of one kind.
pub fn so_many(word: &str, count: usize) -> String {
    format!("{word} {count}件")
}
/// The search.
pub const SEARCH: &str = "語や金額で探す";
/// What may be typed there.
pub const SEARCH_HELP: &str = "全角・半角、コンマの有無は問いません";
/// How many rows there are to see; said as they change.
pub fn shown(count: usize, all: usize) -> String {
    if count == all {
        format!("全{all}件を表示しています。")
    } else {
        format!("{all}件のうち{count}件を表示しています。")
    }
}
/// The table of contents.
pub const CONTENTS: &str = "目次";
/// The button of paper.
pub const PRINT: &str = "すべて印刷する（A4）";
/// The same of the self-test.
pub const PRINT_TEST: &str = "印刷する";
/// Another file.
pub const OPEN: &str = "ほかのファイルを読む";
/// Which.
pub const OPEN_HELP: &str =
    "index.htmlか規則のファイル（JSON）を選ぶか、この画面に落としてください。送信はしません。";
/// That a file is shown.
pub fn opened(name: &str) -> String {
    format!("「{name}」の規則を表示しています。")
}
/// The way back.
pub const OWN: &str = "この画面の規則に戻す";
/// Where a file was no use.
pub fn refused(name: &str) -> String {
    format!("「{name}」は読めませんでした")
}
/// Because it is something else.
pub const NO_RULES: &str = "規則が入っていません。この試算のindex.htmlか、規則のファイル（JSON）を選んでください。表示は元のままです。";
/// Because of these problems.
pub const PROBLEMS: &str = "規則に次の誤りがあります。表示は元のままです。";
/// More problems than are listed.
pub fn and_more(count: usize) -> String {
    format!("ほか{count}件")
}

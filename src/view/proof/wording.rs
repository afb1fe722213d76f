//! The words of the self-test that are always the same.

/// What a case gives that gives what it says.
pub const SAME: &str = "すべて同じ";
/// The mark of a check that agrees.
pub const AGREES: &str = "一致";
/// The mark of one that does not.
pub const DIFFERS: &str = "不一致";
/// Before what must come of a check.
pub const EXPECTED: &str = "比べる値";
/// Before what does.
pub const GIVEN: &str = "試算の値";
/// Above those that do not agree.
pub const FAILING: &str = "一致しないもの";
/// The checks of a year.
pub fn title(year: &str) -> String {
    format!("{year}の自己検査")
}
/// How many agree.
pub fn agreeing(agreeing: usize, count: usize) -> String {
    format!("{count}件中{agreeing}件 一致")
}
/// While they are run.
pub fn running(done: usize, count: usize) -> String {
    format!("{count}件のうち{done}件を検査しました")
}
/// What is held against what.
pub const HELP: &str = "活用例と手計算の例は、案内から人が求めた額と比べます。区切りの前後は、規則の数字から「少ない方 × 補助率」を整数だけで計算し直し、試算の値と比べます。";
/// Where all agree.
pub const ALL_WELL: &str = "すべて一致しました。";
/// Where some do not.
pub const NOT_WELL: &str =
    "一致しないものがあります。規則の数字か、例の書きまちがいを確かめてください。";
/// Where no case of the files is about the year.
pub const NO_CASES: &str = "手計算の例は、この年度のものがまだありません。";
/// The filter.
pub const ONLY_FAILING: &str = "一致しないものだけ";
/// A button.
pub const AGAIN: &str = "もう一度検査する";
/// The chips.
pub const FILTER: &str = "検査の種類で絞り込む";
/// All of them.
pub const EVERY: &str = "すべて";
/// What the bar shows.
pub const PROGRESS: &str = "自己検査の進み具合";
/// What a pack gives for a programme that it does not have.
pub const NO_PROGRAMME: &str = "この規則にない補助です";
/// The choice of the rules that are held to the test.
pub const SUBJECT: &str = "検査する規則";
/// The rules that are being edited.
pub fn drafted(year: &str) -> String {
    format!("直している規則（{year}）")
}
/// The rules that are read.
pub fn read(year: &str) -> String {
    format!("表示している規則（{year}）")
}

//! The words of the page for many facilities that are always the same.

use super::{SortBy, State};

/// Above the box.
pub const PASTE: &str = "表を貼り付ける";
/// What to do with it.
pub const PASTE_HELP: &str = "表計算から貼り付けるか、CSV・TSVのファイルを置いてください（UTF-8、Shift_JIS、Unicodeテキスト）。列は見出しから読み取ります。順番は自由です。";
/// A button.
pub const OPEN_FILE: &str = "ファイルを開く";
/// A button: the template.
pub const TEMPLATE: &str = "ひな形を保存";
/// The name of its file.
pub const TEMPLATE_FILE: &str = "まとめて試算ひな形.csv";
/// Stops what is under way.
pub const STOP: &str = "やめる";
/// Nothing was found in what was pasted.
pub const NOTHING: &str =
    "施設の行が見つかりません。見出しの行と、施設ごとの行を貼り付けてください。";

/// The filter that shows all.
pub const ALL: &str = "すべて";
/// A sum.
pub const COST: &str = "費用";
/// A sum.
pub const CONFIRMED: &str = "対象見込みの補助";
/// A sum.
pub const UP_TO: &str = "要確認も含めると";
/// The table, for those who hear it.
pub const TABLE: &str = "施設ごとの試算";
/// The group of filters.
pub const FILTERS: &str = "表示する施設";
/// A box.
pub const FIND: &str = "名称で探す";
/// A list.
pub const SORT: &str = "並べ替え";
/// Above the name of a facility.
pub const NAME: &str = "名称";
/// A file.
pub const XLSX: &str = "表計算に書き出す";
/// A file.
pub const CSV: &str = "CSV";
/// Their names.
pub const FILES: [&str; 2] = ["まとめて試算.xlsx", "まとめて試算.csv"];
/// Opens the page of one.
pub const OPEN: &str = "開く";
/// Opens the sheet of a row.
pub const DETAIL: &str = "内訳";
/// Opens it where something is to be mended.
pub const MEND: &str = "直す";
/// Closes it.
pub const CLOSE: &str = "閉じる";
/// Takes back the last change of a cell.
pub const UNDO: &str = "元に戻す";
/// Above the cells of a row.
pub const CELLS: &str = "この行の入力";
/// Opens the page with this row.
pub const OPEN_PAGE: &str = "この条件を試算の画面で開く（新しい画面）";
/// What is needed for that.
pub const OPEN_HELP: &str = "保存したファイルから開いているときは、試算のページ（index.html）を同じフォルダーに置いてください。";
/// The last column.
pub const DEEDS: &str = "操作";

/// Changes the mapping.
pub const MAP: &str = "列の対応を変える";
/// Above the mapping.
pub const MAP_TITLE: &str = "列の対応";
/// What to do there.
pub const MAP_HELP: &str = "列ごとに、何が入っているかを選んでください。使わない列は計算に入れず、書き出すファイルにそのまま残します。";
/// Where there is no heading that is known.
pub const MAP_FIRST: &str = "見出しを読み取れませんでした。列の対応を選んでください。";
/// Where no column has a cost.
pub const NO_COST: &str = "費用の列が見つかりません。「列の対応を変える」で選べます。";
/// Where no column says the kind.
pub const NO_KIND: &str = "施設の種類の列が見つかりません。「列の対応を変える」で、列か、すべての施設に使う種類を選べます。";
/// Uses it.
pub const MAP_DONE: &str = "この対応で試算する";
/// A column of nothing that counts.
pub const OTHER: &str = "使わない（そのまま残す）";
/// Above what holds for all.
pub const FOR_ALL: &str = "列にない条件（すべての施設に同じ答えを使います）";
/// No answer yet.
pub const NO_ANSWER: &str = "指定しない";
/// The heads of the mapping.
pub const MAP_COLUMNS: [&str; 3] = ["表の列", "中身の例", "使いみち"];

/// Above exported problems.
pub const TO_MEND: &str = "直すところ";
/// Above an exported state.
pub const STATE: &str = "判定";
/// Above the exported sums.
pub const GRANTS: &str = "補助の合計";
/// Above the links.
pub const LINK: &str = "リンク";
/// While a text is read.
pub const READING: &str = "表を読んでいます。";
/// While a file is written.
pub const WRITING: &str = "ファイルを作っています。";
/// What was taken back.
pub const UNDONE: &str = "元に戻しました。";

/// The head of the sums.
pub fn own_share_of(count: &str) -> String {
    format!("{count}施設の自己負担のめやす")
}

/// Where a workbook would be too large.
pub fn too_many(most: &str) -> String {
    format!("{most}行を超える表は、CSVで書き出してください。")
}

/// What a column of an exported outcome is called.
pub fn outcome_of(covers: &str) -> String {
    format!("{covers}：判定")
}

/// What a column of exported amounts is called.
pub fn grant_of(covers: &str) -> String {
    format!("{covers}：交付額")
}

/// A column without heading.
pub fn column(number: usize) -> String {
    format!("{number}列目")
}

/// What a row comes to.
pub fn state(state: State) -> &'static str {
    match state {
        State::Mend => TO_MEND,
        State::Likely => "対象見込み",
        State::Confirm => "要確認",
        State::Ineligible => "対象外",
        State::Bare => "費用なし",
    }
}

/// The head of a column.
pub fn head(by: SortBy) -> &'static str {
    match by {
        SortBy::Line => "行",
        SortBy::Name => NAME,
        SortBy::Kind => "種類",
        SortBy::Beds => "病床",
        SortBy::Cost => COST,
        SortBy::Confirmed => CONFIRMED,
        SortBy::UpTo => UP_TO,
        SortBy::OwnShare => "自己負担",
        SortBy::State => STATE,
    }
}

/// That rows with something to mend are left out.
pub fn left_out(count: &str) -> String {
    format!("直すところのある{count}施設は、合計に入っていません。")
}

/// What is announced.
pub fn announcement(all: &str, cost: &str, own_share: &str, left_out: &str) -> String {
    format!("{all}施設を試算しました。費用は{cost}、自己負担のめやすは{own_share}です。{left_out}")
}

/// How far it is.
pub fn progress(done: &str, all: &str) -> String {
    format!("{done}行まで試算しました（全{all}行）。")
}

/// What was stopped.
pub fn stopped(done: &str, all: &str) -> String {
    format!("途中でやめました。{all}行のうち{done}行までを試算しています。")
}

/// How many rows are shown.
pub fn shown(count: &str) -> String {
    format!("{count}施設を表示しています。")
}

/// Which unit was taken from elsewhere than a heading of its own. `what` are the columns; empty for all.
pub fn taken_unit(what: &[String], unit: &str, line: &str, text: &str) -> String {
    let what = if what.is_empty() {
        "金額".to_owned()
    } else {
        what.join("、")
    };
    let unit = if unit.is_empty() { "円" } else { unit };
    let inner = text.strip_prefix(['（', '(', '【', '[']);
    let inner = inner.and_then(|text| text.strip_suffix(['）', ')', '】', ']']));
    let text = inner.unwrap_or(text);
    format!("{what}は{unit}単位として読みました（{line}行目の「{text}」から）。")
}

/// Which columns look like amounts and are not used.
pub fn unused_amounts(names: &[String]) -> String {
    let names = names.join("」「");
    format!("金額らしい列を使っていません：「{names}」。「列の対応を変える」で選んでください。")
}

/// That there are more columns than are read.
pub fn too_wide(most: &str, all: &str) -> String {
    format!(
        "列が多いため、{all}列のうち先頭の{most}列だけを読みました。残りの列は、書き出すファイルにも入りません。"
    )
}

/// The answers that hold for all facilities.
pub fn assumed(answers: &[&str]) -> String {
    format!(
        "列にない条件は、次のとおりとして計算：{}",
        answers.join("、")
    )
}

/// Which columns were read, and from what.
pub fn columns(names: &[String]) -> String {
    format!("列：{}を読み取りました。", names.join("、"))
}

/// Which columns were not.
pub fn kept(names: &[String]) -> String {
    format!(
        "計算に使わない列：{}（書き出すファイルに残します）。",
        names.join("、")
    )
}

/// The fold with the rows that are no facilities.
pub fn skipped(count: &str) -> String {
    format!("施設として数えなかった行（{count}行）")
}

/// One of them.
pub fn skipped_row(line: &str, why: &str, text: &str) -> String {
    format!("{line}行目（{why}）{text}")
}

/// So many more.
pub fn more(count: &str) -> String {
    format!("ほか{count}行")
}

/// The row of a table.
pub fn line(number: &str) -> String {
    format!("{number}行目")
}

/// The year and the day.
pub fn judged(year: &str, day: &str) -> String {
    format!("{year}の案内による　判定日 {day}")
}

/// On paper, where there are more rows than are printed.
pub fn printed(most: &str, all: &str) -> String {
    format!(
        "{all}施設のうち、先頭の{most}施設を印刷しています。すべての行は、書き出したファイルで確かめてください。"
    )
}

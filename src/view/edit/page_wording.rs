//! The words of the page on which one edits and hands out.

/// Its tabs.
pub const EDIT: &str = "直す";
/// The other.
pub const HAND_OUT: &str = "書き出す";
/// Before anything is edited.
pub const START: &str = "どの規則を直しますか";
/// What the choices do.
pub const START_HELP: &str = "サイトに置いている index.html を先に選ぶと、その規則から始まり、新しい index.html を保存できます。選ばなければ、この画面が持っている規則から始まります。";
/// A year as it stands.
pub fn edit_year(label: &str) -> String {
    format!("{label}を直す")
}
/// The year that follows.
pub fn new_year(label: &str) -> String {
    format!("{label}を写して次の年度を作る")
}
/// A file to go on with.
pub const DROP: &str = "ファイルを選ぶ";
/// Which.
pub const DROP_HELP: &str = "index.html、規則のファイル（JSON）、途中で保存したファイル。画面に落としてもかまいません。送信はしません。";
/// The head of a draft.
pub fn head(label: &str, from: Option<&str>) -> String {
    match from {
        Some(from) => format!("{label}（{from}を写して作成中）"),
        None => format!("{label}を直しています"),
    }
}
/// What one does.
pub const HEAD_HELP: &str = "数字を直したら、その根拠の文も新しい案内から写してください。写すまでは「未確認」になり、画面の対象見込みの合計に入りません。";
/// How many rows wait.
pub fn waiting(count: usize, all: usize) -> String {
    format!("未確認 {count} / {all}")
}
/// The sentence of a row.
pub const QUOTE: &str = "根拠の文";
/// The document.
pub const DOCUMENT: &str = "資料";
/// Where in it.
pub const PLACE: &str = "資料の場所";
/// What it leaves open.
pub const NOTE: &str = "注記";
/// Another document.
pub const ADD_DOCUMENT: &str = "ほかの資料を加える";
/// Its title.
pub const DOCUMENT_TITLE: &str = "資料の名前";
/// Its year.
pub const DOCUMENT_YEAR: &str = "資料の年度";
/// The button.
pub const ADD: &str = "加える";
/// Confirms one row.
pub const CONFIRM: &str = "この文のとおりと確かめた";
/// Says that it is printed nowhere.
pub const UNPRINTED: &str = "案内に記載なしにする";
/// Takes a confirmation back.
pub const UNCONFIRM: &str = "未確認に戻す";
/// Confirms a section.
pub fn confirm_all(count: usize) -> String {
    format!("残る{count}件を、今の文のとおりと確かめた")
}
/// Those that are left out of that.
pub fn not_said(count: usize) -> String {
    format!("ほかの{count}件は、文に今の値が見当たりません。一件ずつ確かめてください。")
}
/// That a figure is not in its sentence.
pub const DOUBTFUL: &str = "根拠の文に、この値が見当たりません。文か値を確かめてください。";
/// What stood there before.
pub const WAS: &str = "前の値";
/// What a figure is made of.
pub const SHAPE: &str = "決め方";
/// Another band.
pub const ADD_BAND: &str = "＋ 区分を入れる";
/// Another round.
pub const ADD_ROUND: &str = "＋ 申請期限を入れる";
/// Less of either.
pub const REMOVE: &str = "この項目を除く";
/// The side.
pub const CHANGES: &str = "変わること";
/// What the table tells.
pub const CHANGES_HELP: &str = "交付額の上限（その施設が受けられる最大の額、単位：円）";
/// While nothing can be compared.
pub const NO_CHANGES: &str = "誤りを直すと、変わる額をここに示します。";
/// The whole grid.
pub const WHOLE: &str = "すべての種類・病床数・費用で比べる";
/// What it leaves out.
pub fn same_rows(changed: usize, same: usize) -> String {
    format!(
        "変わる組合せ {changed}件、変わらない組合せ {same}件。金額の単位は円です。費用のない行は上限です。"
    )
}
/// The heads of its columns.
pub const WHO: &str = "施設";
/// The last.
pub const BY: &str = "差";
/// The problems.
pub fn errors(count: usize) -> String {
    format!("誤り {count}件")
}
/// None.
pub const NO_ERRORS: &str = "誤りはありません。";
/// To the errors and to what saves, past the rows.
pub const TO_SIDE: &str = "誤りと保存へ";
/// And back.
pub const TO_ROWS: &str = "値の一覧へ戻る";
/// The days of another year.
pub fn same_year(label: &str) -> String {
    format!("{label}と重なっています")
}
/// Beds without an amount.
pub fn no_band(who: &str, beds: u32) -> String {
    format!("{who}の{beds}床に当てはまる区分がありません")
}
/// Beds with two amounts.
pub fn two_bands(who: &str, beds: u32) -> String {
    format!("{who}の{beds}床に当てはまる区分が二つあります")
}
/// A round that ends before the one before it.
pub fn later_than_round(round: &str) -> String {
    format!("{round}の期限より後にしてください")
}
/// A desk that closes before it opens.
pub const LATER_THAN_OPENING: &str = "始まる時刻より後にしてください";
/// A year that ends before it begins.
pub const LATER_THAN_FIRST_DAY: &str = "最初の日より後にしてください";
/// An end below its beginning.
pub const AT_LEAST_THE_LOW: &str = "下限以上にしてください";
/// The self-test of a draft that cannot be tested.
pub const NOT_TESTED: &str = "誤りがあるため、検査できません";
/// What to do about it.
pub const NOT_TESTED_HELP: &str = "「直す」で次の誤りを直すと、検査します。";
/// Saves a draft.
pub const SAVE_DRAFT: &str = "途中を保存";
/// One step back.
pub const UNDO: &str = "元に戻す";
/// One step on.
pub const REDO: &str = "やり直す";
/// Ends the draft.
pub const LEAVE: &str = "編集をやめる";
/// Asked before a draft goes that was not saved.
pub const MAY_GO: &str = "保存していない変更があります。捨ててもよいですか。";
/// The name of the file of a draft.
pub const DRAFT_FILE: &str = "規則の下書き.json";
/// Hands out the page.
pub fn save_page(name: &str) -> String {
    format!("新しい {name} を保存")
}
/// Why not: problems.
pub const NOT_WITH_ERRORS: &str = "誤りがある間は保存できません。";
/// Why not: no page.
pub const NO_PAGE: &str = "配布中の index.html を選んでください。新しい index.html は、それを元に作ります（この画面は規則だけを持っています）。";
/// That it may be handed out with open rows.
pub fn with_waiting(count: usize) -> String {
    format!("未確認の{count}件は、画面で「未確認」と示し、対象見込みの合計に入れません。")
}
/// Hands out the pack.
pub const SAVE_PACK: &str = "規則のファイル（JSON）を保存";
/// Hands out the record.
pub const SAVE_RECORD: &str = "変更の記録（テキスト）を保存";
/// Its name.
pub const RECORD_FILE: &str = "規則の変更の記録.txt";
/// Its title on the screen.
pub const RECORD: &str = "変更の記録";
/// Pages to be renewed.
pub const PAGES: &str = "新しい画面";
/// Which files to choose.
pub const PAGES_HELP: &str = "サイトに置いている index.html（と many.html、rules.html）を選ぶと、新しい規則を入れたものを保存できます。";
/// What the host does.
pub const HOST: &str = "サイトで置き換えるもの";
/// The sums.
pub const SUMS: &str = "SHA256SUMS の新しい行";
/// Nothing to hand out.
pub const NOTHING_TO_HAND_OUT: &str = "「直す」で規則を直してから、ここで書き出します。";
/// A draft that was opened.
pub const DRAFT_OPENED: &str = "途中で保存した下書きを開きました。";
/// A page that was chosen.
pub fn page_chosen(name: &str) -> String {
    format!("{name} を読みました。")
}
/// What was saved.
pub fn saved(name: &str) -> String {
    format!("{name} を保存しました。")
}
/// Rules that were read.
pub fn rules_chosen(name: &str, labels: &[String]) -> String {
    format!("{name} を読みました（{}）。", labels.join("、"))
}
/// Why a page or rules cannot be used.
pub fn refused(name: &str, why: &str) -> String {
    format!("{name} は使えません。{why}")
}
/// Rules with problems.
pub const WITH_PROBLEMS: &str = "規則に次の誤りがあります。";
/// A list of years for a draft of one.
pub fn no_such_year(label: &str) -> String {
    format!("{label}の規則が入っていません。下書きはそのままです。")
}
/// A file that is too large to be rules.
pub fn too_large(name: &str) -> String {
    format!("{name} は大きすぎます（2MBまで）。読まずに、そのままにしました。")
}
/// That a page has the year already.
pub fn replaces_year(label: &str) -> String {
    format!(
        "選んだ画面には、すでに{label}の規則があります。保存すると、この下書きに置き換わります。"
    )
}
/// Asked before it goes.
pub fn may_replace_year(label: &str) -> String {
    format!("選んだ画面には、すでに{label}の規則があります。この下書きに置き換えてもよいですか。")
}
/// A pack that was dropped while another is edited.
pub const PACK_TAKEN: &str = "規則のファイルを読み、下書きに入れました。";
/// A file of no use.
pub fn unusable(name: &str) -> String {
    format!("{name} は、この試算の画面でも、規則のファイルでも、下書きでもありません。")
}

/// The code of what nobody has confirmed.
pub const WAITING: &str = "unconfirmed";
/// That of what is printed.
pub const DONE: &str = "printed";
/// The heads of the columns where both packs are of one year.
pub const NOW: &str = "今";
/// The other.
pub const NEW: &str = "新しい規則";
/// Copies a text.
pub const COPY: &str = "写す";

/// What something is about, for those who hear it alone.
pub fn about(name: &str, text: &str) -> String {
    format!("{name}：{text}")
}
/// A document, where its title does not say its year.
pub fn document(title: &str, year: &str) -> String {
    if title.contains(year) {
        title.to_owned()
    } else {
        format!("{title}（{year}）")
    }
}
/// The name of the table for those who hear it.
pub const CHANGES_TABLE: &str = "変わることの表";
/// That of the other.
pub const WHOLE_TABLE: &str = "変わる組合せの表";

//! The words that are always the same: headings, names of figures, buttons. What depends on an
//! estimate stands with the rest of it.

/// The sentence that goes with every estimate.
pub const NO_PROMISE: &str = "試算額です。交付を約束するものではありません。";

// Figures.

/// 自己負担.
pub const OWN_SHARE: &str = "自己負担のめやす";
/// What arrives.
pub const GRANT: &str = "交付額";
/// What would arrive, where nobody can apply for it any more.
pub const GRANT_AS_REFERENCE: &str = "交付額（参考）";
/// What of the grants is likely and printed.
pub const CONFIRMED: &str = "対象見込みの補助の合計";
/// What arrives at best.
pub const UP_TO: &str = "要確認の補助もすべて受けられた場合（最大）";
/// What it costs.
pub const COST: &str = "費用の合計";
/// What of that is above the standard amounts.
pub const ABOVE: &str = "うち基準額を超える分（全額が自己負担）";
/// 基準額.
pub const STANDARD_AMOUNT: &str = "基準額";
/// 実支出額.
pub const ACTUAL_EXPENDITURE: &str = "実支出額";
/// 基準額, with what it means to who pays.
pub const HELP_STOPS: &str = "基準額（この額まで補助）";
/// 自己負担 of one programme.
pub const OWN_SHARE_OF_ONE: &str = "自己負担";
/// 補助率.
pub const SUBSIDY_RATE: &str = "補助率";

/// What stands behind the digits of an amount.
pub const YEN: &str = "円";

// The form.

/// The name of the first part.
pub const FACILITY: &str = "施設と条件";
/// The name of the table.
pub const SHEET: &str = "費用と補助";
/// What one spends on.
pub const SPENT_ON: &str = "使いみち";
/// What it costs.
pub const SPENT: &str = "かかる費用";
/// Brings up the one box of a row.
pub const ENTER_COST: &str = "＋ 費用を入れる";
/// The last row.
pub const SUM: &str = "合計";
/// Opens the conditions.
pub const CONDITIONS: &str = "計画の条件";
/// Empties everything.
pub const RESET: &str = "最初からやり直す";
/// Above fields that no programme counts.
pub const OTHER_COSTS: &str = "そのほかの費用";
/// Beside a field without which nothing can be worked out.
pub const REQUIRED: &str = "必須";
/// Beside the side of a step that the facility is on.
pub const APPLIES: &str = "この計画に当てはまります";

// Above the form.

/// Above what of a link could not be used.
pub const LINK_REFUSED: &str = "リンクに使えなかったところがあります";
/// Above what of the form does not go into a link.
pub const LINK_CUT: &str = "リンクに入りきらない入力があります";

/// The button of a worked example.
pub fn example(label: &str) -> String {
    format!("例：{label}")
}

// A result.

/// What a cost may be for.
pub fn counted(label: &str, text: &str) -> String {
    format!("{label}：{text}")
}

/// What arrives where all that is to be confirmed is paid too.
pub fn at_most_with_confirm(up_to: &str) -> String {
    format!("要確認を含めると最大 {up_to}")
}

/// The fold under a result with a calculation.
pub const WORKINGS: &str = "計算のしかたと根拠";
/// The fold under one without.
pub const GROUNDS: &str = "根拠";
/// The name of a programme in the document.
pub fn printed_as(name: &str) -> String {
    format!("案内での事業名：{name}")
}

/// What a fold is about, for those who hear its title without its surroundings.
pub fn about(title: &str) -> String {
    format!("（{title}）")
}

/// Above the remarks on a result.
pub const REMARKS: &str = "このほかに確かめること";

// What comes next.

/// Above what would make a plan ineligible.
pub const DONTS: &str = "してはいけないこと";
/// Above the steps.
pub const STEPS: &str = "次にすること";
/// Above the questions for the help desk.
pub const QUESTIONS: &str = "相談窓口で確かめること";
/// Above the questions for the vendor.
pub const VENDOR_QUESTIONS: &str = "ベンダーに確かめること";
/// A heading, with how many there are under it.
pub fn so_many(title: &str, count: usize) -> String {
    format!("{title}（{count}件）")
}

/// A button.
pub const COPY_QUESTIONS: &str = "質問をコピー";
/// A button.
pub const CALENDAR: &str = "申請期限をカレンダーに入れる";
/// A button.
pub const MAIL: &str = "メール・Web相談（新しい画面）";
/// A button.
pub fn call(phone: &str) -> String {
    format!("{phone} に電話")
}

/// The fold with the support menu.
pub const GUIDE: &str = "支援メニューと知っておくこと";
/// Above the remarks on all programmes.
pub const GUIDE_REMARKS: &str = "知っておくこと";

// What one takes away.

/// The fold.
pub const KEEP: &str = "印刷・リンク・QRコード・保存";
/// Above the printing.
pub const PRINTING: &str = "稟議用に印刷する（A4 1枚）";
/// A button.
pub const PRINT: &str = "印刷する";
/// A button, in a frame.
pub const PRINT_APART: &str = "別の画面で開いて印刷する";
/// A field for paper alone.
pub const SIGNER: &str = "施設名・作成者（任意）";
/// A field for paper alone.
pub const VENDOR: &str = "見積先（任意）";
/// A field for paper alone.
pub const TAX: &str = "金額の税込・税抜（任意）";
/// What becomes of them.
pub const REMARKS_SUPPORT: &str = "次の欄は、印刷する紙にだけ載ります。";
/// Above the link.
pub const LINK: &str = "リンクとQRコード";
/// What a link carries.
pub const LINK_CARRIES: &str =
    "リンクには、入力した条件と金額が含まれます。開いた人にも同じ試算が出ます。";
/// A button.
pub const COPY_LINK: &str = "リンクをコピー";
/// A button.
pub const COPY: &str = "コピー";
/// A button.
pub const SHARE: &str = "ほかのアプリへ送る";
/// Above the fragment, where nobody else could open a link.
pub const FRAGMENT: &str = "この条件を伝える";
/// How to pass on a fragment.
pub const FRAGMENT_HELP: &str = "保存したファイルなど、この開き方では、ほかの人が開けるリンクになりません。同じファイルを持つ人は、次の文字をアドレスの末尾に付けると、同じ条件を開けます。";
/// Under a code.
pub const QR_OF_PLAN: &str = "この条件のQRコード";
/// Under a code.
pub const QR_OF_PAGE: &str = "このページのQRコード";
/// Above the saving.
pub const SAVING: &str = "このページを保存する";
/// What is in the file.
pub const SAVING_HELP: &str = "1つのファイルで、インターネットにつながらないパソコンでも同じ試算ができます。入力した内容はファイルに入りません。";
/// A button.
pub const SAVE: &str = "ファイルを保存する";
/// The name of the file.
pub const FILE_NAME: &str = "電子カルテ補助金試算.html";
/// What is announced.
pub const COPIED: &str = "コピーしました。";
/// What is announced where the browser copies nothing by itself.
pub const SELECTED: &str = "選択しました。端末の操作でコピーしてください。";

// Paper.

/// Who sets a seal.
pub const SEALS: [&str; 3] = ["承認", "確認", "作成"];
/// Above what must be mended before anything is printed.
pub const REFUSAL: &str = "未確定：入力に誤りや不足があるため、金額を印刷できません。次の点を直してから、もう一度印刷してください。";

/// The days in the head.
pub fn made_and_judged(made_on: &str, judged_on: &str) -> String {
    format!("作成日 {made_on}　判定日 {judged_on}")
}

/// Who made it.
pub fn signed(signer: &str) -> String {
    format!("施設名・作成者　{signer}")
}

/// Whose quote it is, and whether it has the tax in it; what is not known is left out.
pub fn quoted_by(vendor: &str, tax: &str) -> String {
    let vendor = Some(vendor).filter(|text| !text.is_empty());
    let tax = Some(tax).filter(|text| !text.is_empty());
    let parts = [
        vendor.map(|vendor| format!("見積先　{vendor}")),
        tax.map(|tax| format!("金額　{tax}")),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join("　　")
}

/// At the foot.
pub fn of_build(build: &str) -> String {
    format!("版 {build}　{NO_PROMISE}")
}

// What can be read without the program.

/// Above one of several years.
pub fn of_year(label: &str) -> String {
    format!("{label}の案内")
}

/// Above all programmes.
pub const LINES: &str = "補助の一覧";
/// What their figures mean.
pub const LINES_NOTE: &str = "交付額は、基準額と実際に支出した額の少ない方に補助率を掛けた額です。";
/// Their table.
pub const LINES_CAPTION: &str = "東京都の補助の対象、基準額、補助率、申請期限";
/// Its columns.
pub const LINE: [&str; 5] = ["事業", "対象", "基準額", "補助率", "申請期限"];
/// Where a document says nothing.
pub const NOT_PRINTED: &str = "案内に記載なし";
/// Above the tables by beds.
pub const CEILINGS: &str = "病床数ごとの交付額の上限";
/// Their column.
pub const CEILING: &str = "交付額の上限";
/// The column of a worked example.
pub const AMOUNT: &str = "額";
/// Above the remarks.
pub const BEFORE_APPLYING: &str = "申請の前に";
/// Before the number of the help desk.
pub const PHONE: &str = "電話 ";

/// What a worked example comes to.
pub fn grant_is(amount: &str) -> String {
    format!("交付額は{amount}")
}

/// When the help desk answers.
pub fn hours(opens: &str, closes: &str, days: &str) -> String {
    format!("（{opens}〜{closes}　{days}）")
}

// A page without rules.

/// Its heading.
pub const BROKEN: &str = "この画面の規則に誤りがあります";
/// What it does about that.
pub const BROKEN_HELP: &str = "金額は表示しません。規則を管理する方は、次の点を直してください。";

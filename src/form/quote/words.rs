//! The words by which the rows of a quote are told apart: totals, tax, discounts, headings.

/// What the words of a row say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A line.
    Line,
    /// 値引き.
    Discount,
    /// 消費税, on top of the lines.
    Tax,
    /// 内税.
    InnerTax,
    /// 10%対象.
    TaxBase,
    /// 内訳.
    Part,
    /// 小計: of some of the lines.
    Subtotal,
    /// 機器計, リース料総額: of some of the lines, if they come to it; else a line.
    Perhaps,
    /// 合計: of all of them; whether before tax, or tax included, where it says so.
    Total {
        /// 税抜.
        is_net: bool,
        /// 税込.
        is_gross: bool,
    },
    /// 見積番号.
    Letter,
}

const TOTALS: [&str; 12] = [
    "合計",
    "総計",
    "総額",
    "累計",
    "見積金額",
    "見積額",
    "請求金額",
    "請求額",
    "差引金額",
    "税込計",
    "税抜計",
    "税別計",
];

/// What may stand round the word for a total without making it one of a part only.
const ROUND: [&str; 36] = [
    "下記の通り",
    "下記のとおり",
    "消費税等",
    "消費税",
    "値引き",
    "値引",
    "割引",
    "差引",
    "見積",
    "請求",
    "支払",
    "税込み",
    "税抜き",
    "税込",
    "税抜",
    "税別",
    "総合",
    "合計",
    "総計",
    "総額",
    "累計",
    "金額",
    "価格",
    "費用",
    "額",
    "計",
    "後",
    "御",
    "お",
    "ご",
    "の",
    "円",
    "別",
    "込",
    "総",
    "書",
];

const DISCOUNTS: [&str; 8] = [
    "値引",
    "値下げ",
    "割引",
    "割戻",
    "出精",
    "ディスカウント",
    "discount",
    "ﾃﾞｨｽｶｳﾝﾄ",
];

const BEFORE: [&str; 3] = ["値引前", "値引き前", "割引前"];

const AFTER: [&str; 3] = ["値引後", "値引き後", "割引後"];

const PARTS: [&str; 4] = ["内訳", "(内訳", "うち", "(うち"];

const LETTER: [&str; 20] = [
    "見積番号",
    "見積no",
    "見積書番号",
    "伝票番号",
    "管理番号",
    "登録番号",
    "顧客番号",
    "発行日",
    "作成日",
    "見積日",
    "日付",
    "有効期限",
    "納期",
    "電話番号",
    "電話",
    "tel",
    "fax",
    "担当者",
    "郵便番号",
    "ページ",
];

/// Words that end in 計 and are no sum of anything.
const OTHER_SUMS: [&str; 12] = [
    "設計",
    "会計",
    "統計",
    "集計",
    "時計",
    "推計",
    "家計",
    "温度計",
    "体温計",
    "体重計",
    "血圧計",
    "身長計",
];

/// What the words of a row say that it is; blanks in them do not matter.
pub fn word(text: &str) -> Word {
    let ends_apart = text.ends_with(" 計");
    let text = plain(text);
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let is_about_tax = says(&["消費税"]) || ["税", "税額", "tax"].contains(&outside_of(&text));
    let is_inner = text.starts_with('内') || text.starts_with("うち") || text.starts_with("(内");
    let is_net = says(&["税抜", "税別"]);
    let is_gross = says(&["税込", "消費税含", "内税"]);
    let is_sum = says(&["額", "計", "価格"]);
    let is_other = says(&OTHER_SUMS);
    if is_about_tax && is_inner || says(&["内税"]) && !says(&TOTALS) {
        Word::InnerTax
    } else if says(&["対象"]) && says(&["%", "課税"]) && !is_about_tax {
        Word::TaxBase
    } else if is_about_tax && !is_net && !is_gross && !text.contains('別') {
        Word::Tax
    } else if is_sum && says(&BEFORE) || says(&["小計", "中計", "大計"]) {
        Word::Subtotal
    } else if is_sum && says(&AFTER) {
        Word::Total { is_net, is_gross }
    } else if says(&BEFORE) || says(&AFTER) {
        Word::Line
    } else if TOTALS.iter().any(|word| outside_of(&text).contains(word))
        || outside_of(&text) == "計"
        || is_sum && (is_net || is_gross) && is_all(&text)
    {
        total(&text, is_net, is_gross)
    } else if says(&TOTALS) {
        Word::Perhaps
    } else if PARTS.iter().any(|word| text.starts_with(word)) {
        Word::Part
    } else if says(&DISCOUNTS) {
        Word::Discount
    } else if ends_apart && !is_other {
        Word::Subtotal
    } else if outside_of(&text).ends_with('計') && !is_other {
        Word::Perhaps
    } else if LETTER.contains(&text.trim_end_matches([':', '.', '№', '#', '-'])) {
        Word::Letter
    } else {
        Word::Line
    }
}

/// A total of all, or of the part that its other words name.
fn total(text: &str, is_net: bool, is_gross: bool) -> Word {
    if is_all(text) {
        Word::Total { is_net, is_gross }
    } else if text.contains("総額") {
        Word::Perhaps
    } else {
        Word::Subtotal
    }
}

/// Whether nothing but the word for a total stands there, and what goes with it.
fn is_all(text: &str) -> bool {
    let mut rest = outside_of(text).to_owned();
    for round in ROUND {
        rest = rest.replace(round, "");
    }
    let is_mark = |c: char| "+=:※*■●◆▼【】[]<>¥・".contains(c) || ('①'..='⑳').contains(&c);
    rest.chars().all(is_mark)
}

/// The text before its first bracket.
fn outside_of(text: &str) -> &str {
    let start = text.trim_start_matches(['(', '【', '[', '<']);
    let end = start
        .find(['(', ')', '】', ']', '>'])
        .unwrap_or(start.len());
    start.get(..end).unwrap_or_default()
}

/// Text without blanks, in half-width letters of one case.
pub fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace());
    letters.map(narrow).flat_map(char::to_lowercase).collect()
}

/// A letter or mark of full width as the one of half width.
fn narrow(letter: char) -> char {
    let code = u32::from(letter);
    let is_wide = (0xff01..=0xff5e).contains(&code);
    let narrow = is_wide.then(|| char::from_u32(code - 0xfee0)).flatten();
    narrow.unwrap_or(letter)
}

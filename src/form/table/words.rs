//! The words that people answer with, beside those that the page writes itself. Each list is written as
//! [`folded`] leaves a text.

use crate::domain::{BEDLESS, Input, folded};
use crate::form::quote::{is_one_of, outside_of};

/// Answers, each list with the field and the code that it means.
const ANSWERS: [(Input, &str, &str); 18] = [
    (
        Input::Facility,
        "hospital",
        "総合病院 一般病院 精神科病院 療養型病院 地域医療支援病院 特定機能病院 病",
    ),
    (
        Input::Facility,
        "clinic",
        "診療所 クリニック 医院 一般診療所 有床の診療所 有床診療所 有床診 有床 医科 診 medicalclinic",
    ),
    (
        Input::Facility,
        BEDLESS,
        "無床の診療所 無床診療所 無床診 無床 無床クリニック 診療所無床",
    ),
    (
        Input::Facility,
        "other",
        "歯科 歯科診療所 歯科医院 助産所 薬局 調剤薬局 訪問看護ステション 介護施設 介護老人保健施設 老健 老健施設 訪問看護 助産院 そのほか",
    ),
    (
        Input::Place,
        "yes",
        "東京 東京都 都内 23区 特別区 多摩 島しょ",
    ),
    (Input::Place, "no", "都外 他県 県外 東京以外"),
    (
        Input::Project,
        "new",
        "新規 新規の導入 導入 新設 初めて 新 初回",
    ),
    (
        Input::Project,
        "renewal",
        "更改 リプレス リプレイス 入替 入れ替え 買い替え 買替 更 再導入",
    ),
    (
        Input::Acquisition,
        "purchase",
        "買取 買い取り 一括 一括購入 買切 現金",
    ),
    (
        Input::Acquisition,
        "lease",
        "リス契約 ファイナンスリス レンタル",
    ),
    (
        Input::Standard,
        "yes",
        "準拠済 準拠している 準拠あり 対応 対応済 適合 ssmix2 fhir hl7fhir",
    ),
    (
        Input::Standard,
        "no",
        "非準拠 未準拠 準拠していない 準拠なし 未対応 非対応 対応していない",
    ),
    (Input::Standard, "unknown", "不明 未確認 確認中 ?"),
    (
        Input::Contract,
        "notyet",
        "未契約 契約前 未締結 未 まだ 契約なし 未了 検討中 未定 交渉中 契約予定 予定",
    ),
    (
        Input::Contract,
        "signed",
        "契約済 締結済 締結済み 済 済み 契約あり 契約した",
    ),
    (
        Input::Completion,
        "thisyear",
        "年度内に完了 今年度 今年度内 当年度 当年度内 本年度 年度内完了",
    ),
    (
        Input::Completion,
        "later",
        "来年度 翌年度 次年度 翌年度以後 来年度以降 年度外 年度をまたぐ",
    ),
    (
        Input::Completion,
        "unknown",
        "不明 わからない 検討中 調整中 ?",
    ),
];

const YES: &str = "はい ○ 〇 ◯ ● ◎ レ ✓ ✔ ☑ yes y true 1 有 有り あり 該当 する";
const NO: &str = "いいえ × ✕ ✗ ✖ 否 no n false 0 無 無し なし 非該当 しない";

/// The prefectures but Tokyo, by what an address begins with.
const ELSEWHERE: &str = "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県";

/// The code of an answer in words, [`BEDLESS`] among them. `affirms` is the answer that a bare "yes" is. Empty where
/// the words answer nothing, and none where they are none of the answers.
pub fn answer(input: Input, text: &str, affirms: &'static str) -> Option<&'static str> {
    // Most cells hold what the page itself writes, and folding takes time.
    for (code, name, brief) in input.answers() {
        if [*code, *name, *brief].contains(&text) {
            return Some(code);
        }
    }
    let all = folded(text);
    for words in [all.as_str(), outside_of(&all)] {
        if input == Input::Facility && words == BEDLESS {
            return Some(BEDLESS);
        }
        for (of, code, known) in ANSWERS {
            if of == input && is_one_of(words, known) {
                return Some(code);
            }
        }
        if input == Input::Standard
            && let Some(code) = standard(words)
        {
            return Some(code);
        }
        if !affirms.is_empty() && is_one_of(words, YES) {
            return Some(affirms);
        }
        if !affirms.is_empty() && is_one_of(words, NO) {
            return other(input, affirms);
        }
        for (code, name, brief) in input.answers() {
            if words == *code || folded(name) == words || folded(brief) == words {
                return Some(code);
            }
        }
    }
    if input == Input::Place {
        return place(&all);
    }
    None
}

/// The standards by name, the longer before its own beginning.
const STANDARDS: [&str; 10] = [
    "標準化ストレジ",
    "記述仕様",
    "ssmix2",
    "ssmix",
    "hl7fhir",
    "hl7",
    "fhir",
    "または",
    "及び",
    "および",
];

/// What is said of a standard by its name: alone that it is kept, else what stands beside it: `HL7 FHIR準拠`.
fn standard(words: &str) -> Option<&'static str> {
    let words = words.replace('-', "");
    let mut rest = words.clone();
    for name in STANDARDS {
        rest = rest.replace(name, "");
    }
    if rest == words {
        return None;
    }
    let rest = rest.trim_matches(|c| "/,、とにはへの()".contains(c));
    if rest.is_empty() {
        return Some("yes");
    }
    answer(Input::Standard, rest, "yes")
}

/// The answer that is not this one, where "no" leaves one.
fn other(input: Input, code: &str) -> Option<&'static str> {
    let mut others = input
        .codes()
        .filter(|other| *other != code && *other != "unknown");
    let one = others.next();
    one.filter(|_| others.next().is_none())
}

/// What an address says. One without a prefecture says nothing, as a form where nobody answers.
fn place(address: &str) -> Option<&'static str> {
    // With the number of the post office before it, which counts for nothing here.
    let address = address.trim_start_matches(|c: char| c.is_ascii_digit() || "〒-".contains(c));
    if address.starts_with("東京") {
        return Some("yes");
    }
    for prefecture in ELSEWHERE.split(' ') {
        if address.starts_with(prefecture) {
            return Some("no");
        }
    }
    address
        .contains(['区', '市', '町', '村', '島'])
        .then_some("")
}

//! What a heading says: the field, the unit of its amounts, and what a bare "yes" under it means.

use super::Column;
use crate::domain::{Choice, Input, Meaning, folded};
use crate::form::quote::{is_one_of, outside_of, says, unit};

/// Headings of names, as [`folded`] leaves them.
const NAMES: &str = "名称 施設名 施設名称 医療機関名 医療機関名称 病院名 診療所名 クリニック名 名前 法人名施設名 事業所名 開設者施設名 正式名称 name facilityname";

/// Headings, each list with the field that it is of. They are looked for in this order, first as the whole of a
/// heading, then as a part of one.
const WHOLE: [(Input, &str); 16] = [
    (
        Input::Facility,
        "種類 種別 区分 施設種別 施設種類 施設区分 施設の種別 施設の区分 医療機関種別 医療機関の種類 医療機関区分 病院診療所 病院/診療所 type kind facilitytype",
    ),
    (
        Input::Beds,
        "病床 床数 病床数 許可病床数 許可病床 総病床数 ベッド数 ベット数 稼働病床数 beds bedcount numberofbeds",
    ),
    (
        Input::Place,
        "所在地 住所 都内 都内外 都内都外 所在 施設所在地 都内か intokyo address",
    ),
    (
        Input::Project,
        "導入区分 新規更新 新規/更新 導入更新 導入/更新 新規 更新 区分新規更新 導入の種類 導入種別 project",
    ),
    (
        Input::Acquisition,
        "調達 調達方法 取得方法 導入方法 購入リス 購入/リス リス購入 リス/購入 リス 購入 契約形態 支払方法 acquisition",
    ),
    (
        Input::Standard,
        "標準規格 標準規格準拠 標準準拠 規格準拠 準拠 ssmix2 fhir hl7fhir 標準化 standard",
    ),
    (
        Input::Contract,
        "契約 契約状況 契約の有無 契約有無 契約済 契約済み 締結状況 contract",
    ),
    (
        Input::Completion,
        "完了 完了時期 完了予定 整備完了 年度内完了 年度内に完了 完了年度 整備時期 finish completion",
    ),
    (
        Input::Ehr,
        "電子カルテ 電子カルテ費 電子カルテ費用 電子カルテ導入費 電子カルテ導入費用 電子カルテの導入費 電子カルテの導入費用 電子カルテ更新費 導入費 導入費用 初期費用 初期導入費用 初期導入経費 電カル費用 電カル ehrcost emrcost emr",
    ),
    (
        Input::Staff,
        "人件費 入力代行 入力代行費 入力代行費用 入力代行人件費 入力代行の人件費 代行職員人件費 staffcost",
    ),
    (Input::Months, "月数 配置月数 配置月 代行月数 入力代行月数"),
    (
        Input::Consulting,
        "コンサル コンサル費 コンサル費用 コンサルティング費用 コンサルタント費用 コンサルの費用 consulting",
    ),
    (
        Input::Cyber,
        "サイバ サイバ費用 サイバ対策費 セキュリティ セキュリティ費用 セキュリティ対策費 セキュリティ対策費用 security",
    ),
    (
        Input::Training,
        "研修 研修費 研修費用 資格取得費 人材育成 人材育成費 人材育成費用 研修資格取得費 training",
    ),
    (
        Input::Regional,
        "地域連携 地域連携費 地域連携費用 地域医療連携 地域医療連携費 地域医療連携費用 情報共有費用 regional",
    ),
    (Input::JudgedOn, "判定日 基準日"),
];

/// Parts of headings, likewise; the first that stands there counts.
const PARTS: [(Input, &str); 14] = [
    (Input::Months, "月数"),
    (Input::Beds, "病床数 床数 ベッド数"),
    (Input::Staff, "入力代行 代行職員 人件費"),
    (Input::Consulting, "コンサル"),
    (Input::Cyber, "サイバ セキュリティ"),
    (Input::Training, "研修 人材育成 資格取得"),
    (Input::Regional, "地域医療連携 地域連携"),
    (Input::Standard, "準拠 標準規格 ssmix fhir"),
    (Input::Contract, "契約"),
    (Input::Completion, "完了 整備時期"),
    (Input::Acquisition, "調達 リス"),
    (Input::Project, "導入区分 新規 更新"),
    (Input::Ehr, "電子カルテ 電カル"),
    (Input::Facility, "施設種 施設の種 施設区分 医療機関の種"),
];

/// What a heading says that is in no list, so that a cost of something else is none of these.
const OTHERS: &str = "自己負担 補助 交付 備考 摘要 メモ 担当 電話 メル 番号 コド 年月 ベンダ 業者 製品 メカ 合計 総額 保守 月額 年額 判定";

/// What of a heading is left to say what its column is of.
fn head(text: &str) -> String {
    let folded = folded(text);
    let head = outside_of(&folded);
    let head = head.trim_start_matches(['※', '*', '＊', '●', '■', '・', '①', '②', '③']);
    head.to_owned()
}

/// The column under a heading.
pub fn column(heading: &str) -> Column {
    let head = head(heading);
    let meaning = meaning(heading, &head);
    Column {
        meaning,
        unit: own_unit(heading).unwrap_or_default(),
        affirms: affirms(meaning, &head),
    }
}

/// How headings of amounts end.
const AMOUNTS: [&str; 8] = ["額", "費", "費用", "価格", "経費", "見積", "見積り", "代金"];

/// Whether a heading is that of amounts that the rules may turn on, and of which it does not say what they are for.
pub fn is_amount(heading: &str) -> bool {
    let head = head(heading);
    let is_amount = AMOUNTS.iter().any(|end| head.ends_with(end)) || own_unit(heading).is_some();
    is_amount && !says(&head, OTHERS)
}

/// The column under a heading where somebody says what it is of.
pub fn column_of(heading: &str, meaning: Meaning) -> Column {
    Column {
        meaning,
        ..column(heading)
    }
    .affirming(affirms(meaning, &head(heading)))
}

/// What may stand before a unit, and behind it: anything else makes it a part of an amount or of a word.
const BEFORE: &str = "([【〔「『<:=/、,;は位込抜別";
const BEHIND: &str = ")]】〕」』>/、,;。.単で";

/// The unit that a text names, as [`folded`] leaves it: empty for yen, and none where it names none.
pub fn unit_said(text: &str) -> Option<&'static str> {
    for unit in ["百万円", "万円", "千円", "円"] {
        for (at, _) in text.match_indices(unit) {
            let before = text.get(..at).unwrap_or_default().chars().next_back();
            let behind = text.get(at + unit.len()..).unwrap_or_default();
            let is_led = before.is_none_or(|before| BEFORE.contains(before));
            let is_ended = behind.chars().next().is_none_or(|it| BEHIND.contains(it));
            if is_led && is_ended {
                return Some(if unit == "円" { "" } else { unit });
            }
        }
    }
    None
}

/// The unit that the heading of a column names for it, likewise; there it may stand right behind the words.
pub fn own_unit(heading: &str) -> Option<&'static str> {
    let text = folded(heading);
    let large = unit(&text);
    if !large.is_empty() {
        return Some(large);
    }
    unit_said(&text).or(text.ends_with('円').then_some(""))
}

/// Whether a text, as [`folded`] leaves it, is nothing but a unit: `(単位:千円)`.
pub fn is_unit(text: &str) -> bool {
    let marks = |c: char| BEFORE.contains(c) || BEHIND.contains(c) || c == '※' || c == '*';
    let text = text.trim_matches(marks);
    let text = text.strip_prefix("金額").unwrap_or(text);
    let text = text.trim_matches(marks);
    let text = text
        .strip_prefix("単位")
        .or(text.strip_prefix('単'))
        .unwrap_or(text);
    let text = text.trim_matches(marks);
    ["百万円", "万円", "千円", "円"].contains(&text)
}

fn meaning(heading: &str, head: &str) -> Meaning {
    if head.is_empty() {
        return Meaning::Other;
    }
    let text = heading.trim();
    if is_one_of(head, NAMES) {
        return Meaning::Name;
    }
    for input in Input::ALL.iter().copied() {
        // As the page and the link write it.
        let is_label = folded(input.field().label) == *head;
        if is_label || input.code() == text.to_ascii_lowercase() {
            return Meaning::Field(input);
        }
    }
    for (input, words) in WHOLE {
        if is_one_of(head, words) {
            return Meaning::Field(input);
        }
    }
    if says(head, OTHERS) {
        return Meaning::Other;
    }
    for (input, words) in PARTS {
        if says(head, words) {
            return Meaning::Field(input);
        }
    }
    if head.ends_with("病院名") || head.ends_with("施設名") || head.ends_with("機関名") {
        return Meaning::Name;
    }
    Meaning::Other
}

/// The answer that はい or ○ is under this heading; empty where it is none.
fn affirms(meaning: Meaning, head: &str) -> &'static str {
    let Meaning::Field(input) = meaning else {
        return "";
    };
    match input {
        Input::Place | Input::Standard => "yes",
        Input::Contract => "signed",
        Input::Completion => "thisyear",
        Input::Acquisition if head.starts_with("リス") => "lease",
        Input::Acquisition if head.starts_with("購入") => "purchase",
        Input::Project if head.starts_with("更新") => "renewal",
        Input::Project if head.starts_with("新規") => "new",
        Input::Facility if head.starts_with("病院") => "hospital",
        _ => "",
    }
}

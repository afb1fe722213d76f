//! The words for each closed choice.

use crate::domain::{Choice, CostItem, Facility, Input, Outcome, Standing};
use crate::rules::Programme;

/// The chip of an outcome.
pub fn chip(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Likely => "対象見込み",
        Outcome::Confirm => "要確認",
        Outcome::Ineligible => "対象外",
        Outcome::Incomplete => "入力待ち",
    }
}

/// What a standing is called beside a quotation.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        // Also where the value is not: what this estimate makes of the sentence is told beside it.
        Standing::Printed | Standing::Unprinted => "案内に記載",
        Standing::OtherYear => "ほかの年度の資料",
    }
}

/// The name of a programme as the document prints it, or that it prints none.
pub fn printed_name(programme: &Programme) -> String {
    let name = programme.name.as_deref();
    name.unwrap_or("事業名は案内に記載がありません").to_owned()
}

/// The name of a field.
pub fn label(input: Input) -> &'static str {
    match input {
        Input::Facility => "施設の種類",
        Input::Place => "所在地",
        Input::Beds => "病床数",
        Input::Project => "導入の区分",
        Input::Acquisition => "調達の方法",
        Input::Standard => "標準規格への準拠",
        Input::Contract => "契約の状況",
        Input::Completion => "整備の完了",
        Input::Ehr => "電子カルテの費用",
        Input::Staff => "入力代行を行う職員の人件費",
        Input::Months => "職員の配置月数",
        Input::Consulting => "コンサルタントの費用",
        Input::Cyber => "サイバーセキュリティ対策の費用",
        Input::Training => "研修・資格取得の費用",
        Input::Regional => "地域医療連携での情報共有の費用",
        Input::JudgedOn => "判定日",
        Input::Pack => "年度",
    }
}

/// The name of a cost.
pub fn cost(item: CostItem) -> &'static str {
    label(item.into())
}

/// The name of a kind of facility.
pub fn facility(facility: Facility) -> &'static str {
    answer(Input::Facility, facility.code())
}

/// The label of one answer to a field; empty for a code that is none of its answers.
pub fn answer(input: Input, code: &str) -> &'static str {
    match (input, code) {
        (Input::Facility, "hospital") => "病院",
        (Input::Facility, "clinic") => "医科診療所",
        (Input::Facility, "other") => "その他",
        (Input::Place, "yes") => "東京都内",
        (Input::Place, "no") => "東京都外",
        (Input::Project, "new") => "新規導入",
        (Input::Project, "renewal") => "更新",
        (Input::Acquisition, "purchase") => "購入",
        (Input::Acquisition, "lease") => "リース",
        (Input::Standard, "yes") => "準拠",
        (Input::Standard, "no") => "準拠しない",
        (Input::Standard, "unknown") => "わからない",
        (Input::Contract, "notyet") => "まだ契約していない",
        (Input::Contract, "signed") => "契約済み",
        (Input::Completion, "thisyear") => "年度内",
        (Input::Completion, "later") => "翌年度以降",
        (Input::Completion, "unknown") => "未定",
        _ => "",
    }
}

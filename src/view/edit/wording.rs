//! The words of editing.

pub use super::page_wording::*;

use crate::domain::Standing;
use crate::rules::draft::{AmountShape, RateShape};
use crate::view::wording::{STANDARD_AMOUNT, SUBSIDY_RATE};

/// The name of a section that is no programme.
pub fn section(id: &str) -> &'static str {
    match id.split(['.', '[']).next().unwrap_or(id) {
        "fiscal_year" => "年度",
        "limits" => "入力できる範囲",
        "rounding" => "端数",
        "conditions" => "条件",
        "examples" => "活用例",
        "support" => "支援メニュー",
        "help_desk" => "相談窓口",
        "notes" => "注記",
        "hints" => "見積の明細を見分ける語",
        _ => "そのほか",
    }
}

/// The row of a programme itself.
pub const PROGRAMME: &str = "事業";

/// A deadline.
pub fn round(round: &str) -> String {
    format!("申請期限 {round}")
}

/// The beds that a kind of facility may have.
pub fn beds(facility: &str) -> &'static str {
    match facility {
        "hospital" => "病院の病床数",
        "clinic" => "診療所の病床数",
        _ => "病床数",
    }
}

/// More of the same.
pub fn more(count: usize) -> String {
    format!("ほか{count}件")
}

/// An entry that has no name, by the beginning of what it says.
pub fn numbered(list: &str, number: usize, says: &str) -> String {
    const SHORT: usize = 14;
    let word = match list {
        "hints" => "語",
        "notes" => "注記",
        _ => "条件",
    };
    if says.is_empty() {
        return format!("{word}{number}");
    }
    let short: String = says.chars().take(SHORT).collect();
    let dots = if says.chars().count() > SHORT {
        "…"
    } else {
        ""
    };
    format!("{word}{number} {short}{dots}")
}

/// A rate.
pub fn rate(shape: &str) -> &'static str {
    match shape {
        "like" => "補助率（仮定）",
        _ => SUBSIDY_RATE,
    }
}

/// A standard amount.
pub fn amount(shape: &str, band: Option<usize>) -> String {
    let per = match shape {
        "per_bed" => "（1床あたり）",
        "per_month" => "（月割り）",
        _ => "",
    };
    match band {
        Some(number) => format!("{STANDARD_AMOUNT}{per} 区分{number}"),
        None => format!("{STANDARD_AMOUNT}{per}"),
    }
}

/// A field.
pub fn field(name: &str, is_of_year: bool) -> &'static str {
    match name {
        "from" if is_of_year => "最初の日",
        "to" if is_of_year => "最後の日",
        "yen" => "額",
        "low" | "from" => "下限",
        "high" | "to" => "上限",
        "rate" => "補助率",
        "otherwise" => "それ以外の補助率",
        "at_least" => "区切り（以上）",
        "for_months" => "何か月分の額か",
        "on" => "期限の日",
        "round" => "回",
        "unit" => "切り捨ての単位",
        "unconfirmed_unit" => "記載のない単位（参考）",
        "grant" => "交付額",
        "label" | "name" => "名前",
        "covers" => "何への補助か",
        "says" | "text" | "not_to_do" => "画面の文",
        "this_year" => "年度内にすること",
        "later_year" => "次の年度のとき",
        "ask" => "窓口に尋ねる文",
        "ask_vendor" => "ベンダーに尋ねる文",
        "until" => "この日まで示す",
        "menu" => "メニュー",
        "worries" => "悩み・不安",
        "summary" => "概要",
        "phone" => "電話",
        "opens" => "始まる時刻",
        "closes" => "終わる時刻",
        "days" => "曜日",
        "url" => "アドレス",
        "closed_on" => "休みの日",
        "words" => "語",
        _ => "内容",
    }
}

/// How sure a row is, on its badge.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Printed => "案内に記載",
        Standing::Unprinted => "案内に記載なし",
        Standing::OtherYear => "ほかの年度の資料",
        Standing::Unconfirmed => "未確認",
    }
}

/// What an amount is made of.
pub fn amount_shape(shape: AmountShape) -> &'static str {
    match shape {
        AmountShape::Fixed => "一つの額",
        AmountShape::PerBed => "1床あたりの額",
        AmountShape::Range => "幅（区分の記載なし）",
        AmountShape::Bands => "病床数の区分ごと",
    }
}

/// What a rate is made of.
pub fn rate_shape(shape: RateShape) -> &'static str {
    match shape {
        RateShape::Flat => "一つの率",
        RateShape::ByBeds => "病床数で分かれる",
        RateShape::Range => "幅（条件の記載なし）",
    }
}

/// A rate that is assumed to be that of another programme.
pub const LIKE: (&str, &str) = ("like", "ほかの補助と同じと仮定");

/// 変わること: a programme that one of the packs has not, or not for this facility.
pub const NO_PROGRAMME: &str = "対象外";
/// Nothing changes.
pub const SAME: &str = "同じ";
/// Something changes that is no amount.
pub const DIFFERENT: &str = "変更";

/// The head of the record.
pub fn record_title(before: &str, after: &str) -> String {
    if before == after {
        format!("{after}の規則の変更")
    } else {
        format!("{after}の規則（{before}を写して作成）")
    }
}
/// Its parts.
pub const RECORD_CHANGES: &str = "■ 変えた値と根拠";
/// Nothing.
pub const NOTHING_CHANGED: &str = "・変えた値はありません。";
/// What nobody has confirmed.
pub const RECORD_WAITING: &str =
    "■ まだ確かめていない項目（画面では「未確認」と示し、対象見込みの合計に入れません）";
/// What facilities get at most.
pub fn record_table(before: &str, after: &str) -> String {
    format!("■ 交付額の上限（{before} → {after}、単位：円）")
}
/// The sentence behind a change.
pub fn grounds(quote: &str, document: &str, place: &str, standing: &str) -> String {
    format!("　根拠：「{quote}」{document} {place}（{standing}）")
}

/// 書き出す.
pub const REPLACE_INDEX: &str = "ここで保存した新しいものに置き換えます。";
/// The pages beside it.
pub const REPLACE_OTHERS: &str = "同じ規則を含みます。上で選ぶと、新しいものを保存できます。";
/// The sums.
pub const REPLACE_SUMS: &str = "置き換えたファイルの行を、下の値に書き換えます。";
/// The guide for other sites, whose form knows how many beds there may be.
pub const EMBED_SAME: &str =
    "病床数の範囲を含みますが、変わっていません。そのままで正しく動きます。";
/// The same.
pub const EMBED_CHANGED: &str = "病床数の範囲が変わりました。この画面では作れないため、規則のファイルを開発元に渡して作り直してください。";
/// The worker.
pub const KEEP_WORKER: &str = "置き換えません。新しい index.html を自分で受け取ります。";

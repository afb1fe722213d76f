//! The headings of a quote: which column holds the amount, and which say what it is for.

use super::amount::{Cell, cell};
use super::rows::Row;
use super::words::plain;

/// The heading of where a line goes, in a file of one's own.
pub const TO: &str = "行き先";
/// The heading of the amounts there.
pub const AMOUNT: &str = "金額";
/// The heading of what a line is called there.
pub const LABEL: &str = "内容";

/// Headings of amounts, those that stand for a line best first.
const AMOUNTS: [&str; 19] = [
    "金額",
    "税抜金額",
    "見積金額",
    "提供金額",
    "税込金額",
    "合計金額",
    "小計",
    "合計",
    "総額",
    "リース料総額",
    "提供価格",
    "見積価格",
    "販売価格",
    "費用",
    "価格",
    "計",
    "導入費用",
    "初期導入費用",
    "初期費用",
];

/// Headings of what one piece, or one month, costs.
const PRICES: [&str; 7] = [
    "単価",
    "標準単価",
    "提供単価",
    "見積単価",
    "定価",
    "標準価格",
    "希望小売価格",
];

const MONTHLY: [&str; 4] = ["月額", "月額料金", "月額費用", "月額リース料"];

/// Headings of what a line is for.
const LABELS: [&str; 31] = [
    "品名",
    "品目",
    "項目",
    LABEL,
    "摘要",
    "名称",
    "件名",
    "商品名",
    "製品名",
    "商品",
    "製品",
    "サービス名",
    "作業名",
    "作業内容",
    "品名・仕様",
    "品名/仕様",
    "品名・規格",
    "仕様",
    "区分",
    "分類",
    "大項目",
    "中項目",
    "小項目",
    "明細",
    "物件名",
    "機器名",
    "機種名",
    "費目",
    "サービス内容",
    "作業項目",
    "工程",
];

/// What the headings say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The place and the heading of the amounts; none where there is only the price of one.
    pub amount: Option<(usize, String)>,
    /// Whether it is only for each month that there is an amount.
    pub is_monthly: bool,
    /// The places of what a line is for.
    pub labels: Vec<usize>,
    /// The place of where it goes.
    pub to: Option<usize>,
    /// How many there are.
    pub count: usize,
    /// What the amounts are counted in: `千円`, or nothing for yen.
    pub unit: &'static str,
}

impl Columns {
    /// What a row of headings says; none for a row of another kind.
    pub fn of(row: &Row) -> Option<Self> {
        let has_amount = |(_, text)| matches!(cell(text, ""), Cell::Money(_) | Cell::Number(_));
        if row.cells().any(has_amount) {
            return None;
        }
        if !row.in_columns {
            return Self::spoken(row);
        }
        let heads: Vec<_> = row.cells().map(|(at, text)| (at, head(text))).collect();
        let places = |known: &[&str]| {
            let heads = heads.iter();
            let found = heads.filter(|(_, head)| known.contains(&head.as_str()));
            found.map(|(at, _)| *at).collect::<Vec<_>>()
        };
        let amount = AMOUNTS.iter().find_map(|name| places(&[name]).pop());
        let (prices, monthly) = (places(&PRICES), places(&MONTHLY));
        let labels = places(&LABELS);
        let is_row = amount.is_some() || !prices.is_empty() || !monthly.is_empty();
        if labels.is_empty() || !is_row {
            return None;
        }
        let name = amount.map(|at| (at, row.cell(at).to_owned()));
        let heading = name.as_ref().map_or("", |(_, name)| name);
        Some(Self {
            is_monthly: amount.is_none() && !monthly.is_empty(),
            unit: unit(heading),
            amount: name,
            labels,
            to: places(&[TO]).pop(),
            count: row.width(),
        })
    }
}

impl Columns {
    /// What a line of headings says that are parted by blanks, of which some may stand within a word.
    fn spoken(row: &Row) -> Option<Self> {
        let text = plain(&row.text());
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let has_amount = says(&["金額", "提供価格", "見積価格"]);
        let is_row = says(&LABELS) && (has_amount || says(&["単価", "月額"]));
        let is_short = text.chars().count() < 40 && !text.contains(['。', '、', '：']);
        (is_row && is_short && row.cells.len() > 1).then(|| Self {
            amount: has_amount.then(|| (0, String::new())),
            is_monthly: !has_amount && !says(&["単価"]),
            labels: Vec::new(),
            to: None,
            count: row.width(),
            unit: unit(&text),
        })
    }
}

/// A heading without blanks, without what stands in brackets, and without the courtesy before it.
fn head(text: &str) -> String {
    let text = plain(text);
    let end = text.find(['(', '[']).unwrap_or(text.len());
    let text = text.get(..end).unwrap_or_default();
    let text = text.strip_prefix(['御', 'お', 'ご']).unwrap_or(text);
    text.to_owned()
}

/// What amounts are counted in, by what is written of them: `単位：千円`, `金額（千円）`.
pub fn unit(text: &str) -> &'static str {
    let units = ["千円", "万円", "百万円"];
    let named = units.iter().rev().find(|unit| plain(text).contains(**unit));
    named.copied().unwrap_or("")
}

/// What a text says of the unit of all amounts, where it does.
pub fn unit_of_all(text: &str) -> Option<&'static str> {
    plain(text).contains("単位").then(|| unit(text))
}

//! What is told of a quote's text besides its lines: sums that were not counted, rows that are none, and what
//! is wrong with what was typed.

use super::number::yen;
use super::problem::amount_error;
use super::quote::agrees;
use crate::domain::{InputProblem, QuoteReport, RowCheck, RowProblem, RowRemark, Signed};

/// What was seen while the text was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteReportView {
    /// Which column the amounts were taken from; may be empty.
    pub column: String,
    /// Each subtotal and total, none of which was counted; whether the lines come to it.
    pub checks: Vec<(bool, String)>,
    /// Rows that may have been meant as lines, and why they are none.
    pub doubts: Vec<String>,
    /// Rows that are none.
    pub others: Vec<String>,
}

/// What was seen, in words.
pub(super) fn report_view(report: &QuoteReport) -> QuoteReportView {
    let column = report.column.as_ref();
    let (doubts, others) = report
        .remarks
        .iter()
        .partition::<Vec<_>, _>(|remark| remark.why.is_doubtful());
    QuoteReportView {
        column: column.map_or_else(String::new, |name| {
            format!("金額は「{name}」の列から読み取りました。")
        }),
        checks: report.checks.iter().map(check).collect(),
        doubts: doubts.into_iter().map(remark).collect(),
        others: others.into_iter().map(remark).collect(),
    }
}

fn check(check: &RowCheck) -> (bool, String) {
    let RowCheck {
        row,
        label,
        printed,
        difference,
    } = check;
    let says = format!(
        "貼り付けた{row}行目「{label}」{}：数えていません。それまでの明細の合計は、これ{}",
        yen(*printed),
        agrees(*difference)
    );
    (*difference == Signed::ZERO, says)
}

fn remark(remark: &RowRemark) -> String {
    let RowRemark { row, text, why } = remark;
    let why = reason(*why);
    if text.is_empty() {
        return format!("貼り付けた{row}行目から後：{why}");
    }
    format!("貼り付けた{row}行目「{}」：{why}", shortened(text))
}

fn reason(why: RowProblem) -> String {
    let why = match why {
        RowProblem::Amount(problem) => {
            let error = quote_amount_error(problem);
            return error.trim_start_matches('＊').to_owned();
        }
        RowProblem::NoAmount => "金額がありません",
        RowProblem::Error => "表計算のエラーです。元の表で金額を確かめてください",
        RowProblem::PerUnit => "数量と単価だけで、金額がありません。金額を下の欄で加えてください",
        RowProblem::Monthly => {
            "月額だけで、月数がありません。「85,000×60」の形で下の欄で加えてください"
        }
        RowProblem::Short => "金額か数量かわかりません。金額なら「円」を付けてください",
        RowProblem::Commas => {
            "桁区切りのコンマと、列の区切りのコンマを見分けられません。金額を\" \"で囲んでください"
        }
        RowProblem::InnerTax => "内税です。明細の金額に含まれるため、数えていません",
        RowProblem::TaxBase => "税の計算のもとになる額です。数えていません",
        RowProblem::Part => "内訳です。ほかの明細に含まれるため、数えていません",
        RowProblem::Letter => "見積書の番号や日付などです。数えていません",
        RowProblem::TooMany => "明細が多すぎるため、入れていません",
        RowProblem::TooLong => "文が長すぎるため、読み取っていません。分けて貼り付けてください",
        RowProblem::UnknownBearer => "行き先の名前がわからないため、要確認にしました",
    };
    why.to_owned()
}

/// The sentence for an amount of a quote that cannot be used.
pub fn quote_amount_error(problem: InputProblem) -> String {
    match problem {
        InputProblem::Negative => {
            "＊金額の符号を確かめてください（例：-300,000、△300,000）".to_owned()
        }
        other => amount_error("金額", other),
    }
}

/// The sentence where nothing was typed as an amount.
pub fn quote_amount_missing() -> &'static str {
    "＊金額を入力してください"
}

/// The sentence where nothing was pasted.
pub fn quote_text_missing() -> &'static str {
    "＊見積書の明細を貼り付けてください"
}

/// The sentence where no more lines fit.
pub fn quote_full(at_most: usize) -> String {
    format!("＊明細は{at_most}行までです。まとめられる行はまとめてください")
}

/// At most forty characters of a row.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

//! 見積書の明細 in words: what is suggested for a line, what goes where, what is told of the text that was pasted.

use super::number::yen;
use super::problem::amount_error;
use super::quote_wording as words;
use crate::domain::{
    Bearer, Input, InputProblem, Plan, Quote, QuoteLine, RowProblem, RowRemark, Signed,
};
use crate::rules::{Pack, Suggestion, suggestions};

/// What is remarked of a line: what the document's own words suggest, with the sentence; what is not printed.
#[inline(never)]
pub fn line_remarks(pack: &Pack, plan: &Plan, line: &QuoteLine) -> Vec<String> {
    let mut remarks = Vec::new();
    if line.is_tax {
        remarks.push(words::TAX_NOT_PRINTED.to_owned());
    } else if line.to == Bearer::Ask {
        for suggestion in suggestions(pack, plan, &line.label) {
            let Suggestion { cost, word, source } = suggestion;
            let (name, place) = (cost.field().label, source.place.as_str());
            let pieces = [
                "候補：",
                name,
                "（案内の「",
                word,
                "」から。",
                place,
                "「",
                &source.quote,
                "」）",
            ];
            remarks.push(pieces.concat());
        }
    }
    remarks
}

/// What takes over every suggestion that is the only one for its line, in words and with the place of each line and
/// the code of where it goes: ` 2.cyber 5.ehr`. The latter is empty where there is none.
#[inline(never)]
pub fn take_all(pack: &Pack, plan: &Plan, quote: &Quote) -> (String, String) {
    let (mut lines, mut takes) = (0, String::new());
    for (index, line) in quote.lines.iter().enumerate() {
        if line.to == Bearer::Ask
            && let [only] = suggestions(pack, plan, &line.label).as_slice()
        {
            let pieces = [" ", &index.to_string(), ".", Bearer::Cost(only.cost).code()];
            takes.push_str(&pieces.concat());
            lines += 1;
        }
    }
    (words::take_suggestions(lines), takes)
}

/// That lines which go to no cost are in no figure; none where there are none.
pub fn uncounted(quote: &Quote) -> Option<String> {
    let mut sum = Signed::ZERO;
    for line in &quote.lines {
        if !matches!(line.to, Bearer::Cost(_)) {
            sum = sum + line.amount;
        }
    }
    if sum == Signed::ZERO || sum.is_below() {
        return None;
    }
    Some(super::deciding::uncounted(&signed_yen(sum)))
}

/// The sentence beside a cost that is the sum of lines; none where it has no line.
#[inline(never)]
pub fn from_quote(quote: &Quote, input: Input) -> Option<String> {
    let sum = signed_yen(quote.sum_of(Bearer::Cost(input))?);
    Some(
        [
            "見積書の明細の合計：",
            &sum,
            "。直接入れるときは、「見積書の明細から費用を入れる」で明細とその費用を消してください",
        ]
        .concat(),
    )
}

/// Over which lines a tax or a discount is divided, from the one of this name on.
pub fn divided_over(first: &str) -> String {
    [
        "「",
        first,
        "」からこの上の行までに分ける（あとで行き先を変えても分け直しません）",
    ]
    .concat()
}

/// `−500,000円` below nothing.
#[inline(never)]
pub fn signed_yen(amount: Signed) -> String {
    let mut text = yen(amount.yen());
    if amount.is_below() {
        text.insert(0, '−');
    }
    text
}

/// How the lines compare with the total that the quote prints, and whether they come to it; none where it prints none.
#[inline(never)]
pub fn compared(quote: &Quote) -> Option<(bool, String)> {
    let (total, difference) = (quote.total?, quote.difference()?);
    let (compared, by) = (quote.compared(), yen(difference.yen()));
    let (sum, total) = (signed_yen(compared), yen(total));
    let is_met = difference == Signed::ZERO;
    let of = if compared == quote.sum() {
        ""
    } else {
        "消費税を除いた"
    };
    let more = if difference.is_below() {
        "少なく"
    } else {
        "多く"
    };
    let [than, by, more, end] = if is_met {
        ["", "", "", "と一致します。"]
    } else {
        let end = "なっています。読み取れなかった行や、二重に数えた行がないか確かめてください。";
        ["より", &by, more, end]
    };
    let pieces = [
        of,
        "明細の合計は",
        &sum,
        "で、見積書の合計",
        &total,
        than,
        by,
        more,
        end,
    ];
    Some((is_met, pieces.concat()))
}

/// What is told of a row of the text.
#[inline(never)]
pub fn row_remark(remark: &RowRemark) -> String {
    let why = match remark.why {
        RowProblem::NoAmount => "金額がありません",
        RowProblem::Aside => "内税、内訳、見積番号などのため、数えていません",
        RowProblem::Sum => "小計や合計のため、数えていません",
        RowProblem::SumOff => {
            "小計や合計のため、数えていません。それまでの明細の合計と一致しません"
        }
        RowProblem::PerhapsSum => {
            "明細として数えました。ほかの行の合計なら、明細から削除してください"
        }
        RowProblem::Unusable => {
            "金額を読み取れません。コンマや小数点を確かめて、下の欄で加えてください"
        }
        RowProblem::Unclear => "数量、単価、月額などかもしれません。金額を下の欄で加えてください",
        RowProblem::TooMuch => "多すぎるため、入れていません。明細は250行までです",
        RowProblem::UnknownBearer => "行き先の名前がわからないため、要確認にしました",
    };
    let mut text = String::new();
    for letter in remark.text.chars().take(40) {
        text.push(letter);
    }
    if text.len() < remark.text.len() {
        text.push('…');
    }
    if text.is_empty() {
        "から後".clone_into(&mut text);
    } else {
        text = ["「", &text, "」"].concat();
    }
    let row = remark.row.to_string();
    ["貼り付けた", &row, "行目", &text, "：", why].concat()
}

/// The sentence for an amount of a quote that cannot be used; none was typed, where no problem is named.
pub fn quote_amount_error(problem: Option<InputProblem>) -> String {
    match problem {
        None => "＊金額を入力してください".to_owned(),
        Some(InputProblem::Negative) => {
            "＊金額の符号を確かめてください（例：-300,000、△300,000）".to_owned()
        }
        Some(other) => amount_error("金額", other),
    }
}

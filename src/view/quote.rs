//! 見積書の明細: each line with where it may go, the sums, and what is told of the text that was pasted.

use super::number::yen;
use super::quote_report::{QuoteReportView, report_view};
use super::quote_wording as words;
use crate::domain::{Bearer, Input, LineKind, Plan, Quote, QuoteLine, QuoteReport, Signed, Yen};
use crate::rules::{Pack, Suggestion, suggested, suggestions};

/// A quote as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteView {
    /// Its lines.
    pub lines: Vec<QuoteLineView>,
    /// What goes where, and how much; places without a line are left out.
    pub sums: Vec<(&'static str, String)>,
    /// The sum of all lines.
    pub sum: String,
    /// How the lines compare with the total that the quote prints; none where it prints none.
    pub compared: Option<Compared>,
    /// Takes over every suggestion that is the only one for its line, with the place of each line and the code of
    /// where it goes (`2.cyber 5.ehr`); none where there is none.
    pub take_all: Option<(String, String)>,
    /// What was seen while the text was read.
    pub report: QuoteReportView,
}

/// The lines held against the total of the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Whether they come to it.
    pub is_met: bool,
    /// The sentence.
    pub says: String,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteLineView {
    /// What it is called.
    pub label: String,
    /// `1,200,000円`.
    pub amount: String,
    /// Where it may go: code and name of each place.
    pub places: Vec<(&'static str, &'static str)>,
    /// The code of where it goes.
    pub to: &'static str,
    /// What the document's own words suggest, with the sentence; what is not printed.
    pub remarks: Vec<String>,
    /// Which line the controls of this one are about, for those who hear them by themselves.
    pub about: String,
}

/// A quote as it is shown for a plan.
pub fn quote(pack: &Pack, plan: &Plan, quote: &Quote, report: &QuoteReport) -> QuoteView {
    let sum_of = |to: Bearer| Some((to.name(), signed_yen(quote.sum_of(to)?)));
    let clear = suggested(pack, plan, quote);
    let takes = clear
        .iter()
        .map(|(index, to)| format!("{index}.{}", to.code()));
    let takes = takes.collect::<Vec<_>>().join(" ");
    QuoteView {
        lines: quote
            .lines
            .iter()
            .enumerate()
            .map(|(index, line)| line_view(pack, plan, index, line))
            .collect(),
        sums: Bearer::all().filter_map(sum_of).collect(),
        sum: signed_yen(quote.sum()),
        compared: compared(quote),
        take_all: (!clear.is_empty()).then(|| (words::take_suggestions(clear.len()), takes)),
        report: report_view(report),
    }
}

fn line_view(pack: &Pack, plan: &Plan, index: usize, line: &QuoteLine) -> QuoteLineView {
    let remarks = match line.kind {
        LineKind::Tax => vec![words::TAX_NOT_PRINTED.to_owned()],
        LineKind::Plain | LineKind::Discount if line.to == Bearer::Ask => {
            let all = suggestions(pack, plan, &line.label);
            all.iter().map(suggestion).collect()
        }
        LineKind::Plain | LineKind::Discount => Vec::new(),
    };
    let amount = signed_yen(line.amount);
    QuoteLineView {
        about: format!("明細{} {} {amount}", index + 1, line.label),
        label: line.label.clone(),
        amount,
        places: Bearer::all().map(|to| (to.code(), to.name())).collect(),
        to: line.to.code(),
        remarks,
    }
}

/// `候補：サイバーセキュリティ対策の費用（案内の「オフラインバックアップ」から。表面 …「…」）`.
fn suggestion(suggestion: &Suggestion<'_>) -> String {
    let Suggestion { cost, word, source } = suggestion;
    let name = cost.field().label;
    let (place, sentence) = (&source.place, &source.quote);
    format!("候補：{name}（案内の「{word}」から。{place}「{sentence}」）")
}

/// That lines which go to no cost are in no figure; none where there are none.
pub fn uncounted(quote: &Quote) -> Option<String> {
    let lines = quote.lines.iter();
    let none = lines.filter(|line| !matches!(line.to, Bearer::Cost(_)));
    let sum: Signed = none.map(|line| line.amount).sum();
    let amount = sum.amount().filter(|amount| *amount > Yen::ZERO)?;
    Some(super::deciding::uncounted(&yen(amount)))
}

/// The sentence beside a cost that is the sum of lines; none where it has no line.
pub fn from_quote(quote: &Quote, input: Input) -> Option<String> {
    let to = Bearer::Cost(input);
    let sum = quote.sum_of(to)?;
    let lines = quote.lines.iter().filter(|line| line.to == to).count();
    let sum = signed_yen(sum);
    Some(match quote.cost(input) {
        Some(Err(_)) => format!(
            "見積書の明細{lines}行の合計は{sum}で、費用として使えません。行き先を確かめてください"
        ),
        _ => format!("見積書の明細{lines}行の合計：{sum}。変えるときは明細を直してください"),
    })
}

/// `−500,000円` below nothing.
pub(super) fn signed_yen(amount: Signed) -> String {
    let sign = if amount.is_below() { "−" } else { "" };
    format!("{sign}{}", yen(amount.yen()))
}

fn compared(quote: &Quote) -> Option<Compared> {
    let (total, difference) = (quote.total?, quote.difference()?);
    let of = if total.is_net {
        "消費税を除いた明細の合計"
    } else {
        "明細の合計"
    };
    let sum = signed_yen(quote.compared());
    let says = format!(
        "{of}は{sum}で、見積書の合計{}{}",
        yen(total.yen),
        agrees(difference)
    );
    let says = format!("{says}{}", without(quote, difference).unwrap_or_default());
    let is_met = difference == Signed::ZERO;
    Some(Compared { is_met, says })
}

/// The one line without which the sum would be what is printed: it may hold the lines below it.
fn without(quote: &Quote, difference: Signed) -> Option<String> {
    let above = difference.amount().filter(|above| *above > Yen::ZERO)?;
    let mut lines = quote.lines.iter();
    let mut alike = lines
        .by_ref()
        .filter(|line| line.amount == Signed::of(above));
    let (only, None) = (alike.next()?, alike.next()) else {
        return None;
    };
    let (label, amount) = (&only.label, yen(above));
    Some(format!(
        "「{label}」（{amount}）を除くと一致します。内訳がある行ではないか確かめてください。"
    ))
}

/// How a sum of lines compares with what is printed, after the name of the latter.
pub(super) fn agrees(difference: Signed) -> String {
    let by = yen(difference.yen());
    if difference == Signed::ZERO {
        "と一致します。".to_owned()
    } else if difference.is_below() {
        format!("より{by}少なくなっています。読み取れなかった行がないか確かめてください。")
    } else {
        format!("より{by}多くなっています。二重に数えた行がないか確かめてください。")
    }
}

//! 試算書: one sheet of paper for those who decide.

use super::field::kinds;
use super::number::{rate_range, short_era_date, yen_range};
use super::problem::field_error;
use super::rows::row;
use super::words::{answer, chip, label, printed_name};
use crate::domain::{
    Case, Choice, Estimate, Input, InputProblem, Kind, Outcome, Plan, Quantity, Standing, Value,
    Verdict, Yen, YenRange,
};
use crate::rules::{Pack, is_asked};

/// What the sheet says beside the totals, the steps and the questions, which it shares with the
/// screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its title, with the year of the rules.
    pub title: String,
    /// The day that it was judged by.
    pub judged_on: String,
    /// What has to be mended first. Where anything stands here, no amount stands on the sheet.
    pub refusal: Vec<String>,
    /// The answers given, each with the name of its field; the costs stand with the results.
    pub inputs: Vec<(&'static str, String)>,
    /// The results with a cost.
    pub lines: Vec<PaperLine>,
    /// The results without one: what each could pay at most, or why it is out of question.
    pub others: Vec<String>,
    /// Where the rules were read.
    pub source: String,
}

/// One result in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLine {
    /// What is paid for, the name as the document prints it, the outcome, why it is to be confirmed, and where
    /// the figures were read.
    pub title: String,
    /// 実支出額.
    pub actual: String,
    /// 基準額, and how it came about.
    pub standard: (String, String),
    /// 補助率.
    pub rate: String,
    /// 交付額.
    pub grant: String,
    /// 自己負担.
    pub own_share: String,
}

/// The sheet for an estimate. `problems` are those of every field, the pack's limits included.
pub fn paper(
    pack: &Pack,
    case: &Case,
    problems: &[(Input, InputProblem)],
    estimate: &Estimate<'_>,
) -> Paper {
    let with_cost = |verdict: &&Verdict<'_>| verdict.outcome.may_pay() && verdict.grant.is_some();
    let verdicts = estimate.verdicts.iter();
    let lines = verdicts.clone().filter(with_cost);
    let others = verdicts.filter(|verdict| !with_cost(verdict));
    let others = others.map(|verdict| other(pack, verdict));
    Paper {
        title: format!("電子カルテ補助金 試算書（{}）", pack.fiscal_year.label),
        judged_on: short_era_date(estimate.judged_on),
        refusal: refusal(problems, estimate),
        inputs: inputs(pack, case),
        lines: lines.map(|verdict| line(pack, verdict)).collect(),
        others: others.chain(uncounted(pack, case, estimate)).collect(),
        source: source(pack),
    }
}

/// Every field that is wrong, and every one that a result with a cost waits for.
fn refusal(problems: &[(Input, InputProblem)], estimate: &Estimate<'_>) -> Vec<String> {
    let is_wrong = |input: Input| problems.iter().any(|(wrong, _)| *wrong == input);
    let wrong = problems
        .iter()
        .map(|(input, problem)| field_error(*input, *problem));
    let awaited = estimate.awaited.iter().filter(|input| !is_wrong(**input));
    let awaited = awaited.map(|input| format!("＊{}を入力してください", label(*input)));
    let is_empty = estimate.totals.cost.high == Yen::ZERO;
    let nothing = is_empty.then(|| "＊かかる費用を入力してください".to_owned());
    let mut refusal: Vec<_> = wrong.chain(awaited).collect();
    if refusal.is_empty() {
        refusal.extend(nothing);
    }
    refusal
}

fn inputs(pack: &Pack, case: &Case) -> Vec<(&'static str, String)> {
    let given = |input: &Input| {
        let text = given(case, *input)?;
        // An answer that somebody has given tells two papers apart, even where nothing turns on it.
        let usual = Plan::default();
        let is_answer = !input.is_choice()
            || is_asked(pack, &case.plan, *input)
            || case.plan.answer(*input) != usual.answer(*input);
        is_answer.then(|| (label(*input), text))
    };
    Input::ALL.iter().filter_map(given).collect()
}

/// The answer to a field in words; none where there is none.
pub(super) fn given(case: &Case, input: Input) -> Option<String> {
    match input.field().kind {
        Kind::Count { unit, .. } => {
            let count = case.counts.get(input).given()?;
            Some(format!("{count}{unit}"))
        }
        Kind::Choice { .. } if input == Input::Facility => {
            let kinds = kinds(case);
            let mut options = kinds.options.iter();
            let chosen = options.find(|(code, _)| kinds.chosen == Some(code))?;
            Some(chosen.1.to_owned())
        }
        Kind::Choice { .. } => {
            let code = case.plan.answer(input)?;
            Some(answer(input, code).to_owned())
        }
        // The costs stand with the results, the day and the year above all.
        Kind::Cost | Kind::JudgedOn | Kind::Pack => None,
    }
}

fn line(pack: &Pack, verdict: &Verdict<'_>) -> PaperLine {
    let (covers, name) = names(pack, verdict);
    let amount = |quantity| {
        verdict
            .amount_of(quantity)
            .map_or_else(String::new, yen_range)
    };
    let standard = verdict.step(Quantity::StandardAmount);
    let why = verdict
        .says()
        .map_or_else(String::new, |says| format!("：{says}"));
    PaperLine {
        title: format!(
            "{covers}（{name}）　{}{why}{}",
            chip(verdict.outcome),
            read_at(verdict)
        ),
        actual: amount(Quantity::ActualExpenditure),
        standard: (
            amount(Quantity::StandardAmount),
            standard.map_or_else(String::new, |step| row(pack, step).detail),
        ),
        rate: rate(verdict),
        grant: amount(Quantity::GrantAmount),
        own_share: verdict.own_share.map_or_else(String::new, yen_range),
    }
}

/// Where in the document the figures were read: `　根拠：裏面 病院`.
fn read_at(verdict: &Verdict<'_>) -> String {
    let mut places: Vec<&str> = Vec::new();
    let sources = verdict.steps.iter().filter_map(|step| step.source);
    for source in sources.filter(|source| source.standing == Standing::Printed) {
        if !places.contains(&source.place.as_str()) {
            places.push(&source.place);
        }
    }
    if places.is_empty() {
        return String::new();
    }
    format!("　根拠：{}", places.join("、"))
}

/// The rate, and that it is assumed where it is not printed.
fn rate(verdict: &Verdict<'_>) -> String {
    let step = verdict.step(Quantity::SubsidyRate);
    let Some((step, Value::Rate(rate))) = step.map(|step| (step, step.value)) else {
        return String::new();
    };
    let assumed = match step.source.map(|source| source.standing) {
        None | Some(Standing::Printed) => "",
        Some(Standing::Unconfirmed) => "（未確認）",
        Some(Standing::OtherYear | Standing::Unprinted) => "（仮定）",
    };
    format!("{}{assumed}", rate_range(rate))
}

/// One line for a result without an amount.
fn other(pack: &Pack, verdict: &Verdict<'_>) -> String {
    let (covers, _) = names(pack, verdict);
    let why = match (verdict.outcome, verdict.ceiling, verdict.says()) {
        (Outcome::Ineligible, _, Some(says)) => says.to_owned(),
        (_, ceiling, _) => unpaid(ceiling),
    };
    format!("{covers}　{}：{why}", chip(verdict.outcome))
}

/// That there is no cost, and what the most would be.
pub(super) fn unpaid(ceiling: Option<YenRange>) -> String {
    match ceiling {
        Some(ceiling) => format!("費用の入力なし。最大 {}", yen_range(ceiling)),
        None => "費用の入力なし".to_owned(),
    }
}

/// The costs that no result counts: they are part of the sum all the same.
fn uncounted(pack: &Pack, case: &Case, estimate: &Estimate<'_>) -> Option<String> {
    let counts = |item: Input| {
        let mut fitting = estimate.verdicts.iter().filter(|v| v.outcome.may_pay());
        fitting.any(|verdict| {
            let programme = pack.programme(verdict.programme);
            programme.is_some_and(|programme| programme.costs.contains(&item))
        })
    };
    let items = Input::costs().filter(|item| !counts(*item));
    let costs: Vec<_> = items
        .filter_map(|item| {
            let amount = case.costs.get(item).given()?;
            Some(format!("{} {}", label(item), yen_range(amount)))
        })
        .collect();
    (!costs.is_empty()).then(|| format!("補助の対象に入らない費用：{}", costs.join("、")))
}

fn names(pack: &Pack, verdict: &Verdict<'_>) -> (String, String) {
    pack.programme(verdict.programme)
        .map_or_else(Default::default, |programme| {
            (programme.covers.clone(), printed_name(programme))
        })
}

/// The document behind the year itself, which is the one behind the figures.
fn source(pack: &Pack) -> String {
    let id = &pack.fiscal_year.source.document;
    pack.document(id).map_or_else(String::new, |document| {
        format!("根拠　{}（{}）", document.title, document.year)
    })
}

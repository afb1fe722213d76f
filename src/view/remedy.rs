//! What stands in the way or is open, and what each other answer would lead to. A remedy is told only
//! with its result, which the same engine worked out.

use super::number::{yen, yen_range};
use super::words::{answer, chip, label};
use crate::domain::{Estimate, Outcome, Reason, Turn, Verdict, Window};
use crate::rules::{Pack, UNKNOWN, alternatives};

/// A condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// The condition.
    pub says: String,
    /// What was answered, or what other answers would lead to; empty where it turns on no answer.
    pub change: String,
    /// What to ask at the help desk.
    pub ask: Option<String>,
}

/// The conditions that a verdict gives as its reasons.
pub fn reasons<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    verdict: &Verdict<'p>,
) -> Vec<ReasonView> {
    let view = |reason: &Reason<'p>| match reason {
        Reason::Condition {
            says,
            ask,
            turns_on,
            ..
        } => Some(ReasonView {
            says: (*says).to_owned(),
            change: change(pack, estimate, verdict, turns_on),
            ask: ask.map(str::to_owned),
        }),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    };
    verdict.reasons.iter().filter_map(view).collect()
}

/// Where an answer is not known, what each answer to that leads to; otherwise what a change of the
/// plan would lead to, and what of the plan cannot be changed.
fn change<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    verdict: &Verdict<'p>,
    turns: &[Turn],
) -> String {
    let is_open = |turn: &&Turn| turn.given == UNKNOWN;
    if let Some(open) = turns.iter().find(is_open) {
        return results(pack, estimate, verdict, open, |_| true);
    }
    let one = |turn: &Turn| {
        let name = label(turn.input);
        if pack.answers.settled.contains(&turn.input) {
            format!("{name}は「{}」です。", answer(turn.input, turn.given))
        } else if pack.answers.done.contains(&turn.input) {
            format!("{name}について確かめたいことは、相談窓口に相談してください。")
        } else {
            results(pack, estimate, verdict, turn, |found| {
                found.outcome.may_pay()
            })
        }
    };
    turns.iter().map(one).collect()
}

/// `標準規格への準拠が「準拠」なら2,250,000円（対象見込み）、「準拠しない」なら対象外です。`
fn results<'p>(
    pack: &'p Pack,
    estimate: &Estimate<'p>,
    verdict: &Verdict<'p>,
    turn: &Turn,
    counts: fn(&Verdict<'_>) -> bool,
) -> String {
    let found = alternatives(pack, estimate, verdict.programme, turn);
    let found = found.iter().filter(|other| counts(&other.verdict));
    let parts: Vec<_> = found
        .map(|other| {
            let answer = answer(turn.input, other.code);
            format!("「{answer}」なら{}", result(&other.verdict))
        })
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("{}が{}です。", label(turn.input), parts.join("、"))
}

fn result(verdict: &Verdict<'_>) -> String {
    let is_over = verdict.window == Window::Closed;
    let over = if is_over { "・期限終了" } else { "" };
    let chip = format!("{}{over}", chip(verdict.outcome));
    match (verdict.outcome, verdict.grant, verdict.ceiling) {
        (Outcome::Likely | Outcome::Confirm, Some(grant), _) => {
            format!("{}（{chip}）", yen_range(grant))
        }
        (Outcome::Likely | Outcome::Confirm, None, Some(ceiling)) => {
            format!("最大{}（{chip}）", yen(ceiling.high))
        }
        _ => super::words::chip(verdict.outcome).to_owned(),
    }
}

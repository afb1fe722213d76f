//! What would settle the figures where they are a range.

use super::number::yen_range;
use super::words::{answer, label};
use crate::domain::{Estimate, Outcome, Turn, Verdict, Yen};
use crate::rules::{Pack, UNKNOWN, totals_if};

/// What would settle the range: each answer that is not known, with what its answers give; and the
/// results that only the help desk can settle. Nothing while there are no totals.
pub fn settles(pack: &Pack, estimate: &Estimate<'_>) -> Vec<String> {
    if !estimate.has_totals() {
        return Vec::new();
    }
    let counted = |verdict: &&Verdict<'_>| {
        verdict.outcome == Outcome::Confirm
            && verdict.grant.is_some_and(|grant| grant.high > Yen::ZERO)
    };
    let mut sentences: Vec<String> = Vec::new();
    let mut asked = Vec::new();
    for verdict in estimate.verdicts.iter().filter(counted) {
        match open_turn(verdict) {
            Some(turn) => {
                let sentence = settled(pack, estimate, turn);
                if !sentences.contains(&sentence) {
                    sentences.push(sentence);
                }
            }
            None => asked.extend(pack.programme(verdict.programme)),
        }
    }
    let names = asked
        .iter()
        .map(|programme| format!("「{}」", programme.covers));
    let names = names.collect::<Vec<_>>().concat();
    if !names.is_empty() {
        sentences.push(format!(
            "{names}は要確認のため、受けられない場合から受けられる場合までの幅で示しています。"
        ));
    }
    sentences
}

/// The answer that is not known, where knowing it settles a verdict.
fn open_turn<'v>(verdict: &'v Verdict<'_>) -> Option<&'v Turn> {
    verdict.turns().find(|turn| turn.given == UNKNOWN)
}

/// `標準規格への準拠が「準拠」なら950,000円、「準拠しない」なら3,200,000円です。`
fn settled(pack: &Pack, estimate: &Estimate<'_>, turn: &Turn) -> String {
    let codes = turn.passes.iter().filter(|code| **code != UNKNOWN);
    let parts: Vec<_> = codes
        .map(|code| {
            let own_share = totals_if(pack, estimate, turn.input, code).own_share;
            let answer = answer(turn.input, code);
            format!("「{answer}」なら{}", yen_range(own_share))
        })
        .collect();
    format!("{}が{}です。", label(turn.input), parts.join("、"))
}

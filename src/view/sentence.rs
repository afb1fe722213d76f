//! One sentence that says how an amount came about.

use super::number::{rate_range, yen, yen_range};
use super::words::label;
use crate::domain::{Input, Operation, Outcome, Quantity, Reason, Step, Value, Verdict};

/// The sentence under the figure of a result.
pub fn sentence(verdict: &Verdict<'_>) -> String {
    match verdict.outcome {
        // Its conditions say it, each with what would have to change.
        Outcome::Ineligible => String::new(),
        Outcome::Incomplete => awaited(verdict),
        Outcome::Likely | Outcome::Confirm => arithmetic(verdict),
    }
}

fn awaited(verdict: &Verdict<'_>) -> String {
    let names = |wanted: fn(&Reason<'_>) -> Option<Input>| -> Vec<String> {
        let inputs = verdict.reasons.iter().filter_map(wanted);
        inputs
            .map(|input| format!("「{}」", label(input)))
            .collect()
    };
    let missing = names(|reason| match reason {
        Reason::Missing(input) => Some(*input),
        _ => None,
    });
    let wrong = names(|reason| match reason {
        Reason::Wrong(input) => Some(*input),
        _ => None,
    });
    let mut sentence = String::new();
    if !missing.is_empty() {
        sentence.push_str(&format!("{}を入力すると計算します。", missing.join("と")));
    }
    if !wrong.is_empty() {
        sentence.push_str(&format!("{}を直すと計算します。", wrong.join("と")));
    }
    sentence
}

fn arithmetic(verdict: &Verdict<'_>) -> String {
    let Some(Step {
        operation: Operation::Lesser { standard, actual },
        ..
    }) = verdict.step(Quantity::EligibleCost)
    else {
        return verdict.ceiling.map_or_else(String::new, |ceiling| {
            format!(
                "費用を入れると計算します。受けられるのは最大で{}です。",
                yen(ceiling.high)
            )
        });
    };
    let rate = match verdict.step(Quantity::SubsidyRate).map(|step| step.value) {
        Some(Value::Rate(rate)) => rate_range(rate),
        _ => String::new(),
    };
    let (standard, actual) = (yen_range(*standard), yen(*actual));
    let mut sentence =
        format!("基準額 {standard}と実支出額 {actual}の少ない方に {rate} を掛けた額です。");
    let above = verdict.amount_of(Quantity::AboveStandard);
    if let Some(excess) = above.filter(|excess| excess.is_exact()) {
        let excess = yen(excess.low);
        sentence.push_str(&format!(
            "{excess}は基準額を超えるため、全額が自己負担になります。"
        ));
    }
    sentence
}

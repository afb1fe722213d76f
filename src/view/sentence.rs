//! One sentence that says how an amount came about.

use super::number::{rate_range, yen, yen_range};
use super::words::label;
use crate::domain::{
    Certainty, Input, Operation, Outcome, Quantity, RateRange, Reason, Value, Verdict, Yen,
    YenRange,
};

/// The sentence under the figure of a result.
pub fn sentence(verdict: &Verdict<'_>) -> String {
    match verdict.outcome {
        // Its conditions say it, each with what would have to change; or what it waits for.
        Outcome::Ineligible | Outcome::Incomplete => String::new(),
        Outcome::Likely | Outcome::Confirm => arithmetic(verdict),
    }
}

/// Which fields a result waits for; nothing where it waits for none.
pub(super) fn awaited(verdict: &Verdict<'_>) -> String {
    let missing = |reason: &Reason<'_>| match reason {
        Reason::Missing(input) => Some(*input),
        _ => None,
    };
    let wrong = |reason: &Reason<'_>| match reason {
        Reason::Wrong(input) => Some(*input),
        _ => None,
    };
    let reasons = || verdict.reasons.iter();
    let missing: Vec<_> = reasons().filter_map(missing).collect();
    let wrong: Vec<_> = reasons().filter_map(wrong).collect();
    [
        clause(&missing, "を入れると計算します。"),
        clause(&wrong, "を直すと計算します。"),
    ]
    .concat()
}

/// `「病床数」と「職員の配置月数」` and what follows; nothing without a field.
pub(super) fn clause(inputs: &[Input], rest: &str) -> String {
    if inputs.is_empty() {
        return String::new();
    }
    let names = inputs.iter().map(|input| format!("「{}」", label(*input)));
    format!("{}{rest}", names.collect::<Vec<_>>().join("と"))
}

fn arithmetic(verdict: &Verdict<'_>) -> String {
    let rate = verdict.step(Quantity::SubsidyRate).map(|step| step.value);
    let Some(Value::Rate(rate)) = rate else {
        return String::new();
    };
    let lesser = verdict.step(Quantity::EligibleCost);
    let Some(Operation::Lesser { standard, actual }) = lesser.map(|step| &step.operation) else {
        let standard = verdict.amount_of(Quantity::StandardAmount);
        let most = standard.zip(verdict.ceiling);
        return most.map_or_else(String::new, |(standard, ceiling)| {
            let enough = format!("費用が{}以上のときの額です。", yen(standard.high));
            let open = (!ceiling.is_exact())
                .then(|| by_end(verdict, standard, standard.high, rate, ceiling));
            enough + &open.unwrap_or_default()
        });
    };
    let open = verdict
        .grant
        .filter(|grant| !grant.is_exact())
        .map(|grant| {
            if actual.is_exact() {
                by_end(verdict, *standard, actual.high, rate, grant)
            } else {
                by_cost(verdict, *actual, grant)
            }
        });
    let how = open.unwrap_or_else(|| {
        let is_below = !standard.is_exact() && actual.high <= standard.low;
        let standard = yen_range(*standard);
        let (actual, rate) = (yen_range(*actual), rate_range(rate));
        if is_below {
            return format!(
                "実支出額 {actual}は、どの基準額も超えないため、これに {rate} を掛けた額です。"
            );
        }
        format!("基準額 {standard}と実支出額 {actual}の少ない方に {rate} を掛けた額です。")
    });
    let above = verdict.amount_of(Quantity::AboveStandard);
    let excess = above.filter(|_| standard.is_exact()).map(|excess| {
        let excess = yen_range(excess);
        format!("基準額を超える{excess}は、全額が自己負担です。")
    });
    let room = || room(verdict, rate).unwrap_or_default();
    how + &excess.unwrap_or_else(room)
}

/// How far the cost is from where help stops, and what each yen costs until then and after.
fn room(verdict: &Verdict<'_>, rate: RateRange) -> Option<String> {
    let room = yen(verdict.room()?);
    let sen = rate.low.own_sen().filter(|_| rate.is_exact())?;
    let until = if sen == 0 {
        "自己負担がなく".to_owned()
    } else {
        format!("費用1円につき{sen}銭が自己負担で")
    };
    Some(format!(
        "基準額まではあと{room}です。そこまでは{until}、それを超える分は全額が自己負担です。"
    ))
}

/// What each end of the cost gives.
fn by_cost(verdict: &Verdict<'_>, actual: YenRange, grant: YenRange) -> String {
    let [from, to] = [actual.low, actual.high].map(yen);
    let [least, most] = [grant.low, grant.high].map(yen);
    let both = if verdict.certainty == Certainty::Range {
        "この幅は、費用の幅と、案内に記載のない値の両方によるものです。"
    } else {
        ""
    };
    format!("費用が{from}なら{least}、{to}なら{most}です。{both}")
}

/// What each end of something that is not printed gives.
fn by_end(
    verdict: &Verdict<'_>,
    standard: YenRange,
    actual: Yen,
    rate: RateRange,
    grant: YenRange,
) -> String {
    let (least, most) = (yen(grant.low), yen(grant.high));
    let (quantity, low, high) = if standard.is_exact() {
        let (low, high) = (rate.low.to_string(), rate.high.to_string());
        (Quantity::SubsidyRate, format!("補助率が{low}"), high)
    } else {
        let low = format!("基準額が{}", yen(standard.low));
        // From there on the cost is the lesser.
        let high = if actual < standard.high {
            format!("{}以上", yen(actual))
        } else {
            yen(standard.high)
        };
        (Quantity::StandardAmount, low, high)
    };
    let source = verdict.step(quantity).and_then(|step| step.source);
    let note = source.and_then(|source| source.note.as_deref());
    format!(
        "{low}なら{least}、{high}なら{most}です。{}",
        note.unwrap_or_default()
    )
}

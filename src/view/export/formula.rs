//! Each step of a trace as a formula over the cells before it.
//!
//! Formulas multiply before they divide and cut once, as the estimate does. A spreadsheet counts in doubles:
//! those hold each whole number up to 2^53, and the quotient of two of them, rounded to the nearest double,
//! never reaches the next whole number, nor does what is divided by 1,000 after that; so the cut is exact.
//!
//! Small letters stand for cells: see [`Table::place`](super::table::Table::place).

use super::Exported;
use super::what::End;
use crate::domain::{Operation, Quantity, RateRange, Step, SubsidyRate, Value, Verdict, Yen};

/// 基準額; nothing for a number that stands there as it is. Outside the band that was found it is not known:
/// `#N/A` is better than the amount of another band.
pub fn standard(text: &mut String, step: &Step<'_>, value: &str) {
    let band = step.within.and_then(|within| within.beds);
    if let Some((from, to)) = band {
        let (from, to) = (from.unwrap_or_default(), to.unwrap_or(u32::MAX));
        text.push_str(&format!("IF(AND(b>={from},b<={to}),"));
    }
    match &step.operation {
        Operation::PerBed { unit, .. } => {
            text.push_str(&unit.to_string());
            text.push_str("*b");
        }
        Operation::PerMonth {
            amount,
            months,
            for_months,
        } => text.push_str(&format!(
            "ROUNDDOWN({amount}*IF(m=\"\",{months},m)/{for_months},0)"
        )),
        _ if band.is_some() => text.push_str(value),
        _ => {}
    }
    if band.is_some() {
        text.push_str(",NA())");
    }
}

/// One end of a rate.
pub fn rate_at(rate: RateRange, end: End) -> SubsidyRate {
    match end {
        End::Low => rate.low,
        End::High => rate.high,
    }
}

/// 補助率; or 交付額, an amount × the rate, cut once to a multiple of the unit.
pub fn share(text: &mut String, plan: &Exported<'_>, verdict: &Verdict<'_>, of: &str, end: End) {
    let Some(mut step) = verdict.step(Quantity::SubsidyRate) else {
        return;
    };
    // No rate is like one that is itself like another.
    if let Operation::Like { programme } = step.operation
        && let Some(other) = plan.estimate.verdict(programme)
        && let Some(other) = other.step(Quantity::SubsidyRate)
    {
        step = other;
    }
    let unit = plan.pack.rounding.unit;
    match (&step.operation, plan.estimate.case.plan.facility()) {
        (
            Operation::ByBeds {
                facility,
                at_least,
                rate,
                otherwise,
            },
            Some(kind),
        ) if facility.contains(&kind) => {
            text.push_str(&format!("IF(b>={at_least},"));
            part(text, of, *rate, unit);
            text.push(',');
            part(text, of, *otherwise, unit);
            text.push(')');
        }
        _ => {
            if let Value::Rate(rate) = step.value {
                part(text, of, rate_at(rate, end), unit);
            }
        }
    }
}

fn part(text: &mut String, of: &str, rate: SubsidyRate, unit: Yen) {
    let rate = rate.to_string();
    if of.is_empty() {
        text.push_str(&rate);
    } else if unit == Yen::new(1) {
        text.push_str(&format!("ROUNDDOWN({of}*{rate},0)"));
    } else {
        text.push_str(&format!("ROUNDDOWN({of}*{rate}/{unit},0)*{unit}"));
    }
}

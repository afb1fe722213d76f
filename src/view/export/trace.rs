//! The trace as it stands in the data: each step with its operands, its result and its sentence.

use super::json::source;
use super::out::Out;
use crate::domain::{Operation, Quantity, Step, Value, Within};

/// One step.
pub fn step(out: &mut Out, step: &Step<'_>) {
    out.open("", '{');
    out.text("quantity", quantity(step.quantity));
    operation(out, &step.operation);
    out.open("value", '{');
    match step.value {
        Value::Amount(amount) => out.amounts("amount", Some(amount)),
        Value::Rate(rate) => {
            out.open("rate", '{');
            out.rate("min", rate.low);
            out.rate("max", rate.high);
            out.close('}');
        }
    }
    out.close('}');
    within(out, step.within.as_ref());
    source(out, step.source);
    out.close('}');
}

/// The code of a quantity.
pub fn quantity(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::StandardAmount => "standard_amount",
        Quantity::ActualExpenditure => "actual_expenditure",
        Quantity::EligibleCost => "eligible_cost",
        Quantity::SubsidyRate => "subsidy_rate",
        Quantity::GrantAmount => "grant_amount",
        Quantity::GrantIfRounded => "grant_if_rounded",
        Quantity::AboveStandard => "above_standard",
    }
}

/// How, and from what besides the results of the steps before it.
fn operation(out: &mut Out, operation: &Operation<'_>) {
    let kind = match operation {
        Operation::Stated => "stated",
        Operation::PerBed { .. } => "per_bed",
        Operation::PerMonth { .. } => "per_month",
        Operation::Between => "between",
        Operation::ByBeds { .. } => "by_beds",
        Operation::Like { .. } => "like",
        Operation::Entered { .. } => "entered",
        Operation::Lesser { .. } => "lesser",
        Operation::Share { .. } => "share",
        Operation::CutTo { .. } => "cut_to",
        Operation::Excess { .. } => "excess",
    };
    out.open("operation", '{');
    out.text("kind", kind);
    match operation {
        Operation::PerBed { unit, beds } => {
            out.number("unit", (*unit).into());
            out.number("beds", beds.0.into());
        }
        Operation::PerMonth {
            amount,
            months,
            for_months,
        } => {
            out.number("amount", (*amount).into());
            out.number("months", (*months).into());
            out.number("for_months", (*for_months).into());
        }
        Operation::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
        } => {
            out.facilities(facility);
            out.number("at_least", (*at_least).into());
            out.rate("rate", *rate);
            out.rate("otherwise", *otherwise);
        }
        Operation::Like { programme } => out.text("programme", programme),
        Operation::Entered { items } => out.fields("items", items),
        Operation::Share { unit, .. } | Operation::CutTo { unit, .. } => {
            out.number("unit", (*unit).into());
        }
        _ => {}
    }
    out.close('}');
}

/// The band of facilities; what is not named holds for all.
fn within(out: &mut Out, within: Option<&Within<'_>>) {
    let Some(within) = within else {
        return out.option("within", None);
    };
    out.open("within", '{');
    if let Some(facility) = within.facility {
        out.facilities(facility);
    }
    let (from, to) = within.beds.unwrap_or_default();
    for (key, beds) in [("beds_from", from), ("beds_to", to)] {
        if let Some(beds) = beds {
            out.number(key, beds.into());
        }
    }
    out.close('}');
}

//! The steps from the two figures of a programme to its grant, as the leaflet lays them out.

use super::pack::Pack;
use super::record::Record;
use crate::domain::{Input, Operation, Quantity, RateRange, Source, Step, Value, YenRange};

/// One step; `source` is none for what follows from the user's own figures.
pub fn step<'p>(
    quantity: Quantity,
    operation: Operation<'p>,
    value: Value,
    source: Option<&'p Source>,
) -> Step<'p> {
    Step {
        quantity,
        operation,
        value,
        within: None,
        source,
    }
}

/// 実支出額: what was entered for these items.
pub fn entered(items: &[Input], cost: YenRange) -> Step<'_> {
    let value = Value::Amount(cost);
    let operation = Operation::Entered { items };
    step(Quantity::ActualExpenditure, operation, value, None)
}

/// 少ない方.
pub fn lesser<'p>(standard: YenRange, actual: YenRange, eligible: YenRange) -> Step<'p> {
    let operation = Operation::Lesser { standard, actual };
    let value = Value::Amount(eligible);
    step(Quantity::EligibleCost, operation, value, None)
}

/// 交付額.
pub fn granted(pack: &Pack, of: YenRange, rate: RateRange, grant: YenRange) -> Step<'_> {
    let unit = pack.rounding.unit;
    let operation = Operation::Share { of, rate, unit };
    let (value, source) = (Value::Amount(grant), Some(&pack.rounding.source));
    step(Quantity::GrantAmount, operation, value, source)
}

/// The second line, where a unit that is not printed would make a difference.
pub fn if_rounded<'p>(pack: &'p Pack, of: YenRange, record: &mut impl Record<'p>) {
    let Some(unit) = pack.rounding.unconfirmed_unit else {
        return;
    };
    let cut = of.cut_to(unit);
    if cut != of {
        let operation = Operation::CutTo { of, unit };
        let (value, source) = (Value::Amount(cut), Some(&pack.rounding.source));
        record.step(|| step(Quantity::GrantIfRounded, operation, value, source));
    }
}

/// What the facility pays in full by itself, where the cost is above the standard amount.
pub fn above<'p>(standard: YenRange, actual: YenRange, record: &mut impl Record<'p>) {
    let excess = standard.excess_of(actual);
    if excess != YenRange::ZERO {
        let operation = Operation::Excess { standard, actual };
        let value = Value::Amount(excess);
        record.step(|| step(Quantity::AboveStandard, operation, value, None));
    }
}

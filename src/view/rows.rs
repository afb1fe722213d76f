//! The rows of a calculation, laid out as the leaflet lays out its examples.

use super::number::{rate_range, yen, yen_range};
use super::words::{facility, label as name_of};
use crate::domain::{Facility, Operation, Quantity, Step, Value, Verdict, Within};
use crate::rules::Pack;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: &'static str,
    /// How it came about, in a few words; may be empty.
    pub detail: String,
    /// The figure.
    pub value: String,
}

/// The rows of a calculation.
pub fn rows(pack: &Pack, verdict: &Verdict<'_>) -> Vec<Row> {
    let steps = verdict.steps.iter();
    steps.map(|step| row(pack, step)).collect()
}

/// The row of a step.
pub fn row(pack: &Pack, step: &Step<'_>) -> Row {
    Row {
        label: label(step.quantity),
        detail: detail_within(pack, step),
        value: match step.value {
            Value::Amount(amount) => yen_range(amount),
            Value::Rate(rate) => rate_range(rate),
        },
    }
}

pub(super) fn label(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::StandardAmount => "基準額",
        Quantity::ActualExpenditure => "実支出額",
        Quantity::EligibleCost => "少ない方",
        Quantity::SubsidyRate => "補助率",
        Quantity::GrantAmount => "交付額",
        Quantity::GrantIfRounded => "端数を切り捨てる場合",
        Quantity::AboveStandard => "基準額を超える分",
    }
}

/// How a step came about, after the facilities that it holds for: `4床以下：605,000円 × 3床`.
fn detail_within(pack: &Pack, step: &Step<'_>) -> String {
    let within = step.within.map(|within| whom(&within)).unwrap_or_default();
    let parts = [within, detail(pack, step)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("：")
}

/// The facilities of a band: `4床以下の医科診療所`, `200〜399床`; empty where it is for all.
pub(super) fn whom(within: &Within<'_>) -> String {
    let beds = match within.beds {
        Some((Some(from), Some(to))) if from == to => format!("{from}床"),
        Some((Some(from), Some(to))) => format!("{from}〜{to}床"),
        Some((Some(from), None)) => format!("{from}床以上"),
        Some((None, Some(to))) => format!("{to}床以下"),
        Some((None, None)) | None => String::new(),
    };
    match (beds.as_str(), within.facility) {
        (_, None) => beds,
        ("", Some(facility)) => kinds(facility),
        (_, Some(facility)) => format!("{beds}の{}", kinds(facility)),
    }
}

fn detail(pack: &Pack, step: &Step<'_>) -> String {
    match &step.operation {
        Operation::Stated => String::new(),
        Operation::PerBed { unit, beds } => format!("{} × {}床", yen(*unit), beds.0),
        Operation::PerMonth {
            amount,
            months,
            for_months,
        } => format!("{} × {months}か月 ÷ {for_months}", yen(*amount)),
        Operation::Between => "どの値になるかは案内に記載がありません".to_owned(),
        Operation::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
        } => {
            let kinds = kinds(facility);
            format!("{at_least}床以上の{kinds} {rate}、それ以外 {otherwise}")
        }
        Operation::Like { programme } => {
            let covers = pack.programme(programme).map_or("", |other| &other.covers);
            format!("「{covers}」と同じと仮定")
        }
        Operation::Entered { items } => {
            let names: Vec<_> = items.iter().map(|item| name_of(*item)).collect();
            if names.len() > 1 {
                format!("{}の合計", names.join("と"))
            } else {
                String::new()
            }
        }
        Operation::Lesser { .. } => "基準額と実支出額を比べる".to_owned(),
        Operation::Share { of, rate, .. } => {
            format!("{} × {}", yen_range(*of), rate_range(*rate))
        }
        Operation::CutTo { unit, .. } => {
            format!("{}未満。案内に記載がありません", yen(*unit))
        }
        Operation::Excess { .. } => "全額が自己負担".to_owned(),
    }
}

pub(super) fn kinds(facilities: &[Facility]) -> String {
    let names: Vec<_> = facilities.iter().map(|kind| facility(*kind)).collect();
    names.join("と")
}

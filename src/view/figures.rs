//! 基準額, 補助率 and who they are for, in words that hold for every facility.

use super::number::{rate_range, yen};
use super::rows::{kinds, whom};
use super::words::facility;
use crate::domain::{Facility, RateRange};
use crate::rules::{Band, Pack, Rate, StandardAmount};

/// A standard amount: `605,000円 × 病床数`.
pub fn standard_amount(amount: &StandardAmount) -> String {
    match amount {
        StandardAmount::Fixed { yen: amount, .. } => yen(*amount),
        StandardAmount::PerBed { yen: amount, .. } => format!("{} × 病床数", yen(*amount)),
        StandardAmount::PerMonth {
            yen: amount,
            for_months,
            ..
        } => format!("{} × 配置月数 ÷ {for_months}", yen(*amount)),
        StandardAmount::Range { low, high, .. } => format!("{}〜{}", yen(*low), yen(*high)),
        StandardAmount::Bands(bands) => {
            let bands: Vec<_> = bands.iter().map(band).collect();
            bands.join("、")
        }
    }
}

fn band(band: &Band) -> String {
    format!(
        "{}は{}",
        whom(&band.within()),
        standard_amount(&band.amount)
    )
}

/// A rate: `200床以上の病院は1/2、それ以外は3/4`.
pub fn subsidy_rate(pack: &Pack, rate: &Rate) -> String {
    match rate {
        Rate::Flat { rate, .. } => rate.to_string(),
        Rate::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
            ..
        } => format!(
            "{at_least}床以上の{}は{rate}、それ以外は{otherwise}",
            kinds(facility)
        ),
        Rate::Range { low, high, .. } => rate_range(RateRange {
            low: *low,
            high: *high,
        }),
        Rate::Like { programme, .. } => {
            let covers = pack.programme(programme).map_or("", |other| &other.covers);
            format!("案内に記載なし（「{covers}」と同じと仮定）")
        }
    }
}

/// The facilities that a programme is open to: `病院、医科診療所`.
pub fn open_to(kinds: impl Iterator<Item = Facility>) -> String {
    let names: Vec<_> = kinds.map(facility).collect();
    names.join("、")
}

//! 病床数と交付額, drawn and in words.

use super::CurveView;
use super::number::yen;
use crate::domain::{Estimate, Yen};
use crate::rules::{self, BedPair, Pack, Point};

/// The grant over the number of beds; none where nothing is paid or something but the beds is missing.
pub fn bed_curve(pack: &Pack, estimate: &Estimate<'_>) -> Option<CurveView> {
    let (curve, pair) = rules::bed_curve(pack, estimate)?;
    let (amount, told) = if curve.verdict.grant.is_none() {
        ("交付額の上限", "交付額の上限")
    } else {
        ("交付額", "費用が同じとき、交付額")
    };
    Some(CurveView::new(
        &curve,
        "病床数と交付額",
        ["病床数", "補助率", amount],
        says(&pair, told),
        "情報として示すもので、病床数の変更をすすめるものではありません。",
    ))
}

/// What both numbers of beds bring, and where what the step takes is made up for.
fn says(pair: &BedPair, amount: &str) -> String {
    let [fewer, more] = pair.ends.map(|point| told(point, "なら"));
    let mut says = format!("{amount}は{fewer}、{more}です");
    if pair.by > Yen::ZERO {
        let by = yen(pair.by);
        says.push_str(&format!("（差は{by}）"));
    }
    says.push('。');
    let Some(step) = pair.step else {
        return says;
    };
    let below = told(step.below, "の");
    match step.regained {
        // Nothing is lost.
        Some(point) if point.at == step.below.at + 1 => {}
        Some(point) => {
            says.push_str(&format!("{below}以上になるのは{}床からです。", point.at));
        }
        None => {
            let reach = if step.is_lost {
                "何床でも"
            } else {
                "図の範囲では"
            };
            let from = step.below.at + 1;
            says.push_str(&format!("{from}床からは、{reach}{below}に届きません。"));
        }
    }
    says
}

/// `199床なら90,296,250円`.
fn told(point: Point, then: &str) -> String {
    let (beds, grant) = (point.at, yen(point.grant));
    format!("{beds}床{then}{grant}")
}

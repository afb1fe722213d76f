//! 費用と自己負担, drawn and in words.

use super::CurveView;
use super::goal::OTHERS;
use super::number::yen;
use crate::domain::{Estimate, Yen};
use crate::rules::{self, Curve, Pack};

/// Own share over the cost of the records; none where nothing is paid or something is missing.
pub fn cost_curve(pack: &Pack, estimate: &Estimate<'_>) -> Option<CurveView> {
    let curve = rules::cost_curve(pack, estimate)?;
    Some(CurveView::new(
        &curve,
        "費用と自己負担",
        ["電子カルテの費用", "交付額", "自己負担"],
        slope(&curve),
        OTHERS,
    ))
}

/// What one more yen leads to, up to the bend and behind it.
fn slope(curve: &Curve<'_>) -> String {
    let mut says = String::from("電子カルテの費用は");
    if let (true, Some(first)) = (curve.mark > 0, curve.points.first()) {
        says.push_str(&yen(Yen::new(curve.mark)));
        says.push_str("まで、ふえた分の");
        says.push_str(&first.rate.to_string());
        says.push_str("が補助されます。そこから先は全額が自己負担です。");
    } else {
        says.push_str("、ほかの費用だけで基準額に達しているため、全額が自己負担です。");
    }
    says
}

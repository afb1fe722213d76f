//! 費用と自己負担, drawn and in words.

use super::curve::{self, At, CurveTable, CurveView, Drawing};
use super::number::{rate_range, reading_aid, yen};
use crate::domain::{Estimate, Outcome, Yen};
use crate::rules::{self, CostCurve, CostPoint, Pack};

/// Own share over the cost of the records; none where nothing is paid or something is missing.
pub fn cost_curve(pack: &Pack, estimate: &Estimate<'_>) -> Option<CurveView> {
    let curve = rules::cost_curve(pack, estimate)?;
    let here = curve.here.map(|here| {
        let (cost, grant, own) = (yen(here.cost), yen(here.grant), yen(here.own_share));
        format!("いま：電子カルテの費用{cost}、交付額{grant}、自己負担{own}。")
    });
    Some(CurveView {
        title: "費用と自己負担",
        drawing: drawing(&curve),
        here: here.unwrap_or_default(),
        sentences: vec![slope(pack, &curve)],
        remarks: remarks(pack, estimate, &curve),
        table: table(pack, &curve),
    })
}

fn drawing(curve: &CostCurve<'_>) -> Drawing {
    let end = curve.corners.last();
    let most = end.map_or(Yen::ZERO, |end| end.cost);
    let highest = end.map_or(Yen::ZERO, |end| end.own_share);
    let levels = highest.gridlines();
    let top = levels.last().copied().unwrap_or(highest);
    let at = |point: &CostPoint| -> At {
        let x = curve::across(point.cost, most);
        (x, curve::up(point.own_share, top))
    };
    let places: Vec<_> = curve.corners.iter().map(at).collect();
    let bend = curve
        .corners
        .iter()
        .find(|corner| corner.cost == curve.bend);
    let bend = bend.filter(|bend| bend.cost > Yen::ZERO).map(at);
    let ends = [most, Yen::ZERO].map(|cost| (curve::across(cost, most), reading_aid(cost)));
    let ticks = bend.map(|(x, _)| (x, reading_aid(curve.bend)));
    Drawing {
        lines: vec![curve::line(&places)],
        leads: bend
            .iter()
            .map(|bend| curve::line(&[*bend, curve::below(*bend)]))
            .collect(),
        // That of 0円 stands under the axis.
        levels: curve::levels(levels.get(1..).unwrap_or_default(), top, "start"),
        ticks: curve::ticks(ticks.into_iter().chain(ends).collect()),
        here: curve.here.map(|here| {
            let text = format!("いま {}", reading_aid(here.cost));
            curve::here(at(&here), text)
        }),
    }
}

/// What one more yen leads to, up to the bend and behind it.
fn slope(pack: &Pack, curve: &CostCurve<'_>) -> String {
    if curve.bend == Yen::ZERO {
        return "ほかの費用だけで基準額に達しているため、電子カルテの費用は全額が自己負担です。"
            .to_owned();
    }
    let until = yen(curve.bend);
    let is_plain = curve.rate.is_exact() && pack.rounding.unit == Yen::new(1);
    let sen = curve.rate.low.own_sen().filter(|_| is_plain);
    match sen {
        Some(0) => format!(
            "電子カルテの費用は{until}まで、ふえても自己負担は変わりません。そこから先は1円ごとに1円ふえます。"
        ),
        Some(sen) => format!(
            "電子カルテの費用は{until}まで、1円ふえるごとに自己負担は{sen}銭ふえます。そこから先は1円ごとに1円です。"
        ),
        None => format!(
            "電子カルテの費用は{until}まで、ふえた分の{}が補助されます。そこから先は全額が自己負担です。",
            rate_range(curve.rate)
        ),
    }
}

fn remarks(pack: &Pack, estimate: &Estimate<'_>, curve: &CostCurve<'_>) -> Vec<String> {
    let unit = pack.rounding.unit;
    let verdict = estimate.verdict(curve.programme);
    let is_open = verdict.is_some_and(|verdict| verdict.outcome == Outcome::Confirm);
    let others = (curve.others > Yen::ZERO).then(|| {
        let others = yen(curve.others);
        format!("同じ補助に数えるほかの費用（{others}）は、いまの入力のまま計算しています。")
    });
    let cut = (unit > Yen::new(1)).then(|| format!("交付額は{}未満を切り捨てます。", yen(unit)));
    let parts = [
        others,
        cut,
        super::goal::on_the_safe_side(curve.is_exact),
        super::goal::to_be_confirmed(is_open),
    ];
    parts.into_iter().flatten().collect()
}

fn table(pack: &Pack, curve: &CostCurve<'_>) -> CurveTable {
    let programme = pack.programme(curve.programme);
    let covers = programme.map_or("", |programme| &programme.covers);
    let mut points: Vec<_> = curve.corners.iter().chain(&curve.here).copied().collect();
    points.sort_unstable_by_key(|point| point.cost);
    points.dedup();
    let row = |point: &CostPoint| {
        let mut head = yen(point.cost);
        if point.cost == curve.bend && curve.bend > Yen::ZERO {
            head.push_str("（補助はここまで）");
        }
        if curve.here == Some(*point) {
            head.push_str("（いま）");
        }
        vec![head, yen(point.grant), yen(point.own_share)]
    };
    CurveTable {
        caption: format!("「{covers}」の費用、交付額、自己負担"),
        columns: vec!["電子カルテの費用", "交付額", "自己負担"],
        rows: points.iter().map(row).collect(),
    }
}

//! 病床数と交付額, drawn and in words.

use super::curve::{self, At, CurveTable, CurveView, Drawing};
use super::number::yen;
use crate::domain::{Estimate, Outcome, Yen};
use crate::rules::{self, BedCurve, BedPoint, BedStep, Pack};

/// The grant over the number of beds; none where nothing is paid or something but the beds is missing.
pub fn bed_curve(pack: &Pack, estimate: &Estimate<'_>) -> Option<CurveView> {
    let curve = rules::bed_curve(pack, estimate)?;
    let grant = amount_name(&curve);
    let here = curve.here.map(|here| {
        let (beds, amount) = (here.beds, yen(here.grant));
        format!("いま：{beds}床、{grant}{amount}。")
    });
    let verdict = estimate.verdict(curve.programme);
    let is_open = verdict.is_some_and(|verdict| verdict.outcome == Outcome::Confirm);
    let remarks = [
        super::goal::on_the_safe_side(curve.is_exact),
        super::goal::to_be_confirmed(is_open),
        Some("情報として示すもので、病床数の変更をすすめるものではありません。".to_owned()),
    ];
    Some(CurveView {
        title: "病床数と交付額",
        drawing: drawing(&curve),
        here: here.unwrap_or_default(),
        sentences: sentences(&curve),
        remarks: remarks.into_iter().flatten().collect(),
        table: table(pack, &curve),
    })
}

fn amount_name(curve: &BedCurve<'_>) -> &'static str {
    if curve.is_ceiling {
        "交付額の上限"
    } else {
        "交付額"
    }
}

fn points<'c>(curve: &'c BedCurve<'_>) -> impl DoubleEndedIterator<Item = &'c BedPoint> {
    curve.runs.iter().flatten()
}

fn drawing(curve: &BedCurve<'_>) -> Drawing {
    let from = points(curve).next().map_or(0, |first| first.beds);
    let to = points(curve).next_back().map_or(from, |last| last.beds);
    let highest = points(curve).map(|point| point.grant).max();
    let levels = highest.unwrap_or(Yen::ZERO).gridlines();
    let top = levels.last().copied().unwrap_or(Yen::ZERO);
    let x = |beds: u32| curve::along(beds.saturating_sub(from), to - from);
    let at = |point: &BedPoint| -> At { (x(point.beds), curve::up(point.grant, top)) };
    let places: Vec<Vec<At>> = curve
        .runs
        .iter()
        .map(|run| run.iter().map(at).collect())
        .collect();
    let joins = places.iter().zip(places.iter().skip(1));
    let starts = curve.runs.iter().skip(1).filter_map(|run| run.first());
    let starts = starts.map(|point| point.beds);
    let tick = |beds: u32| (x(beds), format!("{beds}床"));
    Drawing {
        lines: places.iter().map(|run| curve::line(run)).collect(),
        leads: joins
            .filter_map(|(run, next)| Some(curve::line(&[*run.last()?, *next.first()?])))
            .collect(),
        levels: curve::levels(&levels, top, "end"),
        ticks: curve::ticks(starts.chain([to, from]).map(tick).collect()),
        here: curve.here.map(|here| {
            let text = format!("いま {}床", here.beds);
            curve::here(at(&here), text)
        }),
    }
}

fn sentences(curve: &BedCurve<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(step) = &curve.step {
        sentences.push(other_side(curve, step));
        sentences.extend(regained(curve, step));
    }
    let threshold = curve.step.map(|step| step.above.beds);
    for (run, next) in curve.runs.iter().zip(curve.runs.iter().skip(1)) {
        if let (Some(last), Some(first)) = (run.last(), next.first())
            && Some(first.beds) != threshold
        {
            sentences.push(band(*last, *first));
        }
    }
    sentences
}

/// Where another standard amount begins.
fn band(last: BedPoint, first: BedPoint) -> String {
    let begins = format!("{}床からは基準額の決め方が変わります", first.beds);
    if last.grant == first.grant {
        return format!("{begins}が、この費用では交付額は変わりません。");
    }
    let [last, first] =
        [last, first].map(|point| format!("{}床は{}", point.beds, yen(point.grant)));
    format!("{begins}（{last}、{first}）。")
}

/// What it would be on the other side of the step.
fn other_side(curve: &BedCurve<'_>, step: &BedStep) -> String {
    let told = |point: BedPoint| {
        let (beds, grant) = (point.beds, yen(point.grant));
        if curve.is_ceiling {
            format!("{beds}床なら上限は{grant}です")
        } else {
            format!("同じ費用で{beds}床なら{grant}です")
        }
    };
    let differs = |how: &str| {
        let loss = (step.loss > Yen::ZERO).then(|| format!("（{}{how}）", yen(step.loss)));
        loss.unwrap_or_default()
    };
    match curve.here {
        Some(here) if here.beds >= step.above.beds => {
            format!("{}{}。", told(step.below), differs("多い"))
        }
        Some(_) => format!("{}{}。", told(step.above), differs("少ない")),
        None => format!(
            "{}。{}{}。",
            told(step.below),
            told(step.above),
            differs("少ない")
        ),
    }
}

/// Where what the step takes is made up for; nothing where it takes nothing.
fn regained(curve: &BedCurve<'_>, step: &BedStep) -> Option<String> {
    let (below, above) = (step.below.beds, step.above.beds);
    let target = yen(step.below.grant);
    let what = if curve.is_ceiling {
        "上限"
    } else {
        "交付額"
    };
    match (step.regained, step.ceiling_regained) {
        (Some(point), _) if point.beds == above => None,
        (Some(point), _) => Some(format!(
            "{below}床の{what}（{target}）以上になるのは{}床からです。",
            point.beds
        )),
        (None, Some(point)) if !curve.is_ceiling => Some(format!(
            "この費用のままでは、{above}床以上では何床でも{below}床の交付額（{target}）に届きません。上限どうしで比べると、届くのは{}床からです。",
            point.beds
        )),
        (None, _) => Some(format!(
            "{above}床以上では何床でも{below}床の{what}（{target}）に届きません。"
        )),
    }
}

fn table(pack: &Pack, curve: &BedCurve<'_>) -> CurveTable {
    let programme = pack.programme(curve.programme);
    let covers = programme.map_or("", |programme| &programme.covers);
    let regained = curve.step.and_then(|step| step.regained);
    let extra = curve.here.into_iter().chain(regained);
    let mut points: Vec<_> = points(curve).copied().chain(extra).collect();
    points.sort_unstable_by_key(|point| point.beds);
    points.dedup();
    let row = |point: &BedPoint| {
        let is_here = curve.here == Some(*point);
        let mark = if is_here { "（いま）" } else { "" };
        let head = format!("{}床{mark}", point.beds);
        vec![head, point.rate.to_string(), yen(point.grant)]
    };
    CurveTable {
        caption: format!("「{covers}」の病床数と{}", amount_name(curve)),
        columns: vec!["病床数", "補助率", amount_name(curve)],
        rows: points.iter().map(row).collect(),
    }
}

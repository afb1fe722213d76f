//! What a check enters, and its arithmetic.

use crate::domain::{Input, RateRange, Yen, YenRange};
use crate::rules::proof::{Check, Edge, Reckoning};
use crate::rules::{Pack, StandardAmount};
use crate::view::number::{era_date, rate_range, yen, yen_range};
use crate::view::words::facility;

/// What is asked, in one line: the programme, then what is entered.
pub fn title(pack: &Pack, check: &Check<'_>) -> String {
    let programme = check.programme.and_then(|id| pack.programme(id));
    let covers = programme.map_or("", |it| &it.covers);
    let by_month =
        programme.is_some_and(|it| matches!(it.standard_amount, StandardAmount::PerMonth { .. }));
    let entered = match check.edge {
        Edge::Example => check.label.to_owned(),
        Edge::Deadline | Edge::Year => era_date(check.day),
        Edge::Limit => facts(check, false),
        Edge::Beds | Edge::Cost | Edge::Months => {
            let cost = Input::costs().find_map(|item| check.case.costs.get(item).given());
            let cost = cost.map(|cost| format!("費用 {}", yen_range(cost)));
            let facts = Some(facts(check, by_month));
            facts.into_iter().chain(cost).collect::<Vec<_>>().join("、")
        }
    };
    if covers.is_empty() {
        entered
    } else {
        format!("{covers}：{entered}")
    }
}

/// `病院 100床`, with the months where they count.
fn facts(check: &Check<'_>, by_month: bool) -> String {
    let kind = check.case.plan.facility().map_or("", facility);
    let beds = check.case.beds().map_or(0, |beds| beds.0);
    let months = check
        .case
        .counts
        .get(Input::Months)
        .given()
        .filter(|_| by_month);
    let months = months.map_or_else(String::new, |it| format!("、{it}か月"));
    format!("{kind} {beds}床{months}")
}

/// `費用 60,499,999円と基準額 60,500,000円の少ない方 × 3/4 → 45,374,999円（1円未満切り捨て）`
pub fn arithmetic(reckoning: &Reckoning) -> String {
    let range = |(low, high)| {
        yen_range(YenRange {
            low: Yen::new(low),
            high: Yen::new(high),
        })
    };
    let (low, high) = reckoning.rate;
    format!(
        "費用 {}と基準額 {}の少ない方 × {} → {}（{}未満切り捨て）",
        yen(Yen::new(reckoning.cost)),
        range(reckoning.standard),
        rate_range(RateRange { low, high }),
        range(reckoning.grant),
        yen(Yen::new(reckoning.unit)),
    )
}

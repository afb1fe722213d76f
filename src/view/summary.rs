//! The figures above all: own share, what arrives, what it costs; and the step in the rate.

use super::number::{rate_range, yen};
use super::rows::kinds;
use crate::domain::{Case, Estimate, Operation, Outcome, RateRange, Yen};

/// The totals in words, with the attributes that other programs read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// `data-cost`.
    pub cost_digits: String,
    /// `data-confirmed`.
    pub confirmed_digits: String,
    /// `data-upto`.
    pub up_to_digits: String,
    /// Whether any cost was entered that can be used.
    pub has_cost: bool,
    /// 自己負担のめやす.
    pub own_share: String,
    /// 交付額, the confirmed part.
    pub confirmed: String,
    /// 交付額 with all that is to be confirmed.
    pub up_to: String,
    /// 費用の合計.
    pub cost: String,
    /// 自己負担 if everything arrives; none where it is the same.
    pub at_best: Option<String>,
    /// Said where results are missing from the sums.
    pub warning: Option<&'static str>,
    /// The one sentence that is announced.
    pub announcement: String,
}

/// The totals of an estimate.
pub fn summary(estimate: &Estimate<'_>, has_problems: bool) -> Summary {
    let totals = &estimate.totals;
    let has_cost = totals.cost > Yen::ZERO;
    let has_problems = has_problems || !estimate.problems.is_empty();
    let own_share = yen(totals.own_share);
    let confirmed = yen(totals.confirmed);
    let announcement = if has_problems {
        "直す必要のある入力があります。".to_owned()
    } else if has_cost {
        format!("交付額の見込みは{confirmed}、自己負担のめやすは{own_share}です。")
    } else {
        String::new()
    };
    Summary {
        cost_digits: totals.cost.to_string(),
        confirmed_digits: totals.confirmed.to_string(),
        up_to_digits: totals.up_to.to_string(),
        has_cost,
        own_share,
        confirmed,
        up_to: yen(totals.up_to),
        cost: yen(totals.cost),
        at_best: (totals.up_to != totals.confirmed).then(|| yen(totals.own_share_at_best)),
        warning: has_problems.then_some("直す必要のある入力があり、その分は合計に入っていません。"),
        announcement,
    }
}

/// The rate on each side of a number of beds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Below and from the threshold on.
    pub sides: [SplitSide; 2],
}

/// One side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitSide {
    /// `199床以下`.
    pub beds: String,
    /// `3/4`.
    pub rate: String,
    /// Whether it is the side of this facility.
    pub applies: bool,
}

/// The step in the rate that an estimate shows, where the facility is one that it is for.
pub fn split(case: &Case, estimate: &Estimate<'_>) -> Option<Split> {
    let kind = case.plan.facility?;
    let steps = estimate
        .verdicts
        .iter()
        .filter(|verdict| verdict.outcome != Outcome::Ineligible)
        .flat_map(|verdict| &verdict.steps);
    let decided = steps.into_iter().find_map(|step| match &step.operation {
        Operation::ByBeds {
            facility,
            at_least,
            rate,
            otherwise,
        } if facility.contains(&kind) => Some((*facility, *at_least, *rate, *otherwise)),
        _ => None,
    });
    let (facility, at_least, rate, otherwise) = decided?;
    let beds = case.beds.given()?.0;
    let kinds = kinds(facility);
    Some(Split {
        sides: [
            SplitSide {
                beds: format!("{at_least}床未満の{kinds}"),
                rate: rate_range(RateRange::exact(otherwise)),
                applies: beds < at_least,
            },
            SplitSide {
                beds: format!("{at_least}床以上の{kinds}"),
                rate: rate_range(RateRange::exact(rate)),
                applies: beds >= at_least,
            },
        ],
    })
}

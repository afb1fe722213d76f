//! The figures above all: own share, what arrives, what it costs; and the step in the rate.

use super::number::{yen, yen_range};
use super::rows::kinds;
use super::words::label;
use crate::domain::{Case, Estimate, Operation, Outcome, Quantity, SubsidyRate, Verdict, Yen};

/// The totals in words, with the attributes that other programs read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// `data-cost`.
    pub cost_digits: String,
    /// `data-confirmed`.
    pub confirmed_digits: String,
    /// `data-upto`.
    pub up_to_digits: String,
    /// Whether there are figures to show: a cost, and nothing that a result with a cost waits for.
    pub has_figures: bool,
    /// What to do to get there, where there are none.
    pub invitation: String,
    /// 自己負担のめやす.
    pub own_share: String,
    /// 交付額, the confirmed part.
    pub confirmed: String,
    /// 交付額 with all that is to be confirmed.
    pub up_to: String,
    /// 費用の合計.
    pub cost: String,
    /// Per cent of the costs that the confirmed grants and those of `up_to` come to.
    pub shares: (u32, u32),
    /// 自己負担 if everything arrives; none where it is the same.
    pub at_best: Option<String>,
    /// The one sentence that is announced.
    pub announcement: String,
}

/// The totals of an estimate.
pub fn summary(estimate: &Estimate<'_>) -> Summary {
    let totals = &estimate.totals;
    let has_figures = totals.cost > Yen::ZERO && estimate.awaited.is_empty();
    let own_share = yen(totals.own_share);
    let confirmed = yen(totals.confirmed);
    let invitation = invitation(estimate);
    let announcement = if has_figures {
        format!("交付額の見込みは{confirmed}、自己負担のめやすは{own_share}です。")
    } else if estimate.awaited.is_empty() {
        String::new()
    } else {
        invitation.clone()
    };
    Summary {
        cost_digits: totals.cost.to_string(),
        confirmed_digits: totals.confirmed.to_string(),
        up_to_digits: totals.up_to.to_string(),
        has_figures,
        invitation,
        own_share,
        confirmed,
        up_to: yen(totals.up_to),
        cost: yen(totals.cost),
        shares: (
            totals.confirmed.percent_of(totals.cost),
            totals.up_to.percent_of(totals.cost),
        ),
        at_best: (totals.up_to != totals.confirmed).then(|| yen(totals.own_share_at_best)),
        announcement,
    }
}

fn invitation(estimate: &Estimate<'_>) -> String {
    let awaited = &estimate.awaited;
    if estimate.verdicts.iter().all(Verdict::waits_for_facility) {
        return "施設の種類と病床数を入れると、補助ごとの上限がわかります。費用も入れると、交付額と自己負担のめやすがわかります。".to_owned();
    }
    if awaited.is_empty() {
        return "費用を入れると、自己負担と交付額のめやすを表示します。".to_owned();
    }
    let names: Vec<_> = awaited
        .iter()
        .map(|input| format!("「{}」", label(*input)))
        .collect();
    format!(
        "{}を確かめると、自己負担と交付額のめやすを表示します。",
        names.join("と")
    )
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
    /// `200床未満の病院`.
    pub beds: String,
    /// `3/4`.
    pub rate: String,
    /// Whether it is the side of this facility.
    pub applies: bool,
    /// What this side pays for the same plan; empty while there is no cost.
    pub grant: String,
}

/// The step in the rate that an estimate shows, where the facility is one that it is for.
pub fn split(case: &Case, estimate: &Estimate<'_>) -> Option<Split> {
    let kind = case.plan.facility?;
    let beds = case.beds.given()?.0;
    let fitting = estimate
        .verdicts
        .iter()
        .filter(|v| v.outcome != Outcome::Ineligible);
    let mut found = fitting.filter_map(|verdict| {
        let mut operations = verdict.steps.iter().map(|step| &step.operation);
        operations.find_map(|operation| match operation {
            Operation::ByBeds {
                facility,
                at_least,
                rate,
                otherwise,
            } if facility.contains(&kind) => {
                Some((verdict, kinds(facility), *at_least, *rate, *otherwise))
            }
            _ => None,
        })
    });
    let (verdict, kinds, at_least, rate, otherwise) = found.next()?;
    let grant = |applies: bool| {
        let quantity = if applies {
            Quantity::GrantAmount
        } else {
            Quantity::GrantAtOtherRate
        };
        verdict
            .amount_of(quantity)
            .map_or_else(String::new, yen_range)
    };
    let side = |beds: String, rate: SubsidyRate, applies: bool| SplitSide {
        beds,
        rate: rate.to_string(),
        applies,
        grant: grant(applies),
    };
    Some(Split {
        sides: [
            side(
                format!("{at_least}床未満の{kinds}"),
                otherwise,
                beds < at_least,
            ),
            side(format!("{at_least}床以上の{kinds}"), rate, beds >= at_least),
        ],
    })
}

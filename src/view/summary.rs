//! The figures above all: own share, what arrives, what it costs.

use super::banner::reference;
use super::number::{yen, yen_range};
use super::sentence::clause;
use crate::domain::{Estimate, Input, PackYear, Reason, Verdict, Window, Yen, YenRange};
use crate::rules::Pack;

/// The totals in words, with the attributes that other programs read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// `data-cost`: the upper end.
    pub cost_digits: String,
    /// `data-cost-min`; empty where the cost is no range.
    pub least_cost_digits: String,
    /// `data-confirmed`.
    pub confirmed_digits: String,
    /// `data-upto`.
    pub up_to_digits: String,
    /// Whether there are figures to show: a cost, and nothing that a result with a cost waits for.
    pub has_figures: bool,
    /// What to do to get there, where there are none.
    pub invitation: String,
    /// That the figures are those of another year; may be empty.
    pub reference: String,
    /// 自己負担のめやす: a range where something is open.
    pub own_share: String,
    /// Whether that is a range.
    pub is_range: bool,
    /// 交付額: a range where something is open.
    pub grant: String,
    /// 対象見込みの補助の合計.
    pub confirmed: String,
    /// Whether something is to be confirmed that may be paid, too.
    pub is_open: bool,
    /// 交付額 with all that is to be confirmed.
    pub up_to: String,
    /// 費用の合計.
    pub cost: String,
    /// What of it is above the standard amounts, where help has stopped; empty where nothing is for certain.
    pub above: String,
    /// Per cent of the costs that the confirmed grants and those of `up_to` come to; and what is not above the
    /// standard amounts.
    pub shares: (u32, u32, u32),
    /// The one sentence that is announced.
    pub announcement: String,
}

/// The totals of an estimate.
pub fn summary(pack: &Pack, estimate: &Estimate<'_>) -> Summary {
    let totals = &estimate.totals;
    let cost = totals.cost;
    let above = estimate.above_standard();
    let has_figures = estimate.has_totals();
    let own_share = yen_range(totals.own_share);
    let grant = yen_range(totals.grant());
    let invitation = invitation(estimate);
    let reference = what_for(pack, estimate);
    let announcement = if has_figures {
        format!("交付額の見込みは{grant}、自己負担のめやすは{own_share}です。{reference}")
    } else if estimate.awaited.is_empty() {
        String::new()
    } else {
        invitation.clone()
    };
    Summary {
        cost_digits: cost.high.to_string(),
        least_cost_digits: if cost.is_exact() {
            String::new()
        } else {
            cost.low.to_string()
        },
        confirmed_digits: totals.confirmed.to_string(),
        up_to_digits: totals.up_to.to_string(),
        has_figures,
        invitation,
        reference,
        own_share,
        is_range: !totals.own_share.is_exact(),
        grant,
        confirmed: yen_range(YenRange {
            low: totals.confirmed,
            high: totals.confirmed_at_most,
        }),
        is_open: totals.confirmed_at_most != totals.up_to,
        up_to: yen(totals.up_to),
        cost: yen_range(cost),
        above: if above.low > Yen::ZERO {
            yen_range(above)
        } else {
            String::new()
        },
        shares: (
            totals.confirmed_at_most.percent_of(cost.high),
            totals.up_to.percent_of(cost.high),
            (cost.high - above.low).percent_of(cost.high),
        ),
        announcement,
    }
}

/// What the figures are good for, where nobody can apply for them any more; empty where somebody can.
fn what_for(pack: &Pack, estimate: &Estimate<'_>) -> String {
    let is_over = |verdict: &Verdict<'_>| {
        verdict.window == Window::Closed && verdict.outcome.may_pay() && verdict.grant.is_some()
    };
    if estimate.year != PackYear::Current {
        reference(pack)
    } else if estimate.verdicts.iter().any(is_over) {
        "申請期限が過ぎた補助の金額は参考です。".to_owned()
    } else {
        String::new()
    }
}

pub(super) fn invitation(estimate: &Estimate<'_>) -> String {
    if estimate.verdicts.iter().all(Verdict::waits_for_facility) {
        return "施設の種類と病床数を入れると、補助ごとの上限がわかります。費用も入れると、交付額と自己負担のめやすがわかります。".to_owned();
    }
    if estimate.awaited.is_empty() {
        return "費用を入れると、自己負担と交付額のめやすを表示します。".to_owned();
    }
    let is_wrong = |input: &Input| {
        let wrong = Reason::Wrong(*input);
        let mut verdicts = estimate.verdicts.iter();
        verdicts.any(|verdict| verdict.reasons.contains(&wrong))
    };
    let (wrong, missing): (Vec<_>, Vec<_>) = estimate.awaited.iter().partition(|i| is_wrong(i));
    let figures = "と、自己負担と交付額のめやすを表示します。";
    if wrong.is_empty() {
        clause(&missing, &format!("を入れる{figures}"))
    } else if missing.is_empty() {
        clause(&wrong, &format!("を直す{figures}"))
    } else {
        let wrong = clause(&wrong, "を直し、");
        wrong + &clause(&missing, &format!("を入れる{figures}"))
    }
}

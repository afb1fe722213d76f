//! 逆算 in words: the cost, how it comes about, and what is nearest where there is none.

use super::number::yen;
use super::sentence::{awaited, sentence};
use crate::domain::{Choice, Estimate, Goal, Outcome, Reach, Verdict};
use crate::rules::{self, Pack};

/// The answer to a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalView {
    /// `data-answer`: digits; empty where there is no such cost.
    pub answer: String,
    /// `data-why`.
    pub why: &'static str,
    /// The cost; empty where there is none.
    pub figure: String,
    /// What stands before it and behind it.
    pub bound: [&'static str; 2],
    /// How it comes about; or why there is none, and what is nearest.
    pub says: String,
    /// What to know before one relies on it; empty where no cost was worked out.
    pub remarks: String,
}

/// The answer to a goal; none where no programme counts the cost of the records.
pub fn goal(pack: &Pack, estimate: &Estimate<'_>, goal: Goal) -> Option<GoalView> {
    let found = rules::goal(pack, estimate, goal)?;
    let verdict = &found.verdict;
    let mut view = GoalView {
        why: found.reach.code(),
        ..GoalView::default()
    };
    match found.reach {
        Reach::Incomplete => {
            view.says = awaited(verdict);
            return Some(view);
        }
        Reach::Ineligible => {
            view.says.push_str("対象外のため、費用を逆算できません。");
            view.says.push_str(verdict.says().unwrap_or_default());
            return Some(view);
        }
        Reach::Reached => {
            view.answer = found.cost.to_string();
            view.figure = yen(found.cost);
            view.bound = match goal {
                Goal::OwnShare(_) => ["電子カルテの費用を", "までに"],
                Goal::Grant(_) => ["電子カルテの費用が", "以上のとき"],
            };
        }
        Reach::AboveCeiling | Reach::BelowOthers => {
            let cost = yen(found.cost);
            view.says = format!("そうなる費用はありません。いちばん近いのは{cost}のときです。");
        }
    }
    if let (Some(grant), Some(own_share)) = (verdict.grant, verdict.own_share) {
        let (grant, own_share) = (yen(grant.low), yen(own_share.high));
        let both = format!(
            "このときこの補助の交付額は{grant}、この補助の対象になる費用の自己負担は{own_share}です。"
        );
        view.says.push_str(&both);
    }
    view.says.push_str(&sentence(verdict));
    view.remarks = remarks(verdict, OTHERS);
    Some(view)
}

/// What of the plan is in the figures of one programme.
pub(super) const OTHERS: &str = "同じ補助に数える費用は、いまの入力のまま（幅は上限）です。ほかの補助の費用と自己負担は含みません。";

/// What to know before one relies on an amount: what is always so, that of two ends the lower one is told, and that
/// it is one to be confirmed.
pub(super) fn remarks(verdict: &Verdict<'_>, always: &str) -> String {
    let mut remarks = String::from(always);
    if verdict.ceiling.is_some_and(|ceiling| !ceiling.is_exact()) {
        remarks.push_str("交付額に幅があるため、少ないほうの額で計算しています。");
    }
    if verdict.outcome == Outcome::Confirm {
        remarks.push_str("この補助は要確認です。受けられることを前提にした額です。");
    }
    remarks
}

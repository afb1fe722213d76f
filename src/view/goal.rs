//! 逆算 in words: the cost, how it comes about, and what is nearest where there is none.

use super::number::yen;
use super::sentence::awaited;
use crate::domain::{Choice, Estimate, Goal, Outcome, Quantity, Reach, Reason, Verdict, Yen};
use crate::rules::{self, GoalAnswer, Nearest, Pack};

/// The answer to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalView {
    /// `data-answer`: digits; empty where there is no such cost.
    pub answer: String,
    /// `data-why`.
    pub why: &'static str,
    /// What stands before the figure, the figure, and what stands after it; none where there is no such cost.
    pub figure: Option<(&'static str, String, &'static str)>,
    /// How it comes about; or why there is none, and what is nearest.
    pub sentences: Vec<String>,
    /// What to know before one relies on it.
    pub remarks: Vec<String>,
}

/// The answer to a goal; none where no programme counts the cost of the records.
pub fn goal(pack: &Pack, estimate: &Estimate<'_>, goal: Goal) -> Option<GoalView> {
    let found = rules::goal(pack, estimate, goal)?;
    Some(GoalView {
        answer: found
            .answer
            .map(|cost| cost.to_string())
            .unwrap_or_default(),
        why: found.reach.code(),
        figure: found.answer.map(|cost| match goal {
            Goal::OwnShare(_) => ("費用を", yen(cost), "までに"),
            Goal::Grant(_) => ("費用を", yen(cost), "以上に"),
        }),
        sentences: match (found.answer, found.nearest) {
            (Some(cost), _) => reached(&found, cost),
            (None, Some(nearest)) => vec![closest(&found, nearest)],
            (None, None) => refused(pack, &found),
        },
        remarks: remarks(&found),
    })
}

fn reached(found: &GoalAnswer<'_>, cost: Yen) -> Vec<String> {
    let verdict = &found.verdict;
    let mut sentences = Vec::new();
    match found.goal {
        Goal::OwnShare(_) if cost == Yen::new(Yen::LARGEST_ENTRY) => {
            sentences.push("入力できるいちばん大きい費用でも収まります。".to_owned());
        }
        Goal::OwnShare(_) if cost == Yen::ZERO => {
            sentences.push("電子カルテに費用がかかると、自己負担がこの額を超えます。".to_owned());
        }
        Goal::Grant(wanted) if cost == Yen::ZERO && wanted > Yen::ZERO => {
            sentences.push("電子カルテの費用がなくても、ほかの費用だけで届きます。".to_owned());
        }
        _ => {}
    }
    if let Some((grant, own_share)) = verdict.grant.zip(verdict.own_share) {
        let (grant, own_share) = (yen(grant.low), yen(own_share.high));
        sentences.push(format!(
            "このとき交付額は{grant}、自己負担は{own_share}です。"
        ));
    }
    if let Some(above) = verdict.amount_of(Quantity::AboveStandard) {
        let above = yen(above.high);
        sentences.push(format!("基準額を超える{above}は全額が自己負担です。"));
    }
    sentences
}

fn closest(found: &GoalAnswer<'_>, nearest: Nearest) -> String {
    let (amount, cost) = (yen(nearest.amount), yen(nearest.cost));
    match found.goal {
        Goal::Grant(_) => {
            format!("届く費用はありません。交付額は{amount}（費用が{cost}以上のとき）が上限です。")
        }
        Goal::OwnShare(_) if nearest.cost == Yen::ZERO => {
            format!("収まる費用はありません。電子カルテの費用が0円でも、自己負担は{amount}です。")
        }
        Goal::OwnShare(_) => format!(
            "収まる費用はありません。自己負担は{amount}（電子カルテの費用が{cost}のとき）がいちばん少ない額です。"
        ),
    }
}

fn refused(pack: &Pack, found: &GoalAnswer<'_>) -> Vec<String> {
    if found.reach == Reach::Incomplete {
        return vec![awaited(&found.verdict)];
    }
    let programme = pack.programme(found.programme);
    let covers = programme.map_or("", |programme| &programme.covers);
    let reasons = found.verdict.reasons.iter();
    let says = reasons.filter_map(|reason| match reason {
        Reason::Condition { says, .. } => Some((*says).to_owned()),
        Reason::Missing(_) | Reason::Wrong(_) => None,
    });
    let out = format!("「{covers}」は対象外のため、費用を逆算できません。");
    [out].into_iter().chain(says).collect()
}

/// Nothing where no cost was worked out.
fn remarks(found: &GoalAnswer<'_>) -> Vec<String> {
    let verdict: &Verdict<'_> = &found.verdict;
    if found.answer.is_none() && found.nearest.is_none() {
        return Vec::new();
    }
    let is_exact = verdict.ceiling.is_none_or(|ceiling| ceiling.is_exact());
    let remarks = [
        Some("ほかの費用はいまの入力のまま計算しています。".to_owned()),
        on_the_safe_side(is_exact),
        to_be_confirmed(verdict.outcome == Outcome::Confirm),
    ];
    remarks.into_iter().flatten().collect()
}

/// That of two ends the lower one is told.
pub(super) fn on_the_safe_side(is_exact: bool) -> Option<String> {
    let said = "交付額に幅があるため、少ないほうの額で計算しています。";
    (!is_exact).then(|| said.to_owned())
}

/// That an amount is one to be confirmed.
pub(super) fn to_be_confirmed(is_open: bool) -> Option<String> {
    let said = "この補助は要確認です。受けられることを前提にした額です。";
    is_open.then(|| said.to_owned())
}

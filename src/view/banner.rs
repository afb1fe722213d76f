//! What to know before any figure: whether applications are taken, and whether the day is covered.

use super::number::{era_date, short_era_date};
use crate::domain::{Date, Estimate, InputProblem, Window};
use crate::rules::Pack;

/// The banner above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// For the style: `open`, `closed` or `outside`.
    pub state: &'static str,
    /// What is the case.
    pub title: String,
    /// What it means for the figures below.
    pub text: String,
    /// The last day of each programme that printed one, once all are past.
    pub ended: Vec<(String, String)>,
}

/// The banner of an estimate.
pub fn banner(pack: &Pack, estimate: &Estimate<'_>) -> Banner {
    let year = &pack.fiscal_year.label;
    let outside = estimate
        .problems
        .iter()
        .find_map(|(_, problem)| match problem {
            InputProblem::OutsideFiscalYear { from, to } => Some((*from, *to)),
            _ => None,
        });
    if let Some((from, to)) = outside {
        return Banner {
            state: "outside",
            title: format!("{}は{year}の期間外です", short_era_date(estimate.judged_on)),
            text: format!(
                "この画面の規則は{}から{}までのものです。ほかの年度の金額は試算できません。東京都のホームページで新しい年度の案内を確認してください。",
                short_era_date(from),
                short_era_date(to)
            ),
            ended: Vec::new(),
        };
    }
    let next = estimate
        .verdicts
        .iter()
        .filter(|verdict| verdict.window == Window::Open)
        .filter_map(|verdict| verdict.deadline)
        .min();
    match next {
        Some(next) => Banner {
            state: "open",
            title: format!("次の申請期限は{}です", era_date(next)),
            text: days_left(estimate.judged_on, next),
            ended: Vec::new(),
        },
        None => Banner {
            state: "closed",
            title: format!("{year}の受付は終了しました"),
            text: "試算は参考です。次の年度の受付は未公表です。".to_owned(),
            ended: ended(pack),
        },
    }
}

fn days_left(today: Date, deadline: Date) -> String {
    match deadline.unix_days() - today.unix_days() {
        0 => "今日が締切日です。".to_owned(),
        days => format!("あと{days}日です。"),
    }
}

/// Each programme's name and its last day, a name once.
fn ended(pack: &Pack) -> Vec<(String, String)> {
    let mut ended: Vec<(String, String)> = Vec::new();
    for programme in &pack.programmes {
        let last = programme.deadlines.last();
        let known = ended.iter().any(|(name, _)| *name == programme.name);
        if let (Some(last), false) = (last, known) {
            let day = format!("{}まで", short_era_date(last.on));
            ended.push((programme.name.clone(), day));
        }
    }
    ended
}

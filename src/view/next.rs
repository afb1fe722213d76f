//! 次にすること: what this very plan has to do next, what to ask, and where.

use super::number::{era_date, yen_range};
use crate::domain::{Contract, Date, Estimate, Outcome, Plan, Quantity, Reason, Verdict, Window};
use crate::rules::{HelpDesk, Pack, Support};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What to do, the most pressing first.
    pub steps: Vec<String>,
    /// What to ask at the help desk.
    pub questions: Vec<String>,
    /// Whether the help desk answers now.
    pub desk_state: &'static str,
}

/// A moment in Japan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Minutes since midnight.
    pub minute: u16,
}

/// What comes next for a plan.
pub fn next(pack: &Pack, plan: Plan, estimate: &Estimate<'_>, now: Moment) -> Next {
    Next {
        steps: steps(pack, plan, estimate),
        questions: questions(estimate),
        desk_state: if is_open(&pack.help_desk, now) {
            "いま受付時間内です"
        } else {
            "いまは受付時間外です"
        },
    }
}

fn steps(pack: &Pack, plan: Plan, estimate: &Estimate<'_>) -> Vec<String> {
    let fitting = || {
        estimate
            .verdicts
            .iter()
            .filter(|verdict| verdict.outcome.may_pay())
    };
    let mut steps = Vec::new();
    let next = fitting().filter(|verdict| verdict.window == Window::Open);
    if let Some(deadline) = next.filter_map(|verdict| verdict.deadline).min() {
        steps.push(format!("{}までに申請する。", era_date(deadline)));
    } else if fitting().any(|verdict| verdict.window == Window::Closed) {
        steps.push("次の年度の受付を、東京都のホームページか相談窓口で確かめる。".to_owned());
    }
    if plan.contract == Contract::NotYet && fitting().next().is_some() {
        let notes = pack
            .notes
            .iter()
            .filter(|note| note.id == "start-after-decision");
        steps.extend(notes.map(|note| note.text.clone()));
    }
    steps
}

/// The lines of the support menu that are of use to this plan: all but those that lead only to
/// programmes it is not eligible for.
pub fn support<'p>(pack: &'p Pack, estimate: &Estimate<'_>) -> Vec<&'p Support> {
    let leads_somewhere = |support: &&Support| {
        let leads_to = |verdict: &Verdict<'_>| {
            let named = support.programmes.iter().any(|id| id == verdict.programme);
            named && verdict.outcome != Outcome::Ineligible
        };
        support.programmes.is_empty() || estimate.verdicts.iter().any(leads_to)
    };
    pack.support.iter().filter(leads_somewhere).collect()
}

/// What is open about every programme that a cost was entered for, each question once.
fn questions(estimate: &Estimate<'_>) -> Vec<String> {
    let mut questions: Vec<String> = Vec::new();
    let mut ask = |question: String| {
        if !questions.contains(&question) {
            questions.push(question);
        }
    };
    let fitting = || estimate.verdicts.iter().filter(|v| v.outcome.may_pay());
    for verdict in fitting().filter(|verdict| verdict.grant.is_some()) {
        for reason in &verdict.reasons {
            if let Reason::Condition {
                ask: Some(open), ..
            } = reason
            {
                ask((*open).to_owned());
            }
        }
        if let Some(amount) = verdict.amount_of(Quantity::GrantIfRounded) {
            let amount = yen_range(amount);
            ask(format!(
                "交付額の端数は切り捨てられますか（切り捨てる場合は{amount}）。"
            ));
        }
    }
    if fitting().any(|verdict| verdict.window == Window::Closed) {
        ask("次の年度の受付の予定はありますか。".to_owned());
    }
    questions
}

/// Monday to Friday between its hours, except on the days that the pack names.
fn is_open(desk: &HelpDesk, now: Moment) -> bool {
    let is_weekend = matches!(now.day.weekday(), 0 | 6);
    let hours = minute(&desk.opens)..minute(&desk.closes);
    !is_weekend && !desk.closed_on.contains(&now.day) && hours.contains(&now.minute)
}

/// Minutes since midnight of `HH:MM`; the pack was checked when it was read.
fn minute(time: &str) -> u16 {
    let mut parts = time.split(':').map(|part| part.parse().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    part() * 60 + part()
}

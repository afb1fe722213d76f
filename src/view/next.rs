//! 次にすること: what this very plan has to do next, what to ask, and where.

use super::calendar::calendar;
use super::number::{era_date, short_era_date, yen_range};
use crate::domain::{Date, Estimate, Input, Plan, Quantity, Reason, Verdict, Window};
use crate::rules::{Condition, Effect, HelpDesk, Pack};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What to do, the most pressing first.
    pub steps: Vec<String>,
    /// What to ask at the help desk.
    pub questions: Vec<String>,
    /// The deadlines as a calendar file; none while there is none to keep.
    pub calendar: Option<String>,
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
    let deadlines = open_deadlines(estimate);
    Next {
        steps: steps(pack, plan, estimate, &deadlines),
        questions: questions(pack, estimate),
        calendar: calendar(pack, &deadlines, estimate.judged_on),
        desk_state: if is_open(&pack.help_desk, now) {
            "いま受付時間内です"
        } else {
            "いまは受付時間外です"
        },
    }
}

fn steps(pack: &Pack, plan: Plan, estimate: &Estimate<'_>, deadlines: &[Date]) -> Vec<String> {
    let mut steps: Vec<String> = window_step(estimate, deadlines).into_iter().collect();
    steps.extend(silence_step(pack, estimate));
    for condition in still_to_keep(pack, plan, estimate) {
        steps.push(format!("{}{}", keeping(pack, condition), condition.says));
    }
    steps
}

/// What to do about the results whose deadline is not printed: those with a cost, or all of them
/// while there is none.
fn silence_step(pack: &Pack, estimate: &Estimate<'_>) -> Option<String> {
    let is_bare = fitting(estimate).all(|verdict| verdict.grant.is_none());
    let silent: Vec<_> = fitting(estimate)
        .filter(|verdict| verdict.window == Window::Unpublished)
        .filter(|verdict| is_bare || verdict.grant.is_some())
        .filter_map(|verdict| pack.programme(verdict.programme))
        .map(|programme| format!("「{}」", programme.covers))
        .collect();
    (!silent.is_empty()).then(|| {
        let names = silent.concat();
        format!("{names}は、案内に申請期限の記載がない。受付中かどうかを相談窓口で確かめる。")
    })
}

/// The results that may pay something.
fn fitting<'e, 'p>(estimate: &'e Estimate<'p>) -> impl Iterator<Item = &'e Verdict<'p>> {
    let verdicts = estimate.verdicts.iter();
    verdicts.filter(|verdict| verdict.outcome.may_pay())
}

fn window_step(estimate: &Estimate<'_>, deadlines: &[Date]) -> Option<String> {
    if let Some(deadline) = deadlines.first() {
        return Some(format!("{}までに申請する。", era_date(*deadline)));
    }
    let closed = fitting(estimate).any(|verdict| verdict.window == Window::Closed);
    closed.then(|| "次の年度の受付を、東京都のホームページか相談窓口で確かめる。".to_owned())
}

/// The next deadlines of the results that may pay, the earliest first, each once.
///
/// Measured: a sort of the standard library weighs more than the rest of this file.
fn open_deadlines(estimate: &Estimate<'_>) -> Vec<Date> {
    let after = |last: Option<&Date>| {
        let open = fitting(estimate).filter(|verdict| verdict.window == Window::Open);
        let later = open.filter_map(|verdict| verdict.deadline);
        later.filter(|on| last.is_none_or(|last| on > last)).min()
    };
    let mut deadlines = Vec::new();
    while let Some(next) = after(deadlines.last()) {
        deadlines.push(next);
    }
    deadlines
}

/// The conditions that the plan meets today and could still fail: no contract before the decision,
/// done within the year. Each once.
fn still_to_keep<'p>(pack: &'p Pack, plan: Plan, estimate: &Estimate<'_>) -> Vec<&'p Condition> {
    let mut found: Vec<&Condition> = Vec::new();
    let programmes = fitting(estimate).filter_map(|verdict| pack.programme(verdict.programme));
    for condition in programmes.flat_map(|programme| pack.conditions_of(programme)) {
        let is_kept = matches!(
            condition.when.0.as_slice(),
            [(input @ (Input::Contract | Input::Completion), codes)]
                if plan.answer(*input).is_none_or(|given| !codes.contains(&given))
        );
        if is_kept
            && condition.then == Effect::Ineligible
            && found.iter().all(|known| known.id != condition.id)
        {
            found.push(condition);
        }
    }
    found
}

/// What to do so that a condition stays met.
fn keeping(pack: &Pack, condition: &Condition) -> String {
    if let [(Input::Contract, _)] = condition.when.0.as_slice() {
        return "交付決定の通知が届くまで契約しない。".to_owned();
    }
    let end = short_era_date(pack.fiscal_year.to);
    format!("{end}までに整備を終える。")
}

/// What is open about every programme that a cost was entered for, each question once.
fn questions(pack: &Pack, estimate: &Estimate<'_>) -> Vec<String> {
    let mut questions = Vec::new();
    let counted: Vec<_> = fitting(estimate).filter(|v| v.grant.is_some()).collect();
    for verdict in &counted {
        questions.extend(verdict.reasons.iter().filter_map(|reason| match reason {
            Reason::Condition { ask, .. } => ask.map(str::to_owned),
            Reason::Missing(_) | Reason::Wrong(_) => None,
        }));
        if let Some(amount) = verdict.amount_of(Quantity::GrantIfRounded) {
            let programme = pack.programme(verdict.programme);
            let covers = programme.map_or("", |programme| &programme.covers);
            questions.push(format!(
                "「{covers}」の交付額の端数は切り捨てられますか（切り捨てる場合は{}）。",
                yen_range(amount)
            ));
        }
    }
    if counted.len() > 1 {
        questions.push("同じ年度に、これらの補助をあわせて受けられますか。".to_owned());
    }
    for note in &pack.notes {
        let mut verdicts = counted.iter();
        if verdicts.any(|verdict| note.programmes.is_none() || note.is_about(verdict.programme)) {
            questions.extend(note.ask.clone());
        }
    }
    if fitting(estimate).any(|verdict| verdict.window == Window::Closed) {
        questions.push("次の年度の受付の予定はありますか。".to_owned());
    }
    once_each(questions)
}

fn once_each(questions: Vec<String>) -> Vec<String> {
    let mut once = Vec::new();
    for question in questions {
        if !once.contains(&question) {
            once.push(question);
        }
    }
    once
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

//! 次にすること: what this very plan has to do next, what to ask, and where.

use super::banner::{listed, rounds};
use super::calendar::calendar;
use super::number::{era_date, short_era_date};
use super::questions::questions;
use crate::domain::{Date, Estimate, PackYear, Verdict, Window};
use crate::rules::{Deadline, HelpDesk, Keep, Pack, Programme};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// してはいけないこと.
    pub donts: Vec<String>,
    /// What to do, the most pressing first.
    pub steps: Vec<String>,
    /// What to ask at the help desk.
    pub questions: Vec<String>,
    /// What to ask the vendor.
    pub vendor_questions: Vec<String>,
    /// The deadlines as a calendar file; none while there is none to keep.
    pub calendar: Option<String>,
    /// Whether the help desk answers now; empty where its days are not known.
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
pub fn next(pack: &Pack, estimate: &Estimate<'_>, now: Moment) -> Next {
    let deadlines = open_deadlines(pack, estimate);
    let (questions, vendor_questions) = questions(pack, estimate);
    let kept = still_to_keep(pack, estimate, false);
    let asked = still_to_keep(pack, estimate, true);
    Next {
        donts: donts(&kept),
        steps: steps(pack, estimate, &deadlines, &asked),
        questions,
        vendor_questions,
        calendar: calendar(pack, &deadlines, estimate.judged_on),
        desk_state: desk_state(pack, now),
    }
}

/// What one of the results that may pay asks a plan to keep to.
type Kept<'e> = (Window, &'e Keep);

/// Whether the help desk answers now. On a day outside the year of the pack nobody knows on which
/// days it is closed.
pub fn desk_state(pack: &Pack, now: Moment) -> &'static str {
    match (
        pack.fiscal_year.contains(now.day),
        is_open(&pack.help_desk, now),
    ) {
        (false, _) => "",
        (true, true) => "いま受付時間内です",
        (true, false) => "いまは受付時間外です",
    }
}

/// The help desk and its hours; whether it answers now follows on that.
pub fn desk_hours(desk: &HelpDesk) -> String {
    let HelpDesk {
        name,
        opens,
        closes,
        days,
        ..
    } = desk;
    format!("{name} {opens}〜{closes}　{days}　")
}

/// What would make a plan ineligible that is not so yet, each sentence once.
fn donts(kept: &[Kept<'_>]) -> Vec<String> {
    let mut donts: Vec<String> = Vec::new();
    for (_, keep) in kept {
        if let Keep::NotToDo(says) = keep
            && !donts.contains(says)
        {
            donts.push(says.clone());
        }
    }
    donts
}

fn steps(
    pack: &Pack,
    estimate: &Estimate<'_>,
    deadlines: &[&Deadline],
    kept: &[Kept<'_>],
) -> Vec<String> {
    let mut steps: Vec<String> = window_step(estimate, deadlines).into_iter().collect();
    steps.extend(silence_step(pack, estimate, false));
    steps.extend(silence_step(pack, estimate, true));
    for (index, (_, keep)) in kept.iter().enumerate() {
        let (before, _) = kept.split_at(index);
        if !before.iter().any(|(_, other)| other == keep) {
            steps.extend(year_end_step(pack, estimate, keep, kept));
        }
    }
    steps
}

/// What has to be done within the year: in this one, while one of the results that ask for it can
/// still be applied for; in a later one, once all of their deadlines are past.
fn year_end_step(
    pack: &Pack,
    estimate: &Estimate<'_>,
    keep: &Keep,
    kept: &[Kept<'_>],
) -> Option<String> {
    let Keep::ByYearEnd {
        this_year,
        later_year,
    } = keep
    else {
        return None;
    };
    let mut asking = kept.iter().filter(|(_, other)| *other == keep);
    Some(if asking.any(|(window, _)| *window != Window::Closed) {
        let end = short_era_date(pack.fiscal_year.to);
        format!("{end}までに{this_year}")
    } else {
        let year = match estimate.year {
            PackYear::Past => next_year(estimate),
            PackYear::Current | PackYear::Future => "来年度",
        };
        format!("{year}に申請する場合も、{later_year}")
    })
}

/// What to do about the results whose deadline is not printed, or else not confirmed.
fn silence_step(pack: &Pack, estimate: &Estimate<'_>, is_awaited: bool) -> Option<String> {
    let silent: Vec<_> = fitting(estimate)
        .filter(|verdict| verdict.window == Window::Unpublished && is_planned(estimate, verdict))
        .filter_map(|verdict| pack.programme(verdict.programme))
        .filter(|programme| programme.awaits_deadline() == is_awaited)
        .map(|programme| format!("「{}」", programme.covers))
        .collect();
    (!silent.is_empty()).then(|| {
        let names = silent.concat();
        let says = if is_awaited {
            "申請期限が未確認です"
        } else {
            "案内に申請期限の記載がありません"
        };
        format!("{names}は、{says}。受付中かどうかを相談窓口で確かめてください。")
    })
}

/// The results that may pay something.
pub(super) fn fitting<'e, 'p>(estimate: &'e Estimate<'p>) -> impl Iterator<Item = &'e Verdict<'p>> {
    let verdicts = estimate.verdicts.iter();
    verdicts.filter(|verdict| verdict.outcome.may_pay())
}

/// Whether a result that may pay is part of the plan: it has a cost, or none of them has.
#[inline(never)]
fn is_planned(estimate: &Estimate<'_>, verdict: &Verdict<'_>) -> bool {
    verdict.grant.is_some() || fitting(estimate).all(|verdict| verdict.grant.is_none())
}

fn window_step(estimate: &Estimate<'_>, deadlines: &[&Deadline]) -> Option<String> {
    match deadlines {
        [] => {
            let closed = fitting(estimate)
                .any(|verdict| verdict.window == Window::Closed && is_planned(estimate, verdict));
            closed.then(|| {
                format!(
                    "{}の案内が出ているかを、東京都のホームページか相談窓口で確かめてください。",
                    next_year(estimate)
                )
            })
        }
        [last] => Some(format!("{}までに申請してください。", era_date(last.on))),
        [first, ..] => Some(format!(
            "{}までに申請してください（{}）。",
            era_date(first.on),
            listed(deadlines)
        )),
    }
}

/// The year to hope for. Once the year of the rules is over nobody knows how many have begun since.
pub(super) fn next_year(estimate: &Estimate<'_>) -> &'static str {
    match estimate.year {
        PackYear::Past => "新しい年度",
        PackYear::Current | PackYear::Future => "次の年度",
    }
}

/// Every deadline of what is planned which is ahead, the earliest first, each day once.
fn open_deadlines<'p>(pack: &'p Pack, estimate: &Estimate<'_>) -> Vec<&'p Deadline> {
    let open = fitting(estimate)
        .filter(|verdict| verdict.window == Window::Open && is_planned(estimate, verdict));
    let programmes = open.filter_map(|verdict| pack.programme(verdict.programme));
    let mut rounds = rounds(programmes.flat_map(Programme::known_deadlines));
    rounds.retain(|deadline| estimate.judged_on <= deadline.on);
    rounds
}

/// What the results that may pay ask a plan to keep to, or those of them that it is about: it does so today, and could
/// still fail.
#[inline(never)]
fn still_to_keep<'e>(pack: &'e Pack, estimate: &Estimate<'_>, is_own: bool) -> Vec<Kept<'e>> {
    let mut kept = Vec::new();
    for verdict in fitting(estimate) {
        if is_own && !is_planned(estimate, verdict) {
            continue;
        }
        let programme = pack.programme(verdict.programme);
        for condition in programme.iter().flat_map(|p| pack.conditions_of(p)) {
            if let Some(keep) = &condition.keep
                && !condition.applies_to(&estimate.case)
            {
                kept.push((verdict.window, keep));
            }
        }
    }
    kept
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

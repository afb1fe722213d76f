//! What is open about this very plan: what to ask at the help desk, and what the vendor.

use super::next::{fitting, next_year};
use super::number::yen_range;
use crate::domain::{Estimate, Quantity, Reason, Verdict, Window};
use crate::rules::Pack;

/// What is open about every programme that a cost was entered for, each question once: what to ask
/// at the help desk, and what the vendor.
pub fn questions(pack: &Pack, estimate: &Estimate<'_>) -> (Vec<String>, Vec<String>) {
    let mut desk = Vec::new();
    let mut vendor = Vec::new();
    let counted: Vec<_> = fitting(estimate).filter(|v| v.grant.is_some()).collect();
    for verdict in &counted {
        for reason in &verdict.reasons {
            if let Reason::Condition {
                ask, ask_vendor, ..
            } = reason
            {
                desk.extend(ask.map(str::to_owned));
                vendor.extend(ask_vendor.map(str::to_owned));
            }
        }
        if let Some(amount) = verdict.amount_of(Quantity::GrantIfRounded) {
            let programme = pack.programme(verdict.programme);
            let covers = programme.map_or("", |programme| &programme.covers);
            desk.push(format!(
                "「{covers}」の交付額の端数は切り捨てられますか（切り捨てる場合は{}）。",
                yen_range(amount)
            ));
        }
    }
    if counted.len() > 1 {
        desk.push("同じ年度に、これらの補助をあわせて受けられますか。".to_owned());
    }
    for note in &pack.notes {
        let mut verdicts = counted.iter();
        let is_about =
            |verdict: &&Verdict<'_>| note.programmes.is_none() || note.is_about(verdict.programme);
        if note.is_for(&estimate.case.plan, estimate.judged_on) && verdicts.any(is_about) {
            desk.extend(note.ask.clone());
            vendor.extend(note.ask_vendor.clone());
        }
    }
    if fitting(estimate).any(|verdict| verdict.window == Window::Closed) {
        desk.push(format!("{}の受付の予定はありますか。", next_year(estimate)));
    }
    (once_each(desk), once_each(vendor))
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

//! The document's support menu, as far as it is of use to this plan.

use super::words::{chip, marked};
use crate::domain::{Estimate, Outcome, Verdict};
use crate::rules::{Pack, Support};

/// One phase of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// フェーズ.
    pub title: String,
    /// What it offers.
    pub menus: Vec<Menu>,
}

/// One line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// 活用できる支援メニュー.
    pub title: String,
    /// 悩み・不安.
    pub worries: String,
    /// 支援メニューの概要.
    pub summary: Vec<String>,
    /// The results of this plan that it leads to, each with its outcome.
    pub leads_to: Vec<String>,
}

/// The menu, phase by phase, without the lines that lead only to what this plan is not eligible for.
pub fn guide(pack: &Pack, estimate: &Estimate<'_>) -> Vec<Phase> {
    let mut phases: Vec<Phase> = Vec::new();
    for support in &pack.support {
        let verdicts = led_to(support, estimate);
        if verdicts.is_empty() && !support.programmes.is_empty() {
            continue;
        }
        let menu = menu(pack, support, &verdicts);
        match phases
            .last_mut()
            .filter(|phase| phase.title == support.phase)
        {
            Some(phase) => phase.menus.push(menu),
            None => phases.push(Phase {
                title: support.phase.clone(),
                menus: vec![menu],
            }),
        }
    }
    phases
}

fn led_to<'e, 'p>(support: &Support, estimate: &'e Estimate<'p>) -> Vec<&'e Verdict<'p>> {
    let verdicts = estimate.verdicts.iter();
    let named = verdicts.filter(|verdict| {
        let mut ids = support.programmes.iter();
        ids.any(|id| id == verdict.programme) && verdict.outcome != Outcome::Ineligible
    });
    named.collect()
}

fn menu(pack: &Pack, support: &Support, verdicts: &[&Verdict<'_>]) -> Menu {
    let lead = |verdict: &&Verdict<'_>| {
        let programme = pack.programme(verdict.programme)?;
        Some(format!("{}：{}", programme.covers, chip(verdict.outcome)))
    };
    Menu {
        title: marked(&support.menu, &support.source),
        worries: format!("こんなときに：{}", support.worries.join("、")),
        summary: support.summary.clone(),
        leads_to: verdicts.iter().filter_map(lead).collect(),
    }
}

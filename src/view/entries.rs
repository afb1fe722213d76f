//! What one spends on: the fields of each row of the sheet.

use super::field::{TextView, text};
use super::wording;
use crate::domain::{Choice, Estimate, Group, Input, InputProblem, Outcome};
use crate::rules::{Pack, is_asked};

/// The fields that stand in the row of each programme, in the order of the verdicts. Each field stands in one
/// row: that of the first programme that counts it and does not refuse the plan; where there is none, that
/// of the first that counts it and is for such a facility, or else of the first that counts it. The last row is for fields that no programme counts.
pub fn entries(
    pack: &Pack,
    estimate: &Estimate<'_>,
    problems: &[(Input, InputProblem)],
) -> Vec<Vec<TextView>> {
    let case = &estimate.case;
    let mut rows = vec![Vec::new(); estimate.verdicts.len() + 1];
    let inputs = Input::ALL.iter().copied();
    for input in inputs.filter(|input| input.field().group == Group::Costs) {
        let uses = |index: &usize| {
            let programme = pack.programmes.get(*index);
            programme.is_some_and(|programme| programme.uses(input))
        };
        let is_open = |index: &usize| {
            let verdict = estimate.verdicts.get(*index);
            verdict.is_some_and(|verdict| verdict.outcome != Outcome::Ineligible)
        };
        let is_own = |index: &usize| {
            let programme = pack.programmes.get(*index);
            let kind = case.plan.facility();
            let both = programme.zip(kind);
            both.is_some_and(|(programme, kind)| pack.is_open_to(programme, kind))
        };
        let using: Vec<_> = (0..estimate.verdicts.len()).filter(uses).collect();
        let open = using.iter().find(|index| is_open(index));
        let own = || using.iter().find(|index| is_own(index));
        let first = open.or_else(own).or(using.first());
        let row = first.copied().unwrap_or(estimate.verdicts.len());
        let asked = is_asked(pack, &case.plan, input);
        if let Some(row) = rows.get_mut(row) {
            row.push(TextView {
                // What a cost may be for stands with the workings.
                support: "",
                ..text(input, asked, case, problems)
            });
        }
    }
    for (row, programme) in rows.iter_mut().zip(&pack.programmes) {
        let mut costs = row.iter_mut().filter(|view| view.input.is_cost());
        if let (Some(only), None) = (costs.next(), costs.next()) {
            // The row says what is paid for.
            only.about.clone_from(&programme.covers);
            only.label = wording::SPENT;
            wording::ENTER_COST.clone_into(&mut only.enter);
        }
    }
    rows
}

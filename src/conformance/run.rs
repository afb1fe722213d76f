//! Cases held against packs.

use crate::domain::{Choice, Estimate, Verdict, YenRange};
use crate::rules::{Pack, Shelf, estimate};

use super::case_file::CaseFile;
use super::claim::{Claim, Figure, Subject, Value};
use super::trial::Trial;

/// A figure that is not what a case says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'t> {
    /// What the case says.
    pub claim: &'t Claim,
    /// What the pack gives; none where it has no such programme.
    pub shown: Option<Value>,
}

/// One case, held against its pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<'t> {
    /// The file that it stands in.
    pub file: &'t CaseFile,
    /// The case.
    pub trial: &'t Trial,
    /// What is not as it says: nothing where all is well, and none where its pack is not on the shelf, so that
    /// nothing could be asked.
    pub differences: Option<Vec<Difference<'t>>>,
}

/// Holds every case of these files against the pack that it names, in their order.
pub fn check<'t>(
    files: &'t [CaseFile],
    shelf: &'t Shelf,
) -> impl Iterator<Item = Checked<'t>> + 't {
    files.iter().flat_map(move |file| {
        file.trials.iter().map(move |trial| Checked {
            file,
            trial,
            differences: shelf.named(&trial.pack).map(|pack| trial.differences(pack)),
        })
    })
}

/// How it went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Cases in which every figure is as it should be.
    pub agreeing: usize,
    /// Cases in which one is not.
    pub differing: usize,
    /// Cases of a pack that is not on the shelf.
    pub without_pack: usize,
    /// The figures that were compared.
    pub figures: usize,
}

impl Summary {
    /// Counts a case in.
    pub fn add(&mut self, checked: &Checked<'_>) {
        let Some(differences) = &checked.differences else {
            self.without_pack += 1;
            return;
        };
        self.figures += checked.trial.claims.len();
        if differences.is_empty() {
            self.agreeing += 1;
        } else {
            self.differing += 1;
        }
    }
}

impl Trial {
    /// What is not as the case says, by this pack, whichever the case names.
    pub fn differences(&self, pack: &Pack) -> Vec<Difference<'_>> {
        let answer = estimate(pack, &self.case(), self.judged_on);
        let difference = |claim| {
            let shown = shown(&answer, claim);
            (shown != Some(claim.value)).then_some(Difference { claim, shown })
        };
        self.claims.iter().filter_map(difference).collect()
    }
}

/// What an estimate says for the figure of a claim.
fn shown(answer: &Estimate<'_>, claim: &Claim) -> Option<Value> {
    match &claim.subject {
        Subject::Programme(id) => {
            let verdict = answer.verdict(id)?;
            Some(of_programme(verdict, claim.figure))
        }
        Subject::Total | Subject::Year => Some(of_all(answer, claim.figure)),
    }
}

fn of_programme(verdict: &Verdict<'_>, figure: Figure) -> Value {
    match figure {
        Figure::Outcome => Value::Code(verdict.outcome.code()),
        Figure::Window => Value::Code(verdict.window.code()),
        Figure::Deadline => verdict.deadline.map_or(Value::Empty, Value::Day),
        Figure::Certainty => Value::Code(verdict.certainty.code()),
        Figure::GrantMin => low(verdict.grant),
        Figure::GrantMax => high(verdict.grant),
        Figure::CeilingMin => low(verdict.ceiling),
        Figure::CeilingMax => high(verdict.ceiling),
        Figure::StopsMin => low(verdict.stops_at()),
        Figure::StopsMax => high(verdict.stops_at()),
        // What is said of all programmes together is said of none.
        _ => Value::Empty,
    }
}

fn of_all(answer: &Estimate<'_>, figure: Figure) -> Value {
    let totals = &answer.totals;
    match figure {
        Figure::CostMin => low(Some(totals.cost)),
        Figure::Cost => high(Some(totals.cost)),
        Figure::Confirmed => Value::Amount(totals.confirmed),
        Figure::UpTo => Value::Amount(totals.up_to),
        Figure::OwnMin => low(Some(totals.own_share)),
        Figure::OwnMax => high(Some(totals.own_share)),
        Figure::Year => Value::Code(answer.year.code()),
        _ => Value::Empty,
    }
}

fn low(range: Option<YenRange>) -> Value {
    range.map(|range| range.low).into()
}

fn high(range: Option<YenRange>) -> Value {
    range.map(|range| range.high).into()
}

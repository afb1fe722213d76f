//! A case as one pack judges it: what the pack does not allow is wrong, and its day lies somewhere.

use super::pack::Pack;
use crate::domain::{BedCount, Case, Date, Entry, Input, InputProblem, PackYear};

/// What every programme of a pack is asked.
pub struct Question {
    /// The case, with what the pack does not allow marked as wrong.
    pub case: Case,
    /// What was marked so, and why.
    pub problems: Vec<(Input, InputProblem)>,
    /// The day to judge by: that of the case, or else today.
    pub judged_on: Date,
    /// Where the year of the pack lies, seen from that day.
    pub year: PackYear,
}

impl Question {
    /// The question that `case` puts to `pack`, `today`.
    pub fn new(pack: &Pack, case: &Case, today: Date) -> Self {
        let mut case = *case;
        let mut problems = Vec::new();
        let limits = [
            (Input::Beds, beds_problem(pack, &case)),
            (Input::Months, months_problem(pack, &case)),
        ];
        for (input, problem) in limits {
            if let Some(problem) = problem {
                case.counts.set(input, Entry::Wrong);
                problems.push((input, problem));
            }
        }
        if case.judged_on == Entry::Missing {
            case.judged_on = Entry::Given(today);
        }
        let judged_on = case.judged_on.given().unwrap_or(today);
        Self {
            case,
            problems,
            judged_on,
            year: pack.fiscal_year.seen_from(judged_on),
        }
    }
}

fn beds_problem(pack: &Pack, case: &Case) -> Option<InputProblem> {
    let BedCount(beds) = case.beds()?;
    let limit = pack.limits.beds_of(case.plan.facility()?)?;
    (!limit.allows(beds)).then_some(InputProblem::Beds {
        facility: limit.facility,
        from: limit.from,
        to: limit.to,
    })
}

fn months_problem(pack: &Pack, case: &Case) -> Option<InputProblem> {
    let months = case.counts.get(Input::Months).given()?;
    let limit = &pack.limits.months;
    (!(limit.from..=limit.to).contains(&months)).then_some(InputProblem::Months {
        from: limit.from,
        to: limit.to,
    })
}

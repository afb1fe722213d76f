//! 自己検査: what the figures of a pack give, by a second and simple reckoning, on both sides of every boundary of
//! it; and what is printed for its examples. What the engine gives must be the same.
//!
//! A figure that was mistyped passes the generated checks, which follow the figures as they stand; it fails the
//! examples, and the cases of `conformance/`, which were worked out from the leaflet.

mod amounts;
mod beds;
mod days;
mod plan;
mod reckon;

pub use reckon::Reckoning;

use super::estimate::estimate;
use super::link::case_of;
use super::pack::{Example, Pack};
use crate::domain::choice::choice;
use crate::domain::{Case, Date, Input, PackYear, Source, Window};

choice! {
    /// What a check is about.
    Edge {
        /// An example that the document prints.
        Example = "example",
        /// The number of beds from which another rate or amount applies, and the fewest and most.
        Beds = "beds",
        /// The cost from which on nothing more is paid.
        Cost = "cost",
        /// The months of input staff.
        Months = "months",
        /// 申請期限.
        Deadline = "deadline",
        /// 年度.
        Year = "year",
        /// What may be entered.
        Limit = "limit",
    }
}

/// One check.
#[derive(Clone, Debug, PartialEq)]
pub struct Check<'p> {
    /// What it is about.
    pub edge: Edge,
    /// The programme that is asked; none where the year or a field is.
    pub programme: Option<&'p str>,
    /// The example; empty for what was generated.
    pub label: &'p str,
    /// What is entered.
    pub case: Case,
    /// The day that it is judged by.
    pub day: Date,
    /// What must come of it.
    pub expected: Answer,
    /// How that comes about; none where it is printed, or no amount.
    pub reckoning: Option<Reckoning>,
    /// The sentence that decides.
    pub source: &'p Source,
}

/// What comes of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A grant in yen, the lower end and the upper.
    Grant(u64, u64),
    /// No grant: something is missing.
    NoGrant,
    /// Whether applications are taken.
    Window(Window),
    /// Where the day lies, seen from the year.
    Year(PackYear),
    /// Whether a field takes a number.
    Allowed(bool),
}

/// Every check of a pack: its examples first, then its boundaries.
pub fn checks(pack: &Pack) -> Vec<Check<'_>> {
    let mut checks = examples(pack);
    checks.extend(beds::checks(pack));
    checks.extend(amounts::checks(pack));
    checks.extend(days::checks(pack));
    checks.extend(beds::limits(pack));
    checks.extend(amounts::months(pack));
    checks
}

/// What the engine gives for a check.
pub fn shown(pack: &Pack, check: &Check<'_>) -> Answer {
    let answer = estimate(pack, &check.case, check.day);
    let verdict = check.programme.and_then(|id| answer.verdict(id));
    match check.expected {
        Answer::Grant(..) | Answer::NoGrant => verdict
            .and_then(|verdict| verdict.grant)
            .map_or(Answer::NoGrant, |it| {
                Answer::Grant(it.low.into(), it.high.into())
            }),
        Answer::Window(_) => verdict.map_or(Answer::NoGrant, |it| Answer::Window(it.window)),
        Answer::Year(_) => Answer::Year(answer.year),
        Answer::Allowed(_) => {
            let counted = match check.edge {
                Edge::Months => Input::Months,
                _ => Input::Beds,
            };
            let mut problems = answer.problems.iter();
            Answer::Allowed(!problems.any(|(input, _)| *input == counted))
        }
    }
}

fn examples(pack: &Pack) -> Vec<Check<'_>> {
    let examples = pack.examples.iter();
    examples.filter_map(|it| example(pack, it)).collect()
}

fn example<'p>(pack: &'p Pack, example: &'p Example) -> Option<Check<'p>> {
    let printed = example.grant.into();
    Some(Check {
        edge: Edge::Example,
        programme: Some(&example.programme),
        label: &example.label,
        case: case_of(&example.link)?,
        day: pack.fiscal_year.from,
        expected: Answer::Grant(printed, printed),
        reckoning: None,
        source: &example.source,
    })
}

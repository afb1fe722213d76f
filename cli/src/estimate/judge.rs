//! From a row to its line of results.

use ehr_grant_estimator::domain::{
    Certainty, Choice, Date, Estimate, Finding, Input, Outcome, Verdict, Window, YenRange,
};
use ehr_grant_estimator::form::{percent_encoded, read_link, to_link};
use ehr_grant_estimator::rules::{Assessor, Pack, Shelf};
use ehr_grant_estimator::view::export::{Exported, json};

use super::layout::Layout;
use super::row::{Problem, Row};
use super::write::Line;

/// The rules, made ready for many rows.
pub struct Judge<'p> {
    shelf: &'p Shelf,
    years: Vec<Year<'p>>,
    today: Date,
    /// Whether each step and its sentence are written too.
    pub is_traced: bool,
}

struct Year<'p> {
    pack: &'p Pack,
    assessor: Assessor<'p>,
    places: Vec<Option<usize>>,
}

/// What is shown of one programme.
#[derive(Clone, Copy)]
pub struct Shown {
    pub outcome: Outcome,
    pub window: Window,
    pub certainty: Certainty,
    pub grant: Option<YenRange>,
    pub ceiling: Option<YenRange>,
}

impl From<&Finding> for Shown {
    fn from(finding: &Finding) -> Self {
        Self {
            outcome: finding.outcome,
            window: finding.window,
            certainty: finding.certainty,
            grant: finding.grant,
            ceiling: finding.ceiling,
        }
    }
}

impl From<&Verdict<'_>> for Shown {
    fn from(verdict: &Verdict<'_>) -> Self {
        Self {
            outcome: verdict.outcome,
            window: verdict.window,
            certainty: verdict.certainty,
            grant: verdict.grant,
            ceiling: verdict.ceiling,
        }
    }
}

impl<'p> Judge<'p> {
    pub fn new(shelf: &'p Shelf, layout: &Layout, today: Date, is_traced: bool) -> Self {
        let year = |pack| Year {
            pack,
            assessor: Assessor::new(pack),
            places: layout.places(pack),
        };
        Self {
            shelf,
            years: shelf.packs().map(year).collect(),
            today,
            is_traced,
        }
    }

    /// Writes the line of a row; gives what of the row cannot be used.
    pub fn line(&self, mut row: Row<'_>, mut line: Line<'_>) -> Vec<Problem> {
        let year = self.year(&mut row).filter(|_| !row.is_lost);
        let Some(year) = year else {
            line.end(&row.problems, None);
            return row.problems;
        };
        let (problems, estimate) = if self.is_traced {
            let estimate = year.assessor.estimate(&row.case, self.today);
            line.figures(&year.places, &estimate.verdicts, &estimate.totals);
            (
                estimate.problems.clone(),
                Some(trace(&row, year.pack, &estimate)),
            )
        } else {
            let figures = year.assessor.figures(&row.case, self.today);
            line.figures(&year.places, &figures.findings, &figures.totals);
            (figures.problems, None)
        };
        let of_rules = problems.into_iter();
        row.problems
            .extend(of_rules.map(|(input, problem)| Problem::of_field(input, problem)));
        line.end(&row.problems, estimate.as_deref());
        row.problems
    }

    /// The year whose rules a row is judged by: the one that it names, or else that of its day.
    fn year(&self, row: &mut Row<'_>) -> Option<&Year<'p>> {
        let named = row.pack.as_deref();
        let known = named.and_then(|id| self.shelf.named(id));
        if let (Some(id), None) = (named, known) {
            row.problems.push(Problem::of_answer(Input::Pack, id));
        }
        let day = row.case.judged_on.given().unwrap_or(self.today);
        let pack = known.unwrap_or_else(|| self.shelf.on(day));
        self.years.iter().find(|year| std::ptr::eq(year.pack, pack))
    }
}

/// The estimate with its trace as the page exports it, in one line.
fn trace(row: &Row<'_>, pack: &Pack, estimate: &Estimate<'_>) -> String {
    let fields = row.link.iter().flatten();
    let pairs: Vec<_> = fields
        .map(|(input, text)| format!("{}={}", input.code(), percent_encoded(text)))
        .collect();
    let (form, ..) = read_link(&pairs.join("&"));
    let plan = Exported {
        name: &row.name,
        link: to_link(&form).fragment,
        pack,
        estimate,
        uncounted: None,
    };
    json(&[plan])
}

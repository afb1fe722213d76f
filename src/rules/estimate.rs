//! The whole answer for one case on one day.

use super::assess::{Docket, assess, verdict};
use super::pack::Pack;
use super::question::Question;
use super::record::Untold;
use crate::domain::{
    Case, Certainty, Date, Entry, Estimate, Finding, Input, InputProblem, Outcome, Reason, Totals,
    Verdict, Yen, YenRange,
};

/// What every programme of the pack pays for `case`, judged on its own date or else on `today`.
///
/// Exact to the yen, the same for the same arguments, and without a panic for any of them. On a day
/// outside the year of the pack the amounts are a reference, and the answer's `year` says so; by a
/// day that cannot be read there is no amount.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// use ehr_grant_estimator::domain::{Case, Date, Entry, Input, Yen, YenRange};
/// use ehr_grant_estimator::rules::{Pack, estimate};
///
/// let pack: Pack = text.parse().expect("a sound pack");
/// let today = Date::new(2026, 5, 1).expect("a day");
/// let mut case = Case::default();
/// case.plan.choose(Input::Facility, "hospital");
/// case.counts.set(Input::Beds, Entry::Given(100));
/// let cost = YenRange::exact(Yen::new(70_000_000));
/// case.costs.set(Input::Ehr, Entry::Given(cost));
///
/// // The leaflet's own example: 605,000円 × 100床 × 3/4.
/// let answer = estimate(&pack, &case, today);
/// let verdict = answer.verdict("hospital-ehr");
/// assert_eq!(verdict.and_then(|v| v.grant), Some(YenRange::exact(Yen::new(45_375_000))));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn estimate<'p>(pack: &'p Pack, case: &Case, today: Date) -> Estimate<'p> {
    Assessor::new(pack).estimate(case, today)
}

/// A rule pack made ready for many cases.
///
/// ```
/// # let text = std::fs::read_to_string("rules/tokyo-ehr-r8.json")?;
/// use ehr_grant_estimator::form::from_link;
/// use ehr_grant_estimator::rules::{Assessor, Pack, estimate};
///
/// let pack: Pack = text.parse().expect("a sound pack");
/// let (today, assessor) = (pack.fiscal_year.from, Assessor::new(&pack));
/// for beds in 20..2_000 {
///     let (form, _) = from_link(&format!("facility=hospital&beds={beds}&ehr=70000000"));
///     let case = form.read().case;
///     let figures = assessor.figures(&case, today);
///     assert_eq!(figures.totals, estimate(&pack, &case, today).totals);
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Assessor<'p> {
    pack: &'p Pack,
    dockets: Vec<Docket<'p>>,
}

/// What every programme of a pack comes to for one case, without the way there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The day that the case was judged by.
    pub judged_on: Date,
    /// Fields whose value the rule pack does not allow.
    pub problems: Vec<(Input, InputProblem)>,
    /// One for each programme, in the order of the pack.
    pub findings: Vec<Finding>,
    /// The sums.
    pub totals: Totals,
}

impl<'p> Assessor<'p> {
    /// Looks up what the programmes of a pack refer to.
    pub fn new(pack: &'p Pack) -> Self {
        let programmes = pack.programmes.iter();
        let dockets = programmes.map(|programme| Docket::new(pack, programme));
        Self {
            pack,
            dockets: dockets.collect(),
        }
    }

    /// As [`estimate`], of which it is the whole.
    pub fn estimate(&self, case: &Case, today: Date) -> Estimate<'p> {
        let mut verdicts = Vec::with_capacity(self.dockets.len());
        let question = Question::new(self.pack, case, today);
        let totals = self.totals(case, |docket| {
            let (verdict, finding) = verdict(docket, &question);
            verdicts.push(verdict);
            finding
        });
        Estimate {
            awaited: awaited(&self.dockets, case, &verdicts),
            totals,
            verdicts,
            case: question.case,
            judged_on: question.judged_on,
            today,
            year: question.year,
            problems: question.problems,
        }
    }

    /// The figures of [`estimate`], by the same code: reasons and steps are not written down, which takes a quarter of the time.
    pub fn figures(&self, case: &Case, today: Date) -> Figures {
        let mut findings = Vec::with_capacity(self.dockets.len());
        let question = Question::new(self.pack, case, today);
        let totals = self.totals(case, |docket| {
            let finding = assess(docket, &question, &mut Untold);
            findings.push(finding);
            finding
        });
        Figures {
            judged_on: question.judged_on,
            problems: question.problems,
            findings,
            totals,
        }
    }

    /// The sums over what `each` programme comes to.
    fn totals(&self, case: &Case, each: impl FnMut(&Docket<'p>) -> Finding) -> Totals {
        let mut sums = Sums::default();
        for finding in self.dockets.iter().map(each) {
            sums.add(&finding);
        }
        let cost = Input::costs().filter_map(|item| case.costs.get(item).given());
        sums.totals(cost.sum())
    }
}

/// What results with a cost wait for, each field once.
fn awaited(dockets: &[Docket<'_>], case: &Case, verdicts: &[Verdict<'_>]) -> Vec<Input> {
    let mut awaited = Vec::new();
    for (docket, verdict) in dockets.iter().zip(verdicts) {
        let mut costs = docket.programme.costs.iter();
        let has_cost = costs.any(|item| *case.costs.get(*item) != Entry::Missing);
        for reason in verdict.reasons.iter().filter(|_| has_cost) {
            if let Reason::Missing(input) | Reason::Wrong(input) = reason
                && !awaited.contains(input)
            {
                awaited.push(*input);
            }
        }
    }
    awaited
}

/// Grants under way to their totals.
#[derive(Default)]
struct Sums {
    confirmed: Yen,
    confirmed_at_most: Yen,
    up_to: Yen,
    /// What arrives where the costs are highest, and where they are lowest.
    at_most_costs: Yen,
    at_least_costs: Yen,
}

impl Sums {
    fn add(&mut self, finding: &Finding) {
        let (Some(grant), Some(paid)) = (finding.grant, finding.paid_at_ends()) else {
            return;
        };
        if !finding.outcome.may_pay() {
            return;
        }
        self.up_to = self.up_to + grant.high;
        self.at_least_costs = self.at_least_costs + paid.0;
        if finding.outcome == Outcome::Likely && finding.certainty == Certainty::Printed {
            self.confirmed = self.confirmed + grant.low;
            self.confirmed_at_most = self.confirmed_at_most + grant.high;
            self.at_most_costs = self.at_most_costs + paid.1;
        }
    }

    fn totals(self, cost: YenRange) -> Totals {
        Totals {
            cost,
            confirmed: self.confirmed,
            confirmed_at_most: self.confirmed_at_most,
            up_to: self.up_to,
            own_share: YenRange {
                low: cost.low - self.at_least_costs,
                high: cost.high - self.at_most_costs,
            },
        }
    }
}

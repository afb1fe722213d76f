//! One programme for one case: the outcome, the window, the amount and the way there.

use super::figure::{Facts, Figure};
use super::pack::{Condition, Effect, Pack, Programme};
use super::question::Question;
use super::record::{Record, Trace};
use super::trace;
use super::unconfirmed;
use crate::domain::{
    Case, Certainty, Date, Entry, Facility, Finding, Input, Outcome, PackYear, RateRange, Reason,
    Source, Standing, Step, Verdict, Window, YenRange,
};

/// A programme and what it refers to in its pack: looked up once, however many cases are assessed.
pub struct Docket<'p> {
    pub pack: &'p Pack,
    pub programme: &'p Programme,
    conditions: Vec<&'p Condition>,
    /// What nobody has confirmed for this year, and what is assumed.
    unsure: [Option<&'p Source>; 2],
}

impl<'p> Docket<'p> {
    pub fn new(pack: &'p Pack, programme: &'p Programme) -> Self {
        let conditions: Vec<_> = pack.conditions_of(programme).collect();
        let unsure = [
            unconfirmed::unconfirmed(pack, programme, &conditions),
            unconfirmed::assumed(programme, &conditions),
        ];
        Self {
            pack,
            programme,
            conditions,
            unsure,
        }
    }

    /// The conditions with this effect that the case runs into, told; whether there is one.
    fn runs_into(&self, case: &Case, effect: Effect, record: &mut impl Record<'p>) -> bool {
        let mut is_any = false;
        for condition in &self.conditions {
            if condition.then == effect && condition.applies_to(case) {
                is_any = true;
                record.reason(|| condition.reason(&case.plan));
            }
        }
        if effect == Effect::Confirm {
            for source in self.unsure.into_iter().flatten() {
                is_any = true;
                record.reason(|| unconfirmed::reason(source));
            }
        }
        is_any
    }
}

/// The verdict on one programme, with the way there.
pub fn verdict<'p>(docket: &Docket<'p>, question: &Question) -> (Verdict<'p>, Finding) {
    let mut way = Trace::default();
    let finding = assess(docket, question, &mut way);
    let verdict = Verdict {
        programme: &docket.programme.id,
        outcome: finding.outcome,
        reasons: way.reasons,
        window: finding.window,
        deadline: finding.deadline,
        certainty: finding.certainty,
        grant: finding.grant,
        own_share: finding.own_share,
        ceiling: finding.ceiling,
        steps: way.steps,
    };
    (verdict, finding)
}

/// What one programme comes to. What the case says has been checked against the pack's limits.
pub fn assess<'p>(
    docket: &Docket<'p>,
    question: &Question,
    record: &mut impl Record<'p>,
) -> Finding {
    let case = &question.case;
    let mut finding = Finding::BLANK;
    if case.judged_on == Entry::Wrong {
        record.reason(|| Reason::Wrong(Input::JudgedOn));
        return finding;
    }
    (finding.window, finding.deadline) = window(docket.programme, question);

    if docket.runs_into(case, Effect::Ineligible, record) {
        finding.outcome = Outcome::Ineligible;
        finding.grant = Some(YenRange::ZERO);
        finding.ceiling = Some(YenRange::ZERO);
        return finding;
    }
    let Some(facility) = case.plan.facility() else {
        record.reason(|| Reason::Missing(Input::Facility));
        return finding;
    };
    if work_out(docket, case, facility, &mut finding, record) {
        finding.outcome = if docket.runs_into(case, Effect::Confirm, record) {
            Outcome::Confirm
        } else {
            Outcome::Likely
        };
    }
    finding
}

/// The application window and its deadline: the next one, or the last where all are past. Nobody
/// takes applications for a year that is over, whatever was printed. While a round waits for somebody who finds
/// its day, nobody knows that the last one is past.
fn window(programme: &Programme, question: &Question) -> (Window, Option<Date>) {
    let mut deadlines = programme.known_deadlines().map(|deadline| deadline.on);
    let next = deadlines.clone().find(|on| question.judged_on <= *on);
    match (question.year, next, deadlines.next_back()) {
        (PackYear::Past, _, last) => (Window::Closed, last),
        (_, Some(next), _) => (Window::Open, Some(next)),
        (_, None, Some(last)) if !programme.awaits_deadline() => (Window::Closed, Some(last)),
        _ => (Window::Unpublished, None),
    }
}

/// Fills in grant, ceiling and certainty and tells the steps, or which inputs they wait for; whether none is.
fn work_out<'p>(
    docket: &Docket<'p>,
    case: &Case,
    facility: Facility,
    finding: &mut Finding,
    record: &mut impl Record<'p>,
) -> bool {
    let Docket {
        pack, programme, ..
    } = *docket;
    let facts = Facts {
        facility,
        beds: case.beds(),
        months: case.counts.get(Input::Months).given(),
    };
    let at_best = Facts {
        months: facts.months.or(Some(pack.limits.months.to)),
        ..facts
    };
    let rate = programme.subsidy_rate.work_out(pack, facts);
    let most = programme.standard_amount.work_out(at_best);
    if let (Ok((rate, _)), Ok((most, _))) = (&rate, &most) {
        finding.ceiling = Some(most.share(*rate, pack.rounding.unit));
    }

    let (cost, are_sound) = expenditure(programme, case, record);
    let by_months;
    let standard = match (cost, case.counts.get(Input::Months)) {
        // Before there is a cost, an empty field of months keeps nothing back.
        (None, Entry::Missing) | (_, Entry::Given(_)) => &most,
        _ => {
            by_months = programme.standard_amount.work_out(facts);
            &by_months
        }
    };
    let mut waits = [awaited(standard), awaited(&rate)];
    if waits[0] == waits[1] {
        waits[1] = None;
    }
    for input in waits.into_iter().flatten() {
        record.reason(|| await_input(case, input));
    }
    let is_complete = are_sound && waits == [None, None];
    if let (Ok(standard), Ok(rate)) = (standard, &rate) {
        let cost = cost.filter(|_| is_complete);
        settle(docket, cost, standard, rate, finding, record);
    }
    is_complete
}

/// The sum of what was entered for the programme's costs, none while nothing was; and whether each can be used.
/// One that cannot is told.
fn expenditure<'p>(
    programme: &Programme,
    case: &Case,
    record: &mut impl Record<'p>,
) -> (Option<YenRange>, bool) {
    let (mut sum, mut are_sound) = (None, true);
    for item in &programme.costs {
        match *case.costs.get(*item) {
            Entry::Given(cost) => sum = Some(sum.unwrap_or(YenRange::ZERO) + cost),
            Entry::Wrong => {
                are_sound = false;
                record.reason(|| Reason::Wrong(*item));
            }
            Entry::Missing => {}
        }
    }
    (sum, are_sound)
}

/// The input that a figure still needs.
fn awaited<T>(figure: &Figure<'_, T>) -> Option<Input> {
    figure.as_ref().err().copied()
}

fn await_input<'p>(case: &Case, input: Input) -> Reason<'p> {
    if *case.counts.get(input) == Entry::Wrong {
        Reason::Wrong(input)
    } else {
        Reason::Missing(input)
    }
}

/// The leaflet's own rows: 基準額, 実支出額, 少ない方, 補助率, 交付額.
fn settle<'p>(
    docket: &Docket<'p>,
    cost: Option<YenRange>,
    (standard, standard_step): &(YenRange, Step<'p>),
    (rate, rate_step): &(RateRange, Step<'p>),
    finding: &mut Finding,
    record: &mut impl Record<'p>,
) {
    let Docket {
        pack, programme, ..
    } = *docket;
    let (standard, rate) = (*standard, *rate);
    let assumed = [standard_step, rate_step].into_iter().any(|step| {
        step.source
            .is_some_and(|source| source.standing != Standing::Printed)
    });
    // What a figure of the rules leaves open shows where the cost is highest.
    let mut at_most = finding.ceiling.unwrap_or(YenRange::ZERO);
    record.step(|| standard_step.clone());
    if let Some(cost) = cost {
        let at = |cost| {
            standard
                .lesser(YenRange::exact(cost))
                .share(rate, pack.rounding.unit)
        };
        at_most = at(cost.high);
        let at_least = if cost.is_exact() {
            at_most
        } else {
            at(cost.low)
        };
        let eligible = standard.lesser(cost);
        let amount = YenRange {
            low: at_least.low,
            high: at_most.high,
        };
        finding.cost = Some(cost);
        finding.grant = Some(amount);
        finding.own_share = Some(YenRange {
            low: cost.low - at_least.high,
            high: cost.high - at_most.low,
        });
        record.step(|| trace::entered(&programme.costs, cost));
        record.step(|| trace::lesser(standard, cost, eligible));
        record.step(|| rate_step.clone());
        record.step(|| trace::granted(pack, eligible, rate, amount));
        trace::if_rounded(pack, amount, record);
        trace::above(standard, cost, record);
    } else {
        record.step(|| rate_step.clone());
    }
    finding.certainty = match (assumed, at_most.is_exact()) {
        (true, _) => Certainty::Assumed,
        (false, true) => Certainty::Printed,
        (false, false) => Certainty::Range,
    };
}

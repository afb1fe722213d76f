//! One programme for one case: the outcome, the window, the amount and the way there.

use super::figure::Facts;
use super::pack::{Effect, Pack, Programme};
use super::question::Question;
use super::trace;
use crate::domain::{
    Case, Certainty, Date, Entry, Facility, Input, Outcome, PackYear, RateRange, Reason, Standing,
    Step, Verdict, Window, YenRange,
};

/// The verdict on one programme. What the case says has been checked against the pack's limits.
pub fn assess<'p>(pack: &'p Pack, programme: &'p Programme, question: &Question) -> Verdict<'p> {
    let case = &question.case;
    let mut verdict = blank(programme);
    if case.judged_on == Entry::Wrong {
        verdict.reasons.push(Reason::Wrong(Input::JudgedOn));
        return verdict;
    }
    (verdict.window, verdict.deadline) = window(programme, question);

    verdict.reasons = reasons(pack, programme, case, Effect::Ineligible);
    if !verdict.reasons.is_empty() {
        verdict.outcome = Outcome::Ineligible;
        verdict.grant = Some(YenRange::ZERO);
        verdict.ceiling = Some(YenRange::ZERO);
        return verdict;
    }
    let Some(facility) = case.plan.facility() else {
        verdict.reasons.push(Reason::Missing(Input::Facility));
        return verdict;
    };
    work_out(pack, programme, case, facility, &mut verdict);
    if verdict.reasons.is_empty() {
        verdict.reasons = reasons(pack, programme, case, Effect::Confirm);
        verdict.outcome = if verdict.reasons.is_empty() {
            Outcome::Likely
        } else {
            Outcome::Confirm
        };
    }
    verdict
}

fn blank(programme: &Programme) -> Verdict<'_> {
    Verdict {
        programme: &programme.id,
        outcome: Outcome::Incomplete,
        reasons: Vec::new(),
        window: Window::Unpublished,
        deadline: None,
        certainty: Certainty::Printed,
        grant: None,
        own_share: None,
        ceiling: None,
        steps: Vec::new(),
    }
}

/// The application window and its deadline: the next one, or the last where all are past. Nobody
/// takes applications for a year that is over, whatever was printed.
fn window(programme: &Programme, question: &Question) -> (Window, Option<Date>) {
    let mut deadlines = programme.deadlines.iter().map(|deadline| deadline.on);
    let next = deadlines.clone().find(|on| question.judged_on <= *on);
    match (question.year, next, deadlines.next_back()) {
        (PackYear::Past, _, last) => (Window::Closed, last),
        (_, Some(next), _) => (Window::Open, Some(next)),
        (_, None, Some(last)) => (Window::Closed, Some(last)),
        (_, None, None) => (Window::Unpublished, None),
    }
}

/// The conditions with this effect that the case runs into.
fn reasons<'p>(
    pack: &'p Pack,
    programme: &'p Programme,
    case: &Case,
    effect: Effect,
) -> Vec<Reason<'p>> {
    pack.conditions_of(programme)
        .filter(|condition| condition.then == effect && condition.applies_to(case))
        .map(|condition| condition.reason(&case.plan))
        .collect()
}

/// Fills in grant, ceiling, certainty and steps, or notes which inputs they wait for.
fn work_out<'p>(
    pack: &'p Pack,
    programme: &'p Programme,
    case: &Case,
    facility: Facility,
    verdict: &mut Verdict<'p>,
) {
    let facts = Facts {
        facility,
        beds: case.beds(),
        months: case.counts.get(Input::Months).given(),
    };
    let at_best = Facts {
        months: facts.months.or(Some(pack.limits.months.to)),
        ..facts
    };
    let unit = pack.rounding.unit;
    let rate = programme.subsidy_rate.work_out(pack, facts);
    let most = programme.standard_amount.work_out(at_best);
    if let (Ok((rate, _)), Ok((most, _))) = (&rate, &most) {
        verdict.ceiling = Some(most.share(*rate, unit));
    }

    let cost = expenditure(programme, case, &mut verdict.reasons);
    let standard = match (cost, case.counts.get(Input::Months)) {
        // Before there is a cost, an empty field of months keeps nothing back.
        (None, Entry::Missing) => most,
        _ => programme.standard_amount.work_out(facts),
    };
    for input in [standard.as_ref().err(), rate.as_ref().err()]
        .into_iter()
        .flatten()
    {
        let reason = await_input(case, *input);
        if !verdict.reasons.contains(&reason) {
            verdict.reasons.push(reason);
        }
    }
    if let (Ok(standard), Ok(rate)) = (standard, rate) {
        settle(pack, programme, cost, standard, rate, verdict);
    }
}

/// The sum of what was entered for the programme's costs; none while nothing was. A cost that
/// cannot be used is noted among the reasons.
fn expenditure(
    programme: &Programme,
    case: &Case,
    reasons: &mut Vec<Reason<'_>>,
) -> Option<YenRange> {
    let mut sum = None;
    for item in &programme.costs {
        match *case.costs.get(*item) {
            Entry::Given(cost) => sum = Some(sum.unwrap_or(YenRange::ZERO) + cost),
            Entry::Wrong => reasons.push(Reason::Wrong(*item)),
            Entry::Missing => {}
        }
    }
    sum
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
    pack: &'p Pack,
    programme: &'p Programme,
    cost: Option<YenRange>,
    (standard, standard_step): (YenRange, Step<'p>),
    (rate, rate_step): (RateRange, Step<'p>),
    verdict: &mut Verdict<'p>,
) {
    let assumed = [&standard_step, &rate_step].into_iter().any(|step| {
        step.source
            .is_some_and(|source| source.standing != Standing::Printed)
    });
    // What a figure of the rules leaves open shows where the cost is highest.
    let mut at_most = verdict.ceiling.unwrap_or(YenRange::ZERO);
    verdict.steps.push(standard_step);
    if let Some(cost) = cost.filter(|_| verdict.reasons.is_empty()) {
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
        verdict.grant = Some(amount);
        verdict.own_share = Some(YenRange {
            low: cost.low - at_least.high,
            high: cost.high - at_most.low,
        });
        verdict.steps.extend([
            trace::entered(&programme.costs, cost),
            trace::lesser(standard, cost, eligible),
            rate_step,
            trace::granted(pack, eligible, rate, amount),
        ]);
        let rounded = trace::if_rounded(pack, amount);
        let above = trace::above(standard, cost);
        verdict.steps.extend([rounded, above].into_iter().flatten());
    } else {
        verdict.steps.push(rate_step);
    }
    verdict.certainty = match (assumed, at_most.is_exact()) {
        (true, _) => Certainty::Assumed,
        (false, true) => Certainty::Printed,
        (false, false) => Certainty::Range,
    };
}

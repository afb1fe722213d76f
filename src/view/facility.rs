//! What a facility says of itself and of its plan: the two fields that come first, and the conditions
//! in one line of present answers.

use super::field::{ChoiceView, TextView, choice, kinds, text, years};
use crate::domain::{Choice, Estimate, Group, Input, InputProblem, Kind, Outcome, Turn, Verdict};
use crate::rules::{Pack, Shelf, UNKNOWN, is_asked};

/// The first part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityView<'p> {
    /// 施設の種類, as people name them.
    pub kinds: ChoiceView<'p>,
    /// 病床数.
    pub beds: TextView,
    /// The present answers to the conditions, in one line.
    pub brief: String,
    /// The conditions.
    pub conditions: Vec<Condition<'p>>,
}

/// One condition of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition<'p> {
    /// Its field.
    pub field: ConditionField<'p>,
    /// Whether a result turns on it now.
    pub decides: bool,
}

/// A field of either kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionField<'p> {
    /// One of a few answers.
    Choice(ChoiceView<'p>),
    /// Text.
    Text(TextView),
}

/// The first part of the sheet. `problems` are those of every field, the pack's limits included.
pub fn facility<'p>(
    shelf: &'p Shelf,
    pack: &'p Pack,
    estimate: &Estimate<'_>,
    problems: &[(Input, InputProblem)],
) -> FacilityView<'p> {
    let case = &estimate.case;
    let deciding = deciding(pack, estimate);
    let condition = |input: Input| {
        let asked = is_asked(pack, &case.plan, input);
        let field = match input.field().kind {
            Kind::Choice { .. } => ConditionField::Choice(choice(&case.plan, input, asked)),
            Kind::Pack => ConditionField::Choice(years(shelf, pack)),
            Kind::Count { .. } | Kind::Cost | Kind::JudgedOn => {
                ConditionField::Text(text(input, asked, case, problems))
            }
        };
        let is_wrong = problems.iter().any(|(wrong, _)| *wrong == input);
        let decides = is_wrong || deciding.contains(&input);
        Condition { field, decides }
    };
    let inputs = || {
        let inputs = Input::ALL.iter().copied();
        inputs.filter(|input| input.field().group != Group::Costs && !input.field().required)
    };
    let told = inputs().filter(|input| is_asked(pack, &case.plan, *input));
    let brief = told.filter_map(|input| brief(estimate, input));
    FacilityView {
        kinds: kinds(case),
        beds: text(Input::Beds, true, case, problems),
        brief: brief.collect::<Vec<_>>().join("・"),
        conditions: inputs().map(condition).collect(),
    }
}

/// `標準規格わからない`.
fn brief(estimate: &Estimate<'_>, input: Input) -> Option<&'static str> {
    let (.., brief) = input.answer(estimate.case.plan.answer(input)?)?;
    Some(brief)
}

/// The answers that a result turns on now: those that are not known and would settle one, and those
/// that keep one from being paid and could be changed.
fn deciding(pack: &Pack, estimate: &Estimate<'_>) -> Vec<Input> {
    let of_verdict = |verdict: &Verdict<'_>| {
        let is_out = verdict.outcome == Outcome::Ineligible;
        let decides = |turn: &&Turn| {
            turn.given == UNKNOWN || is_out && !pack.answers.settled.contains(&turn.input)
        };
        verdict
            .turns()
            .filter(decides)
            .map(|turn| turn.input)
            .collect::<Vec<_>>()
    };
    estimate.verdicts.iter().flat_map(of_verdict).collect()
}

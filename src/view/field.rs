//! One field: how it is called, what it says, and whether it is asked for.

use super::number::cost_aid;
use super::problem::field_error;
use super::words::label;
use crate::domain::{
    BEDLESS, Case, Choice, Entry, Facility, Input, InputProblem, Kind, Plan, Yen, YenRange,
};
use crate::rules::{Pack, Shelf};

/// A field with a few answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView<'p> {
    /// The field.
    pub input: Input,
    /// Its name.
    pub label: &'static str,
    /// What helps to answer it; may be empty.
    pub support: &'static str,
    /// Whether nothing can be worked out without it, and it is missing.
    pub required: bool,
    /// Whether anything turns on it for this plan.
    pub asked: bool,
    /// The code of the answer that holds.
    pub chosen: Option<&'p str>,
    /// Code and label of each answer.
    pub options: Vec<(&'p str, &'p str)>,
}

/// A field with text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextView {
    /// The field.
    pub input: Input,
    /// What it is about, where its name alone does not say it; may be empty.
    pub about: String,
    /// Its name.
    pub label: &'static str,
    /// What helps to answer it; may be empty.
    pub support: &'static str,
    /// What stands behind the box.
    pub unit: &'static str,
    /// Whether nothing can be worked out without it, and it is missing.
    pub required: bool,
    /// Whether anything turns on it for this plan; it stays while text stands in it.
    pub asked: bool,
    /// What is wrong with its text.
    pub error: Option<String>,
    /// How its text was understood.
    pub echo: Option<String>,
    /// Whether it is the sum of the lines of a quote, which the echo says: nobody types into it then.
    pub is_sum: bool,
    /// What brings up the box where it is put away while nothing stands in it.
    pub enter: String,
}

/// The years that there are rules for; asked only where there is a choice.
pub(super) fn years<'p>(shelf: &'p Shelf, pack: &'p Pack) -> ChoiceView<'p> {
    let year = |pack: &'p Pack| (pack.id.as_str(), pack.fiscal_year.label.as_str());
    ChoiceView {
        input: Input::Pack,
        label: label(Input::Pack),
        support: support(Input::Pack, None),
        required: false,
        asked: shelf.has_choice(),
        chosen: Some(&pack.id),
        options: shelf.packs().map(year).collect(),
    }
}

/// A field with a few answers.
pub(super) fn choice(plan: &Plan, input: Input, asked: bool) -> ChoiceView<'static> {
    ChoiceView {
        input,
        label: label(input),
        support: support(input, None),
        required: input.field().required && plan.answer(input).is_none(),
        asked,
        chosen: plan.answer(input),
        options: input
            .answers()
            .iter()
            .map(|(code, name, _)| (*code, *name))
            .collect(),
    }
}

/// A field of text.
pub(super) fn text(
    input: Input,
    asked: bool,
    case: &Case,
    problems: &[(Input, InputProblem)],
) -> TextView {
    let problem = problems.iter().find(|(known, _)| *known == input);
    TextView {
        input,
        about: String::new(),
        label: label(input),
        support: support(input, case.plan.facility()),
        unit: match input.field().kind {
            Kind::Count { unit, .. } => unit,
            Kind::Cost => "円",
            Kind::Choice { .. } | Kind::JudgedOn | Kind::Pack => "",
        },
        required: input.field().required && *case.counts.get(input) == Entry::Missing,
        asked,
        error: problem.map(|(_, problem)| field_error(input, *problem)),
        echo: case.costs.get(input).given().map(echo),
        is_sum: false,
        enter: format!("＋ {}", label(input)),
    }
}

/// The kinds of facility as people name them: a clinic is one with beds or without.
pub(super) fn kinds(case: &Case) -> ChoiceView<'static> {
    let mut view = choice(&case.plan, Input::Facility, true);
    let clinic = Facility::MedicalClinic.code();
    let place = view.options.iter().position(|(code, _)| *code == clinic);
    if let Some(place) = place {
        let named = [(BEDLESS, "無床の診療所"), (clinic, "有床の診療所")];
        view.options.splice(place..=place, named);
    }
    let has_none = *case.counts.get(Input::Beds) == Entry::Given(0);
    if has_none && view.chosen == Some(clinic) {
        view.chosen = Some(BEDLESS);
    }
    view
}

/// How a cost was understood, and a doubt where its unit may have slipped.
fn echo(cost: YenRange) -> String {
    let aid = cost_aid(cost);
    let cost = cost.low;
    if Yen::ZERO < cost && cost < Yen::new(LEAST_LIKELY_YEN) {
        return format!("{aid}で計算。単位は円です。千円単位で入力していないか確かめてください");
    }
    format!("{aid}で計算")
}

/// Nothing of the kind costs less than 100,000円; 50,000千円 written in a field of yen would.
const LEAST_LIKELY_YEN: u64 = 100_000;

/// What helps to answer a field: for this kind of facility, or else for all.
pub(super) fn support(input: Input, facility: Option<Facility>) -> &'static str {
    let mut texts = input.field().support.iter();
    let found = texts.find(|(kind, _)| kind.is_none() || *kind == facility);
    found.map_or("", |(_, text)| text)
}

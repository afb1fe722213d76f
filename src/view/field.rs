//! The fields of the form: how each is called, what it says, and which are asked for.

use super::number::reading_aid;
use super::problem::field_error;
use super::words::label;
use crate::domain::{self, Case, Choice, Facility, Input, InputProblem, Kind, Plan, Yen};
use crate::rules::{Pack, Shelf, is_asked};

/// A card of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'p> {
    /// Its heading.
    pub title: &'static str,
    /// Its fields.
    pub items: Vec<GroupItem<'p>>,
}

/// A field of either kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupItem<'p> {
    /// One of a few answers.
    Choice(ChoiceView<'p>),
    /// Text.
    Text(TextView),
}

/// A field with a few answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView<'p> {
    /// The field.
    pub input: Input,
    /// Its name.
    pub label: &'static str,
    /// What helps to answer it; may be empty.
    pub support: &'static str,
    /// Whether nothing can be worked out without it.
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
    /// Its name.
    pub label: &'static str,
    /// What helps to answer it; may be empty.
    pub support: &'static str,
    /// What stands behind the box.
    pub unit: &'static str,
    /// Whether nothing can be worked out without it.
    pub required: bool,
    /// Whether anything turns on it for this plan; it stays while text stands in it.
    pub asked: bool,
    /// What is wrong with its text.
    pub error: Option<String>,
    /// How its text was understood.
    pub echo: Option<String>,
}

/// The cards of the form, and the fields on each, in the order of their rows.
pub fn groups<'p>(
    shelf: &'p Shelf,
    pack: &'p Pack,
    case: &Case,
    problems: &[(Input, InputProblem)],
) -> Vec<Group<'p>> {
    let item = |input: Input| {
        let asked = is_asked(pack, &case.plan, input);
        match input.field().kind {
            Kind::Choice { .. } => GroupItem::Choice(choice(&case.plan, input, asked)),
            Kind::Pack => GroupItem::Choice(years(shelf, pack)),
            Kind::Count { .. } | Kind::Cost | Kind::JudgedOn => {
                GroupItem::Text(text(input, asked, case, problems))
            }
        }
    };
    let group = |group: &domain::Group| Group {
        title: title(*group),
        items: Input::ALL
            .iter()
            .filter(|input| input.field().group == *group)
            .map(|input| item(*input))
            .collect(),
    };
    domain::Group::ALL.iter().map(group).collect()
}

fn title(group: domain::Group) -> &'static str {
    match group {
        domain::Group::Facility => "施設",
        domain::Group::Plan => "電子カルテの計画",
        domain::Group::Costs => "かかる費用",
    }
}

/// The years that there are rules for; asked only where there is a choice.
fn years<'p>(shelf: &'p Shelf, pack: &'p Pack) -> ChoiceView<'p> {
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

fn choice(plan: &Plan, input: Input, asked: bool) -> ChoiceView<'static> {
    ChoiceView {
        input,
        label: label(input),
        support: support(input, None),
        required: input.field().required,
        asked,
        chosen: plan.answer(input),
        options: input.answers().to_vec(),
    }
}

fn text(input: Input, asked: bool, case: &Case, problems: &[(Input, InputProblem)]) -> TextView {
    let problem = problems.iter().find(|(known, _)| *known == input);
    TextView {
        input,
        label: label(input),
        support: support(input, case.plan.facility()),
        unit: match input.field().kind {
            Kind::Count { unit, .. } => unit,
            Kind::Cost => "円",
            Kind::Choice { .. } | Kind::JudgedOn | Kind::Pack => "",
        },
        required: input.field().required,
        asked,
        error: problem.map(|(_, problem)| field_error(input, *problem)),
        echo: case.costs.get(input).given().map(echo),
    }
}

/// How a cost was understood, and a doubt where its unit may have slipped.
fn echo(cost: Yen) -> String {
    let aid = reading_aid(cost);
    if Yen::ZERO < cost && cost < Yen::new(LEAST_LIKELY_YEN) {
        return format!("{aid}で計算。単位は円です。千円単位で入力していないか確かめてください");
    }
    format!("{aid}で計算")
}

/// Nothing of the kind costs less than 100,000円; 50,000千円 written in a field of yen would.
const LEAST_LIKELY_YEN: u64 = 100_000;

/// What helps to answer a field: for this kind of facility, or else for all.
fn support(input: Input, facility: Option<Facility>) -> &'static str {
    let mut texts = input.field().support.iter();
    let found = texts.find(|(kind, _)| kind.is_none() || *kind == facility);
    found.map_or("", |(_, text)| text)
}

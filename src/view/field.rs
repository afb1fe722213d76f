//! The fields of the form: how each is called, what it says, and which are asked for.

use super::number::reading_aid;
use super::problem::field_error;
use super::words::{answer, label};
use crate::domain::{Case, Entry, Facility, Input, InputProblem, Plan, Yen};
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

/// The three cards of the form, and the fields on each.
pub fn groups<'p>(
    shelf: &'p Shelf,
    pack: &'p Pack,
    case: &Case,
    problems: &[(Input, InputProblem)],
) -> Vec<Group<'p>> {
    let asked = |input| is_asked(pack, case.plan, input);
    let choice = |input| GroupItem::Choice(choice(case.plan, input, asked(input)));
    let text = |input| GroupItem::Text(text(input, asked(input), case, problems));
    vec![
        Group {
            title: "施設",
            items: vec![
                choice(Input::Facility),
                text(Input::Beds),
                choice(Input::Place),
            ],
        },
        Group {
            title: "電子カルテの計画",
            items: vec![
                choice(Input::Project),
                choice(Input::Acquisition),
                choice(Input::Standard),
                choice(Input::Contract),
                choice(Input::Completion),
            ],
        },
        Group {
            title: "かかる費用",
            items: vec![
                text(Input::Ehr),
                text(Input::Staff),
                text(Input::Months),
                text(Input::Consulting),
                text(Input::Cyber),
                text(Input::Training),
                text(Input::Regional),
                text(Input::JudgedOn),
                GroupItem::Choice(years(shelf, pack)),
            ],
        },
    ]
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

fn choice(plan: Plan, input: Input, asked: bool) -> ChoiceView<'static> {
    ChoiceView {
        input,
        label: label(input),
        support: support(input, None),
        required: input == Input::Facility,
        asked,
        chosen: plan.answer(input),
        options: input
            .answers()
            .iter()
            .map(|code| (*code, answer(input, code)))
            .collect(),
    }
}

fn text(input: Input, asked: bool, case: &Case, problems: &[(Input, InputProblem)]) -> TextView {
    let problem = problems.iter().find(|(known, _)| *known == input);
    let cost = input.cost_item().map(|item| case.costs.get(item));
    TextView {
        input,
        label: label(input),
        support: support(input, case.plan.facility),
        unit: match input {
            Input::Beds => "床",
            Input::Months => "か月",
            Input::JudgedOn => "",
            _ => "円",
        },
        required: input == Input::Beds,
        asked,
        error: problem.map(|(_, problem)| field_error(input, *problem)),
        echo: match cost {
            Some(Entry::Given(cost)) => Some(echo(cost)),
            _ => None,
        },
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

fn support(input: Input, facility: Option<Facility>) -> &'static str {
    match (input, facility) {
        (Input::Beds, Some(Facility::Hospital)) => "許可病床か稼働病床かは案内に記載がありません",
        (Input::Beds, _) => "無床の診療所は0",
        (input, _) => support_for_all(input),
    }
}

fn support_for_all(input: Input) -> &'static str {
    match input {
        Input::Standard => {
            "SS-MIX2標準化ストレージまたはHL7 FHIR記述仕様。わからなければこのままでかまいません。ベンダーに確かめる質問を下に用意します"
        }
        Input::Contract => {
            "交付決定の通知より前に契約すると対象外になります。通知の後の契約なら「まだ契約していない」を選んでください"
        }
        Input::Completion => "年度内に整備が完了するものが対象です",
        Input::Ehr => {
            "機器、開発、取付工事など。リースの使用料を含みます。税込・税抜の別は案内に記載がありません"
        }
        Input::Cyber => "リモートゲートウェイ装置、オフラインバックアップ用サーバなど",
        Input::Training => "研修受講や資格取得の経費など",
        Input::Regional => "サーバーシステムの導入など",
        Input::JudgedOn => "空欄なら今日で判定します（例：2026-07-31）",
        Input::Pack => "選ばなければ、判定日の年度の案内で試算します",
        _ => "",
    }
}

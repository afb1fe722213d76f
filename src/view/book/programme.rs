//! A programme: what it pays for, its figures, its deadlines, what holds for it alone.

use super::figures::{amounts, rate};
use super::guide::remark;
use super::row::{Kind, Part, Row, aside, aside_some, told};
use super::{Section, wording};
use crate::domain::Input;
use crate::rules::{Condition, Deadline, Effect, Example, Keep, Note, Pack, Programme, When};
use crate::view::number::{era_date, yen};
use crate::view::words::{answer, chip_of_effect, label, printed_name};

/// The part of one programme: all that holds for no other.
pub fn section(pack: &Pack, index: usize, programme: &Programme) -> Section {
    let path = format!("programmes[{index}]");
    let mut rows = vec![about(pack, programme, &path)];
    rows.extend(amounts(
        pack,
        &programme.standard_amount,
        &format!("{path}.standard_amount"),
    ));
    rows.push(rate(
        pack,
        &programme.subsidy_rate,
        &format!("{path}.subsidy_rate"),
    ));
    rows.extend(deadlines(pack, programme, &path));
    let own = pack.conditions.iter().enumerate();
    let own = own.filter(|(_, it)| users(pack, it) == 1 && programme.conditions.contains(&it.id));
    rows.extend(own.map(|(index, it)| condition(pack, index, it)));
    let examples = pack.examples.iter().enumerate();
    let examples = examples.filter(|(_, it)| it.programme == programme.id);
    rows.extend(examples.map(|(index, it)| example(pack, index, it)));
    let notes = pack.notes.iter().enumerate();
    let notes = notes.filter(|(_, it)| only_of(it) == Some(programme.id.as_str()));
    rows.extend(notes.map(|(index, it)| remark(pack, index, it)));
    Section {
        id: programme.id.clone(),
        title: programme.covers.clone(),
        name: printed_name(programme),
        rows,
    }
}

/// The conditions that hold for more than one programme.
pub fn shared(pack: &Pack) -> Section {
    let shared = pack.conditions.iter().enumerate();
    let shared = shared.filter(|(_, it)| users(pack, it) != 1);
    Section {
        id: "conditions".to_owned(),
        title: wording::SHARED_CONDITIONS.to_owned(),
        name: String::new(),
        rows: shared
            .map(|(index, it)| condition(pack, index, it))
            .collect(),
    }
}

/// The one programme that a remark is about; none where it is about several or all.
pub fn only_of(note: &Note) -> Option<&str> {
    match note.programmes.as_deref() {
        Some([only]) => Some(only),
        _ => None,
    }
}

/// How many programmes a condition holds for.
fn users(pack: &Pack, condition: &Condition) -> usize {
    let users = pack.programmes.iter();
    users
        .filter(|it| it.conditions.contains(&condition.id))
        .count()
}

fn about(pack: &Pack, programme: &Programme, path: &str) -> Row {
    let conditions = pack.conditions_of(programme).map(|it| it.says.as_str());
    let conditions = conditions.collect::<String>();
    let mut parts = vec![told(
        "補助の内容",
        &programme.covers,
        Kind::Words,
        path,
        "covers",
    )];
    // The head of the part tells the name.
    let name = programme.name.as_ref();
    parts.extend(name.map(|name| told("事業名", name, Kind::Words, path, "name")));
    parts.extend([
        aside(
            "対象の費用",
            fields(&programme.costs),
            Kind::Fields,
            path,
            "costs",
        ),
        aside("条件", conditions, Kind::References, path, "conditions"),
        aside(wording::ID, &programme.id, Kind::Id, path, "id"),
    ]);
    Row::sourced(
        pack,
        &programme.source,
        "補助の内容",
        &programme.covers,
        parts,
        path,
    )
}

fn deadlines(pack: &Pack, programme: &Programme, path: &str) -> Vec<Row> {
    if programme.deadlines.is_empty() {
        let none = crate::view::wording::NOT_PRINTED;
        let part = told(wording::DEADLINE, none, Kind::Deadlines, path, "deadlines");
        let path = part.path.clone();
        let mut row = Row::set(wording::DEADLINE, none, vec![part], &path);
        row.mark = super::Mark::Silent;
        return vec![row];
    }
    let deadlines = programme.deadlines.iter().enumerate();
    let row = |(index, deadline): (usize, &Deadline)| {
        let path = format!("{path}.deadlines[{index}]");
        let parts = vec![
            told("回", &deadline.round, Kind::Words, &path, "round"),
            told("期限の日", era_date(deadline.on), Kind::Day, &path, "on"),
        ];
        let label = format!("{}（{}）", wording::DEADLINE, deadline.round);
        Row::sourced(
            pack,
            &deadline.source,
            label,
            era_date(deadline.on),
            parts,
            &path,
        )
    };
    deadlines.map(row).collect()
}

fn condition(pack: &Pack, index: usize, condition: &Condition) -> Row {
    let path = format!("conditions[{index}]");
    let effect = chip_of_effect(condition.then);
    let mut parts = vec![
        told("条件の文", &condition.says, Kind::Words, &path, "says"),
        told("当てはまるとき", effect, Kind::Effect, &path, "then"),
        aside(
            wording::WHEN,
            answers(&condition.when),
            Kind::Answers,
            &path,
            "when",
        ),
    ];
    let costs = condition.costs.as_deref().map(fields);
    parts.extend(costs.map(|costs| aside("費用があるとき", costs, Kind::Fields, &path, "costs")));
    parts.extend(condition.keep.iter().flat_map(|it| keep(it, &path)));
    parts.extend(questions(
        condition.ask.as_deref(),
        condition.ask_vendor.as_deref(),
        &path,
    ));
    parts.push(aside(wording::ID, &condition.id, Kind::Id, &path, "id"));
    let label = match condition.then {
        Effect::Ineligible => "対象外になる条件",
        Effect::Confirm => "要確認になる条件",
    };
    Row::sourced(
        pack,
        &condition.source,
        label,
        &condition.says,
        parts,
        &path,
    )
}

fn keep(keep: &Keep, path: &str) -> Vec<Part> {
    let path = format!("{path}.keep");
    match keep {
        Keep::NotToDo(text) => {
            vec![aside(
                "してはいけないこと",
                text,
                Kind::Words,
                &path,
                "not_to_do",
            )]
        }
        Keep::ByYearEnd {
            this_year,
            later_year,
        } => {
            let path = format!("{path}.by_year_end");
            vec![
                aside("年度末までに", this_year, Kind::Words, &path, "this_year"),
                aside(
                    "次の年度に申請する場合も",
                    later_year,
                    Kind::Words,
                    &path,
                    "later_year",
                ),
            ]
        }
    }
}

/// What is to be asked, and whom.
pub fn questions(ask: Option<&str>, ask_vendor: Option<&str>, path: &str) -> Vec<Part> {
    let asked = [
        aside_some("相談窓口への質問", ask, path, "ask"),
        aside_some("ベンダーへの質問", ask_vendor, path, "ask_vendor"),
    ];
    asked.into_iter().flatten().collect()
}

fn example(pack: &Pack, index: usize, example: &Example) -> Row {
    let path = format!("examples[{index}]");
    let grant = yen(example.grant);
    let value = format!("{}：交付額 {grant}", example.label);
    let parts = vec![
        told("例の名前", &example.label, Kind::Words, &path, "label"),
        told("交付額", grant, Kind::Yen, &path, "grant"),
        aside(
            "補助",
            &example.programme,
            Kind::Reference,
            &path,
            "programme",
        ),
        aside("入力", &example.link, Kind::Link, &path, "link"),
    ];
    Row::sourced(pack, &example.source, "活用例", value, parts, &path)
}

/// The names of fields.
pub fn fields(inputs: &[Input]) -> String {
    let names: Vec<_> = inputs.iter().map(|input| label(*input)).collect();
    names.join("、")
}

/// `整備の完了が「翌年度以降」`; of several fields all must be so.
pub fn answers(when: &When) -> String {
    let clause = |(input, codes): &(Input, Vec<&'static str>)| {
        let given = codes
            .iter()
            .map(|code| format!("「{}」", answer(*input, code)));
        format!(
            "{}が{}",
            label(*input),
            given.collect::<Vec<_>>().join("か")
        )
    };
    let clauses: Vec<_> = when.0.iter().map(clause).collect();
    if clauses.is_empty() {
        wording::ALWAYS.to_owned()
    } else {
        clauses.join("、")
    }
}

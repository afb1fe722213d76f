//! What is to be mended in a row, in words: the same as beside the fields of the page.

use crate::domain::{BEDLESS, Case, CellProblem, Estimate, Input, InputProblem, Refusal, Skip};
use crate::view::field::kinds;
use crate::view::problem::field_error;
use crate::view::words::label;

/// Why what stands in a cell cannot be used.
pub fn cell_problem(input: Option<Input>, problem: &CellProblem) -> String {
    let name = input.map_or("", label);
    match problem {
        CellProblem::Field(InputProblem::Negative) if input == Some(Input::Beds) => {
            // How few there may be turns on the kind of facility.
            format!("＊{name}に負の数は使えません")
        }
        CellProblem::Field(problem) => {
            input.map_or_else(String::new, |input| field_error(input, *problem))
        }
        CellProblem::Answer(text) => {
            let answers = input.map_or(&[][..], Input::answers);
            let names: Vec<_> = answers.iter().map(|(_, name, _)| *name).collect();
            let text = short(text);
            let known = if names.is_empty() {
                String::new()
            } else {
                format!("（{}のどれかを入れてください）", names.join("、"))
            };
            format!("＊{name}の「{text}」は使えません{known}")
        }
        CellProblem::Remarked(number, text) => {
            let text = short(text);
            format!(
                "＊{name}の「{text}」は使えません。「{number}」のように数字だけを入れてください"
            )
        }
        CellProblem::Undecided(text) => {
            let text = short(text);
            format!("＊{name}の「{text}」は使えません。決まっていなければ空欄にしてください")
        }
        CellProblem::Sheet(text) => {
            format!("＊{name}が表計算のエラー（{}）になっています", short(text))
        }
        CellProblem::Bedless(beds) => {
            let kind = bedless();
            let beds = short(beds);
            format!("＊{kind}なのに、{name}が「{beds}」です。どちらかを直してください")
        }
        CellProblem::Beyond(text) => {
            let text = short(text);
            format!(
                "＊見出しのない列に「{text}」があります。桁区切りのカンマで列がずれていないか確かめてください"
            )
        }
    }
}

/// What the page calls a clinic without beds.
fn bedless() -> &'static str {
    let kinds = kinds(&Case::default());
    let named = kinds.options.iter().find(|(code, _)| *code == BEDLESS);
    named.map_or("", |(_, name)| name)
}

/// Everything that is to be mended in a row, each with its field: cells, what the rules do not allow, and what is
/// missing.
pub fn problems(
    cells: &[(Option<Input>, CellProblem)],
    estimate: &Estimate<'_>,
) -> Vec<(Option<Input>, String)> {
    let mut told = Vec::new();
    for (input, problem) in cells {
        told.push((*input, cell_problem(*input, problem)));
    }
    for (input, problem) in &estimate.problems {
        told.push((Some(*input), field_error(*input, *problem)));
    }
    let facility = estimate.case.plan.facility().is_none();
    let facility = facility.then_some(Input::Facility);
    for input in facility.into_iter().chain(estimate.awaited.iter().copied()) {
        if told.iter().all(|(known, _)| *known != Some(input)) {
            told.push((Some(input), format!("＊{}を入力してください", label(input))));
        }
    }
    told
}

/// Why a row is no facility.
pub fn skipped(why: Skip) -> &'static str {
    match why {
        Skip::Blank => "空の行",
        Skip::Total => "合計の行",
        Skip::Heading => "見出しの行",
        Skip::Above => "見出しより上の行",
        Skip::Note => "注記の行",
        Skip::Long => "名称としては長すぎる行",
        Skip::Example => "ひな形の例",
    }
}

/// Why a file is not read.
pub fn refused(why: Refusal) -> &'static str {
    match why {
        Refusal::Unread => "ファイルを読めませんでした。",
        Refusal::Workbook => {
            "Excelのブックは読めません。CSV（UTF-8）で保存するか、セルを選んで貼り付けてください。"
        }
        Refusal::NoTable => "表のファイルではないようです。",
    }
}

/// At most twenty characters of what stands in a cell, in one line.
fn short(text: &str) -> String {
    const MOST: usize = 20;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short.replace('\n', " ")
}

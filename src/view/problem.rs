//! What is wrong with a field or a link: the field by name, and how to mend it.

use super::words::{facility, label};
use crate::domain::{FigureKind, FigureProblem, Input, InputProblem, LinkProblem, grouped};

/// The sentence under a field whose text cannot be used.
pub fn field_error(input: Input, problem: InputProblem) -> String {
    let name = label(input);
    if (input, problem) == (Input::Beds, InputProblem::Character('無')) {
        return format!("＊{name}は数字で入力してください。無床の場合は0を入れてください");
    }
    told(name, input.is_cost(), problem)
}

/// The sentence under a box for an amount that is no field of the form.
pub fn amount_error(name: &str, problem: InputProblem) -> String {
    told(name, true, problem)
}

/// The sentence under a box for a figure of the rules.
pub(super) fn figure_error(kind: FigureKind, problem: FigureProblem) -> String {
    let name = match kind {
        FigureKind::Yen => "金額",
        FigureKind::Rate => "補助率",
        FigureKind::Day => "日付",
        FigureKind::Beds => "病床数",
        FigureKind::Months => "月数",
        FigureKind::Text => "文",
    };
    match problem {
        FigureProblem::Empty if kind == FigureKind::Yen => {
            format!("＊{name}を1円以上で入力してください")
        }
        FigureProblem::Empty => format!("＊{name}を入力してください"),
        FigureProblem::NotARate => format!("＊{name}は0より大きく1以下の分数で入力してください"),
        FigureProblem::Unreadable(problem) => told(name, kind == FigureKind::Yen, problem),
    }
}

fn told(name: &str, is_cost: bool, problem: InputProblem) -> String {
    match problem {
        InputProblem::Negative => format!("＊{name}は0以上の数で入力してください"),
        InputProblem::NotWhole if is_cost => {
            format!(
                "＊{name}は1円単位になるように入力してください（例：70,000,000、7000万、1.5億）"
            )
        }
        InputProblem::NotWhole => format!("＊{name}は整数で入力してください"),
        InputProblem::Grouping => {
            format!("＊{name}の桁区切りを確かめてください（3桁ごとの例：1,234,567）")
        }
        InputProblem::OtherNumerals(found) => {
            format!("＊{name}は0〜9の数字で入力してください（「{found}」は使えません）")
        }
        InputProblem::NotYen(found) => {
            format!("＊{name}は円で入力してください（「{found}」は使えません）")
        }
        InputProblem::Character(found) if found.is_whitespace() => {
            format!("＊{name}は数字で入力してください（空白は使えません）")
        }
        InputProblem::Character(found) => {
            format!("＊{name}は数字で入力してください（「{found}」は使えません）")
        }
        InputProblem::UnitOrder => {
            format!("＊{name}は億、万、千の順に入力してください（例：3億2千万）")
        }
        InputProblem::RangeOrder => {
            format!("＊{name}の幅は少ない方から入力してください（例：6,000万〜8,000万）")
        }
        InputProblem::RangeUnit => {
            format!("＊{name}の幅は両方の額を単位まで入力してください（例：6,000万〜8,000万）")
        }
        InputProblem::TooLarge { at_most } => {
            let unit = if is_cost { "円" } else { "" };
            let most = grouped(&at_most.to_string());
            format!("＊{name}は{most}{unit}以下で入力してください")
        }
        InputProblem::TooLong => format!("＊{name}が長すぎます。数字だけを入力してください"),
        InputProblem::Beds {
            facility: kind,
            from,
            to,
        } => {
            let kind = facility(kind);
            let span = match to {
                Some(to) => format!("{from}〜{to}"),
                None => format!("{from}以上"),
            };
            format!("＊{kind}の{name}は{span}で入力してください。施設の種類も確かめてください")
        }
        InputProblem::Months { from, to } => {
            format!("＊{name}は{from}〜{to}で入力してください")
        }
        InputProblem::NotADate => {
            format!("＊{name}は実在する日付を入力してください（例：2026-07-31、令和8年7月31日）")
        }
    }
}

/// The sentence for something in a link that could not be used.
pub fn link_notice(problem: &LinkProblem) -> String {
    match problem {
        LinkProblem::TooLong => "リンクが長すぎるため、読み込みませんでした。".to_owned(),
        LinkProblem::UnknownKey(key) => {
            format!("「{}」という項目はありません。", shortened(key))
        }
        LinkProblem::Repeated(input) => {
            format!(
                "「{}」が二つ以上あります。最初の一つを使いました。",
                name(*input)
            )
        }
        LinkProblem::UnknownValue(input, value) => {
            let answers = input.answers().iter();
            let known: Vec<_> = answers
                .map(|(code, name, _)| format!("{code}（{name}）"))
                .collect();
            let hint = if known.is_empty() {
                String::new()
            } else {
                format!("使えるのは{}です。", known.join("、"))
            };
            let value = shortened(value);
            format!("「{}」の値「{value}」は使えません。{hint}", name(*input))
        }
        LinkProblem::Beside(key, value) => {
            format!("「{key}」の「{}」は使えません。", shortened(value))
        }
        LinkProblem::UnusableText(input, value) => {
            let value = shortened(value);
            format!(
                "「{}」の値「{value}」は使えません。入力欄で直してください。",
                name(*input)
            )
        }
    }
}

/// The sentence for a field of whose text only the beginning goes into the link.
pub fn cut_notice(input: Input) -> String {
    format!(
        "「{}」に入っている文字は長いため、リンクには先頭の部分だけが入ります。ページを開き直すと、残りは失われます。",
        label(input)
    )
}

/// The name of a field beside its key, because the reader sees the key in the link.
fn name(input: Input) -> String {
    use crate::domain::Choice;
    format!("{} {}", label(input), input.code())
}

/// At most twenty characters of what a link holds.
fn shortened(text: &str) -> String {
    const MOST: usize = 20;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

//! A figure as the file has it, and as a field shows it.

use super::row::DraftField;
use crate::domain::{Date, Figure, FigureKind, Yen};
use crate::rules::Node;

/// What stands in the file for a figure.
pub fn node_of(figure: &Figure) -> Node {
    match figure {
        Figure::Yen(yen) => Node::Whole(u64::from(*yen)),
        Figure::Count(count) => Node::Whole(u64::from(*count)),
        Figure::Rate(_) | Figure::Day(_) | Figure::Text(_) => Node::Text(figure.to_string()),
    }
}

/// What a field shows of its figure: amounts in threes.
pub fn as_typed(field: &DraftField) -> String {
    match (field.kind, field.text.parse()) {
        (FigureKind::Yen, Ok(yen)) => Figure::Yen(Yen::new(yen)).to_string(),
        _ => field.text.clone(),
    }
}

/// What stands in a file, as a field of this kind shows it.
pub fn shown(node: &Node, kind: FigureKind) -> String {
    match node {
        Node::Whole(number) if kind == FigureKind::Yen => {
            Figure::Yen(Yen::new(*number)).to_string()
        }
        Node::Whole(number) => number.to_string(),
        Node::Text(text) => text.clone(),
        _ => String::new(),
    }
}

/// Whether a sentence holds a figure in one of the ways in which documents print it. Words are not looked for.
pub fn is_in(figure: &Node, kind: FigureKind, quote: &str) -> bool {
    let plain: String = quote
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(half)
        .collect();
    match (kind, figure) {
        (FigureKind::Yen, Node::Whole(yen)) => {
            let digits = plain.replace(',', "");
            has_number(&digits, *yen) || in_ten_thousands(&digits, *yen)
        }
        (FigureKind::Beds | FigureKind::Months, Node::Whole(count)) => has_number(&plain, *count),
        (FigureKind::Rate, Node::Text(rate)) => plain.contains(rate.as_str()),
        (FigureKind::Day, Node::Text(day)) => Date::parse(day).is_none_or(|day| {
            let (month, day) = (day.month(), day.day());
            plain.contains(&format!("{month}月{day}日"))
        }),
        _ => true,
    }
}

fn half(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '，' => ',',
        '／' => '/',
        other => other,
    }
}

/// Whether a number stands there by itself, not as a part of a longer one.
fn has_number(text: &str, number: u64) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|digits| digits.parse() == Ok(number))
}

/// `65万円`, `3億5千万円`: the head of the number in the largest unit that divides it.
fn in_ten_thousands(text: &str, yen: u64) -> bool {
    const MAN: u64 = 10_000;
    const OKU: u64 = MAN * MAN;
    let man = |yen: u64| match (yen / MAN, yen % MAN) {
        (man, 0) if man > 0 => format!("{man}万"),
        _ => yen.to_string(),
    };
    let written = match (yen / OKU, yen % OKU) {
        (0, rest) => man(rest),
        (oku, 0) => format!("{oku}億"),
        (oku, rest) => format!("{oku}億{}", man(rest)),
    };
    yen.is_multiple_of(MAN) && text.contains(&written)
}

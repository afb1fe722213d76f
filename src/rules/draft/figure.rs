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
        (FigureKind::Rate, Node::Text(rate)) => {
            let spoken = rate
                .split_once('/')
                .map(|(over, under)| format!("{under}分の{over}"));
            stands_alone(&plain, rate) || spoken.is_some_and(|it| stands_alone(&plain, &it))
        }
        (FigureKind::Day, Node::Text(day)) => {
            Date::parse(day).is_none_or(|day| is_day_in(&plain, day))
        }
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

/// Whether a text stands somewhere without another digit before or behind it.
fn stands_alone(text: &str, part: &str) -> bool {
    places(text, part).next().is_some()
}

/// What stands before each place where a part stands without another digit before or behind it.
fn places<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = &'t str> {
    let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    text.match_indices(part).filter_map(move |(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        let behind = rest.get(part.len()..)?.chars().next();
        (!digit(before.chars().next_back()) && !digit(behind)).then_some(before)
    })
}

/// Whether a day stands there, `令和9年5月29日` or `2027-05-29`, or `5月29日` behind no other year.
fn is_day_in(text: &str, day: Date) -> bool {
    let spoken = format!("{}月{}日", day.month(), day.day());
    let slashes = format!("{}/{}/{}", day.year(), day.month(), day.day());
    let mut before = places(text, &spoken);
    stands_alone(text, &day.to_string())
        || stands_alone(text, &slashes)
        || before.any(|before| last_year(before).is_none_or(|is_of| is_of(day)))
}

/// What the last year that is named in a text says of a day: `令和9年`, `2027年`, `令和9年度`.
fn last_year(text: &str) -> Option<impl Fn(Date) -> bool> {
    /// The year before 令和1年.
    const REIWA: u16 = 2018;
    /// The month in which a fiscal year begins.
    const APRIL: u8 = 4;
    let mut found = text.rmatch_indices('年').filter_map(|(at, _)| {
        let (before, behind) = text.split_at_checked(at)?;
        let head = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let number: u16 = before.strip_prefix(head)?.parse().ok()?;
        let year = match head.ends_with("令和") {
            true => REIWA.checked_add(number)?,
            false if number > REIWA => number,
            false => return None,
        };
        Some((year, behind.starts_with("年度")))
    });
    let (year, is_fiscal) = found.next()?;
    Some(move |day: Date| {
        let begins_before = is_fiscal && day.month() < APRIL;
        day.year() == year + u16::from(begins_before)
    })
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

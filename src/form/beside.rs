//! What stands beside the form, in the link: `name`, `goal`, each other plan as its differences from this one,
//! `NAME~key.value~key.value`, and the lines of its quote.

use super::link::{Beside, ITEM, SHOWN, decode, percent_encoded, value};
use super::{Asked, Book, Form, Other, quote_item, quote_line_from};
use crate::domain::{Choice, Goal, Input, LinkProblem, Quote, Yen};

/// Parts another plan in the link.
const PART: char = '~';

impl Book {
    /// What a link carries beside the form, and what of that cannot be used. The lines of a quote make costs of
    /// the form, of which the other plans are told as differences.
    pub fn read(form: &mut Form, beside: &Beside) -> (Self, Vec<LinkProblem>) {
        let (mut book, mut problems) = (Self::default(), Vec::new());
        let items = beside.iter().filter(|(key, _)| *key == ITEM);
        for (key, value) in items {
            if !take(&mut book.quote.quote, value) {
                problems.push(LinkProblem::Beside(key, value.clone()));
            }
        }
        *form = form.with_quote(&book.quote.quote, &Quote::default());
        for (key, value) in beside.iter().filter(|(key, _)| *key != ITEM) {
            let is_used = match *key {
                "name" if book.name.is_empty() => {
                    book.rename(0, value.clone());
                    true
                }
                "alt" if book.has_room() => {
                    let other = read_other(form, value, &mut problems);
                    book.others.push(other);
                    true
                }
                "goal" if book.asked.text.is_empty() => Goal::parse(value).is_some_and(|goal| {
                    book.asked = Asked {
                        is_grant: matches!(goal, Goal::Grant(_)),
                        text: goal.amount().grouped(),
                    };
                    true
                }),
                // A second name, a fourth plan.
                _ => false,
            };
            if !is_used {
                problems.push(LinkProblem::Beside(key, value.clone()));
            }
        }
        (book, problems)
    }

    /// What of the book goes into a link of at most so many bytes that has `used` some for the form already, and what
    /// does not fit. The costs that the lines of a quote make are in it in any case.
    pub fn write(&self, form: &Form, used: usize, most: usize) -> (Beside, LeftOut) {
        let (mut room, mut left_out) = (Room::new(used, most), LeftOut::default());
        if !self.name.is_empty() {
            room.add(vec![("name", self.name.clone())]);
        }
        if let Ok(Some(goal)) = self.asked.goal() {
            room.add(vec![("goal", goal.to_string())]);
        }
        for other in &self.others {
            let plain = written(form, other);
            let mut whole = plain.clone();
            let items = items(&other.quote.quote);
            for item in &items {
                whole.push_str("~item.");
                whole.push_str(&escaped(item));
            }
            if !room.add(vec![("alt", whole)]) {
                left_out.lines |= !items.is_empty();
                if !room.add(vec![("alt", plain)]) {
                    left_out.plans.push(other.name.clone());
                }
            }
        }
        let mut pairs = Vec::new();
        for item in items(&self.quote.quote) {
            pairs.push((ITEM, item));
        }
        left_out.lines |= !room.add(pairs);
        (room.beside, left_out)
    }
}

/// A link that is filled.
struct Room {
    beside: Beside,
    left: usize,
}

impl Room {
    fn new(used: usize, most: usize) -> Self {
        Self {
            beside: Vec::new(),
            left: most.saturating_sub(used),
        }
    }

    /// Adds these, if all of them fit.
    fn add(&mut self, pairs: Beside) -> bool {
        let mut length = 0;
        for (key, value) in &pairs {
            // With `&` and `=`, as the link writes it.
            length += key.len() + 2 + percent_encoded(value).len();
        }
        let fits = length <= self.left;
        if fits {
            self.left -= length;
            self.beside.extend(pairs);
        }
        fits
    }
}

/// The lines of a quote, and behind them what it prints as its total.
fn items(quote: &Quote) -> Vec<String> {
    let mut items = Vec::new();
    for line in &quote.lines {
        items.push(quote_item(line));
    }
    if let Some(total) = quote.total {
        items.push(format!("{TOTAL}{total}"));
    }
    items
}

/// Before the total that a quote prints, where its lines stand.
const TOTAL: &str = "total.";

/// Takes up a line of a quote, or its total; false where it is neither.
fn take(quote: &mut Quote, item: &str) -> bool {
    if let Some(total) = item.strip_prefix(TOTAL) {
        quote.total = Yen::from_digits(total);
        return quote.total.is_some();
    }
    let line = quote_line_from(item);
    let is_line = line.is_some();
    quote.lines.extend(line);
    is_line
}

/// What does not fit into a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The names of plans.
    pub plans: Vec<String>,
    /// Whether the lines of a quote are among it.
    pub lines: bool,
}

/// Another plan as its differences from `form`.
fn written(form: &Form, other: &Other) -> String {
    let [shown, _] = SHOWN;
    let mut text = escaped(&other.name);
    for input in form.differences(&other.form) {
        let (value, _) = value(&other.form, input, shown);
        text.push(PART);
        text.push_str(&format!("{}.{}", input.code(), escaped(&value)));
    }
    text
}

fn read_other(form: &Form, text: &str, problems: &mut Vec<LinkProblem>) -> Other {
    let mut parts = text.split(PART);
    let mut book = Book::default();
    book.rename(0, decode(parts.next().unwrap_or_default()));
    let mut form = form.clone();
    for part in parts {
        let (key, value) = part.split_once('.').unwrap_or((part, ""));
        let value = decode(value);
        let is_used = match Input::from_code(key) {
            Some(input) => {
                let is_used = form.put(input, value).is_ok();
                form = form.tidied(input);
                is_used
            }
            None => key == ITEM && take(&mut book.quote.quote, &value),
        };
        if !is_used {
            problems.push(LinkProblem::Beside("alt", part.to_owned()));
        }
    }
    Other {
        name: book.name,
        form: form.with_quote(&book.quote.quote, &Quote::default()),
        quote: book.quote,
    }
}

/// With the two characters escaped that mean something in another plan; the link escapes the rest.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace(PART, "%7E")
}

//! What stands beside the form, in the link: `name`, `goal`, each other plan as its differences from this one,
//! `NAME~key.value~key.value`, and the lines of its quote.

use super::link::{Beside, ITEM, LONGEST, SHOWN, decode, percent_encoded, value};
use super::{Asked, Book, Form, Other, quote_item, quote_line_from};
use crate::domain::{Choice, Goal, Input, LinkProblem, Quote};

/// Parts another plan in the link.
const PART: char = '~';

impl Book {
    /// What a link carries beside the form, and what of that cannot be used. The lines of a quote make costs of
    /// the form, of which the other plans are told as differences.
    pub fn read(form: &mut Form, beside: &Beside) -> (Self, Vec<LinkProblem>) {
        let (mut book, mut problems) = (Self::default(), Vec::new());
        let items = beside.iter().filter(|(key, _)| *key == ITEM);
        for (key, value) in items {
            match quote_line_from(value) {
                Some(line) => book.quote.quote.lines.push(line),
                None => problems.push(LinkProblem::Beside(key, value.clone())),
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

    /// What of the book goes into a link that has `used` bytes of the form already, and what does not fit. The
    /// costs that the lines of a quote make are in it in any case.
    pub fn write(&self, form: &Form, used: usize) -> (Beside, LeftOut) {
        let (mut beside, mut left_out, mut used) = (Vec::new(), LeftOut::default(), used);
        let mut add = |pairs: Beside| {
            // With `&` and `=`, as the link writes it.
            let length =
                |(key, value): &(&str, String)| key.len() + 2 + percent_encoded(value).len();
            let length: usize = pairs.iter().map(length).sum();
            let fits = used + length <= LONGEST;
            if fits {
                used += length;
                beside.extend(pairs);
            }
            fits
        };
        if !self.name.is_empty() {
            add(vec![("name", self.name.clone())]);
        }
        if let Ok(Some(goal)) = self.asked.goal() {
            add(vec![("goal", goal.to_string())]);
        }
        for other in &self.others {
            let plain = written(form, other);
            let items = other
                .quote
                .quote
                .lines
                .iter()
                .map(|line| format!("{PART}{ITEM}.{}", escaped(&quote_item(line))));
            let with_items = plain.clone() + &items.collect::<String>();
            if add(vec![("alt", with_items)]) {
                continue;
            }
            left_out.lines |= !other.quote.quote.lines.is_empty();
            if !add(vec![("alt", plain)]) {
                left_out.plans.push(other.name.clone());
            }
        }
        let lines = &self.quote.quote.lines;
        let items = lines.iter().map(|line| (ITEM, quote_item(line)));
        left_out.lines |= !add(items.collect());
        (beside, left_out)
    }
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
        let line = quote_line_from(&value).filter(|_| key == ITEM);
        match (line, Input::from_code(key)) {
            (Some(line), _) => book.quote.quote.lines.push(line),
            (None, Some(input)) if form.put(input, value).is_ok() => form = form.tidied(input),
            _ => problems.push(LinkProblem::Beside("alt", part.to_owned())),
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

//! What stands beside the form, in the link: `name`, `goal`, and each other plan as its differences from this one,
//! `NAME~key.value~key.value`.

use super::link::{Beside, LONGEST, SHOWN, decode, percent_encoded, value};
use super::{Asked, Book, Form, Other};
use crate::domain::{Choice, Goal, Input, LinkProblem};

/// Parts another plan in the link.
const PART: char = '~';

impl Book {
    /// What a link carries beside the form, and what of that cannot be used.
    pub fn read(form: &Form, beside: &Beside) -> (Self, Vec<LinkProblem>) {
        let (mut book, mut problems) = (Self::default(), Vec::new());
        for (key, value) in beside {
            match *key {
                "name" if book.name.is_empty() => book.rename(0, value.clone()),
                "alt" if book.has_room() => {
                    let other = read_other(form, value, &mut problems);
                    book.others.push(other);
                }
                "goal" if book.asked.text.is_empty() => match Goal::parse(value) {
                    Some(goal) => {
                        book.asked = Asked {
                            is_grant: matches!(goal, Goal::Grant(_)),
                            text: goal.amount().grouped(),
                        };
                    }
                    None => problems.push(LinkProblem::Beside(key, value.clone())),
                },
                // A second name, a fourth plan.
                _ => problems.push(LinkProblem::Beside(key, value.clone())),
            }
        }
        (book, problems)
    }

    /// What of the book goes into a link that has `used` bytes of the form already; and the names of the plans
    /// that do not fit.
    pub fn write(&self, form: &Form, used: usize) -> (Beside, Vec<String>) {
        let (mut beside, mut left_out, mut used) = (Vec::new(), Vec::new(), used);
        let mut add = |key: &'static str, value: String| {
            // With `&` and `=`, as the link writes it.
            let length = key.len() + 2 + percent_encoded(&value).len();
            let fits = used + length <= LONGEST;
            if fits {
                used += length;
                beside.push((key, value));
            }
            fits
        };
        if !self.name.is_empty() {
            add("name", self.name.clone());
        }
        if let Ok(Some(goal)) = self.asked.goal() {
            add("goal", goal.to_string());
        }
        for other in &self.others {
            if !add("alt", written(form, other)) {
                left_out.push(other.name.clone());
            }
        }
        (beside, left_out)
    }
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
    let name = decode(parts.next().unwrap_or_default());
    let mut form = form.clone();
    for part in parts {
        let (key, value) = part.split_once('.').unwrap_or((part, ""));
        match Input::from_code(key) {
            Some(input) if form.put(input, decode(value)).is_ok() => form = form.tidied(input),
            _ => problems.push(LinkProblem::Beside("alt", part.to_owned())),
        }
    }
    let mut book = Book::default();
    book.rename(0, name);
    let name = book.name;
    Other { name, form }
}

/// With the two characters escaped that mean something in another plan; the link escapes the rest.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace(PART, "%7E")
}

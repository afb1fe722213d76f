//! The state as the fragment of a link: readable keys, defaults left out.

use super::{Form, parse_count, parse_day, parse_yen};
use crate::domain::{BedCount, Choice, Input, LinkProblem};

/// A longer fragment than this is not a link of this page. One with every field full has 300.
const LONGEST: usize = 4_000;

/// Text that no field can use goes into the link only up to this length: a link that grew too long
/// with it would lose all the rest when it is opened.
const LONGEST_TEXT: usize = 40;

/// Reads a fragment, with or without its `#`.
///
/// Text that its field cannot use is put there all the same, so that it can be seen and mended.
pub fn from_link(fragment: &str) -> (Form, Vec<LinkProblem>) {
    let mut form = Form::default();
    let mut problems = Vec::new();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > LONGEST {
        return (form, vec![LinkProblem::TooLong]);
    }
    let mut seen = Vec::new();
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let Some(input) = Input::from_code(&key) else {
            problems.push(LinkProblem::UnknownKey(key));
            continue;
        };
        if seen.contains(&input) {
            problems.push(LinkProblem::Repeated(input));
            continue;
        }
        seen.push(input);
        problems.extend(form.put(input, value).err());
    }
    (form, problems)
}

/// The fragment of a form, without `#`; empty where everything is as at first.
///
/// Text that cannot be used goes in as it was typed, so that a reload does not lose it, unless it is
/// longer than anything that a person types there.
pub fn to_link(form: &Form) -> String {
    let first = Form::default();
    let mut pairs = Vec::new();
    for input in Input::ALL {
        let value = value(form, *input);
        if value != self::value(&first, *input) {
            pairs.push(format!("{}={}", input.code(), percent_encoded(&value)));
        }
    }
    pairs.join("&")
}

/// The value of a field in the link.
fn value(form: &Form, input: Input) -> String {
    if !input.answers().is_empty() {
        return form.plan.answer(input).unwrap_or_default().to_owned();
    }
    if input == Input::Pack {
        return form.pack.clone().unwrap_or_default();
    }
    let text = form.text(input);
    let shown = text.chars().count() <= LONGEST_TEXT;
    let unusable = if shown { text } else { "" };
    canonical(input, text).unwrap_or_else(|| unusable.to_owned())
}

/// The one way to write what a text field says: digits, or a day; none where it cannot be used.
pub(super) fn canonical(input: Input, text: &str) -> Option<String> {
    let written = match input {
        Input::Beds | Input::Months => {
            parse_count(text, BedCount::LARGEST_ENTRY).map(|count| count.map(|n| n.to_string()))
        }
        Input::JudgedOn => parse_day(text).map(|day| day.map(|day| day.to_string())),
        _ => parse_yen(text).map(|yen| yen.map(|yen| yen.to_string())),
    };
    written.ok().map(Option::unwrap_or_default)
}

/// Percent-decodes; text that is not UTF-8 after that stays as it was.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let byte = match tail {
            [high, low, after @ ..] if *first == b'%' => {
                hex(*high).zip(hex(*low)).map(|(high, low)| {
                    rest = after;
                    high * 16 + low
                })
            }
            _ => None,
        };
        bytes.push(byte.unwrap_or_else(|| {
            rest = tail;
            *first
        }));
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Percent-encodes all but the characters that may stand in a link unescaped everywhere.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.extend(char::from_digit(digit.into(), 16).map(|d| d.to_ascii_uppercase()));
            }
        }
    }
    encoded
}

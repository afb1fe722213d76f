//! How numbers are written in code and in texts.

use super::support::tokens;
use ehr_grant_estimator::form::parse_yen;
use proc_macro2::{TokenStream, TokenTree};

/// The numbers of a text, in every way that the form takes, each with what follows it.
pub fn numbers_in(text: &str) -> Vec<(u64, String)> {
    let text: String = text.chars().map(narrow).collect();
    let is_part = |c: char| c.is_ascii_digit() || ",.億千百万".contains(c);
    let mut numbers = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = &rest[start..];
        let (written, after) = tail.split_at(tail.find(|c| !is_part(c)).unwrap_or(tail.len()));
        if let Ok(Some(yen)) = parse_yen(written.trim_end_matches([',', '.'])) {
            let number = yen.to_string().parse().expect("a number");
            numbers.push((number, after.to_owned()));
        }
        rest = after;
    }
    numbers
}

/// A letter of full width as the one of half width.
fn narrow(letter: char) -> char {
    let code = u32::from(letter);
    let narrow = (0xff01..=0xff5e).contains(&code).then(|| code - 0xfee0);
    narrow.and_then(char::from_u32).unwrap_or(letter)
}

/// The value of a number as Rust writes it; none of anything else.
pub fn number(word: &str) -> Option<u64> {
    let plain = word.replace('_', "");
    let (digits, radix) = match plain.get(..2) {
        Some("0x") => (&plain[2..], 16),
        Some("0o") => (&plain[2..], 8),
        Some("0b") => (&plain[2..], 2),
        _ => (plain.as_str(), 10),
    };
    digits
        .starts_with(|c: char| c.is_digit(radix))
        .then_some(())?;
    let suffix = digits.find(['u', 'i']).unwrap_or(digits.len());
    let digits = &digits[..suffix];
    u64::from_str_radix(digits, radix).ok().or_else(|| {
        let (digits, zeros) = digits.split_once(['e', 'E'])?;
        format!("{digits}{}", "0".repeat(zeros.parse().ok()?))
            .parse()
            .ok()
    })
}

/// The words of code in a row, without comments, those of an item too. Every bracket ends with `)`.
pub fn words_of(code: &str) -> Vec<String> {
    let mut words = Vec::new();
    flatten(tokens(code), &mut words);
    words
}

fn flatten(code: TokenStream, words: &mut Vec<String>) {
    for token in code {
        let TokenTree::Group(group) = token else {
            words.push(token.to_string());
            continue;
        };
        let start = words.len();
        flatten(group.stream(), words);
        if words.get(start).is_some_and(|word| word == "doc") {
            words.truncate(start);
        }
        words.push(")".to_owned());
    }
}

#[test]
fn a_number_of_the_code_is_read_in_every_spelling() {
    for word in [
        "605000",
        "605_000",
        "605_000u64",
        "0x93B48",
        "0b1001_0011_1011_0100_1000",
        "0o2235510",
        "605e3",
        "605E3",
    ] {
        assert_eq!(number(word), Some(605_000), "{word}");
    }
    for word in ["x605000", "\"605000\"", "1.5", "'6'", "e3"] {
        assert_eq!(number(word), None, "{word}");
    }
}

#[test]
fn a_number_in_a_text_is_read_in_every_spelling() {
    for text in [
        "605000",
        "基準額605,000円",
        "６０５，０００円",
        "60.5万円",
        "60万5千円",
        "605千円",
        "x605,000.",
    ] {
        let numbers: Vec<_> = numbers_in(text)
            .into_iter()
            .map(|(number, _)| number)
            .collect();
        assert_eq!(numbers, [605_000], "{text}");
    }
}

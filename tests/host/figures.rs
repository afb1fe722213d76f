//! What of a rule pack stands in code: a number, a rate, a date or its words, in any spelling.

use std::collections::BTreeSet;

use super::spelling::{number, numbers_in, words_of};
use super::support::node;
use ehr_grant_estimator::domain::{Date, SubsidyRate};
use ehr_grant_estimator::rules::Node;

/// From here on a number is nobody's everyday number. A smaller one is a figure of the pack only where
/// beds or months are counted.
const LARGE: u64 = 150;
const COUNTS: [&str; 5] = ["床", "か月", "ヶ月", "カ月", "ヵ月"];

/// What the packs say that no code may say.
#[derive(Default)]
pub struct Figures {
    /// Amounts, thresholds with the number on their other side, and years.
    numbers: BTreeSet<u64>,
    rates: BTreeSet<(u64, u64)>,
    /// Months and days.
    days: BTreeSet<(u64, u64)>,
    /// Names, ids, sentences and quotations.
    texts: BTreeSet<String>,
    quotations: BTreeSet<String>,
}

impl Figures {
    pub fn of<'a>(packs: impl IntoIterator<Item = &'a str>) -> Self {
        let mut figures = Self::default();
        packs
            .into_iter()
            .for_each(|pack| figures.add("", &node(pack)));
        figures
    }

    fn add(&mut self, key: &str, value: &Node) {
        match value {
            Node::Object(entries) => entries.iter().for_each(|(key, value)| self.add(key, value)),
            Node::List(values) => values.iter().for_each(|value| self.add(key, value)),
            Node::Whole(number) => {
                let other_side = match key {
                    "at_least" | "from" => number.saturating_sub(1),
                    "to" => number + 1,
                    _ => *number,
                };
                self.numbers.extend([*number, other_side]);
            }
            Node::Text(text) => {
                if let Some(day) = Date::parse(text) {
                    self.numbers.insert(day.year().into());
                    self.days.insert((day.month().into(), day.day().into()));
                } else if let Some(rate) = SubsidyRate::parse(text) {
                    let (above, below) = (rate.numerator(), rate.denominator());
                    self.rates.insert((above.into(), below.into()));
                } else if is_telling(text) {
                    let sentence = text.trim_end_matches('。');
                    self.texts.insert(sentence.to_owned());
                    self.quotations
                        .extend((key == "quote").then(|| text.clone()));
                }
            }
            Node::Other => {}
        }
    }

    /// What of it stands in the code of a file, in any spelling, but for the exceptions.
    pub fn found_in(&self, code: &str, exceptions: &[&str]) -> Vec<String> {
        let words = words_of(code);
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let before = &words[at.saturating_sub(6)..at];
            let stands = if let Some(number) = number(word) {
                let is_count = before.iter().any(|word| counts(word));
                let is_figure = number >= LARGE || is_count && number > 1;
                is_figure && self.numbers.contains(&number) || self.is_rate(&words[at..], number)
            } else {
                let fine = exceptions.iter();
                let text = fine.fold(word.clone(), |text, fine| text.replace(fine, ""));
                word.contains('"') && self.stands_in(&text)
            };
            if stands && !exceptions.contains(&word.as_str()) {
                found.push(word.clone());
            }
        }
        found
    }

    /// `3, 4` in brackets of its own.
    fn is_rate(&self, words: &[String], above: u64) -> bool {
        matches!(words, [_, comma, below, end, ..] if comma == "," && end == ")"
            && number(below).is_some_and(|below| self.rates.contains(&(above, below))))
    }

    /// Whether a text of the code says anything of it.
    fn stands_in(&self, text: &str) -> bool {
        let text = text.trim_matches('"');
        let is_long = text.chars().count() > 12;
        let mut quotations = self.quotations.iter().filter(|_| is_long);
        let numbers = numbers_in(text);
        let mut pairs = numbers.iter().zip(numbers.iter().skip(1));
        self.texts.iter().any(|said| text.contains(said))
            || quotations.any(|quotation| quotation.contains(text))
            || pairs.any(
                |((first, between), (second, _))| match between.chars().next() {
                    Some('/') => self.rates.contains(&(*first, *second)),
                    Some('分') => self.rates.contains(&(*second, *first)),
                    Some('月') => self.days.contains(&(*first, *second)),
                    _ => false,
                },
            )
            || numbers.iter().any(|(number, rest)| {
                let is_count = COUNTS.iter().any(|unit| rest.starts_with(unit));
                let is_figure = *number >= LARGE || is_count && *number > 1;
                let is_percent = rest.starts_with('%');
                is_figure && self.numbers.contains(number) || is_percent && self.is_share(*number)
            })
    }

    fn is_share(&self, percent: u64) -> bool {
        let mut rates = self.rates.iter();
        rates.any(|(above, below)| above < below && above * 100 == below * percent)
    }
}

fn counts(word: &str) -> bool {
    let word = word.to_lowercase();
    ["bed", "months", "monthcount"]
        .iter()
        .any(|unit| word.contains(unit))
}

/// A sentence, a name, an id of several words or a number with marks: nothing that the form of a pack
/// prescribes.
fn is_telling(text: &str) -> bool {
    let is_marked = text.contains('-') || text.contains(|c: char| c.is_ascii_digit());
    text.chars().count() > 5 && (!text.is_ascii() || is_marked)
}

/// A pack of one figure of each kind.
const PACK: &str = r#"{
    "yen": 605000, "at_least": 200, "from": 20, "to": 19, "on": "2026-05-29", "rate": "3/4",
    "full": "10/10", "id": "hospital-ehr", "opens": "11:00-19:30", "quote": "基準額：605,000円×病床数だけ"
}"#;

fn planted(code: &str, exceptions: &[&str]) -> usize {
    Figures::of([PACK]).found_in(code, exceptions).len()
}

#[test]
fn a_planted_figure_is_found_in_any_spelling() {
    for code in [
        "const YEN: u64 = 605_000;",
        "fn f() -> u64 { 605000u64 * beds }",
        "let yen = [0x93b48];",
        "let yen = 605e3 as u64;",
        "if size >= 200 {}",
        "if size > 199 {}",
        "if case.beds.0 >= 20 {}",
        "if beds <= 19 {}",
        "let day = Date::new(2026, month, day);",
        "let rate = SubsidyRate::new(3, 4);",
        "let rate = Self::of(10, 10);",
        "html! { <p>{ \"605,000円\" }</p> }",
    ] {
        assert_eq!(planted(code, &[]), 1, "{code}");
    }
    for text in [
        "60万5千円",
        "６０５，０００円",
        "200床以上",
        "２００床",
        "19床以下",
        "3/4",
        "補助率３／４",
        "4分の3",
        "75%",
        "2026-05-29",
        "令和8年5月29日",
        "5月29日まで",
        "2026年",
        "hospital-ehr",
        "11:00-19:30から",
        "基準額：605千円",
        "基準額：605,000円×病床数だけ",
        "基準額：605,000円×病床数",
    ] {
        assert_eq!(
            planted(&format!("const A: &str = \"{text}\";"), &[]),
            1,
            "{text}"
        );
    }
}

#[test]
fn everyday_numbers_comments_and_exceptions_pass() {
    for code in [
        "// 605,000円, 3/4\n/// 200床\n//! 2026-05-29\nfn f() {}",
        "for month in 1..=12 { let x = [2, 3, 4, 19, 20, 100]; }",
        "let x = split(3, 5); let y = (text, 4); let z = 6050;",
        "let text = \"20件\"; let b = \"3/5\"; let c = \"100%\"; let d = \"12か月\"; let e = \"6月29日\";",
        "let key = \"hospital\"; let text = \"病床数\";",
    ] {
        assert_eq!(planted(code, &[]), 0, "{code}");
    }
    assert_eq!(planted("const MS: u32 = 200;", &["200"]), 0);
    assert_eq!(
        planted("const A: &str = \"例：2026-05-29\";", &["2026-05-29"]),
        0
    );
    assert_eq!(
        planted("const A: &str = \"例：2026-05-30\";", &["2026-05-29"]),
        1
    );
}

//! Which cost a line of a quote may be, by the document's own words. Nothing is decided by it.

use super::pack::Pack;
use crate::domain::{Bearer, Input, Plan, Quote, Source};

/// A cost, with the word of the document that a line has too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion<'p> {
    /// The cost.
    pub cost: Input,
    /// The word, as the document has it.
    pub word: &'p str,
    /// The sentence with the word.
    pub source: &'p Source,
}

/// The costs whose words stand in a label, each once. A word that stands there only as a part of a longer
/// one says nothing.
pub fn suggestions<'p>(pack: &'p Pack, plan: &Plan, label: &str) -> Vec<Suggestion<'p>> {
    let label = plain(label);
    let mut found: Vec<(Suggestion<'p>, Span)> = Vec::new();
    for hint in pack.hints.iter().flatten() {
        if !hint.when.as_ref().is_none_or(|when| when.applies_to(plan)) {
            continue;
        }
        for word in &hint.words {
            let spans: Vec<_> = spans(&label, &plain(word)).collect();
            for (cost, span) in hint
                .costs
                .iter()
                .flat_map(|cost| spans.iter().map(move |span| (*cost, *span)))
            {
                let source = &hint.source;
                found.push((Suggestion { cost, word, source }, span));
            }
        }
    }
    let spans: Vec<_> = found.iter().map(|(_, span)| *span).collect();
    let is_part = |span: Span| {
        spans
            .iter()
            .any(|other| other.0 <= span.0 && span.1 <= other.1 && *other != span)
    };
    found.retain(|(_, span)| !is_part(*span));
    found.sort_by_key(|(_, span)| std::cmp::Reverse(span.1 - span.0));
    let mut each: Vec<Suggestion<'p>> = Vec::new();
    for (suggestion, _) in found {
        if each.iter().all(|known| known.cost != suggestion.cost) {
            each.push(suggestion);
        }
    }
    each
}

/// The lines that wait although exactly one cost is suggested for each, by their places: what a person may
/// take over in one go.
pub fn suggested(pack: &Pack, plan: &Plan, quote: &Quote) -> Vec<(usize, Bearer)> {
    let waiting = quote
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.to == Bearer::Ask);
    let only =
        waiting.filter_map(
            |(index, line)| match suggestions(pack, plan, &line.label).as_slice() {
                [only] => Some((index, Bearer::Cost(only.cost))),
                _ => None,
            },
        );
    only.collect()
}

/// Where something begins and ends in a text.
type Span = (usize, usize);

/// Everywhere that a word stands.
fn spans<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Span> + 't {
    let places = text
        .match_indices(word)
        .filter(|(_, word)| !word.is_empty());
    places.map(|(start, word)| (start, start + word.len()))
}

/// Half-width katakana from ｦ to ﾟ, as it is written in full width.
const KATAKANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/// A text in which only the words count: letters of one width and one case, without blanks, marks and the
/// long vowels that people write or leave out.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().map(full_or_half) {
        match letter {
            '゛' | '゜' => voice(&mut plain, letter),
            'ー' | '・' => {}
            other if other.is_whitespace() => {}
            other => plain.extend(other.to_lowercase()),
        }
    }
    plain
}

/// Letters and digits of half width, katakana of full width.
fn full_or_half(letter: char) -> char {
    let code = u32::from(letter);
    let other = match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0),
        0xff66..=0xff9f => {
            let place = usize::try_from(code - 0xff66).unwrap_or_default();
            KATAKANA.chars().nth(place)
        }
        _ => None,
    };
    other.unwrap_or(letter)
}

/// Gives the last letter the mark that stood behind it: カ and ゛ are ガ.
fn voice(text: &mut String, mark: char) {
    let Some(last) = text.pop() else {
        return;
    };
    let steps = if mark == '゛' { 1 } else { 2 };
    let voiced = match last {
        'ウ' => Some('ヴ'),
        'カ'..='ト' | 'ハ'..='ホ' => char::from_u32(u32::from(last) + steps),
        _ => None,
    };
    text.push(voiced.unwrap_or(last));
}

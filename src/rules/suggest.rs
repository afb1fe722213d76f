//! Which cost a line of a quote may be, by the document's own words. Nothing is decided by it.

use super::pack::Pack;
use crate::domain::{Input, Plan, Source, folded, holds};

/// A cost, with the word of the document that a line has too.
#[derive(Debug, PartialEq, Eq)]
pub struct Suggestion<'p> {
    /// The cost.
    pub cost: Input,
    /// The word, as the document has it.
    pub word: &'p str,
    /// The sentence with the word.
    pub source: &'p Source,
}

/// The costs whose words stand in a label, each once. A word that is a part of a longer one there says nothing.
#[inline(never)]
pub fn suggestions<'p>(pack: &'p Pack, plan: &Plan, label: &str) -> Vec<Suggestion<'p>> {
    let label = folded(label);
    let (mut found, mut each) = (Vec::new(), Vec::new());
    for hint in pack.hints.iter().flatten() {
        if hint
            .when
            .as_ref()
            .is_some_and(|when| !when.applies_to(plan))
        {
            continue;
        }
        for word in &hint.words {
            let bare = folded(word);
            if holds(&label, &bare) {
                found.push((hint, word, bare));
            }
        }
    }
    for (hint, word, bare) in &found {
        let mut is_part = false;
        for (_, _, other) in &found {
            is_part |= other.len() > bare.len() && holds(other, bare);
        }
        for cost in &hint.costs {
            let mut is_new = !is_part;
            for known in &each {
                let Suggestion { cost: known, .. } = known;
                is_new &= known != cost;
            }
            if is_new {
                each.push(Suggestion {
                    cost: *cost,
                    word,
                    source: &hint.source,
                });
            }
        }
    }
    each
}

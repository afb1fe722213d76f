//! A word for a cost stands in the sentence that is given for it.

use crate::domain::holds;
use crate::rules::Fault;
use crate::rules::pack::Pack;
use crate::rules::place::Place;

/// Notes every word that its sentence does not have.
pub fn check(pack: &Pack, at: &Place<'_>) {
    for (index, hint) in pack.hints.iter().flatten().enumerate() {
        for (word_index, word) in hint.words.iter().enumerate() {
            if !holds(&hint.source.quote, word) {
                let hint = at.item(index);
                hint.field("words").item(word_index).note(Fault::NotQuoted);
            }
        }
    }
}

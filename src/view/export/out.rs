//! JSON under way.

use super::text::{Format, push};
use crate::domain::{Choice, Facility, Input, SubsidyRate, YenRange};

/// The text so far. An item of a list has no key.
#[derive(Default)]
pub struct Out(String);

impl Out {
    /// The whole text.
    pub fn finish(mut self) -> String {
        self.0.push('\n');
        self.0
    }

    /// Begins a value: what separates it from the last one, and its key.
    fn key(&mut self, key: &str) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
        if !key.is_empty() {
            self.quoted(key);
            self.0.push(':');
        }
    }

    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        push(&mut self.0, Format::Json, text);
        self.0.push('"');
    }

    pub fn open(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.0.push(bracket);
    }

    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    pub fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.quoted(text);
    }

    pub fn option(&mut self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.text(key, text),
            None => self.bare(key, "null"),
        }
    }

    pub fn number(&mut self, key: &str, number: u64) {
        self.bare(key, &number.to_string());
    }

    fn bare(&mut self, key: &str, word: &str) {
        self.key(key);
        self.0.push_str(word);
    }

    /// The codes of kinds of facility.
    pub fn facilities(&mut self, these: &[Facility]) {
        self.open("facility", '[');
        for one in these {
            self.text("", one.code());
        }
        self.close(']');
    }

    /// The keys of fields.
    pub fn fields(&mut self, key: &str, these: &[Input]) {
        self.open(key, '[');
        for one in these {
            self.text("", one.code());
        }
        self.close(']');
    }

    pub fn rate(&mut self, key: &str, rate: SubsidyRate) {
        self.text(key, &rate.to_string());
    }

    /// An amount as its two ends.
    pub fn amounts(&mut self, key: &str, amount: Option<YenRange>) {
        let Some(amount) = amount else {
            return self.bare(key, "null");
        };
        self.open(key, '{');
        self.number("min", amount.low.into());
        self.number("max", amount.high.into());
        self.close('}');
    }
}

//! What a rule pack may be as text, looked at before any parser reads it.
//!
//! Parsers of JSON differ in what they let pass. A browser's keeps the last of two fields of one
//! name and reads `1.0` and `1e3` as whole numbers; `serde_json` does neither. Text in which this
//! scanner finds nothing is JSON to both or to neither, means the same to both, and can be read by
//! code that calls itself. Whether it is JSON at all is left to them.

use super::{Fault, Problem};

/// The most levels inside each other, and the most fields of one object. A pack has 13 of either.
const MOST: usize = 32;

/// The most digits of a number: a browser counts exactly up to 2⁵³, which has sixteen.
const MOST_DIGITS: usize = 15;

/// Every problem of the text, the first of them where they are very many, each with its line and
/// column.
///
/// Takes any text, in a time that grows with its length only.
pub fn scan(text: &str) -> Vec<Problem> {
    let mut scanner = Scanner {
        text,
        at: 0,
        problems: Vec::new(),
    };
    scanner.look();
    scanner.problems
}

struct Scanner<'t> {
    text: &'t str,
    /// How many bytes have been looked at.
    at: usize,
    problems: Vec<Problem>,
}

impl<'t> Scanner<'t> {
    fn look(&mut self) {
        // For each list or object that is open, the names of its fields so far.
        let mut open = Vec::new();
        while let [mark, ..] = self.rest() {
            match mark {
                b'[' | b'{' if open.len() == MOST => return self.note(self.at, Fault::TooMuch),
                b'[' | b'{' => open.push(Vec::new()),
                b']' | b'}' => drop(open.pop()),
                b'-' | b'0'..=b'9' => {
                    self.number();
                    continue;
                }
                b'"' => {
                    let from = self.at;
                    let name = self.string();
                    let is_name = self.rest().trim_ascii_start().starts_with(b":");
                    if let (true, Some(names)) = (is_name, open.last_mut()) {
                        if names.len() == MOST {
                            return self.note(from, Fault::TooMuch);
                        }
                        self.name(from, name, names);
                    }
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// The name of a field stands once in its object, and is written in one way only.
    fn name(&mut self, from: usize, name: &'t str, names: &mut Vec<&'t str>) {
        if name.bytes().any(|byte| byte == b'\\') {
            self.note(from, Fault::Backslash);
        } else if names.contains(&name) {
            self.note(from, Fault::SameId(name.to_owned()));
        }
        names.push(name);
    }

    /// What stands from one quotation mark to the next, or to the end of the text.
    fn string(&mut self) -> &'t str {
        self.at += 1;
        let from = self.at;
        loop {
            self.at += match self.rest() {
                [b'"', ..] | [] => break,
                // Half of a character, which a browser reads as a stand-in and others refuse; or a
                // Korean one, which nobody has to write so.
                [b'\\', b'u', b'd' | b'D', ..] => {
                    self.note(self.at, Fault::Backslash);
                    2
                }
                [b'\\', _, ..] => 2,
                _ => 1,
            };
        }
        let content = self.text.get(from..self.at);
        self.at += 1;
        content.unwrap_or_default()
    }

    /// Whatever begins like a number, to its end. Only digits are one here.
    fn number(&mut self) {
        let from = self.at;
        while let [b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9', ..] = self.rest() {
            self.at += 1;
        }
        let number = self.text.get(from..self.at).unwrap_or_default();
        if number.len() > MOST_DIGITS || number.parse::<u64>().is_err() {
            self.note(from, Fault::NotDigits);
        }
    }

    fn note(&mut self, at: usize, fault: Fault) {
        // Each costs a look from the start; whoever mends so many will ask again.
        if self.problems.len() == MOST {
            return;
        }
        let before = self.text.get(..at).unwrap_or_default();
        let (mut line, mut column) = (1, 1);
        for letter in before.chars() {
            column += 1;
            if letter == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
        self.problems.push(Problem {
            path: format!("{line}行{column}文字目"),
            fault,
        });
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }
}

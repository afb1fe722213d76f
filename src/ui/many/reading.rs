//! A text of any length on its way into the program: piece by piece, because to copy all of it at once would stop the
//! page for as long as that takes.

use web_sys::js_sys::JsString;

use crate::form::{CellReader, Cells, mark_of};

/// So many characters at a time: some two milliseconds.
const PIECE: u32 = 50_000;

/// A text under way.
pub struct Reading {
    text: JsString,
    at: u32,
    reader: CellReader,
}

impl Reading {
    /// Begins.
    pub fn new(text: JsString) -> Self {
        let first: String = text.slice(0, PIECE).into();
        Self {
            reader: CellReader::new(mark_of(&first)),
            text,
            at: 0,
        }
    }

    /// Reads one more piece; false where there is none.
    pub fn step(&mut self) -> bool {
        let length = self.text.length();
        let mut end = length.min(self.at.saturating_add(PIECE));
        // The first half of a letter that has two waits for the other.
        let is_half = |at: u32| {
            let code = self.text.char_code_at(at);
            (55_296.0..56_320.0).contains(&code)
        };
        if end < length && is_half(end - 1) {
            end -= 1;
        }
        let piece: String = self.text.slice(self.at, end).into();
        self.reader.push(&piece);
        self.at = end;
        end < length
    }

    /// How much was read, and of how much.
    pub fn progress(&self) -> (u32, u32) {
        (self.at, self.text.length())
    }

    /// All of it.
    pub fn finish(self) -> Cells {
        self.reader.finish()
    }
}

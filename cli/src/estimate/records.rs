//! The rows of a CSV, one by one, and where in their file they stand.
//!
//! RFC 4180 as office programs bend it. A quotation mark that nothing closes is found as such, and takes only its own
//! row with it: what stands behind it is read again.

use std::io::{self, Read};

use super::cells::Span;
use super::lines::{Lines, without_end};

/// No cell is longer: a spreadsheet keeps at most 32,767 characters in one, of three bytes each.
const LONGEST_CELL: usize = 1 << 17;

/// Reads the rows of a file.
pub struct Records<R> {
    lines: Lines<R>,
    /// What parts the cells.
    mark: u8,
    /// The lines of the row.
    raw: Vec<u8>,
    cells: Cells,
}

/// The cells of one row.
#[derive(Default)]
struct Cells {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Cells {
    fn end(&mut self) {
        self.ends.push(self.bytes.len());
    }
}

/// Where in a cell the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// At its beginning.
    Start,
    /// In text.
    Bare,
    /// Behind the mark that opened it.
    Quoted,
    /// Behind a mark in it: the end, or the first of two that stand for one.
    Closed,
}

/// The last mark that opened a cell.
#[derive(Clone, Copy, Default)]
struct Opened {
    line: u64,
    /// Where it stands in the lines of its row.
    place: usize,
    /// Where the line that it stands in ends there.
    line_end: usize,
}

impl<R: Read> Records<R> {
    /// A reader of rows whose cells `mark`, an ASCII character, parts.
    pub fn new(file: R, mark: u8) -> Self {
        Self {
            lines: Lines::new(file),
            mark,
            raw: Vec::new(),
            cells: Cells::default(),
        }
    }

    /// Goes on to the next row that is not blank, and says where it stands; none behind the last. Of a row with a
    /// mark that nothing closes there are no cells.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&mut self) -> io::Result<Option<Span>> {
        self.cells.bytes.clear();
        self.cells.ends.clear();
        self.raw.clear();
        loop {
            if !self.lines.read(&mut self.raw)? {
                return Ok(None);
            }
            if !without_end(&self.raw).is_empty() {
                break;
            }
            self.raw.clear();
        }
        let first = self.lines.count();
        if self.raw.contains(&b'"') {
            return self.read_quoted(first).map(Some);
        }
        for cell in without_end(&self.raw).split(|byte| *byte == self.mark) {
            self.cells.bytes.extend_from_slice(cell);
            self.cells.end();
        }
        Ok(Some(Span::of_row(first, first)))
    }

    /// The cells of the row.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let mut from = 0;
        self.cells.ends.iter().map(move |end| {
            let cell = self.cells.bytes.get(from..*end).unwrap_or_default();
            from = *end;
            cell
        })
    }

    /// How many lines were read.
    pub fn lines(&self) -> u64 {
        self.lines.count()
    }

    /// Reads on from a line with a mark until its row ends.
    fn read_quoted(&mut self, first: u64) -> io::Result<Span> {
        let (mut at, mut place) = (At::Start, 0);
        let mut opened = Opened::default();
        loop {
            let (end, line) = (self.raw.len(), self.lines.count());
            while let Some(byte) = self.raw.get(place).copied() {
                at = match (byte, at) {
                    (b'"', At::Start) => {
                        opened = Opened {
                            line,
                            place,
                            line_end: end,
                        };
                        At::Quoted
                    }
                    (b'"', At::Quoted) => At::Closed,
                    (_, At::Quoted) | (b'"', At::Closed) => self.take(byte, At::Quoted),
                    (b'\r' | b'\n', _) => {
                        self.cells.end();
                        return Ok(Span::of_row(first, line));
                    }
                    (byte, _) if byte == self.mark => {
                        self.cells.end();
                        At::Start
                    }
                    // A mark in the middle of a later line begins a cell: the one before was never closed.
                    (_, At::Closed) if opened.line < line => {
                        return Ok(self.give_back(first, opened));
                    }
                    _ => self.take(byte, At::Bare),
                };
                place += 1;
            }
            if at != At::Quoted {
                // The file ends without a line end.
                self.cells.end();
                return Ok(Span::of_row(first, line));
            }
            let is_endless = self.raw.len() - opened.place > LONGEST_CELL;
            if is_endless || !self.lines.read(&mut self.raw)? {
                return Ok(self.give_back(first, opened));
            }
        }
    }

    fn take(&mut self, byte: u8, then: At) -> At {
        self.cells.bytes.push(byte);
        then
    }

    /// Ends the row with the line of a mark that nothing closes. What stands behind is read again.
    fn give_back(&mut self, first: u64, opened: Opened) -> Span {
        self.cells = Cells::default();
        let last = self.lines.count();
        let behind = self.raw.split_off(opened.line_end);
        self.lines.give_back(behind, opened.line);
        Span::of_open(first, opened.line, last)
    }
}

#[cfg(test)]
mod tests {
    use super::Records;

    /// Each row of a text: its first line, whether a mark in it is open, and its cells.
    fn rows(text: &str) -> Vec<(u64, bool, Vec<String>)> {
        let mut records = Records::new(text.as_bytes(), b',');
        let mut rows = Vec::new();
        while let Ok(Some(span)) = records.read() {
            let cells = records.cells().map(String::from_utf8_lossy);
            let cells = cells.map(Into::into).collect();
            rows.push((span.first(), span.open().is_some(), cells));
        }
        rows
    }

    #[track_caller]
    fn reads(text: &str, wanted: &[(u64, bool, &[&str])]) {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(line, is_open, cells)| {
                let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
                (*line, *is_open, cells)
            })
            .collect();
        assert_eq!(rows(text), wanted, "{text:?}");
    }

    #[test]
    fn cells_of_every_kind() {
        reads("", &[]);
        reads("\n\r\n\r", &[]);
        reads(
            "a,b\r\nc,\r,d",
            &[
                (1, false, &["a", "b"]),
                (2, false, &["c", ""]),
                (3, false, &["", "d"]),
            ],
        );
        reads(
            "\"a,\"\"b\"\"\",\"\"\n\nx\"y,\"c\"d\n",
            &[(1, false, &["a,\"b\"", ""]), (3, false, &["x\"y", "cd"])],
        );
        reads(
            "\"a\r\nb\",c\nd,\"e\"",
            &[(1, false, &["a\r\nb", "c"]), (3, false, &["d", "e"])],
        );
    }

    #[test]
    fn a_mark_that_nothing_closes_takes_its_own_row_only() {
        // Up to the end of the text.
        reads(
            "a,\"b\nc,d\ne,f\n",
            &[
                (1, true, &[]),
                (2, false, &["c", "d"]),
                (3, false, &["e", "f"]),
            ],
        );
        // Up to a mark that begins a cell.
        reads(
            "a,\"b\nc,\"d\"\ne,f",
            &[
                (1, true, &[]),
                (2, false, &["c", "d"]),
                (3, false, &["e", "f"]),
            ],
        );
        // Twice, one behind the other, and behind a cell of two lines.
        reads(
            "\"a\nb\",\"c\n\"d\ne\n",
            &[(1, true, &[]), (3, true, &[]), (4, false, &["e"])],
        );
        reads("a,\"", &[(1, true, &[])]);
    }

    #[test]
    fn a_mark_is_given_up_before_the_end_of_a_long_text() {
        let mut text = "\"a\n".to_owned();
        text.push_str(&"b\n".repeat(1_000_000));
        let rows = rows(&text);
        assert_eq!(rows.len(), 1_000_001);
        assert_eq!(rows.iter().filter(|(_, is_open, _)| *is_open).count(), 1);
    }
}

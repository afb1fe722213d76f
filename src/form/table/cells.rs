//! Text as rows of cells, read piece by piece: a page that is handed megabytes stays alive meanwhile.
//!
//! RFC 4180 as office programs bend it: a quotation mark opens a cell only at its beginning, may hold line
//! ends, and where nothing closes it, it was text.

/// Rows of cells: one text, and where in it each cell ends. Nothing of the text is lost but the marks between cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    /// Where each cell ends.
    ends: Vec<u32>,
    /// The first cell of each row, and the line of the text in which the row begins, from 1.
    rows: Vec<(u32, u32)>,
}

impl Cells {
    /// How many rows there are, blank ones too.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many cells a row has.
    pub fn width(&self, row: usize) -> usize {
        let (first, next) = self.span(row);
        next.saturating_sub(first)
    }

    /// A cell as it was written; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let (first, next) = self.span(row);
        let at = first + column;
        if at >= next {
            return "";
        }
        let start = at.checked_sub(1).map_or(0, |before| self.end(before));
        self.text.get(start..self.end(at)).unwrap_or_default()
    }

    /// The line of the text in which a row begins, from 1.
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |(_, line)| *line)
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * 4 + self.rows.capacity() * 8
    }

    fn span(&self, row: usize) -> (usize, usize) {
        let first = |row: usize| self.rows.get(row).map(|(cell, _)| *cell as usize);
        let next = first(row + 1).unwrap_or(self.ends.len());
        (first(row).unwrap_or(next), next)
    }

    fn end(&self, cell: usize) -> usize {
        self.ends.get(cell).map_or(0, |end| *end as usize)
    }
}

/// Where in a cell the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Reads cells that a mark parts.
#[derive(Clone, Debug)]
pub struct CellReader {
    mark: u8,
    cells: Cells,
    at: At,
    /// Whether quotation marks may open a cell.
    has_quotes: bool,
    /// Whether the last character was a carriage return, whose line feed may follow in the next piece.
    is_returned: bool,
    line: u32,
    /// Where the cell began that a mark opened: in the text, and its line.
    opened: (usize, u32),
}

impl CellReader {
    /// A reader of cells that `mark`, an ASCII character, parts.
    pub fn new(mark: char) -> Self {
        Self {
            mark: u8::try_from(mark).unwrap_or(b'\t'),
            cells: Cells {
                rows: vec![(0, 1)],
                ..Cells::default()
            },
            at: At::Start,
            has_quotes: true,
            is_returned: false,
            line: 1,
            opened: (0, 1),
        }
    }

    /// Reads one more piece.
    pub fn push(&mut self, piece: &str) {
        let is_first = self.cells.text.is_empty() && self.cells.ends.is_empty();
        // The mark by which programs know the encoding.
        let piece = match piece.strip_prefix('\u{feff}') {
            Some(rest) if is_first && self.at == At::Start => rest,
            _ => piece,
        };
        let bytes = piece.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let rest = bytes.get(at..).unwrap_or_default();
            // Up to the next character that may mean something; all of these are ASCII.
            let plain = rest.iter().position(|byte| self.is_special(*byte));
            let plain = plain.unwrap_or(rest.len());
            if plain > 0 {
                let text = piece.get(at..at + plain).unwrap_or_default();
                self.cells.text.push_str(text);
                if self.at != At::Quoted {
                    self.at = At::Bare;
                }
                self.is_returned = false;
                at += plain;
                continue;
            }
            self.take(*byte);
            at += 1;
        }
    }

    /// All rows.
    pub fn finish(mut self) -> Cells {
        if self.at == At::Quoted {
            // Nothing closed the last mark: it was text, and so is what looked quoted behind it.
            let (start, line) = self.opened;
            let tail = self.cells.text.split_off(start);
            (self.has_quotes, self.at, self.line) = (false, At::Start, line);
            self.push("\"");
            self.push(&tail);
        }
        let first = self.cells.rows.last().map_or(0, |(cell, _)| *cell as usize);
        if self.at == At::Start && first == self.cells.ends.len() {
            // The text ended with a line end.
            self.cells.rows.pop();
        } else {
            self.end_cell();
        }
        self.cells
    }

    fn is_special(&self, byte: u8) -> bool {
        match self.at {
            At::Quoted => byte == b'"' || byte == b'\n' || byte == b'\r',
            At::Bare => byte == self.mark || byte == b'\n' || byte == b'\r',
            At::Start | At::Closed => {
                byte == self.mark || byte == b'\n' || byte == b'\r' || byte == b'"'
            }
        }
    }

    fn take(&mut self, byte: u8) {
        let is_second = byte == b'\n' && self.is_returned;
        self.is_returned = byte == b'\r';
        match (byte, self.at) {
            (b'"', At::Start) if self.has_quotes => {
                self.opened = (self.cells.text.len(), self.line);
                self.at = At::Quoted;
            }
            (b'"', At::Quoted) => self.at = At::Closed,
            (b'"', At::Closed) => {
                self.cells.text.push('"');
                self.at = At::Quoted;
            }
            (b'"', _) => {
                self.cells.text.push('"');
                self.at = At::Bare;
            }
            (b'\n' | b'\r', At::Quoted) => {
                if !is_second {
                    self.line = self.line.saturating_add(1);
                    self.cells.text.push('\n');
                }
            }
            (b'\n' | b'\r', _) => {
                if !is_second {
                    self.line = self.line.saturating_add(1);
                    self.end_cell();
                    let first = short(self.cells.ends.len());
                    self.cells.rows.push((first, self.line));
                }
            }
            // The mark between cells.
            _ => self.end_cell(),
        }
    }

    fn end_cell(&mut self) {
        self.cells.ends.push(short(self.cells.text.len()));
        self.at = At::Start;
    }
}

/// More than four gigabytes cannot be handed to a page.
fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

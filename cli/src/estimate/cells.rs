//! Rows as they were read: cells of bytes, many in one piece of memory, so that a row costs none of its own.

/// Where a row stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: u64,
    last: u64,
    /// The line of a quotation mark that nothing closes.
    open: Option<u64>,
}

impl Span {
    /// A row from one line to another, both counted from 1.
    pub fn of_row(first: u64, last: u64) -> Self {
        let open = None;
        Self { first, last, open }
    }

    /// A row with a quotation mark in the line `open` that nothing closes, were it read up to the line `last`.
    pub fn of_open(first: u64, open: u64, last: u64) -> Self {
        let open = Some(open);
        Self { first, last, open }
    }

    /// The line in which the row begins: the number by which people find it.
    pub fn first(self) -> u64 {
        self.first
    }

    /// How many lines it takes.
    pub fn lines(self) -> u64 {
        self.last.saturating_sub(self.first) + 1
    }

    /// The line of a quotation mark that nothing closes, and the last line that it would take in.
    pub fn open(self) -> Option<(u64, u64)> {
        self.open.map(|open| (open, self.last))
    }
}

/// Some rows of one file, one behind the other.
#[derive(Default)]
pub struct Batch {
    bytes: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
    /// How many cells there are up to the end of each row, and where it stands.
    rows: Vec<(usize, Span)>,
}

impl Batch {
    /// How many rows it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many bytes stand in its cells.
    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Adds a row of these cells.
    pub fn push<'c>(&mut self, span: Span, cells: impl IntoIterator<Item = &'c [u8]>) {
        for cell in cells {
            self.bytes.extend_from_slice(cell);
            self.ends.push(self.bytes.len());
        }
        self.rows.push((self.ends.len(), span));
    }

    /// The rows, each with its place and its cells.
    pub fn rows(&self) -> impl Iterator<Item = (Span, impl Iterator<Item = &[u8]> + Clone)> {
        let (mut first, mut start) = (0, 0);
        self.rows.iter().map(move |(next, span)| {
            let ends = self.ends.get(first..*next).unwrap_or_default();
            let mut from = start;
            first = *next;
            start = ends.last().copied().unwrap_or(start);
            let cells = ends.iter().map(move |end| {
                let cell = self.bytes.get(from..*end).unwrap_or_default();
                from = *end;
                cell
            });
            (*span, cells)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Batch, Span};

    #[test]
    fn rows_come_back_as_they_were_put_in() {
        let mut batch = Batch::default();
        let rows: [&[&[u8]]; 4] = [&[b"a", b"", b"bc"], &[], &[b"", b""], &[b"d"]];
        for (line, row) in (1..).zip(rows) {
            batch.push(Span::of_row(line, line), row.iter().copied());
        }
        let (spans, found): (Vec<Span>, Vec<Vec<&[u8]>>) = batch
            .rows()
            .map(|(span, cells)| (span, cells.collect()))
            .unzip();
        assert_eq!(found, rows);
        assert!(spans.into_iter().map(Span::first).eq(1..=4));
        assert_eq!((batch.len(), batch.bytes()), (4, 4));
    }
}

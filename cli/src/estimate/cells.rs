//! Rows as they were read: cells of bytes, many in one piece of memory, so that a row costs none of its own.

/// Some rows of one file, one behind the other.
#[derive(Default)]
pub struct Batch {
    bytes: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
    /// How many cells there are up to the end of each row.
    rows: Vec<usize>,
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
    pub fn push<'c>(&mut self, cells: impl IntoIterator<Item = &'c [u8]>) {
        for cell in cells {
            self.bytes.extend_from_slice(cell);
            self.ends.push(self.bytes.len());
        }
        self.rows.push(self.ends.len());
    }

    /// The rows, each as its cells.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = &[u8]> + Clone> {
        let (mut first, mut start) = (0, 0);
        self.rows.iter().map(move |next| {
            let ends = self.ends.get(first..*next).unwrap_or_default();
            let mut from = start;
            first = *next;
            start = ends.last().copied().unwrap_or(start);
            ends.iter().map(move |end| {
                let cell = self.bytes.get(from..*end).unwrap_or_default();
                from = *end;
                cell
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Batch;

    #[test]
    fn rows_come_back_as_they_were_put_in() {
        let mut batch = Batch::default();
        let rows: [&[&[u8]]; 4] = [&[b"a", b"", b"bc"], &[], &[b"", b""], &[b"d"]];
        for row in rows {
            batch.push(row.iter().copied());
        }
        let found: Vec<Vec<&[u8]>> = batch.rows().map(Iterator::collect).collect();
        assert_eq!(found, rows);
        assert_eq!((batch.len(), batch.bytes()), (4, 4));
    }
}

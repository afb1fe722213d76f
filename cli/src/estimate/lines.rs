//! The lines of a file, which may be given back and read again.

use std::io::{self, BufRead, BufReader, Read};
use std::mem::take;

/// Reads the lines of a file.
pub struct Lines<R> {
    file: BufReader<R>,
    /// What was given back, and how far it was read again.
    again: (Vec<u8>, usize),
    count: u64,
}

impl<R: Read> Lines<R> {
    /// A reader of lines.
    pub fn new(file: R) -> Self {
        Self {
            file: BufReader::with_capacity(1 << 16, file),
            again: (Vec::new(), 0),
            count: 0,
        }
    }

    /// How many lines were read: the number of the last one.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Adds the next line with its end to `line`; whether there was one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        let before = line.len();
        let (again, from) = &mut self.again;
        let mut rest = again.get(*from..).unwrap_or_default();
        if rest.is_empty() {
            read_line(&mut self.file, line)?;
        } else {
            read_line(&mut rest, line)?;
            *from = again.len() - rest.len();
        }
        let is_there = line.len() > before;
        self.count += u64::from(is_there);
        Ok(is_there)
    }

    /// Takes back the whole lines behind the one with the number `count`.
    pub fn give_back(&mut self, mut lines: Vec<u8>, count: u64) {
        let (again, from) = take(&mut self.again);
        lines.extend_from_slice(again.get(from..).unwrap_or_default());
        self.again = (lines, 0);
        self.count = count;
    }
}

/// A line up to and with its end, as each system writes it.
fn read_line(file: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let count = end.map_or(bytes.len(), |end| end + 1);
        line.extend_from_slice(bytes.get(..count).unwrap_or_default());
        file.consume(count);
        if end.is_none() {
            continue;
        }
        if line.ends_with(b"\r") && file.fill_buf()?.starts_with(b"\n") {
            line.push(b'\n');
            file.consume(1);
        }
        return Ok(());
    }
}

/// A line without its end.
pub fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

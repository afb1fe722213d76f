//! How much was read, and that no row is endless, as one of a file that is no table may be.

use std::io::{self, Error, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// No row of a table is longer; what is read ahead of one is in it.
const LONGEST_ROW: u64 = 1 << 22;

/// How many bytes were read, and how many may be.
#[derive(Default)]
pub struct Meter {
    read: AtomicU64,
    allowed: AtomicU64,
}

impl Meter {
    /// How many bytes were read.
    pub fn read(&self) -> u64 {
        self.read.load(Relaxed)
    }

    /// Allows for one more row.
    pub fn begin_row(&self) {
        self.allowed.store(self.read() + LONGEST_ROW, Relaxed);
    }
}

/// A file that is read under a meter.
pub struct Metered {
    file: Box<dyn Read + Send>,
    meter: Arc<Meter>,
}

impl Metered {
    pub fn new(file: Box<dyn Read + Send>, meter: Arc<Meter>) -> Self {
        meter.begin_row();
        Self { file, meter }
    }
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.meter.read() > self.meter.allowed.load(Relaxed) {
            let words = "1行が長すぎます。表のファイルか確かめてください";
            return Err(Error::other(words));
        }
        let count = self.file.read(buffer)?;
        self.meter.read.fetch_add(count as u64, Relaxed);
        Ok(count)
    }
}

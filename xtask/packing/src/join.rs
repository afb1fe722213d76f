//! Putting a program together again from its streams.

use crate::instructions;
use crate::streams::{self, COUNT};
use crate::walk::{self, Carrier};

/// Fills the place. `None` if the streams are not those of a program that is as long.
pub fn join<'a>(streams: &'a mut [&'a [u8]; COUNT], place: &'a mut [u8]) -> Option<()> {
    walk::program(&mut Joiner {
        streams,
        place,
        filled: 0,
    })
}

struct Joiner<'a> {
    streams: &'a mut [&'a [u8]; COUNT],
    place: &'a mut [u8],
    filled: usize,
}

impl Joiner<'_> {
    fn take(&mut self, stream: u8) -> Option<u8> {
        let stream = self.streams.get_mut(usize::from(stream))?;
        let (byte, rest) = stream.split_first()?;
        *stream = rest;
        Some(*byte)
    }
}

impl Carrier for Joiner<'_> {
    fn is_done(&self) -> bool {
        self.filled >= self.place.len()
    }

    fn byte(&mut self, stream: u8) -> Option<u8> {
        let byte = self.take(stream)?;
        self.known(byte)?;
        Some(byte)
    }

    fn known(&mut self, byte: u8) -> Option<()> {
        *self.place.get_mut(self.filled)? = byte;
        self.filled += 1;
        Some(())
    }

    fn code(&mut self) -> Option<[u8; 2]> {
        let code = self.take(streams::CODES)?;
        self.known(instructions::instruction(code))?;
        let [_, codes, ..] = *self.streams;
        Some([code, *codes.first().unwrap_or(&0)])
    }

    /// Where the function's size will stand.
    fn begin(&mut self) -> Option<usize> {
        Some(self.filled)
    }

    /// Makes room for the size, now that it is known.
    fn end(&mut self, place: usize) -> Option<()> {
        let wider = self.take(streams::WIDER)?;
        let body = place..self.filled;
        let mut size = body.len();
        let mut left = walk::length(size) + usize::from(wider);
        let behind = self.filled.checked_add(left)?;
        if behind > self.place.len() {
            return None;
        }
        self.place.copy_within(body, place + left);
        self.filled = place;
        while left > 0 {
            left -= 1;
            let [low, ..] = size.to_le_bytes();
            let more = if left > 0 { 0x80 } else { 0 };
            self.known(low & 0x7f | more)?;
            size >>= 7;
        }
        self.filled = behind;
        Some(())
    }
}

//! LZMA, decoded: bytes, and copies of what came before, each coded by what usually follows.
//!
//! After the description of the format in the LZMA SDK. The place is its own dictionary, so nothing
//! is kept beside it but the probabilities.

use crate::codes::{Codes, EVEN};

/// How many high bits of the byte before choose the probabilities of the next (`lc`). With `lp` and
/// `pb` at zero, as here, the position has no say.
pub const CONTEXT_BITS: u32 = 1;

/// The probabilities stand in one row; these are the places of each kind. Those of a state come first.
const IS_COPY: usize = 0;
const IS_REPEAT: usize = 12;
const IS_NOT_LAST: usize = 24;
const IS_NOT_SECOND: usize = 36;
const IS_NOT_THIRD: usize = 48;
const IS_LONG: usize = 60;
const SLOTS: usize = 72;
const NEAR: usize = SLOTS + 4 * 64;
const ALIGNED: usize = NEAR + 115;
const LENGTH: usize = ALIGNED + 16;
const REPEAT_LENGTH: usize = LENGTH + LENGTHS;
const BYTES: usize = REPEAT_LENGTH + LENGTHS;
const COUNT: usize = BYTES + (0x300 << CONTEXT_BITS);

/// Two choices, then eight short lengths, eight middle ones, 256 long ones.
const LENGTHS: usize = 2 + 8 + 8 + 256;

/// A copy is never shorter.
const SHORTEST: usize = 2;

/// Fills the place, and says how much of the stream it takes; a copy that would go on behind the place ends there.
/// `None` if the stream ends before, or says what cannot be.
pub fn decode(stream: &[u8], place: &mut [u8]) -> Option<usize> {
    let mut decoder = Decoder {
        codes: Codes::new(stream)?,
        chances: [EVEN; COUNT],
        place,
        filled: 0,
        state: 0,
        distances: [1; 4],
    };
    while decoder.filled < decoder.place.len() {
        decoder.step()?;
    }
    Some(stream.len() - decoder.codes.left())
}

struct Decoder<'a> {
    codes: Codes<'a>,
    chances: [u16; COUNT],
    place: &'a mut [u8],
    filled: usize,
    /// What came last: below seven a byte, above a copy.
    state: usize,
    /// How far back the last four copies were taken, the last one first.
    distances: [usize; 4],
}

impl Decoder<'_> {
    fn step(&mut self) -> Option<()> {
        if self.says(IS_COPY)? == 0 {
            return self.byte();
        }
        let after_byte = self.state < 7;
        let state = |byte, copy| if after_byte { byte } else { copy };
        if self.says(IS_REPEAT)? == 0 {
            let length = self.length(LENGTH)?;
            let [last, second, third, _] = self.distances;
            self.distances = [self.distance(length)?, last, second, third];
            self.state = state(7, 10);
            return self.copy(length + SHORTEST);
        }
        if self.says(IS_NOT_LAST)? == 1 {
            self.distances = self.older()?;
        } else if self.says(IS_LONG)? == 0 {
            self.state = state(9, 11);
            return self.copy(1);
        }
        let length = self.length(REPEAT_LENGTH)?;
        self.state = state(8, 11);
        self.copy(length + SHORTEST)
    }

    /// The distances, an older one of them taken again and so the last one now.
    fn older(&mut self) -> Option<[usize; 4]> {
        let [last, second, third, fourth] = self.distances;
        Some(if self.says(IS_NOT_SECOND)? == 0 {
            [second, last, third, fourth]
        } else if self.says(IS_NOT_THIRD)? == 0 {
            [third, last, second, fourth]
        } else {
            [fourth, last, second, third]
        })
    }

    /// A bit that depends on the state.
    fn says(&mut self, kind: usize) -> Option<usize> {
        let chance = self.chances.get_mut(kind + self.state)?;
        self.codes.bit(chance)
    }

    /// One byte. After a copy it differs from the one that the copy would have gone on with, and is
    /// coded beside it, bit by bit, until it does.
    fn byte(&mut self) -> Option<()> {
        let before = self.filled.checked_sub(1).and_then(|at| self.place.get(at));
        let context = usize::from(*before.unwrap_or(&0)) >> (8 - CONTEXT_BITS);
        let chances = self.chances.get_mut(BYTES + 0x300 * context..)?;
        let mut way = 1;
        if self.state >= 7 {
            let at = self.filled.checked_sub(self.distances[0])?;
            let mut other = usize::from(*self.place.get(at)?);
            while way < 0x100 {
                other <<= 1;
                let expected = other & 0x100;
                let bit = self.codes.bit(chances.get_mut(0x100 + expected + way)?)?;
                way = way << 1 | bit;
                if expected != bit << 8 {
                    break;
                }
            }
        }
        while way < 0x100 {
            way = way << 1 | self.codes.bit(chances.get_mut(way)?)?;
        }
        *self.place.get_mut(self.filled)? = (way & 0xff).try_into().ok()?;
        self.filled += 1;
        self.state = match self.state {
            0..4 => 0,
            4..10 => self.state - 3,
            _ => self.state - 6,
        };
        Some(())
    }

    fn length(&mut self, kind: usize) -> Option<usize> {
        let chances = self.chances.get_mut(kind..kind + LENGTHS)?;
        let (choices, chances) = chances.split_at_mut_checked(2)?;
        for (choice, short) in choices.iter_mut().zip([0, 8]) {
            if self.codes.bit(choice)? == 0 {
                let length = self.codes.number(3, chances.get_mut(short..)?)?;
                return Some(short + length);
            }
        }
        Some(16 + self.codes.number(8, chances.get_mut(16..)?)?)
    }

    /// How far back a copy of this length is taken, at least one: its size in bits and highest two
    /// bits, the middle as it is, and the lowest four by what usually stands there.
    fn distance(&mut self, length: usize) -> Option<usize> {
        let slots = self.chances.get_mut(SLOTS + 64 * length.min(3)..)?;
        let slot = self.codes.number(6, slots)?;
        if slot < 4 {
            return Some(slot + 1);
        }
        let low_bits = u32::try_from(slot >> 1).ok()? - 1;
        let mut distance = (2 | slot & 1) << low_bits;
        if slot < 14 {
            let near = self.chances.get_mut(NEAR + distance - slot..)?;
            distance += self.codes.reversed(low_bits, near)?;
        } else {
            let mut middle = 0;
            for _ in 4..low_bits {
                middle = middle << 1 | self.codes.even_bit()?;
            }
            distance += middle << 4;
            distance += self.codes.reversed(4, self.chances.get_mut(ALIGNED..)?)?;
        }
        distance.checked_add(1)
    }

    fn copy(&mut self, length: usize) -> Option<()> {
        for _ in 0..length.min(self.place.len() - self.filled) {
            let from = self.filled.checked_sub(self.distances[0])?;
            let byte = *self.place.get(from)?;
            *self.place.get_mut(self.filled)? = byte;
            self.filled += 1;
        }
        Some(())
    }
}

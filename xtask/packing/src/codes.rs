//! The range coder under LZMA: bits, each with a probability that follows what was seen.

/// Probabilities are counted in so many bits.
const SCALE: u32 = 11;

/// How fast they follow.
const PACE: u32 = 5;

/// Even chances, with which each probability begins.
pub const EVEN: u16 = 1 << (SCALE - 1);

/// Below this the range is too narrow for another bit.
const NARROW: u32 = 1 << 24;

/// A stream of coded bits.
pub struct Codes<'a> {
    rest: &'a [u8],
    range: u32,
    code: u32,
}

impl<'a> Codes<'a> {
    /// The stream begins with a zero and four bytes of code.
    pub fn new(stream: &'a [u8]) -> Option<Self> {
        let ([_, start @ ..], rest) = stream.split_first_chunk::<5>()?;
        Some(Self {
            rest,
            range: !0,
            code: u32::from_be_bytes(*start),
        })
    }

    /// How many bytes of the stream have not been needed so far.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next bit, of this probability of being zero.
    pub fn bit(&mut self, chance: &mut u16) -> Option<usize> {
        let bound = (self.range >> SCALE) * u32::from(*chance);
        let bit = self.code >= bound;
        if bit {
            self.range -= bound;
            self.code -= bound;
            *chance -= *chance >> PACE;
        } else {
            self.range = bound;
            *chance += ((1 << SCALE) - *chance) >> PACE;
        }
        self.widen()?;
        Some(bit.into())
    }

    /// A bit that is as often one as zero.
    pub fn even_bit(&mut self) -> Option<usize> {
        self.range >>= 1;
        let bit = self.code >= self.range;
        if bit {
            self.code -= self.range;
        }
        self.widen()?;
        Some(bit.into())
    }

    /// A number of so many bits, the highest first: each has a probability of its own for every way
    /// to it.
    pub fn number(&mut self, bits: u32, chances: &mut [u16]) -> Option<usize> {
        let mut way = 1;
        for _ in 0..bits {
            way = way << 1 | self.bit(chances.get_mut(way)?)?;
        }
        Some(way - (1 << bits))
    }

    /// The same, the lowest bit first.
    pub fn reversed(&mut self, bits: u32, chances: &mut [u16]) -> Option<usize> {
        let (mut way, mut number) = (1, 0);
        for place in 0..bits {
            let bit = self.bit(chances.get_mut(way)?)?;
            way = way << 1 | bit;
            number |= bit << place;
        }
        Some(number)
    }

    fn widen(&mut self) -> Option<()> {
        if self.range < NARROW {
            let (next, rest) = self.rest.split_first()?;
            self.rest = rest;
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(*next);
        }
        Some(())
    }
}

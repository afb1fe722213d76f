//! The way through a program, which those who sort it and those who put it together again walk alike.
//!
//! So neither can take another turn than the other: whatever the bytes mean, what was sorted comes back.

use crate::instructions::{self, Behind};
use crate::streams;

/// A number is never longer, not even one of 64 bits.
const LONGEST_NUMBER: u32 = 10;

const CODE_SECTION: u8 = 10;

/// Someone who carries bytes between a program and its streams.
pub trait Carrier {
    /// Whether all of the program is carried.
    fn is_done(&self) -> bool;

    /// Carries one byte, and says what it was.
    fn byte(&mut self, stream: u8) -> Option<u8>;

    /// A byte of the program that stands in no stream, because it is known.
    fn known(&mut self, byte: u8) -> Option<()>;

    /// The code of the next instruction, and of the one after it. The instruction itself is carried.
    fn code(&mut self) -> Option<[u8; 2]>;

    /// Before a function: where it is.
    fn begin(&mut self) -> Option<usize>;

    /// Behind it.
    fn end(&mut self, place: usize) -> Option<()>;

    /// Carries a number, as many bytes as it has.
    fn number(&mut self, stream: u8) -> Option<u32> {
        let mut number = 0;
        for place in 0..LONGEST_NUMBER {
            let byte = self.byte(stream)?;
            number |= u32::from(byte & 0x7f).unbounded_shl(7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn bytes(&mut self, stream: u8, count: u32) -> Option<()> {
        for _ in 0..count {
            self.byte(stream)?;
        }
        Some(())
    }
}

/// All of a program.
pub fn program(carrier: &mut impl Carrier) -> Option<()> {
    carrier.bytes(streams::OTHER, 8)?;
    while !carrier.is_done() {
        let kind = carrier.byte(streams::OTHER)?;
        let size = carrier.number(streams::OTHER)?;
        if kind == CODE_SECTION {
            for _ in 0..carrier.number(streams::OTHER)? {
                function(carrier)?;
            }
        } else {
            carrier.bytes(streams::OTHER, size)?;
        }
    }
    Some(())
}

fn function(carrier: &mut impl Carrier) -> Option<()> {
    let place = carrier.begin()?;
    for _ in 0..carrier.number(streams::LOCALS)? {
        carrier.number(streams::LOCALS)?;
        carrier.byte(streams::LOCALS)?;
    }
    let mut open = 1u32;
    while open > 0 {
        let [code, next] = carrier.code()?;
        let kind = instructions::behind(code)?;
        match kind {
            Behind::Block => open += 1,
            Behind::End => open -= 1,
            _ => {}
        }
        operands(carrier, &kind, [code, next])?;
    }
    carrier.end(place)
}

fn operands(carrier: &mut impl Carrier, kind: &Behind, [code, next]: [u8; 2]) -> Option<()> {
    // Where they are, how many numbers, and how many bytes behind these.
    let (stream, numbers, bytes) = match *kind {
        Behind::Nothing | Behind::End => return Some(()),
        Behind::Block => (streams::BLOCKS, 1, 0),
        Behind::Number(stream) => (stream, 1, 0),
        Behind::Branches => {
            let count = carrier.number(streams::BRANCH_TABLES)?;
            (streams::BRANCH_TABLES, count.checked_add(1)?, 0)
        }
        Behind::Get => (streams::get(next), 1, 0),
        Behind::Usual => {
            carrier.known(instructions::alignment(code))?;
            (streams::OFFSETS, 1, 0)
        }
        // A higher alignment has a bit that says that the number of a memory follows.
        Behind::Unusual if carrier.number(streams::ALIGNMENTS)? >= 0x40 => return None,
        Behind::Unusual => (streams::OFFSETS, 1, 0),
        Behind::Constant(length) => (streams::constant(length, next), 0, length.into()),
        Behind::Bytes(count) => (streams::OTHERS, 0, count.into()),
        Behind::Two => (streams::OTHERS, 2, 0),
        Behind::Types => (streams::OTHERS, 0, carrier.number(streams::OTHERS)?),
        Behind::Rarer => {
            let rarer = carrier.number(streams::OTHERS)?;
            (streams::OTHERS, instructions::numbers(rarer)?.into(), 0)
        }
    };
    for _ in 0..numbers {
        carrier.number(stream)?;
    }
    carrier.bytes(stream, bytes)
}

/// How many bytes a number takes at least.
pub fn length(number: usize) -> usize {
    let bits = usize::BITS - (number | 1).leading_zeros();
    bits.div_ceil(7) as usize
}

//! Sorting a program into its streams.

use crate::instructions::{self, CONSTANT, FIRST_ACCESS, LAST_ACCESS, LONGER, UNUSUAL};
use crate::streams::{self, COUNT};
use crate::walk::{self, Carrier};

/// The streams of a program, or where in it is something unknown.
///
/// Walked twice: where an operand belongs depends on the instruction behind it, which is known the second time.
pub fn split(program: &[u8]) -> Result<[Vec<u8>; COUNT], usize> {
    let [_, codes, ..] = walked(program, &[])?;
    walked(program, &codes)
}

fn walked(program: &[u8], codes: &[u8]) -> Result<[Vec<u8>; COUNT], usize> {
    let mut splitter = Splitter {
        rest: program,
        codes: codes.iter(),
        streams: [const { Vec::new() }; COUNT],
    };
    match walk::program(&mut splitter) {
        Some(()) => Ok(splitter.streams),
        None => Err(program.len() - splitter.rest.len()),
    }
}

struct Splitter<'a> {
    rest: &'a [u8],
    /// The codes to come, if they are known already.
    codes: std::slice::Iter<'a, u8>,
    streams: [Vec<u8>; COUNT],
}

impl Splitter<'_> {
    fn next(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn put(&mut self, stream: u8, byte: u8) -> Option<()> {
        self.streams.get_mut(usize::from(stream))?.push(byte);
        Some(())
    }

    /// Of an instruction, by what follows it.
    fn code_of(&self, instruction: u8) -> Option<u8> {
        let code = match instruction {
            CONSTANT => match self.rest.iter().position(|byte| *byte < 0x80)? {
                0 => CONSTANT,
                more @ 1..5 => LONGER - 1 + u8::try_from(more).ok()?,
                _ => return None,
            },
            FIRST_ACCESS..=LAST_ACCESS
                if *self.rest.first()? != instructions::alignment(instruction) =>
            {
                instruction + UNUSUAL
            }
            _ => instruction,
        };
        (instructions::instruction(code) == instruction).then_some(code)
    }
}

impl Carrier for Splitter<'_> {
    fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    fn byte(&mut self, stream: u8) -> Option<u8> {
        let byte = self.next()?;
        self.put(stream, byte)?;
        Some(byte)
    }

    fn known(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then_some(())
    }

    fn code(&mut self) -> Option<[u8; 2]> {
        let instruction = self.next()?;
        let code = self.code_of(instruction)?;
        self.put(streams::CODES, code)?;
        self.codes.next();
        Some([code, *self.codes.as_slice().first().unwrap_or(&0)])
    }

    /// How much of the program is left behind the function.
    fn begin(&mut self) -> Option<usize> {
        let before = self.rest.len();
        let mut size = 0;
        let mut bits = 0;
        loop {
            let byte = self.next()?;
            size |= usize::from(byte & 0x7f) << bits;
            bits += 7;
            if byte < 0x80 {
                break;
            }
            if bits > 28 {
                return None;
            }
        }
        let wider = before - self.rest.len() - walk::length(size);
        self.put(streams::WIDER, wider.try_into().ok()?)?;
        self.rest.len().checked_sub(size)
    }

    fn end(&mut self, place: usize) -> Option<()> {
        (self.rest.len() == place).then_some(())
    }
}

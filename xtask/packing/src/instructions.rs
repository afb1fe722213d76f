//! Which instructions there are, what follows each, and the codes that say some of it at once.
//!
//! A code is the instruction's own byte, but for two kinds: how long a constant is, and whether memory is
//! addressed in the usual steps, is better known before than behind.

use crate::streams;

/// `i32.const` of one byte.
pub const CONSTANT: u8 = 0x41;

/// Those of two to five bytes; no instruction has these codes.
pub const LONGER: u8 = 0xc5;
const LONGEST: u8 = 0xc8;

/// Loads and stores.
pub const FIRST_ACCESS: u8 = 0x28;
pub const LAST_ACCESS: u8 = 0x3e;

/// So much higher is the code of those with another alignment than the usual; no instruction has these.
pub const UNUSUAL: u8 = 0xb0;
const LOWEST_UNUSUAL: u8 = FIRST_ACCESS + UNUSUAL;
const HIGHEST_UNUSUAL: u8 = LAST_ACCESS + UNUSUAL;

/// The usual alignments: two bits for each load and store, the first one lowest.
const ALIGNMENTS: u64 = 0b10_01_00_01_00_11_10_11_10_10_10_01_01_00_00_01_01_00_00_11_10_11_10;

/// How many numbers follow the rarer instructions behind 0xfc: two bits for each.
const NUMBERS: u64 = 0b01_01_01_10_01_10_01_10_01_10_00_00_00_00_00_00_00_00;

/// What follows a code.
pub enum Behind {
    Nothing,
    /// The end of a block, or of the function.
    End,
    Block,
    /// A number in this stream.
    Number(u8),
    /// As many numbers as the one before them says, and one more.
    Branches,
    Get,
    /// An offset, the alignment being the usual one.
    Usual,
    /// An alignment and an offset.
    Unusual,
    /// A constant of so many bytes.
    Constant(u8),
    /// Two numbers.
    Two,
    /// So many bytes.
    Bytes(u8),
    /// As many bytes as the number before them says.
    Types,
    /// The number that tells one of the rarer instructions.
    Rarer,
}

/// `None` for what no compiler has made so far: it must be looked up first.
pub fn behind(code: u8) -> Option<Behind> {
    Some(match code {
        0x02..=0x04 => Behind::Block,
        0x0b => Behind::End,
        0x0c => Behind::Number(streams::BRANCHES),
        0x0d => Behind::Number(streams::BRANCHES_IF),
        0x0e => Behind::Branches,
        0x10 => Behind::Number(streams::CALLS),
        0x11 => Behind::Two,
        0x1c => Behind::Types,
        0x20 => Behind::Get,
        0x21 | 0x22 => Behind::Number(streams::SET),
        0x23 | 0x24 => Behind::Number(streams::GLOBALS),
        0x25 | 0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => Behind::Number(streams::OTHERS),
        FIRST_ACCESS..=LAST_ACCESS => Behind::Usual,
        LOWEST_UNUSUAL..=HIGHEST_UNUSUAL => Behind::Unusual,
        CONSTANT => Behind::Constant(1),
        LONGER..=LONGEST => Behind::Constant(code - LONGER + 2),
        0x42 => Behind::Number(streams::LONG),
        0x43 => Behind::Bytes(4),
        0x44 => Behind::Bytes(8),
        0xfc => Behind::Rarer,
        0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Behind::Nothing,
        _ => return None,
    })
}

/// The instruction that a code stands for.
pub fn instruction(code: u8) -> u8 {
    match code {
        LOWEST_UNUSUAL..=HIGHEST_UNUSUAL => code - UNUSUAL,
        LONGER..=LONGEST => CONSTANT,
        _ => code,
    }
}

/// The alignment that a load or store usually has.
pub fn alignment(access: u8) -> u8 {
    two_bits(ALIGNMENTS, access.wrapping_sub(FIRST_ACCESS).into())
}

/// How many numbers follow one of the rarer instructions.
pub fn numbers(rarer: u32) -> Option<u8> {
    (rarer < 18).then(|| two_bits(NUMBERS, rarer))
}

fn two_bits(all: u64, at: u32) -> u8 {
    let [byte, ..] = all.wrapping_shr(2 * at).to_le_bytes();
    byte & 3
}

#[cfg(test)]
mod tests {
    use super::{alignment, numbers};

    #[test]
    fn the_usual_alignment_is_the_size_of_what_is_moved() {
        // As WebAssembly's specification lists them: i32, i64, f32, f64 whole, then loads of 8, 8, 16, 16 bits
        // as i32, of 8, 8, 16, 16, 32, 32 as i64, stores whole, of 8, 16 as i32, of 8, 16, 32 as i64.
        let bytes = [
            4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4, 4, 8, 4, 8, 1, 2, 1, 2, 4,
        ];
        for (access, bytes) in (0x28..=0x3e).zip(bytes) {
            assert_eq!(1 << alignment(access), bytes, "{access:#x}");
        }
    }

    #[test]
    fn the_rarer_instructions_have_these_numbers() {
        // Eight saturating truncations; memory.init, data.drop, memory.copy, memory.fill; table.init, elem.drop,
        // table.copy, table.grow, table.size, table.fill.
        let expected = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];
        for (rarer, expected) in (0..).zip(expected) {
            assert_eq!(numbers(rarer), Some(expected), "{rarer}");
        }
        assert_eq!(numbers(18), None);
    }
}

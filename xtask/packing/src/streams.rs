//! The streams that a program is sorted into, so that like stands beside like: see [`crate::walk`].
//!
//! Measured on the core, by what one LZMA stream of all weighs: 86,800 bytes as it comes, 77,200 sorted.

/// All but the code, as it is.
pub const OTHER: u8 = 0;

/// What each instruction is: see [`crate::instructions`].
pub const CODES: u8 = 1;

/// The declarations of local variables.
pub const LOCALS: u8 = 2;

/// By how many bytes the size of a function is longer than it need be; the size itself follows from its code.
pub const WIDER: u8 = 3;

pub const BLOCKS: u8 = 4;
pub const CALLS: u8 = 5;
pub const GLOBALS: u8 = 6;
pub const LONG: u8 = 7;
pub const OFFSETS: u8 = 8;
pub const ALIGNMENTS: u8 = 9;

/// What is seldom.
pub const OTHERS: u8 = 10;

/// Where `local.set` and `local.tee` put it.
pub const SET: u8 = 11;

const GET: u8 = 12;
pub const BRANCHES: u8 = 15;
pub const BRANCHES_IF: u8 = 16;
pub const BRANCH_TABLES: u8 = 17;
const CONSTANTS: u8 = 18;

pub const COUNT: usize = CONSTANTS as usize + 16 + 3;

/// What is taken from a local variable: to load from there, to store that, or for something else. The code of
/// the next instruction tells.
pub fn get(next: u8) -> u8 {
    GET + match next {
        0x28..0x30 => 1,
        0x30..0x40 => 2,
        _ => 0,
    }
}

/// A constant of so many bytes; the shorter ones by what is done with them next.
pub fn constant(length: u8, next: u8) -> u8 {
    let place = match length {
        1 | 2 => (length - 1) << 3 | next >> 4 & 7,
        _ => length + 13,
    };
    CONSTANTS + place
}

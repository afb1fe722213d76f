//! The program as the shipped file carries it: packed, in base64, with its size beside it.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

const SIZE: &str = " data-size=\"";

/// The program, unpacked.
pub fn program(text: &str) -> Result<Vec<u8>> {
    let (_, size, packed, _) = parts(text)?;
    let mut program = vec![0; size.parse().context("the size of the program")?];
    packing::unpack(&BASE64_STANDARD.decode(packed)?, &mut program).context("damaged")?;
    Ok(program)
}

/// The file with another program in it.
pub fn with_program(text: &str, program: &[u8]) -> Result<String> {
    let (before, _, _, after) = parts(text)?;
    let packed = BASE64_STANDARD.encode(packing::pack(program)?);
    let size = program.len();
    Ok(format!("{before}{SIZE}{size}\">{packed}<{after}"))
}

/// What stands before, the size, the program, and what stands after.
fn parts(text: &str) -> Result<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once(SIZE).context("no size of a program")?;
    let (size, rest) = rest.split_once("\">").context("no program")?;
    let (packed, after) = rest.split_once('<').context("a program without an end")?;
    Ok((before, size, packed, after))
}

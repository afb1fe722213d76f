//! The programs as the shipped file carries them: packed, in base64, with their sizes beside them.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use packing::Block;

const SIZE: &str = " data-size=\"";

/// The core, unpacked.
pub fn core(text: &str) -> Result<Vec<u8>> {
    Ok(programs(text)?.0)
}

/// The file with another core in it.
pub fn with_core(text: &str, core: &[u8]) -> Result<String> {
    let [before, first, second] = parts(text)?;
    let (_, rest) = programs(text)?;
    let mut copy = before.to_owned();
    let programs = [core, &rest];
    for ((program, block), part) in programs
        .iter()
        .zip(packing::pack(&programs)?)
        .zip([first, second])
    {
        let size = program.len();
        let [head, tail] = [block.head, block.part].map(|bytes| BASE64_STANDARD.encode(bytes));
        let (_, after) = part.split_once('<').context("a program without an end")?;
        copy.push_str(&format!("{SIZE}{size}\">{head}.{tail}<{after}"));
    }
    Ok(copy)
}

/// The core and the rest.
fn programs(text: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let [_, core, rest] = parts(text)?;
    let ((core, size), (rest, more)) = (block(core)?, block(rest)?);
    let mut blocks = vec![core];
    let core = unpacked(&blocks, 0, size)?;
    blocks.push(rest);
    Ok((core, unpacked(&blocks, size, more)?))
}

/// The last of these blocks, behind programs of so many bytes.
fn unpacked(blocks: &[Block], before: usize, size: usize) -> Result<Vec<u8>> {
    let mut program = vec![0; size];
    packing::unpack(blocks, before, &mut program).context("damaged")?;
    Ok(program)
}

/// With the size of its program.
fn block(part: &str) -> Result<(Block, usize)> {
    let (size, rest) = part.split_once("\">").context("no program")?;
    let (packed, _) = rest.split_once('<').context("a program without an end")?;
    let (head, part) = packed.split_once('.').context("a block without a head")?;
    let [head, part] = [head, part].map(|text| BASE64_STANDARD.decode(text));
    let block = Block {
        head: head?,
        part: part?,
    };
    Ok((block, size.parse().context("the size of the program")?))
}

/// What stands before the programs, and from the size of each on.
fn parts(text: &str) -> Result<[&str; 3]> {
    let parts: Vec<_> = text.split(SIZE).collect();
    parts.try_into().ok().context("two programs expected")
}

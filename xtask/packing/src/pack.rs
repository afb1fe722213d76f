//! Packing, as small as it gets.

use std::io::{Error, Result, Write};

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::lzma::{self, CONTEXT_BITS};
use crate::split::split;
use crate::{LENGTH, checksum, unpack_in};

/// A packed program.
pub struct Block {
    /// Its checksum, how much comes out of the parts before, and how long each of its streams is.
    pub head: Vec<u8>,
    /// Of the LZMA stream that all programs share.
    pub part: Vec<u8>,
}

/// Packs programs, the same way every time: a block for each, which goes on where those before it end.
///
/// # Errors
///
/// Of what is no program, or one with instructions that are not known here: `instructions.rs` can learn them.
pub fn pack(programs: &[&[u8]]) -> Result<Vec<Block>> {
    let sorted = programs.iter().map(|program| {
        split(program)
            .map_err(|at| Error::other(format!("byte {at} of the program: no known instruction")))
    });
    let sorted = sorted.collect::<Result<Vec<_>>>()?;
    let streams = sorted.iter().flatten();
    let mut packed = Vec::new();
    compress(
        &streams.flatten().copied().collect::<Vec<u8>>(),
        &mut packed,
    )?;
    let (mut start, mut out) = (0, 0);
    let blocks = programs.iter().zip(&sorted).map(|(program, streams)| {
        let mut head = checksum::of(program).to_le_bytes().to_vec();
        for length in std::iter::once(out).chain(streams.iter().map(Vec::len)) {
            let digits = u32::try_from(length).map_err(Error::other)?.to_le_bytes();
            head.extend(digits.iter().take(LENGTH));
        }
        out += streams.iter().map(Vec::len).sum::<usize>();
        // So much of the stream is needed for all up to here.
        let end = lzma::decode(&packed, &mut vec![0; out]).ok_or_else(|| Error::other("cut"))?;
        let part = packed.get(start..end).unwrap_or_default().to_vec();
        start = end;
        Ok(Block { head, part })
    });
    blocks.collect()
}

/// Unpacks the last program of these blocks, as [`unpack_in`] does, in a room of its own that is so much longer than
/// the place.
///
/// ```
/// let [first, second] = [b"\0asm\x01\0\0\0", b"\0asm\x01\0\0\0"];
/// let blocks = packing::pack(&[first, second]).unwrap();
/// let mut place = [0; 8];
/// packing::unpack(&blocks, first.len(), &mut place).unwrap();
/// assert_eq!(&place, second);
/// ```
pub fn unpack(blocks: &[Block], before: usize, place: &mut [u8]) -> Option<()> {
    let mut packed = blocks.last()?.head.clone();
    packed.extend(blocks.iter().flat_map(|block| &block.part));
    unpack_in(&packed, &mut vec![0; before + place.len()], place)
}

/// From how long a copy on none that is longer is looked for. Which is best nobody can tell beforehand; each takes a
/// tenth of a second.
const LONG_ENOUGH: [u32; 10] = [64, 80, 96, 104, 112, 120, 160, 192, 240, 273];

fn compress(bytes: &[u8], packed: &mut Vec<u8>) -> Result<()> {
    let mut options = LzmaOptions::with_preset(9);
    options.dict_size = u32::try_from(bytes.len()).unwrap_or(u32::MAX).max(1 << 12);
    options.lc = CONTEXT_BITS;
    options.lp = 0;
    options.pb = 0;
    options.depth_limit = 1000;
    for length in LONG_ENOUGH {
        options.nice_len = length;
        let mut found = Vec::new();
        let mut writer = LzmaWriter::new_no_header(&mut found, &options, false)?;
        writer.write_all(bytes)?;
        writer.finish()?;
        if packed.is_empty() || found.len() < packed.len() {
            *packed = found;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::compress;
    use crate::lzma::decode;

    /// Numbers that look like chance, the same every time.
    fn noise() -> impl Iterator<Item = u8> {
        let mut state = 1u32;
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
    }

    /// Every kind of copy: near and far, again from where the last four were taken, short and long.
    fn samples() -> Vec<Vec<u8>> {
        let chance: Vec<u8> = noise().take(5_000).collect();
        let far = [chance.clone(), vec![7; 300_000], chance.clone()].concat();
        let code: Vec<u8> = noise()
            .flat_map(|byte| [byte & 3, 0x20, byte >> 6, 0x6a])
            .take(40_000)
            .collect();
        let text = "基準額 605,000円 × 100床、補助率 3/4。"
            .repeat(50)
            .into_bytes();
        vec![Vec::new(), vec![0], b"ab".to_vec(), chance, far, code, text]
    }

    #[test]
    fn what_is_compressed_is_decoded() {
        for sample in samples() {
            let mut packed = Vec::new();
            compress(&sample, &mut packed).unwrap();
            let mut place = vec![0xff; sample.len()];
            assert!(decode(&packed, &mut place).is_some());
            assert!(place == sample, "{} bytes", sample.len());
        }
    }
}

//! Packing, as small as it gets.

use std::io::{Error, Result, Write};

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::lzma::CONTEXT_BITS;
use crate::split::split;
use crate::{LENGTH, checksum, unpack_in};

/// Packs this program, the same way every time.
///
/// # Errors
///
/// Of what is no program, or one with instructions that are not known here: `instructions.rs` can learn them.
pub fn pack(program: &[u8]) -> Result<Vec<u8>> {
    let streams = split(program)
        .map_err(|at| Error::other(format!("byte {at} of the program: no known instruction")))?;
    let mut packed = checksum::of(program).to_le_bytes().to_vec();
    for stream in &streams {
        let length = u32::try_from(stream.len()).map_err(Error::other)?;
        packed.extend(length.to_le_bytes().iter().take(LENGTH));
    }
    compress(&streams.concat(), &mut packed)?;
    Ok(packed)
}

/// Unpacks what [`pack`] made, as [`unpack_in`] does, in a room of its own.
///
/// ```
/// let program = b"\0asm\x01\0\0\0";
/// let packed = packing::pack(program).unwrap();
/// let mut place = [0; 8];
/// packing::unpack(&packed, &mut place).unwrap();
/// assert_eq!(&place, program);
/// ```
pub fn unpack(packed: &[u8], place: &mut [u8]) -> Option<()> {
    unpack_in(packed, &mut vec![0; place.len()], place)
}

fn compress(bytes: &[u8], packed: &mut Vec<u8>) -> Result<()> {
    let mut options = LzmaOptions::with_preset(9);
    options.dict_size = u32::try_from(bytes.len()).unwrap_or(u32::MAX).max(1 << 12);
    options.lc = CONTEXT_BITS;
    options.lp = 0;
    options.pb = 0;
    options.nice_len = 273;
    options.depth_limit = 1000;
    let mut writer = LzmaWriter::new_no_header(packed, &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()?;
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

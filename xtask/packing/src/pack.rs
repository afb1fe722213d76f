//! Packing, as small as it gets.

use std::io::{Result, Write};

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::checksum;
use crate::lzma::CONTEXT_BITS;

/// Packs these bytes, the same way every time.
///
/// # Errors
///
/// Those of writing to memory: none.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    options.dict_size = u32::try_from(bytes.len()).unwrap_or(u32::MAX).max(1 << 12);
    options.lc = CONTEXT_BITS;
    options.lp = 0;
    options.pb = 0;
    options.nice_len = 273;
    options.depth_limit = 1000;
    let mut packed = checksum::of(bytes).to_le_bytes().to_vec();
    let mut writer = LzmaWriter::new_no_header(&mut packed, &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::pack;
    use crate::unpack;

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
    fn what_goes_in_comes_out() {
        for sample in samples() {
            let packed = pack(&sample).unwrap();
            let mut place = vec![0xff; sample.len()];
            assert!(
                unpack(&packed, &mut place).is_some(),
                "{} bytes",
                sample.len()
            );
            assert!(place == sample, "{} bytes", sample.len());
        }
    }

    #[test]
    fn the_same_goes_in_the_same_comes_out() {
        for sample in samples() {
            assert_eq!(pack(&sample).unwrap(), pack(&sample).unwrap());
        }
    }

    /// Each byte in turn, and each length: never something else than was packed.
    #[test]
    fn damage_is_noticed() {
        let text = "令和8年度 3,750,000円～35,000,000円(病床規模による)"
            .repeat(3)
            .into_bytes();
        let packed = pack(&text).unwrap();
        for at in 0..packed.len() {
            let mut damaged = packed.clone();
            damaged[at] ^= 0x10;
            let mut place = vec![0; text.len()];
            assert!(
                unpack(&damaged, &mut place).is_none() || place == text,
                "byte {at}"
            );
            let cut = unpack(&packed[..at], &mut place);
            assert!(cut.is_none() || place == text, "cut at {at}");
        }
    }

    /// The stream does not say where it ends: too small a place would hold a part, and must not pass.
    #[test]
    fn a_place_of_another_size_is_refused() {
        let packed = pack(b"to and fro and to and fro").unwrap();
        assert!(unpack(&packed, &mut [0; 24]).is_none());
        assert!(unpack(&packed, &mut [0; 26]).is_none());
    }
}

//! The codings in which servers send the page, and the one in which the page carries its program.

use std::io::Read;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::read::GzDecoder;

use crate::process;

/// By the program itself: the budget is defined by it, and libraries differ by two in a hundred.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    process::pipe(process::program("gzip").args(["-9", "--no-name"]), bytes)
}

/// Gzip as small as it gets: some 6 % below `gzip -9`, for a hundred times the work. Carries no time.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Gzip,
        bytes,
        &mut packed,
    )?;
    Ok(packed)
}

/// The inverse of `pack`.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// As by `brotli -q 11`.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let best = BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut coded, &best)?;
    Ok(coded)
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn packing_loses_nothing_and_carries_no_time() {
        let packed = pack(b"some bytes, some bytes").unwrap();
        assert_eq!(packed.get(4..8), Some([0; 4].as_slice()));
        assert_eq!(unpack(&packed).unwrap(), b"some bytes, some bytes");
    }
}

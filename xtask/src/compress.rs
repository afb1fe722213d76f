//! The codings in which servers send the page.

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;

use crate::process;

/// By the program itself: the budget is defined by it, and libraries differ by two in a hundred.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    process::pipe(process::program("gzip").args(["-9", "--no-name"]), bytes)
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

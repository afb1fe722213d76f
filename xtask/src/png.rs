//! Pictures as PNG files: eight bits a channel, no filter, no time and no comment.

use std::io::Write;

use anyhow::{Result, ensure};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Depth 8, colour type 6 (red, green, blue, opacity), and the only method that each of the rest knows.
const FORMAT: [u8; 5] = [8, 6, 0, 0, 0];

const BYTES_A_PIXEL: usize = 4;

/// A square picture with this side; its pixels row by row from the top.
///
/// # Errors
/// If the pixels are not those of such a square.
pub fn encode(side: u32, pixels: &[u8]) -> Result<Vec<u8>> {
    let row = usize::try_from(side)? * BYTES_A_PIXEL;
    ensure!(
        side > 0 && pixels.len() == row * usize::try_from(side)?,
        "{} bytes are no square of {side} pixels a side",
        pixels.len()
    );
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in pixels.chunks(row) {
        packer.write_all(&[0])?;
        packer.write_all(row)?;
    }
    let length = side.to_be_bytes();
    let head = [length.as_slice(), &length, &FORMAT].concat();
    let mut file = SIGNATURE.to_vec();
    file.extend(chunk(*b"IHDR", &head)?);
    file.extend(chunk(*b"IDAT", &packer.finish()?)?);
    file.extend(chunk(*b"IEND", &[])?);
    Ok(file)
}

fn chunk(name: [u8; 4], data: &[u8]) -> Result<Vec<u8>> {
    let mut sum = Crc::new();
    sum.update(&name);
    sum.update(data);
    let length = u32::try_from(data.len())?.to_be_bytes();
    Ok([length.as_slice(), &name, data, &sum.sum().to_be_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::{chunk, encode};

    #[test]
    fn the_last_chunk_is_the_one_that_every_picture_ends_with() {
        let end = b"\0\0\0\0IEND\xae\x42\x60\x82";
        assert_eq!(chunk(*b"IEND", &[]).unwrap(), end);
        assert!(encode(1, &[1, 2, 3, 4]).unwrap().ends_with(end));
    }

    #[test]
    fn the_pixels_must_fill_the_square() {
        assert!(encode(2, &[0; 16]).is_ok());
        assert!(encode(2, &[0; 15]).is_err());
        assert!(encode(0, &[]).is_err());
    }
}

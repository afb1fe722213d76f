//! How the program travels: as an LZMA stream behind the checksum of what is in it.
//!
//! Measured: a seventh smaller than by gzip, the unpacker included. And where gzip would need
//! `DecompressionStream`, every browser that can run the program can run its unpacker.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![cfg_attr(test, allow(clippy::indexing_slicing, clippy::unwrap_used))]

mod checksum;
mod codes;
mod lzma;
#[cfg(feature = "pack")]
mod pack;
#[cfg(target_arch = "wasm32")]
mod page;

#[cfg(feature = "pack")]
pub use pack::pack;

/// Unpacks what [`pack`] made into a place that is as long as what was packed.
///
/// `None` if it is damaged; then the place holds nothing of use.
///
/// ```
/// # #[cfg(feature = "pack")] {
/// let packed = packing::pack(b"to and fro and to and fro").unwrap();
/// let mut place = [0; 25];
/// packing::unpack(&packed, &mut place).unwrap();
/// assert_eq!(&place, b"to and fro and to and fro");
/// # }
/// ```
pub fn unpack(packed: &[u8], place: &mut [u8]) -> Option<()> {
    let (checksum, stream) = packed.split_first_chunk()?;
    lzma::decode(stream, place)?;
    (checksum::of(place) == u32::from_le_bytes(*checksum)).then_some(())
}

//! CRC-32, as gzip has it: an amount in a program that arrived damaged must never be shown.

const POLYNOMIAL: u32 = 0xedb8_8320;

/// The checksum of these bytes. Bit by bit, because a table would weigh more than it saves: a program
/// takes some milliseconds.
pub fn of(bytes: &[u8]) -> u32 {
    let mut sum = !0;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = sum & 1;
            sum = (sum >> 1) ^ (POLYNOMIAL * low);
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::of;

    /// The check value that catalogues of such sums print.
    #[test]
    fn it_is_the_usual_one() {
        assert_eq!(of(b"123456789"), 0xcbf4_3926);
        assert_eq!(of(b""), 0);
    }
}

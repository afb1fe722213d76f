//! CRC-32, as gzip has it: an amount in a program that arrived damaged must never be shown.

const POLYNOMIAL: u32 = 0xedb8_8320;

/// What four bits make of the sum. A table for eight would weigh more than it saves.
const TABLE: [u32; 16] = table();

/// The checksum of these bytes.
pub fn of(bytes: &[u8]) -> u32 {
    let mut sum = !0;
    for byte in bytes {
        sum = four_bits(four_bits(sum ^ u32::from(*byte)));
    }
    !sum
}

fn four_bits(sum: u32) -> u32 {
    let [index, ..] = (sum & 15).to_le_bytes();
    TABLE.get(usize::from(index)).unwrap_or(&0) ^ (sum >> 4)
}

#[allow(clippy::indexing_slicing, reason = "the compiler computes it")]
const fn table() -> [u32; 16] {
    let mut table = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    let mut row = 0;
    while row < 64 {
        let sum: u32 = table[row / 4];
        table[row / 4] = (sum >> 1) ^ (POLYNOMIAL * (sum & 1));
        row += 1;
    }
    table
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

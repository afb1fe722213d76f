//! What a file is, by its first bytes: a text in one of the encodings of office programs, or no table at all.

use crate::domain::Refusal;

/// So many bytes tell.
pub const HEAD: usize = 4_096;

/// Of a hundred bytes of a text at most so many mean nothing in it.
const MOST_STRANGE: usize = 2;

/// How the text of a file is decoded, by the name that browsers know.
///
/// UTF-8, also with marks that programs leave at its beginning, is decoded as such; a text that is then found to be
/// none may be Shift_JIS, which the first bytes cannot tell.
///
/// ```
/// use ehr_grant_estimator::form::encoding_of;
/// assert_eq!(encoding_of("名称,種類".as_bytes()), Ok("utf-8"));
/// assert!(encoding_of(b"PK\x03\x04").is_err());
/// ```
///
/// # Errors
/// Why it is no table.
pub fn encoding_of(head: &[u8]) -> Result<&'static str, Refusal> {
    let head = head.get(..HEAD).unwrap_or(head);
    let begins = |mark: &[u8]| head.starts_with(mark);
    // A zip with the sheets in it, and the older format.
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") || begins(b"\xd0\xcf\x11\xe0") {
        return Err(Refusal::Workbook);
    }
    if begins(b"%PDF-") {
        return Err(Refusal::NoTable);
    }
    // With its mark every reader knows UTF-16 by itself.
    if begins(b"\xff\xfe") || begins(b"\xfe\xff") || begins(b"\xef\xbb\xbf") {
        return Ok("utf-8");
    }
    let nuls = |parity: usize| {
        let every_second = head.iter().skip(parity).step_by(2);
        every_second.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    let is_utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        // The last letter is cut.
        Err(error) => error.error_len().is_none(),
    };
    // Letters of ASCII have their zeros in every second place; in a text of nothing else that is half of it.
    let least = if is_utf8 { 25 } else { MOST_STRANGE };
    let has_many = is_above(even + odd, least, head);
    if (even == 0 || odd == 0) && has_many {
        return Ok(if even == 0 { "utf-16le" } else { "utf-16be" });
    }
    let strange = head.iter().filter(|byte| is_strange(**byte)).count();
    if has_many || is_above(strange, MOST_STRANGE, head) {
        return Err(Refusal::NoTable);
    }
    Ok("utf-8")
}

/// Whether `count` is more than so many of a hundred bytes.
fn is_above(count: usize, percent: usize, head: &[u8]) -> bool {
    count * 100 > percent * head.len()
}

/// What no program writes into a text.
fn is_strange(byte: u8) -> bool {
    (1..b'\t').contains(&byte) || (0x0e..0x1a).contains(&byte) || byte == 0x7f
}

//! How the program travels inside the page: its core packed, as base64, with its unpacker before it, and the rest
//! in the same way behind the scripts. The unpacker, which is not packed, is a character for each byte, so that
//! whoever compresses the page still sees what is alike in it: 1.2 KB less after gzip than as base64.
//!
//! In data blocks outside the loader, because a damaged script would be refused by its hash without a
//! word, while damaged data is reported to the reader of the page.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use packing::Block;

use crate::page::LATE;

const UNPACKER: &str = "<script type=\"application/wasm\" id=\"unpacker\">";

/// So much higher than a byte is its character; the loader knows it, too. Measured: most of an unpacker's bytes are
/// ASCII by this, and no other distance is better by 20 bytes.
const DISTANCE: u8 = 45;
const CORE: &str = "<script type=\"application/wasm\" id=\"program\" data-size=\"";
const REST: &str = "<script type=\"application/wasm\" id=\"rest\" data-size=\"";
const CLOSE: &str = "</script>";

/// The data blocks of a page that is one program.
pub fn whole(unpacker: &[u8], program: &[u8]) -> Result<String> {
    Ok(blocks(unpacker, &[program])?.join("\n"))
}

/// The data blocks of the unpacker and of the core, which the loader reads first, and the one that it reads last.
pub fn split(unpacker: &[u8], core: &[u8], rest: &[u8]) -> Result<[String; 3]> {
    let blocks = blocks(unpacker, &[core, rest])?;
    blocks.try_into().ok().context("three blocks")
}

fn blocks(unpacker: &[u8], programs: &[&[u8]]) -> Result<Vec<String>> {
    let unpacker = format!("{UNPACKER}{}{CLOSE}", text(unpacker));
    let blocks = packing::pack(programs)?;
    let blocks = programs.iter().zip([CORE, REST]).zip(blocks);
    let blocks = blocks.map(|((program, open), block)| {
        let [head, part] = [block.head, block.part].map(|bytes| STANDARD.encode(bytes));
        let size = program.len();
        format!("{open}{size}\">{head}.{part}{CLOSE}")
    });
    Ok(std::iter::once(unpacker).chain(blocks).collect())
}

/// A character for each byte. What means something in a page, and what nobody sees, is taken 256 higher, which is the
/// same byte again for whoever looks at the lowest eight bits.
fn text(bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte.wrapping_add(DISTANCE) {
        shown @ b' '..=b'~' if !b"<&".contains(&shown) => char::from(shown),
        other => char::from_u32(0x100 + u32::from(other)).unwrap_or_default(),
    };
    bytes.iter().map(character).collect()
}

/// The unpacker, the core and the rest, as they stand in a finished page.
pub fn inside(page: &str) -> Result<[&str; 3]> {
    Ok([
        element(page, UNPACKER)?,
        element(page, CORE)?,
        element(page, REST)?,
    ])
}

fn element<'a>(page: &'a str, open: &str) -> Result<&'a str> {
    let missing = || format!("the page has no {open}");
    let start = page.find(open).with_context(missing)?;
    let from = page.get(start..).unwrap_or_default();
    let end = from.find(CLOSE).with_context(missing)?;
    from.get(..end + CLOSE.len()).with_context(missing)
}

/// All up to the end of the core, and of the scripts that start it, in a finished page.
pub fn up_to_core(page: &str) -> Result<&str> {
    let behind = [REST, LATE.0]
        .into_iter()
        .filter_map(|open| page.find(open));
    let end = behind.min().context("the page has no rest")?;
    page.get(..end).context("the page has no rest")
}

/// Both programs in a finished page: the core, and the rest.
pub fn read(page: &str) -> Result<[Vec<u8>; 2]> {
    let ((core, size), (rest, more)) = (block(page, CORE)?, block(page, REST)?);
    let mut blocks = vec![core];
    let core = unpacked(&blocks, 0, size)?;
    blocks.push(rest);
    Ok([core, unpacked(&blocks, size, more)?])
}

/// The program in the last of these blocks, behind others of so many bytes.
fn unpacked(blocks: &[Block], before: usize, size: usize) -> Result<Vec<u8>> {
    let mut program = vec![0; size];
    packing::unpack(blocks, before, &mut program).context("the program in the page is damaged")?;
    Ok(program)
}

/// With the size of its program.
fn block(page: &str, open: &str) -> Result<(Block, usize)> {
    let inside = element(page, open)?.strip_prefix(open);
    let inside = inside.and_then(|inside| inside.strip_suffix(CLOSE));
    let (size, text) = inside
        .and_then(|inside| inside.split_once("\">"))
        .context("the program in the page has no size")?;
    let size = size.parse().context("the size of the program")?;
    let (head, part) = text.split_once('.').context("a block without a head")?;
    let (head, part) = (STANDARD.decode(head)?, STANDARD.decode(part)?);
    Ok((Block { head, part }, size))
}

#[cfg(test)]
mod tests {
    use super::{DISTANCE, LATE, inside, read, split, text, up_to_core, whole};

    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\0\x15\x14and so on, and so on";
    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_goes_in_comes_out() {
        let [unpacker, core, rest] = split(b"\0asm", PROGRAM, EMPTY).unwrap();
        let first = format!("<p>before</p>{unpacker}{core}<script>after()</script>");
        let page = format!("{first}{rest}</body>");
        assert_eq!(read(&page).unwrap(), [PROGRAM, EMPTY]);
        let late = format!("{}p{{}}{}", LATE.0, LATE.1);
        for behind in [format!("{rest}{late}"), format!("{late}{rest}")] {
            let page = format!("{first}{behind}</body>");
            assert_eq!(inside(&page).unwrap(), [&unpacker, &core, &rest]);
            assert_eq!(up_to_core(&page).unwrap(), first);
        }
        assert!(read("<p></p>").is_err());
        assert!(read(&first).is_err() && read(&rest).is_err());
        assert!(read(&page.replace("AAAA", "AAAB")).is_err());
        assert!(read(&page.replace("=\"31", "=\"30")).is_err());
    }

    #[test]
    fn every_byte_has_a_character_that_is_only_text() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = text(&bytes);
        // As the loader reads it: JavaScript's characters, of which an array of bytes takes the lowest eight bits.
        let read = text
            .encode_utf16()
            .map(|unit| unit.wrapping_sub(45).to_le_bytes()[0]);
        assert!(read.eq(bytes));
        assert_eq!(DISTANCE, 45);
        assert!(
            include_str!("../../src/shell/start.js").contains("\"unpacker\").textContent, 45);")
        );
        assert!(!text.contains(['<', '&']) && !text.contains(char::is_control));
    }

    #[test]
    fn the_loader_is_told_how_long_each_is() {
        let [unpacker, core, rest] = split(b"\0asm", PROGRAM, EMPTY).unwrap();
        assert!(core.contains(&format!("id=\"program\" data-size=\"{}\">", PROGRAM.len())));
        // 0x00, 0x61, 0x73, 0x6d and 45: 0x2d, 0x8e, 0xa0, 0x9a, the latter three 0x100 higher.
        assert!(unpacker.starts_with(
            "<script type=\"application/wasm\" id=\"unpacker\">-\u{18e}\u{1a0}\u{19a}</script>"
        ));
        assert!(rest.contains(&format!("id=\"rest\" data-size=\"{}\">", EMPTY.len())));
        let whole = whole(b"\0asm", PROGRAM).unwrap();
        assert!(whole.starts_with(&format!("{unpacker}\n")));
        assert!(whole.contains(&format!("id=\"program\" data-size=\"{}\">", PROGRAM.len())));
    }
}

//! How the program travels inside the page: its core packed, as base64, with its unpacker before it, and the rest
//! in the same way behind the scripts.
//!
//! In data blocks outside the loader, because a damaged script would be refused by its hash without a
//! word, while damaged data is reported to the reader of the page.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const UNPACKER: &str = "<script type=\"application/wasm\" id=\"unpacker\">";
const CORE: &str = "<script type=\"application/wasm\" id=\"program\" data-size=\"";
const REST: &str = "<script type=\"application/wasm\" id=\"rest\" data-size=\"";
const CLOSE: &str = "</script>";

/// The data blocks that the loader reads first.
pub fn core(unpacker: &[u8], program: &[u8]) -> Result<String> {
    let unpacker = STANDARD.encode(unpacker);
    let core = packed(CORE, program)?;
    Ok(format!("{UNPACKER}{unpacker}{CLOSE}\n{core}"))
}

/// The data block that it reads last.
pub fn rest(program: &[u8]) -> Result<String> {
    packed(REST, program)
}

fn packed(open: &str, program: &[u8]) -> Result<String> {
    let packed = STANDARD.encode(packing::pack(program)?);
    let size = program.len();
    Ok(format!("{open}{size}\">{packed}{CLOSE}"))
}

/// The core and its unpacker, as they stand in a finished page.
pub fn core_inside(page: &str) -> Result<&str> {
    let start = page.find(UNPACKER).context("the page has no unpacker")?;
    let from = page.get(start..).unwrap_or_default();
    let (_, core) = from.split_once(CORE).context("the page has no core")?;
    let (_, behind) = core.split_once(CLOSE).context("the core has no end")?;
    from.get(..from.len() - behind.len())
        .context("the core has no end")
}

/// The rest, as it stands in a finished page.
pub fn rest_inside(page: &str) -> Result<&str> {
    let start = page.find(REST).context("the page has no rest")?;
    let from = page.get(start..).unwrap_or_default();
    let end = from.find(CLOSE).context("the rest has no end")?;
    from.get(..end + CLOSE.len()).context("the rest has no end")
}

/// All up to the end of the core, and of the scripts that start it, in a finished page.
pub fn up_to_core(page: &str) -> Result<&str> {
    let end = page.find(REST).context("the page has no rest")?;
    page.get(..end).context("the page has no rest")
}

/// Both programs in a finished page: the core, and the rest.
pub fn read(page: &str) -> Result<[Vec<u8>; 2]> {
    Ok([unpacked(page, CORE)?, unpacked(page, REST)?])
}

fn unpacked(page: &str, open: &str) -> Result<Vec<u8>> {
    let (_, rest) = page
        .split_once(open)
        .with_context(|| format!("the page carries no {open}"))?;
    let (element, _) = rest
        .split_once(CLOSE)
        .context("the program in the page has no end")?;
    let (size, text) = element
        .split_once("\">")
        .context("the program in the page has no size")?;
    let mut program = vec![0; size.parse().context("the size of the program")?];
    packing::unpack(&STANDARD.decode(text)?, &mut program)
        .context("the program in the page is damaged")?;
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::{core, core_inside, read, rest, rest_inside, up_to_core};

    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\0\x15\x14and so on, and so on";
    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_goes_in_comes_out() {
        let (core, rest) = (core(b"\0asm", PROGRAM).unwrap(), rest(EMPTY).unwrap());
        let page = format!("<p>before</p>{core}<script>after()</script>{rest}</body>");
        assert_eq!(read(&page).unwrap(), [PROGRAM, EMPTY]);
        assert_eq!(core_inside(&page).unwrap(), core);
        assert_eq!(rest_inside(&page).unwrap(), rest);
        let first = format!("<p>before</p>{core}<script>after()</script>");
        assert_eq!(up_to_core(&page).unwrap(), first);
        assert!(read("<p></p>").is_err());
        assert!(read(&first).is_err() && read(&rest).is_err());
        assert!(read(&page.replace("AAAA", "AAAB")).is_err());
        assert!(read(&page.replace("=\"31", "=\"30")).is_err());
    }

    #[test]
    fn the_loader_is_told_how_long_each_is() {
        let core = core(b"\0asm", PROGRAM).unwrap();
        assert!(core.contains(&format!("id=\"program\" data-size=\"{}\">", PROGRAM.len())));
        assert!(core.starts_with("<script type=\"application/wasm\" id=\"unpacker\">AGFzbQ=="));
        assert!(
            rest(PROGRAM)
                .unwrap()
                .contains(&format!("id=\"rest\" data-size=\"{}\">", PROGRAM.len()))
        );
    }
}

//! How the program travels inside the page: packed, as base64, with its unpacker before it.
//!
//! In data blocks outside the loader, because a damaged script would be refused by its hash without a
//! word, while damaged data is reported to the reader of the page.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const UNPACKER: &str = "<script type=\"application/wasm\" id=\"unpacker\">";
const OPEN: &str = "<script type=\"application/wasm\" id=\"program\" data-size=\"";
const CLOSE: &str = "</script>";

/// The data blocks that the loader reads.
pub fn elements(unpacker: &[u8], program: &[u8]) -> Result<String> {
    let unpacker = STANDARD.encode(unpacker);
    let packed = STANDARD.encode(packing::pack(program)?);
    let size = program.len();
    Ok(format!(
        "{UNPACKER}{unpacker}{CLOSE}\n{OPEN}{size}\">{packed}{CLOSE}"
    ))
}

/// The data blocks in a finished page.
pub fn inside(page: &str) -> Result<&str> {
    let start = page.find(UNPACKER).context("the page has no unpacker")?;
    let rest = page.get(start..).unwrap_or_default();
    let (unpacker, program) = rest.split_once(CLOSE).context("the unpacker has no end")?;
    let (program, _) = program
        .split_once(CLOSE)
        .context("the program has no end")?;
    let length = unpacker.len() + CLOSE.len() + program.len() + CLOSE.len();
    rest.get(..length).context("the data blocks have no end")
}

/// The program in a finished page.
pub fn read(page: &str) -> Result<Vec<u8>> {
    let (_, rest) = page
        .split_once(OPEN)
        .context("the page carries no program")?;
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
    use super::{elements, read};

    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0 and so on and so on";

    #[test]
    fn what_goes_in_comes_out() {
        let elements = elements(b"\0asm", PROGRAM).unwrap();
        let page = format!("<p>before</p>{elements}<script>after()</script>");
        assert_eq!(read(&page).unwrap(), PROGRAM);
        assert!(read("<p></p>").is_err());
        assert!(read(&page.replace("AAAA", "AAAB").replace("=\"2", "=\"1")).is_err());
    }

    #[test]
    fn the_loader_is_told_how_long_it_is() {
        let elements = elements(b"\0asm", PROGRAM).unwrap();
        assert!(elements.contains(&format!("data-size=\"{}\">", PROGRAM.len())));
        assert!(elements.starts_with("<script type=\"application/wasm\" id=\"unpacker\">AGFzbQ=="));
    }
}

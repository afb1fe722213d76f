//! How the program travels inside the page: as base64, packed by gzip where that pays.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::compress::{pack, unpack};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Packing {
    /// Every browser that runs the program can read it.
    Plain,
    /// Needs `DecompressionStream`, which is a little younger than what the program itself needs.
    Gzip,
}

const GZIP_MARK: &str = " data-packed=\"gzip\"";
const OPEN: &str = "<script type=\"application/wasm\" id=\"program\"";
const CLOSE: &str = "</script>";

/// The data block that the loader reads.
///
/// Outside the loader, because a damaged script would be refused by its hash without a word,
/// while damaged data is reported to the reader of the page.
pub fn element(program: &[u8], packing: Packing) -> Result<String> {
    let (mark, text) = match packing {
        Packing::Plain => ("", STANDARD.encode(program)),
        Packing::Gzip => (GZIP_MARK, STANDARD.encode(pack(program)?)),
    };
    Ok(format!("{OPEN}{mark}>{text}{CLOSE}"))
}

/// The element, as it stands in a finished page.
pub fn find(page: &str) -> Result<&str> {
    let start = page.find(OPEN).context("the page carries no program")?;
    let rest = page.get(start..).unwrap_or_default();
    let (element, _) = rest
        .split_once(CLOSE)
        .context("the program in the page has no end")?;
    page.get(start..start + element.len() + CLOSE.len())
        .context("the program in the page has no end")
}

/// The program in such an element.
pub fn read(element: &str) -> Result<Vec<u8>> {
    let (head, rest) = element.split_once('>').context("not a program element")?;
    let text = rest.strip_suffix(CLOSE).context("not a program element")?;
    let bytes = STANDARD.decode(text)?;
    if head.ends_with(GZIP_MARK) {
        unpack(&bytes)
    } else {
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Packing, element, find, read};

    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn what_goes_in_comes_out() {
        for packing in [Packing::Plain, Packing::Gzip] {
            let element = element(PROGRAM, packing).unwrap();
            let page = format!("<p>before</p>{element}<script>after()</script>");
            assert_eq!(find(&page).unwrap(), element);
            assert_eq!(read(&element).unwrap(), PROGRAM);
        }
    }

    #[test]
    fn the_loader_is_told_how_to_read_it() {
        assert!(
            !element(PROGRAM, Packing::Plain)
                .unwrap()
                .contains("data-packed")
        );
        assert!(
            element(PROGRAM, Packing::Gzip)
                .unwrap()
                .contains(" data-packed=\"gzip\">H4sI")
        );
    }
}

//! A WebAssembly module as bytes: only as far as the limit of its memory.

use anyhow::{Context, Result, bail, ensure};

/// Magic number and version.
const HEAD: usize = 8;

/// The section that says how much memory the module has.
const MEMORY: u8 = 5;

/// The module with a memory that can grow by so many pages of 64 KiB and no more.
pub fn with_spare_pages(module: &[u8], spare: u32) -> Result<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(HEAD).context("no module")?;
    let mut limited = head.to_vec();
    let mut found = 0;
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (body, after) = after
            .split_at_checked(usize::try_from(length)?)
            .context("a section without an end")?;
        limited.push(*id);
        if *id == MEMORY {
            found += 1;
            let body = memory(body, spare)?;
            write(&mut limited, u32::try_from(body.len())?);
            limited.extend(body);
        } else {
            write(&mut limited, length);
            limited.extend(body);
        }
        rest = after;
    }
    ensure!(found == 1, "{found} sections speak of memory");
    Ok(limited)
}

/// One memory, with the most that it may have beside what it has at first.
fn memory(section: &[u8], spare: u32) -> Result<Vec<u8>> {
    let [1, 0 | 1, rest @ ..] = section else {
        bail!("not one plain memory: {section:?}")
    };
    let (pages, _) = number(rest)?;
    let mut body = vec![1, 1];
    write(&mut body, pages);
    write(&mut body, pages + spare);
    Ok(body)
}

/// A number as WebAssembly writes it, seven bits a byte, and what follows.
fn number(bytes: &[u8]) -> Result<(u32, &[u8])> {
    let mut value = 0;
    let mut rest = bytes;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, after) = rest.split_first().context("a number without an end")?;
        value |= u32::from(byte & 127) << shift;
        rest = after;
        if *byte < 128 {
            return Ok((value, rest));
        }
    }
    bail!("a number of more than five bytes")
}

fn write(out: &mut Vec<u8>, value: u32) {
    let [low, ..] = (value & 127).to_le_bytes();
    if value < 128 {
        out.push(low);
    } else {
        out.push(low | 128);
        write(out, value >> 7);
    }
}

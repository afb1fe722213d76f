//! The small program that unpacks the large one: see `xtask/packing`.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::setup::TARGET;
use crate::{npm, process, reproducible, standard_library};

/// Nothing can be unpacked before it is there, and it is not packed itself. Chromium refuses to make more than 4 KiB
/// at once on the thread that it draws with, but the loader has it made beside that.
const LIMIT: usize = 8192;

const OPTIMISATION: [&str; 3] = ["-Os", "--strip-producers", "--strip-target-features"];

/// Makes it, as small as it gets.
pub fn build() -> Result<Vec<u8>> {
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--quiet",
        "--locked",
        "--offline",
        "--release",
        "--package",
        "packing",
        "--target",
        TARGET,
    ]);
    standard_library::rebuild(&mut cargo, reproducible::flags()?.as_deref());
    process::run(&mut cargo)?;
    let made = process::target_folder()
        .join(TARGET)
        .join("release/packing.wasm");
    let small = made.with_extension("small.wasm");
    let bytes = fs::read(&made).with_context(|| made.display().to_string())?;
    let bytes = without_notes(&bytes).context("the unpacker is no program")?;
    fs::write(&small, bytes)?;
    let mut optimiser = npm::wasm_opt();
    optimiser
        .args(OPTIMISATION)
        .arg(&small)
        .arg("-o")
        .arg(&small);
    process::run(&mut optimiser)?;
    let bytes = fs::read(&small).with_context(|| small.display().to_string())?;
    within_limit(bytes.len())?;
    Ok(bytes)
}

/// Without what the linker notes down for whoever cuts programs: everything that is compiled with the standard
/// library is linked with the same flags.
pub fn without_notes(program: &[u8]) -> Option<Vec<u8>> {
    let is_note = |kind: u8, content: &[u8]| {
        let name = content.get(1..).unwrap_or_default();
        kind == 0 && (name.starts_with(b"linking") || name.starts_with(b"reloc."))
    };
    let (head, mut rest) = program.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let [kind, behind @ ..] = rest {
        // The length of a section: seven bits in each byte, the last without the highest.
        let digits = behind.iter().position(|byte| byte & 0x80 == 0)? + 1;
        let (length, behind) = behind.split_at_checked(digits)?;
        let bits = length.iter().rev();
        let length = bits.fold(0, |length, byte| length << 7 | usize::from(byte & 0x7f));
        let content = behind.get(..length)?;
        let (section, next) = rest.split_at_checked(1 + digits + length)?;
        if !is_note(*kind, content) {
            kept.extend(section);
        }
        rest = next;
    }
    Some(kept)
}

fn within_limit(length: usize) -> Result<()> {
    ensure!(
        length <= LIMIT,
        "the unpacker is {length} bytes long, {LIMIT} at most"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{within_limit, without_notes};

    #[test]
    fn the_linkers_notes_are_dropped() {
        let head = b"\0asm\x01\0\0\0";
        let long = [&[10, 0x81, 0x01][..], &[7; 129]].concat();
        let notes = [&[0, 8, 7][..], b"linking", &[0, 12, 10], b"reloc.CODE\x01"].concat();
        let other = [&[0, 2, 1, b'x'][..], &long].concat();
        let program = [&head[..], &notes, &other].concat();
        let kept = [&head[..], &other].concat();
        assert_eq!(without_notes(&program), Some(kept));
        let cut = program.split_last().unwrap().1;
        assert_eq!(without_notes(cut), None);
    }

    #[test]
    fn the_limit_is_8_kibibytes_inclusive() {
        // 8 × 1,024
        assert!(within_limit(8_192).is_ok());
        assert!(within_limit(8_193).is_err());
    }
}

//! The page that the journeys stop on purpose: built as the shipped one, with places to stop at.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::{csp, payload, reproducible, setup, trunk};

const FOLDER: &str = "target/faults";
pub const PAGE: &str = "target/faults/index.html";

/// The attribute by which a journey asks for a fault. A program with the feature holds its name.
const MARK: &str = "data-fault";

/// Makes the page with the faults, outside the folder of what is shipped.
pub fn build() -> Result<()> {
    setup::build_tools()?;
    let _lock = trunk::lock()?;
    println!("==> building {PAGE} (1 min when the program has changed)");
    fs::create_dir_all(FOLDER).context(FOLDER)?;
    let flags = reproducible::flags()?;
    trunk::build(FOLDER, &["faults"], flags.as_deref())?;
    let page = fs::read_to_string(PAGE).context(PAGE)?;
    csp::verify(&page)?;
    let program = payload::read(&page)?.concat();
    ensure!(holds_faults(&program), "{PAGE} has no faults in it");
    Ok(())
}

/// An error for a program that can be told to stop.
pub fn refuse(program: &[u8]) -> Result<()> {
    ensure!(
        !holds_faults(program),
        "the shipped program was built with the feature `faults`"
    );
    Ok(())
}

fn holds_faults(program: &[u8]) -> bool {
    program
        .windows(MARK.len())
        .any(|bytes| bytes == MARK.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::refuse;

    #[test]
    fn a_program_with_faults_is_not_shipped() {
        assert!(refuse(b"\0asm data-program").is_ok());
        assert!(refuse(b"\0asm data-fault").is_err());
    }
}

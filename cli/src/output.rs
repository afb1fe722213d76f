//! The standard output, which whoever reads it may close.

use std::io::{ErrorKind, Write, stdout};

use anyhow::{Error, Result};

/// Prints a text.
pub fn print(text: &str) -> Result<()> {
    let mut out = stdout();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(Into::into).or_else(unless_closed)
}

/// Whoever reads the output may have enough of it, as `head` has: that is no error.
pub fn unless_closed(error: Error) -> Result<()> {
    let cause = error.downcast_ref::<std::io::Error>();
    if cause.is_some_and(|cause| cause.kind() == ErrorKind::BrokenPipe) {
        return Ok(());
    }
    Err(error)
}

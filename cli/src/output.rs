//! The standard output, which whoever reads it may close, and why something cannot be done.

use std::io::{self, ErrorKind, Write, stdout};

use anyhow::{Error, Result};

/// Prints a text.
pub fn print(text: &str) -> Result<()> {
    let mut out = stdout();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(Into::into).or_else(unless_closed)
}

/// Whoever reads the output may have enough of it, as `head` has: that is no error.
pub fn unless_closed(error: Error) -> Result<()> {
    let cause = error.downcast_ref::<io::Error>();
    if cause.is_some_and(|cause| cause.kind() == ErrorKind::BrokenPipe) {
        return Ok(());
    }
    Err(error)
}

/// A text that others wrote, in one line: so that a message stays one.
pub fn in_one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control(), " ")
}

/// Why something cannot be done, from the outermost to the innermost reason.
pub fn reason(error: &Error) -> String {
    let causes = error.chain().map(|cause| {
        let of_system = cause.downcast_ref::<io::Error>();
        of_system.map_or_else(|| cause.to_string(), of_file)
    });
    causes.collect::<Vec<_>>().join(": ")
}

/// What a system says of a file, in Japanese.
fn of_file(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "見つかりません",
        ErrorKind::IsADirectory => "フォルダーです。ファイルを指定してください",
        ErrorKind::PermissionDenied => "開く権限がありません",
        ErrorKind::InvalidData => "UTF-8の文字として読めません",
        ErrorKind::StorageFull => "空き容量がありません",
        _ => match error.raw_os_error() {
            Some(number) => return format!("読み書きできません（エラー番号{number}）"),
            None => return error.to_string(),
        },
    };
    words.to_owned()
}

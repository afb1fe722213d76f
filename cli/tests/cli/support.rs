//! Starting the program, and reading its answer by column.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

/// What the program printed, and how it ended.
pub struct Answer {
    pub out: String,
    pub errors: String,
    pub code: Option<i32>,
}

pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_ehr-grants"))
}

/// Starts the program with these words, and `input` on its standard input.
pub fn run(words: &[&str], input: impl AsRef<[u8]>) -> Answer {
    let input = input.as_ref();
    let mut command = program();
    command.args(words);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    let mut out = child.stdout.take().expect("its output");
    let mut errors = child.stderr.take().expect("its errors");
    let mut answer = Answer {
        out: String::new(),
        errors: String::new(),
        code: None,
    };
    let told = &mut answer.errors;
    thread::scope(|scope| {
        scope.spawn(move || {
            // Who refuses its options reads nothing.
            let _ = stdin.write_all(input);
        });
        scope.spawn(move || errors.read_to_string(told).expect("text"));
        out.read_to_string(&mut answer.out).expect("text");
    });
    answer.code = child.wait().expect("an end").code();
    answer
}

/// Estimates these lines of CSV on a day on which both windows are open.
#[track_caller]
pub fn estimate(rows: &str) -> Vec<BTreeMap<String, String>> {
    let answer = run(&["estimate", "--date", "2026-04-10"], rows);
    assert_eq!(
        (answer.errors.as_str(), answer.code),
        ("", Some(0)),
        "{rows}"
    );
    table(&answer.out)
}

/// The rows of a CSV, each by its columns.
#[track_caller]
pub fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a row as wide as the headings"))
        .collect()
}

/// A file of this test alone.
pub fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("a file");
    path
}

/// Where a rule pack of the project lies.
pub const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/tokyo-ehr-r8.json");

/// A rule pack that was changed.
#[track_caller]
pub fn pack_with(name: &str, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = fs::read_to_string(PACK).expect("the pack");
    for (from, to) in changes {
        assert!(text.contains(from), "nothing to change: {from}");
        text = text.replace(from, to);
    }
    file(name, text)
}

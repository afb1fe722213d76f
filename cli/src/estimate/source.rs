//! The files that rows are read from, or the standard input: which form they are in, and their rows in batches.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::str::from_utf8;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};

use super::cells::{Batch, Span};
use super::columns::{Column, columns, unknown};
use super::json::pairs;
use super::lines::Lines;
use super::meter::{Meter, Metered};
use super::records::Records;
use super::row::open_mark;
use crate::args::Format;

/// A batch is big enough for the work to outweigh handing it on, and small enough for a screen to move.
const ROWS: usize = 512;
const BYTES: usize = 1 << 18;
/// How much of a file is looked at to tell its form.
const HEAD: u64 = 1 << 16;

/// What Windows programs put before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What to do about another encoding.
const RESAVE: &str = "表計算では「CSV UTF-8」の形式で保存してください。画面の many.html は、Shift_JISとUTF-16の表も読めます";

/// What is known of a file before its first row.
pub struct Head {
    /// What messages call it.
    pub name: String,
    pub format: Format,
    /// What the columns of a CSV hold.
    pub columns: Vec<Column>,
}

/// A file that is being read.
pub struct Source {
    pub head: Arc<Head>,
    rows: Rows,
    meter: Arc<Meter>,
}

enum Rows {
    Csv(Records<Metered>),
    Jsonl(Lines<Metered>, Vec<u8>),
}

impl Source {
    /// Opens a file, or the standard input for `-`, and reads the headings of a CSV.
    pub fn open(path: &Path, format: Option<Format>, meter: &Arc<Meter>) -> Result<Self> {
        let name = path.display().to_string();
        let mut whole: Box<dyn Read + Send> = if name == "-" {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(path).with_context(|| name.clone())?)
        };
        let mut head = Vec::new();
        let beginning = whole.by_ref().take(HEAD).read_to_end(&mut head);
        beginning.with_context(|| name.clone())?;
        if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
            bail!("{name}: UTF-16です。{RESAVE}");
        }
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        let format = format
            .or_else(|| by_ending(path))
            .unwrap_or_else(|| by_content(&head));
        if format == Format::Jsonl {
            check_keys(&head).with_context(|| name.clone())?;
        }
        let mark = mark(&head);
        let bytes = Metered::new(Box::new(Cursor::new(head).chain(whole)), Arc::clone(meter));
        let (rows, columns) = match format {
            Format::Csv => with_headings(bytes, mark).with_context(|| name.clone())?,
            Format::Jsonl => (Rows::Jsonl(Lines::new(bytes), Vec::new()), Vec::new()),
        };
        Ok(Self {
            head: Arc::new(Head {
                name,
                format,
                columns,
            }),
            rows,
            meter: Arc::clone(meter),
        })
    }

    /// The next rows; none behind the last.
    pub fn next(&mut self) -> Result<Option<Batch>> {
        let mut batch = Batch::default();
        while batch.len() < ROWS && batch.bytes() < BYTES {
            self.meter.begin_row();
            let is_there = match &mut self.rows {
                Rows::Csv(records) => {
                    let span = records.read()?;
                    if let Some(span) = span {
                        batch.push(span, records.cells());
                    }
                    span.is_some()
                }
                Rows::Jsonl(lines, line) => {
                    line.clear();
                    let is_there = lines.read(line)?;
                    let text = line.trim_ascii();
                    if !text.is_empty() {
                        let number = lines.count();
                        batch.push(Span::of_row(number, number), [text]);
                    }
                    is_there
                }
            };
            if !is_there {
                break;
            }
        }
        Ok((batch.len() > 0).then_some(batch))
    }

    /// How many lines were read.
    pub fn lines(&self) -> u64 {
        match &self.rows {
            Rows::Csv(records) => records.lines(),
            Rows::Jsonl(lines, _) => lines.count(),
        }
    }
}

/// Refuses keys that are none, where the first row has some: then all have. A row further down is only one row.
fn check_keys(head: &[u8]) -> Result<()> {
    let mut lines = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let first = lines.find(|line| !line.is_empty()).unwrap_or_default();
    let keys = pairs(first)
        .unwrap_or_default()
        .into_iter()
        .map(|(key, _)| key);
    let strange = keys.filter(|key| Column::called(key).is_none());
    let problems: Vec<_> = strange.map(|key| unknown(&key)).collect();
    ensure!(problems.is_empty(), problems.join("。"));
    Ok(())
}

fn by_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "csv" | "tsv" | "tab" => Some(Format::Csv),
        "json" | "jsonl" | "ndjson" => Some(Format::Jsonl),
        _ => None,
    }
}

/// Each line of JSON Lines is an object.
fn by_content(text: &[u8]) -> Format {
    if text.trim_ascii_start().starts_with(b"{") {
        Format::Jsonl
    } else {
        Format::Csv
    }
}

fn with_headings(bytes: Metered, mark: u8) -> Result<(Rows, Vec<Column>)> {
    let mut records = Records::new(bytes, mark);
    let Some(span) = records.read()? else {
        bail!("空です。1行目に列の名前を書いてください");
    };
    if let Some(words) = open_mark(span) {
        bail!("見出しに、{words}");
    }
    let headings: Result<Vec<_>, _> = records.cells().map(from_utf8).collect();
    let Ok(headings) = headings else {
        bail!("UTF-8ではありません。{RESAVE}");
    };
    let columns = columns(headings.into_iter())?;
    Ok((Rows::Csv(records), columns))
}

/// What parts the cells: a tab, as in a table that was copied out of a spreadsheet, where the headings have no comma.
fn mark(head: &[u8]) -> u8 {
    let mut lines = head.split(|byte| matches!(byte, b'\n' | b'\r'));
    let headings = lines.find(|line| !line.is_empty()).unwrap_or_default();
    if headings.contains(&b'\t') && !headings.contains(&b',') {
        b'\t'
    } else {
        b','
    }
}

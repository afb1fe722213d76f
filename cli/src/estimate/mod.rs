//! `ehr-grants estimate`: rows in, results out, in the same order.

mod cells;
mod columns;
mod json;
mod judge;
mod layout;
mod lines;
mod meter;
mod pipeline;
mod progress;
pub mod rate;
mod records;
mod row;
mod source;
mod write;

use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};

use crate::args::{Format, Options};
use crate::output::{print, unless_closed};
use crate::{packs, today};
use cells::Batch;
use json::Scalar;
use judge::Judge;
use layout::Layout;
use meter::Meter;
use row::Row;
use source::{Head, Source};
use write::{Line, Writer};

/// Some rows of a file.
struct Piece {
    head: Arc<Head>,
    batch: Batch,
}

/// What comes of some rows.
#[derive(Default)]
struct Done {
    lines: Vec<u8>,
    complaints: String,
    rows: usize,
    broken: usize,
}

/// Estimates every row; whether all of them could be used.
pub fn run(options: &Options) -> Result<bool> {
    let shelf = packs::shelf(&options.pack)?;
    let meter = Arc::new(Meter::default());
    let mut files = options.files.clone();
    if files.is_empty() {
        files.push(PathBuf::from("-"));
        if stdin().is_terminal() {
            eprintln!("標準入力から読みます。使い方は ehr-grants estimate --help にあります。");
        }
    }
    let opened = files
        .iter()
        .map(|file| Source::open(file, options.input, &meter));
    let mut sources = opened.collect::<Result<Vec<_>>>()?;
    let layout = Layout::new(shelf.packs());
    let writer = Writer::new(output(options, &sources)?, &layout);
    let today = options.date.unwrap_or_else(today::in_japan);
    let judge = Judge::new(&shelf, &layout, today, options.trace);
    let are_many = sources.len() > 1;

    let bar = progress::bar(&files);
    let mut out = stdout();
    let (mut rows, mut broken) = (0, 0);
    sources.reverse();
    let read = || {
        while let Some(source) = sources.last_mut() {
            let found = source.next();
            let found =
                found.with_context(|| format!("{}:{}より後", source.head.name, source.lines()))?;
            if let Some(batch) = found {
                let piece = Piece {
                    head: Arc::clone(&source.head),
                    batch,
                };
                bar.set_position(meter.read());
                return Ok(Some(piece));
            }
            sources.pop();
        }
        Ok(None)
    };
    let work = |piece: Piece| estimated(&piece, &judge, &writer, are_many);
    let write = |done: Done| {
        out.write_all(&done.lines)?;
        rows += done.rows;
        broken += done.broken;
        bar.set_message(rows.to_string());
        if !done.complaints.is_empty() {
            bar.suspend(|| stderr().write_all(done.complaints.as_bytes()))?;
        }
        Ok(())
    };
    print(&writer.heading())?;
    let result = pipeline::run(read, work, write);
    bar.finish_and_clear();
    if let Err(error) = result {
        // Whoever has enough wants no count of what was not read.
        return unless_closed(error).map(|()| broken == 0);
    }
    print("")?;
    if broken > 0 {
        eprintln!("{rows}行のうち{broken}行に、使えない値があります");
    }
    Ok(broken == 0)
}

/// How results are written: as asked, or else like the first file.
fn output(options: &Options, sources: &[Source]) -> Result<Format> {
    let like = sources
        .first()
        .map_or(Format::Csv, |source| source.head.format);
    let usual = if options.trace { Format::Jsonl } else { like };
    let output = options.output.unwrap_or(usual);
    ensure!(
        !options.trace || output == Format::Jsonl,
        "--trace の出力はJSON Linesだけです（--out jsonl）"
    );
    Ok(output)
}

fn estimated(piece: &Piece, judge: &Judge<'_>, writer: &Writer, are_many: bool) -> Done {
    let Piece { head, batch } = piece;
    let mut done = Done {
        rows: batch.len(),
        lines: Vec::with_capacity(batch.len() * 512),
        ..Done::default()
    };
    let mut digits = itoa::Buffer::new();
    for (span, cells) in batch.rows() {
        let number = digits.format(span.first());
        let place = format!("{}:{number}", head.name);
        let row = Row::read(head, span, cells, judge.is_traced);
        let number = if are_many {
            Scalar::Text(place.as_str().into())
        } else {
            Scalar::Number(number)
        };
        let line = Line::begin(writer, &mut done.lines, row.label.as_ref(), &number);
        let problems = judge.line(row, line);
        done.broken += usize::from(!problems.is_empty());
        for problem in problems {
            done.complaints.push_str(&format!("{place}: {problem}\n"));
        }
    }
    done
}

//! The lines of results, as CSV or as JSON Lines.

use ehr_grant_estimator::domain::{Choice, Totals, Yen, YenRange};

use super::json::Scalar;
use super::judge::Shown;
use super::layout::Layout;
use super::row::Problem;
use crate::args::Format;

const ROW: &str = "row";
const PROBLEMS: &str = "problems";
const ESTIMATE: &str = "estimate";
/// Between the problems of a row: a row stays one line, for programs that read lines.
const BETWEEN: &str = " / ";

/// How lines are written.
pub struct Writer {
    format: Format,
    keys: Vec<String>,
    /// What stands before each figure: a comma, and in JSON its key.
    before: Vec<Vec<u8>>,
}

impl Writer {
    pub fn new(format: Format, layout: &Layout) -> Self {
        let keys = layout.keys();
        let before = keys.iter().map(|key| match format {
            Format::Csv => b",".to_vec(),
            Format::Jsonl => format!(",\"{key}\":").into_bytes(),
        });
        Self {
            format,
            before: before.collect(),
            keys,
        }
    }

    /// What stands above all lines; nothing in JSON Lines.
    pub fn heading(&self) -> String {
        match self.format {
            Format::Csv => format!("{ROW},{},{PROBLEMS}\n", self.keys.join(",")),
            Format::Jsonl => String::new(),
        }
    }
}

/// A line under way.
pub struct Line<'w> {
    writer: &'w Writer,
    out: &'w mut Vec<u8>,
    before: std::slice::Iter<'w, Vec<u8>>,
    digits: itoa::Buffer,
}

impl<'w> Line<'w> {
    /// Begins a line with what its row is called; that is its number, where the row says nothing.
    pub fn begin(
        writer: &'w Writer,
        out: &'w mut Vec<u8>,
        label: Option<&Scalar<'_>>,
        number: &Scalar<'_>,
    ) -> Self {
        let label = label.unwrap_or(number);
        match writer.format {
            Format::Csv => push_cell(out, label.text()),
            Format::Jsonl => {
                out.extend_from_slice(b"{\"row\":");
                match label {
                    Scalar::Text(text) => push_text(out, text),
                    Scalar::Number(digits) => out.extend_from_slice(digits.as_bytes()),
                }
            }
        }
        Self {
            before: writer.before.iter(),
            writer,
            out,
            digits: itoa::Buffer::new(),
        }
    }

    /// The figures: for each programme of the layout, what came of it under the rules of this row, if they have it.
    pub fn figures<T>(&mut self, places: &[Option<usize>], results: &[T], totals: &Totals)
    where
        for<'r> Shown: From<&'r T>,
    {
        for place in places {
            let result = place.and_then(|place| results.get(place));
            let Some(Shown {
                outcome,
                window,
                certainty,
                grant,
                ceiling,
            }) = result.map(Shown::from)
            else {
                for _ in super::layout::OF_PROGRAMME {
                    self.nothing();
                }
                continue;
            };
            self.code(outcome.code());
            self.code(window.code());
            self.code(certainty.code());
            self.ends(grant);
            self.ends(ceiling);
        }
        self.amount(Some(totals.cost.high));
        self.amount(Some(totals.confirmed));
        self.amount(Some(totals.up_to));
    }

    /// Ends the line with what of its row cannot be used; whatever has no figure yet has none.
    pub fn end(mut self, problems: &[Problem], estimate: Option<&str>) {
        while self.before.len() > 0 {
            self.nothing();
        }
        match self.writer.format {
            Format::Csv => {
                self.out.push(b',');
                let words: Vec<_> = problems.iter().map(Problem::to_string).collect();
                push_cell(self.out, &words.join(BETWEEN));
            }
            Format::Jsonl => {
                self.out.extend_from_slice(b",\"problems\":[");
                for (at, problem) in problems.iter().enumerate() {
                    self.out.extend_from_slice(if at == 0 { b"" } else { b"," });
                    self.out.extend_from_slice(b"{\"column\":");
                    push_text(self.out, &problem.column);
                    self.out.extend_from_slice(b",\"message\":");
                    push_text(self.out, &problem.words);
                    self.out.push(b'}');
                }
                self.out.push(b']');
                if let Some(estimate) = estimate {
                    self.out
                        .extend_from_slice(format!(",\"{ESTIMATE}\":").as_bytes());
                    self.out.extend_from_slice(estimate.trim_end().as_bytes());
                }
                self.out.push(b'}');
            }
        }
        self.out.push(b'\n');
    }

    fn next(&mut self) {
        self.out
            .extend_from_slice(self.before.next().map_or(b"", Vec::as_slice));
    }

    fn nothing(&mut self) {
        self.next();
        if self.writer.format == Format::Jsonl {
            self.out.extend_from_slice(b"null");
        }
    }

    fn code(&mut self, code: &str) {
        self.next();
        let mark: &[u8] = match self.writer.format {
            Format::Csv => b"",
            Format::Jsonl => b"\"",
        };
        self.out.extend_from_slice(mark);
        self.out.extend_from_slice(code.as_bytes());
        self.out.extend_from_slice(mark);
    }

    fn ends(&mut self, amount: Option<YenRange>) {
        self.amount(amount.map(|amount| amount.low));
        self.amount(amount.map(|amount| amount.high));
    }

    fn amount(&mut self, amount: Option<Yen>) {
        let Some(amount) = amount else {
            return self.nothing();
        };
        self.next();
        let digits = self.digits.format(u64::from(amount));
        self.out.extend_from_slice(digits.as_bytes());
    }
}

/// A cell of a CSV, between quotation marks where it needs them.
fn push_cell(out: &mut Vec<u8>, text: &str) {
    let is_plain = !text.contains([',', '"', '\n', '\r']) && text.trim().len() == text.len();
    if is_plain {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}

/// A text of JSON.
fn push_text(out: &mut Vec<u8>, text: &str) {
    // Writing into memory does not fail.
    let _ = serde_json::to_writer(out, text);
}

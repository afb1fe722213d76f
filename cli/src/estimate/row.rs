//! One row: what it is called, its case, and what of it cannot be used, in the words of the page.

use std::borrow::Cow;
use std::fmt;
use std::str::from_utf8;

use ehr_grant_estimator::domain::{Case, Input, InputProblem, Kind, LinkProblem};
use ehr_grant_estimator::form::read_text;
use ehr_grant_estimator::view::{field_error, link_notice};

use super::cells::Span;
use super::columns::{Column, unknown};
use super::json::{Scalar, pairs};
use super::source::Head;
use crate::args::Format;
use crate::output::in_one_line;

/// What a row says.
#[derive(Default)]
pub struct Row<'b> {
    /// What it is called; none where it says nothing.
    pub label: Option<Scalar<'b>>,
    /// What its plan is called.
    pub name: Cow<'b, str>,
    pub case: Case,
    /// The id of its rule pack, where it names one.
    pub pack: Option<Cow<'b, str>>,
    pub problems: Vec<Problem>,
    /// Whether it is no row at all, so that nothing of it can be judged.
    pub is_lost: bool,
    /// Its fields as a link has them, where somebody asks for that.
    pub link: Option<Vec<(Input, Cow<'b, str>)>>,
}

/// Something of a row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The key of its column; empty where it is the row itself.
    pub column: Cow<'static, str>,
    /// What is wrong, and how to mend it, in one line.
    pub words: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.column.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}", in_one_line(&self.column), self.words)
    }
}

impl Problem {
    /// A problem of a field, in the words that the page has for it.
    pub fn of_field(input: Input, problem: InputProblem) -> Self {
        let words = field_error(input, problem);
        Self {
            column: Column::Field(input).key().into(),
            // The page's own mark of an error, where this is a message already.
            words: in_one_line(words.trim_start_matches('＊')),
        }
    }

    /// An answer that there is not.
    pub fn of_answer(input: Input, text: &str) -> Self {
        let problem = LinkProblem::UnknownValue(input, text.to_owned());
        Self {
            column: Column::Field(input).key().into(),
            words: in_one_line(&link_notice(&problem)),
        }
    }
}

/// The words for a quotation mark that nothing closes.
pub fn open_mark(span: Span) -> Option<String> {
    let (open, last) = span.open()?;
    let taken = if last > open {
        let lines = last - open + 1;
        format!(
            "{open}行目から{last}行目までの{lines}行を読んでも閉じないので、この行を除き、次の行から読みました"
        )
    } else {
        format!("{open}行目です。この行を除きました")
    };
    Some(format!("閉じていない引用符（\"）があります。{taken}"))
}

impl<'b> Row<'b> {
    /// Reads the cells of a row.
    pub fn read(
        head: &Head,
        span: Span,
        cells: impl Iterator<Item = &'b [u8]> + Clone,
        with_link: bool,
    ) -> Self {
        let mut row = Self {
            link: with_link.then(Vec::new),
            ..Self::default()
        };
        match head.format {
            Format::Csv => row.read_csv(&head.columns, span, cells),
            Format::Jsonl => cells.for_each(|line| row.read_json(line)),
        }
        row
    }

    fn read_csv(
        &mut self,
        columns: &[Column],
        span: Span,
        cells: impl Iterator<Item = &'b [u8]> + Clone,
    ) {
        if let Some(words) = open_mark(span) {
            return self.lose(words);
        }
        let (found, due) = (cells.clone().count(), columns.len());
        if found != due {
            let lines = span.lines();
            let is_long = lines > 1;
            let joined = is_long
                .then(|| format!("（引用符（\"）の中に改行があり、{lines}行を1件と読みました）"));
            let joined = joined.unwrap_or_default();
            return self.lose(format!(
                "列が{found}あります。見出しの列は{due}です{joined}"
            ));
        }
        for (column, cell) in columns.iter().zip(cells) {
            match from_utf8(cell) {
                Ok(text) => self.enter(*column, Scalar::Text(text.into())),
                Err(_) => self.note(column.key(), "UTF-8ではありません".to_owned()),
            }
        }
    }

    fn read_json(&mut self, line: &'b [u8]) {
        let pairs = match pairs(line) {
            Ok(pairs) => pairs,
            Err(problem) => return self.lose(problem),
        };
        let mut seen = Vec::new();
        for (key, value) in pairs {
            let Some(column) = Column::called(&key) else {
                self.note(&key, unknown(&key));
                continue;
            };
            if seen.contains(&column) {
                self.note(&key, "二つ以上あります。最初の一つを使いました".to_owned());
                continue;
            }
            seen.push(column);
            match value {
                Some(value) => self.enter(column, value),
                None => self.note(&key, "文字列か数で書いてください".to_owned()),
            }
        }
    }

    fn enter(&mut self, column: Column, value: Scalar<'b>) {
        let input = match column {
            Column::Row => {
                self.label = Some(value);
                return;
            }
            Column::Name => {
                self.name = value.into_text();
                return;
            }
            Column::Field(input) => input,
        };
        let text = value.text().trim();
        if text.is_empty() {
            return;
        }
        if let Some(link) = &mut self.link {
            link.push((input, text.to_owned().into()));
        }
        match input.field().kind {
            Kind::Choice { .. } => {
                if !self.case.plan.choose(input, text) {
                    self.problems.push(Problem::of_answer(input, text));
                }
            }
            Kind::Pack => self.pack = Some(text.to_owned().into()),
            Kind::Count { .. } | Kind::Cost | Kind::JudgedOn => {
                if let Err(problem) = read_text(&mut self.case, input, text) {
                    self.problems.push(Problem::of_field(input, problem));
                }
            }
        }
    }

    fn lose(&mut self, words: String) {
        self.is_lost = true;
        self.note("", words);
    }

    fn note(&mut self, column: &str, words: String) {
        self.problems.push(Problem {
            column: column.to_owned().into(),
            words,
        });
    }
}

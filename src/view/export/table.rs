//! The table: a column for each plan, a line for each thing that is known of one, and at its end the sentences
//! that the line rests on.
//!
//! The sentences stand in a column, not in comments: these need two more parts, one of them in a language that
//! nothing else uses any more, and neither a telephone, nor a sheet of paper, nor CSV shows them.

use super::cell::{Cell, Style, reference};
use super::text::{Format, add_line};
use super::what::{End, What};
use super::{Exported, programme, totals, words};
use crate::domain::{Choice, Group, Input};

/// A line that formulas count on.
struct Line {
    /// The programme that it is of, counted from 1; 0 for what is of none.
    programme: usize,
    letter: char,
    /// Its row for each end; the same for both where one row is enough.
    rows: [usize; 2],
}

/// The table so far.
pub struct Table<'a> {
    pub plans: &'a [Exported<'a>],
    pub format: Format,
    pub out: String,
    /// How many rows there are.
    pub rows: usize,
    lines: Vec<Line>,
    /// The programme whose lines are being written.
    pub programme: usize,
    /// The sentences of the line that is being written, and whether anything stands in it.
    pub notes: Vec<String>,
    is_filled: bool,
    /// Whether it is written to see whether its ends differ, and whether they do.
    pub is_tried: bool,
    pub has_both: bool,
}

/// The table of these plans as CSV (RFC 4180): UTF-8 with a mark, because Excel takes it for another encoding
/// without.
pub fn csv(plans: &[Exported<'_>]) -> String {
    table(plans, Format::Csv, "\u{feff}")
}

/// The table of these plans, behind what comes before it.
pub fn table(plans: &[Exported<'_>], format: Format, before: &str) -> String {
    let mut table = Table {
        plans,
        format,
        out: before.to_owned(),
        rows: 0,
        lines: Vec::new(),
        programme: 0,
        notes: Vec::new(),
        is_filled: false,
        is_tried: false,
        has_both: false,
    };
    for text in &words::TOP {
        table.row(text, &What::Alone, End::Low);
    }
    for (label, what) in &words::HEAD {
        table.line('\0', label, what);
    }
    for input in Input::ALL.iter().copied() {
        let field = input.field();
        let what = if input.is_choice() {
            What::Choice(input)
        } else if field.group == Group::Costs || input == Input::Beds {
            What::Entered(input)
        } else {
            continue;
        };
        table.line(letter(input), field.label, &what);
    }
    let programmes = programme::programmes(&mut table);
    totals::totals(&mut table, &programmes);
    if format == Format::Xml {
        for about in &words::ABOUT {
            table.row(about, &What::Alone, End::Low);
        }
    }
    table.out
}

/// The letter of a field in formulas.
pub fn letter(input: Input) -> char {
    char::from(input as u8 + 128)
}

impl Table<'_> {
    /// A line: one row, or one for each end where those differ in any plan; none where nothing stands in it.
    pub fn line(&mut self, letter: char, label: &str, what: &What<'_>) {
        let before = self.out.len();
        self.notes.clear();
        self.is_filled = matches!(what, What::Nothing | What::Entered(_));
        // The same row with either end, to see whether that makes a difference.
        self.is_tried = true;
        self.row(label, what, End::Low);
        let row = self.rows;
        let one = self.out.len();
        self.rows -= 1;
        self.row(label, what, End::High);
        self.rows -= 1;
        self.has_both = self.out.get(before..one) != self.out.get(one..);
        self.out.truncate(before);
        self.is_tried = false;
        if self.is_filled {
            let of = if self.has_both { words::LOW } else { "" };
            self.row(&(label.to_owned() + of), what, End::Low);
            if self.has_both {
                self.row(&(label.to_owned() + words::HIGH), what, End::High);
            }
            self.lines.push(Line {
                programme: self.programme,
                letter,
                rows: [row, self.rows],
            });
        }
    }

    fn row(&mut self, label: &str, what: &What<'_>, end: End) {
        self.rows += 1;
        let style = match what {
            What::Alone => Style::Line,
            What::Nothing | What::Name | What::Outcome(_) => Style::Head,
            _ => Style::Plain,
        };
        if self.format == Format::Xml {
            self.out.push_str("<row>");
        }
        self.cell(0, style, label, "");
        let plans = self.plans;
        for (index, plan) in plans.iter().enumerate() {
            let mut cell = Cell::default();
            self.fill(&mut cell, what, plan, index + 1, end);
            self.is_filled |= !cell.value.is_empty();
            let style = match what {
                What::Link => Style::Line,
                What::Entered(_) if cell.formula.is_empty() => Style::Entered,
                What::Figure(_, 'r', _) => Style::Rate,
                What::Figure(..) | What::Entered(_) => Style::Amount,
                What::Sum(..) => Style::Total,
                _ => style,
            };
            self.cell(index + 1, style, &cell.value, &cell.formula);
        }
        let mut notes = String::new();
        for note in &self.notes {
            add_line(&mut notes, note);
        }
        self.cell(plans.len() + 1, style, &notes, "");
        self.out.push_str(match self.format {
            Format::Xml => "</row>",
            _ => "\r\n",
        });
    }

    /// Adds a formula in which letters stand for the lines of the programme that is being written, and of the
    /// fields: `s` 基準額, `a` 実支出額, `e` 少ない方, `g` 交付額 at this end, `t` and `h` 基準額 and 交付額 at the
    /// other one; `b` 病床数, `m` 配置月数.
    pub fn place(&self, out: &mut String, formula: &str, column: usize, end: End) {
        for letter in formula.chars() {
            let (letter, end) = match letter {
                't' => ('s', end.other()),
                'h' => ('g', end.other()),
                'b' => (self::letter(Input::Beds), end),
                'm' => (self::letter(Input::Months), end),
                _ => (letter, end),
            };
            if letter.is_ascii() && !letter.is_ascii_lowercase() {
                out.push(letter);
            } else {
                let [low, high] = self.rows_of(letter);
                let row = match end {
                    End::Low => low,
                    End::High => high,
                };
                out.push_str(&reference(column, row));
            }
        }
    }

    fn rows_of(&self, letter: char) -> [usize; 2] {
        for line in &self.lines {
            if line.letter == letter && [0, self.programme].contains(&line.programme) {
                return line.rows;
            }
        }
        [0; 2]
    }

    /// Whether one row is enough for this line.
    pub fn is_one(&self, letter: char) -> bool {
        let [low, high] = self.rows_of(letter);
        low == high
    }
}

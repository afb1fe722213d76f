//! 表計算に書き出す: many facilities, a row each, behind their own cells what each comes to.
//!
//! Row by row, so that a page which writes many thousands of them stays alive meanwhile. Figures stand as figures:
//! nothing is a formula, because each row was judged by its own day and year.

use super::cell::{Style, push_cell};
use super::text::Format;
use super::words::{HIGH, LOW};
use super::xlsx::{END, PROLOGUE, around};
use super::zip::archive;
use crate::domain::{Choice, Date, Estimate, Input, Kind, Meaning, YenRange};
use crate::rules::Pack;
use crate::view::many::wording;
use crate::view::wording::{COST, NO_PROMISE, OWN_SHARE};
use crate::view::words::{answer, chip, label};

/// Before the rows of the sheet: the headings stay in sight.
const SHEET: &str = include_str!("parts/many.xml");

/// The mark by which a spreadsheet knows the encoding of a CSV file.
const MARK: &str = "\u{feff}";

/// A file of many rows under way.
pub struct ManyFile {
    format: Format,
    out: String,
    /// How many rows there are.
    rows: usize,
    /// How many columns are the table's own.
    own: usize,
    /// The programmes, each with what it pays for.
    programmes: Vec<(String, String)>,
}

/// What a row comes to; none where something in it is to be mended first.
pub struct ManyRow<'a> {
    /// Its own cells, as they were written.
    pub cells: &'a [&'a str],
    /// The word for what it comes to.
    pub state: &'a str,
    /// What is to be mended in it; may be empty.
    pub problems: &'a str,
    /// What came of it.
    pub estimate: &'a Estimate<'a>,
    /// Whether its figures may be relied on.
    pub is_sound: bool,
    /// What opens it in the page.
    pub link: &'a str,
}

impl ManyFile {
    /// A file of rows with these headings, for the programmes of these packs.
    pub fn new<'p>(
        format: Format,
        headings: &[&str],
        packs: impl Iterator<Item = &'p Pack>,
    ) -> Self {
        let mut programmes: Vec<(String, String)> = Vec::new();
        for programme in packs.flat_map(|pack| &pack.programmes) {
            if programmes.iter().all(|(id, _)| *id != programme.id) {
                programmes.push((programme.id.clone(), programme.covers.clone()));
            }
        }
        let mut file = Self {
            format,
            out: match format {
                Format::Xml => PROLOGUE.to_owned() + SHEET,
                _ => MARK.to_owned(),
            },
            rows: 0,
            own: headings.len(),
            programmes,
        };
        file.head(headings);
        file
    }

    fn head(&mut self, headings: &[&str]) {
        let mut texts: Vec<String> = Vec::new();
        for heading in headings {
            texts.push((*heading).to_owned());
        }
        texts.extend([wording::STATE, wording::TO_MEND].map(str::to_owned));
        for name in [COST, wording::GRANTS, OWN_SHARE] {
            texts.extend([LOW, HIGH].map(|end| [name, end].concat()));
        }
        for (_, covers) in &self.programmes {
            texts.push(wording::outcome_of(covers));
            texts.extend([LOW, HIGH].map(|end| wording::grant_of(covers) + end));
        }
        texts.extend([wording::LINK, NO_PROMISE].map(str::to_owned));
        self.begin();
        for (at, text) in texts.iter().enumerate() {
            self.cell(at, Style::Head, text);
        }
        self.end();
    }

    /// Adds a row.
    pub fn push(&mut self, row: &ManyRow<'_>) {
        self.begin();
        let mut at = 0;
        while at < self.own {
            let text = row.cells.get(at).copied().unwrap_or_default();
            self.cell(at, Style::Plain, text);
            at += 1;
        }
        self.cell(at, Style::Plain, row.state);
        self.cell(at + 1, Style::Plain, row.problems);
        at += 2;
        let totals = &row.estimate.totals;
        for amount in [totals.cost, totals.grant(), totals.own_share] {
            self.ends(&mut at, Some(amount).filter(|_| row.is_sound));
        }
        for index in 0..self.programmes.len() {
            let id = self.programmes.get(index).map(|(id, _)| id.as_str());
            let verdict = id.and_then(|id| row.estimate.verdict(id));
            let outcome = verdict.map_or("", |verdict| chip(verdict.outcome));
            self.cell(at, Style::Plain, outcome);
            at += 1;
            let grant = verdict.and_then(|verdict| verdict.grant);
            self.ends(&mut at, grant.filter(|_| row.is_sound));
        }
        self.cell(at, Style::Line, row.link);
        self.end();
    }

    /// Both ends of an amount; nothing where there is none.
    fn ends(&mut self, at: &mut usize, amount: Option<YenRange>) {
        for end in [amount.map(|it| it.low), amount.map(|it| it.high)] {
            let digits = end.map_or_else(String::new, |yen| yen.to_string());
            self.cell(*at, Style::Amount, &digits);
            *at += 1;
        }
    }

    fn begin(&mut self) {
        self.rows += 1;
        if self.format == Format::Xml {
            self.out.push_str("<row>");
        }
    }

    fn cell(&mut self, at: usize, style: Style, text: &str) {
        // Of an empty cell a workbook needs nothing.
        if self.format == Format::Csv || !text.is_empty() {
            push_cell(
                &mut self.out,
                self.format,
                (at, self.rows),
                style,
                (text, ""),
            );
        }
    }

    fn end(&mut self) {
        self.out.push_str(match self.format {
            Format::Xml => "</row>",
            _ => "\r\n",
        });
    }

    /// The bytes of the file.
    pub fn finish(mut self) -> Vec<u8> {
        if self.format != Format::Xml {
            return self.out.into_bytes();
        }
        self.out.push_str(END);
        archive(&around(self.out))
    }
}

/// ひな形: a table with every heading, the answers that each takes, and the examples of a pack, which are left
/// out again where they stay in it. `cases` are the examples' names and cases.
pub fn template(cases: &[(String, crate::domain::Case)]) -> String {
    let mut out = MARK.to_owned();
    let columns = Input::ALL
        .iter()
        .copied()
        .filter(|input| *input != Input::Pack);
    let columns: Vec<_> = columns.map(Meaning::Field).collect();
    let columns = [&[Meaning::Name], columns.as_slice()].concat();
    let mut line = |row: usize, text: &dyn Fn(Meaning) -> String| {
        for (at, column) in columns.iter().enumerate() {
            let text = text(*column);
            push_cell(&mut out, Format::Csv, (at, row), Style::Plain, (&text, ""));
        }
        out.push_str("\r\n");
    };
    line(1, &|column| match column {
        Meaning::Field(input) => label(input).to_owned(),
        _ => wording::NAME.to_owned(),
    });
    for (row, (name, case)) in cases.iter().enumerate() {
        line(row + 2, &|column| match column {
            Meaning::Field(input) => match input.field().kind {
                Kind::Choice { .. } => {
                    answer(input, case.plan.answer(input).unwrap_or_default()).to_owned()
                }
                Kind::Count { .. } => case
                    .counts
                    .get(input)
                    .given()
                    .map_or_else(String::new, |count| count.to_string()),
                Kind::Cost => case
                    .costs
                    .get(input)
                    .given()
                    .map_or_else(String::new, YenRange::grouped),
                Kind::JudgedOn => day(case.judged_on.given()),
                Kind::Pack => String::new(),
            },
            _ => name.clone(),
        });
    }
    out
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

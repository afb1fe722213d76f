//! The workbooks that the page writes, worked out by LibreOffice: each cell comes to what the estimate says.
//!
//! Formula cells lose their values first, so what stands in them afterwards came of the formulas.

mod cases;
mod live;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::domain::{Date, Estimate};
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Pack, estimate};
use ehr_grant_estimator::view::export::{Exported, archive, csv, parts};

use crate::tally::Tally;
use crate::{debian, process};
use cases::Case;

const FOLDER: &str = "target/sheets";
const SHEET: &str = "xl/worksheets/sheet.xml";

/// All files in one go take seconds; more than that and it hangs.
const LIMIT: Duration = Duration::from_mins(5);

/// Text is UTF-8, numbers are written with all their digits.
const AS_CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";

/// The check alone.
pub fn run() -> Result<ExitCode> {
    let tally = check()?;
    println!("{tally}");
    Ok(tally.exit_code())
}

/// A workbook to work out, what it has to come to, and what of it is compared.
struct Book {
    file: PathBuf,
    expected: String,
    differences: fn(&str, &str) -> Vec<String>,
}

/// Counts the plans that were worked out, and each cell that came to something else.
pub fn check() -> Result<Tally> {
    debian::ensure()?;
    let folder = Path::new(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(folder).context(FOLDER)?;
    }
    fs::create_dir_all(folder)?;
    let packs = cases::packs()?;
    let cases = cases::cases(packs.len());
    let mut books = Vec::new();
    for four in cases.chunks(4) {
        let (parts, expected) = written(&packs, four)?;
        books.push(put(
            folder,
            books.len(),
            &parts,
            expected,
            table::differences,
        )?);
    }
    for (link, changed) in live::CHANGES {
        let (mut parts, _) = written(&packs, &[Case::of(link)])?;
        let (others, expected) = written(&packs, &[Case::of(changed)])?;
        for ((name, xml), (_, other)) in parts.iter_mut().zip(others) {
            if *name == SHEET {
                *xml = live::with_numbers_of(xml, &other);
            }
        }
        books.push(put(
            folder,
            books.len(),
            &parts,
            expected,
            table::differences_in_numbers,
        )?);
    }
    work_out(folder, &books)?;
    let mut failed = 0;
    for book in &books {
        let found = fs::read_to_string(book.file.with_extension("csv"))?;
        for difference in (book.differences)(&found, &book.expected) {
            println!("{}: {difference}", book.file.display());
            failed += 1;
        }
    }
    Ok(Tally {
        passed: u32::try_from(cases.len() + live::CHANGES.len())?,
        failed,
    })
}

type Parts = Vec<(&'static str, String)>;

/// The parts of the workbook of these plans, and their table.
fn written(packs: &[Pack], cases: &[Case]) -> Result<(Parts, String)> {
    let today = Date::parse("2026-07-01").context("a day")?;
    let answers = answers(packs, cases, today);
    let plans: Vec<_> = answers.iter().zip(cases).map(exported).collect();
    ensure!(plans.len() == cases.len(), "a plan without rules");
    Ok((without_values(parts(&plans))?, csv(&plans)))
}

fn put(
    folder: &Path,
    number: usize,
    parts: &Parts,
    expected: String,
    differences: fn(&str, &str) -> Vec<String>,
) -> Result<Book> {
    let file = folder.join(format!("{number}.xlsx"));
    fs::write(&file, archive(parts))?;
    Ok(Book {
        file,
        expected,
        differences,
    })
}

fn answers<'p>(packs: &'p [Pack], cases: &[Case], today: Date) -> Vec<(&'p Pack, Estimate<'p>)> {
    let answer = |case: &Case| {
        let pack = packs.get(case.pack)?;
        let (form, _) = from_link(&case.link);
        Some((pack, estimate(pack, &form.read().case, today)))
    };
    cases.iter().filter_map(answer).collect()
}

fn exported<'a>(
    ((pack, estimate), case): (&'a (&'a Pack, Estimate<'a>), &'a Case),
) -> Exported<'a> {
    Exported {
        name: &case.name,
        link: case.link.clone(),
        pack,
        estimate,
        uncounted: None,
    }
}

/// # Errors
/// If there is no formula: then nothing would be tried.
fn without_values(mut parts: Parts) -> Result<Parts> {
    let mut formulas = 0;
    for (_, xml) in &mut parts {
        let mut pieces = xml.split("</f><v>");
        let mut bare = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (_, rest) = piece.split_once("</v>").context("a value without an end")?;
            bare.push_str("</f>");
            bare.push_str(rest);
            formulas += 1;
        }
        *xml = bare;
    }
    ensure!(formulas > 0, "a workbook without a formula");
    Ok(parts)
}

/// Its settings are its own, so nobody's habits decide what it works out.
fn work_out(folder: &Path, books: &[Book]) -> Result<()> {
    let profile = fs::canonicalize(folder)?.join("profile");
    let mut office = process::program("soffice");
    office.arg(format!(
        "-env:UserInstallation=file://{}",
        profile.display()
    ));
    office.args(["--headless", "--convert-to", AS_CSV, "--outdir"]);
    office.arg(folder).args(books.iter().map(|book| &book.file));
    office.stdout(std::process::Stdio::null());
    process::run_within(&mut office, LIMIT)
}

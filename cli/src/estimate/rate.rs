//! `ehr-grants rate`: how many rows a second the engine estimates by itself, for `cargo xtask bench-rows`.

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use ehr_grant_estimator::domain::{Case, Date, Yen};
use ehr_grant_estimator::rules::Assessor;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::meter::Meter;
use super::row::Row;
use super::source::Source;
use crate::packs;

/// Long enough for the clock to be of no account.
const LEAST: Duration = Duration::from_secs(2);

/// Reads the rows of a file, and estimates them over and over, by one thread and by all.
pub fn run(file: &Path, today: Date) -> Result<bool> {
    let shelf = packs::shelf(&[])?;
    let cases = cases(file)?;
    ensure!(!cases.is_empty(), "{}: 行がありません", file.display());
    let assessor = Assessor::new(shelf.on(today));
    let all = rayon::current_num_threads();
    for threads in [1, all] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build()?;
        let (mut rounds, start) = (0_u64, Instant::now());
        while start.elapsed() < LEAST {
            let sum = pool.install(|| sum(&assessor, &cases, today));
            black_box(sum);
            rounds += 1;
        }
        let rows = u128::from(rounds) * cases.len() as u128;
        let a_second = rows * 1_000_000 / start.elapsed().as_micros().max(1);
        println!("threads={threads} rows_a_second={a_second}");
    }
    Ok(true)
}

fn cases(file: &Path) -> Result<Vec<Case>> {
    let mut source = Source::open(file, None, &Arc::new(Meter::default()))?;
    let mut cases = Vec::new();
    while let Some(batch) = source.next()? {
        let rows = batch.rows();
        cases.extend(rows.map(|(span, cells)| Row::read(&source.head, span, cells, false).case));
    }
    Ok(cases)
}

fn sum(assessor: &Assessor<'_>, cases: &[Case], today: Date) -> Yen {
    let pieces = cases.par_chunks(1 << 12);
    let sums = pieces.map(|piece| {
        let totals = piece
            .iter()
            .map(|case| assessor.figures(case, today).totals);
        totals.map(|totals| totals.up_to).sum::<Yen>()
    });
    sums.sum()
}

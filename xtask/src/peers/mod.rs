//! Two other calculations of the seven figures, OpenFisca's and publicodes', held against the conformance cases.
//!
//! Both were written from the leaflet by themselves, in `tests/peers`, so what all three say alike is hardly a
//! mistake of one.

mod answer;
mod cases;
mod python;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

use crate::tally::Tally;
use crate::{bench, npm, process};
use answer::{Answer, Asked};
use cases::Case;

const SOURCES: &str = "tests/peers";
const FOLDER: &str = "target/peers";

/// The check alone.
pub fn run() -> Result<ExitCode> {
    let tally = check()?;
    println!("{tally}");
    Ok(tally.exit_code())
}

/// Counts the cases in which a peer was asked for something; one that was asked for nothing is told of, and counts
/// neither way.
pub fn check() -> Result<Tally> {
    let cases = cases::all()?;
    let rows = cases::csv(&cases);
    let mut total = Tally::default();
    for (name, mut peer) in [("OpenFisca", openfisca()?), ("publicodes", publicodes()?)] {
        let answer = process::pipe(&mut peer, rows.as_bytes())?;
        let answer = String::from_utf8(answer).with_context(|| name.to_owned())?;
        total += compare(name, &cases, &answer)?;
    }
    Ok(total)
}

/// The program that reads rows with the link's keys and writes figures; with `--time N`, how long they take.
pub fn openfisca() -> Result<Command> {
    python::ensure()?;
    let mut peer = python::program();
    peer.arg(Path::new(SOURCES).join("openfisca/peer.py"));
    Ok(peer)
}

/// The same by publicodes, whose rules are those of the bench.
pub fn publicodes() -> Result<Command> {
    npm::TOOLS.ensure()?;
    bench::PEERS.ensure()?;
    fs::create_dir_all(FOLDER).context(FOLDER)?;
    let program = Path::new(FOLDER).join("publicodes.cjs");
    let mut bundle = bench::bundler()?;
    bundle.arg("--platform=node");
    bundle.arg(format!("--outfile={}", program.display()));
    process::run(bundle.arg(format!("{SOURCES}/publicodes/peer.js")))?;
    let mut peer = process::program("node");
    peer.arg(program);
    Ok(peer)
}

/// Holds a peer's answer against every case, prints what differs, and what it was not asked.
fn compare(name: &str, cases: &[Case], answer: &str) -> Result<Tally> {
    let answer = Answer::read(answer).with_context(|| format!("what {name} wrote"))?;
    let (mut tally, mut figures, mut silent) = (Tally::default(), 0, 0);
    let mut not_asked = BTreeMap::<&str, u32>::new();
    for case in cases {
        let (mut compared, mut differing) = (0, 0);
        for claim in &case.claims {
            match answer.to(case, claim) {
                Asked::Not => *not_asked.entry(claim.figure).or_default() += 1,
                Asked::Agrees => compared += 1,
                Asked::Differs(found) => {
                    println!("{name}: {}: {claim}, and not {found}", case.name);
                    (compared, differing) = (compared + 1, differing + 1);
                }
            }
        }
        figures += compared;
        match (compared, differing) {
            (0, _) => silent += 1,
            (_, 0) => tally += Tally::PASSED,
            _ => tally += Tally::FAILED,
        }
    }
    ensure!(figures > 0, "{name} knows no figure of the cases");
    let left: u32 = not_asked.values().sum();
    let left_out: Vec<_> = not_asked
        .iter()
        .map(|(figure, count)| format!("{figure} {count}"))
        .collect();
    println!(
        "{name}: {tally}; {figures} figures compared; {left} cannot be asked ({}); {silent} cases are left out",
        left_out.join(", ")
    );
    Ok(tally)
}

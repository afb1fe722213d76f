//! How many rows a second: the command line beside OpenFisca-Core and publicodes, over the same rows.
//!
//! All three must first write the same outcomes and amounts, so that no lead is won by doing less.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::domain::grouped;

use crate::{peers, process};

const FOLDER: &str = "target/bench/rows";
/// The best of so many counts, since whatever else the machine does only slows.
const RUNS: u32 = 3;

/// What is to be reached with all cores, in rows a second.
const TARGETS: [(&str, u64); 2] = [("estimates", 2_000_000), ("CSV to CSV", 500_000)];

const HEAD: &str = "\
| rows a second | figures alone, 1 core | all cores | CSV to CSV, 1 core | all cores |
| --- | --- | --- | --- | --- |";

/// One of the programs.
struct Program {
    name: &'static str,
    /// Over how many rows it is measured: about a second's work.
    rows: u32,
    start: fn() -> Result<Command>,
}

const OURS: Program = Program {
    name: "ehr-grants",
    rows: 1_000_000,
    start: ours,
};

const PEERS: [Program; 2] = [
    Program {
        name: "OpenFisca-Core",
        rows: 200_000,
        start: peers::openfisca,
    },
    Program {
        name: "publicodes",
        rows: 1_000,
        start: peers::publicodes,
    },
];

/// Rows a second, with one core and with all.
type Rates = [u64; 2];

/// Builds the command line, compares the three, measures them and prints the table.
pub fn run() -> Result<()> {
    fs::create_dir_all(FOLDER).context(FOLDER)?;
    let mut cargo = process::cargo();
    cargo.args(["build", "--locked", "--quiet", "--profile", "cli"]);
    process::run(cargo.args(["--package", "ehr-grants"]))?;
    for peer in &PEERS {
        same_figures(peer)?;
    }
    let reached = [ours_alone()?, csv_to_csv(&OURS)?];
    let mut lines = vec![line(OURS.name, reached)];
    for peer in &PEERS {
        lines.push(line(peer.name, [alone(peer)?, csv_to_csv(peer)?]));
    }
    println!("\n{HEAD}\n{}\n\n{}", lines.join("\n"), machine()?);
    let mut missed = Vec::new();
    for ((what, least), [_, reached]) in TARGETS.iter().zip(reached) {
        if reached < *least {
            missed.push(*what);
        }
    }
    ensure!(missed.is_empty(), "missed: {}", missed.join(", "));
    println!("Met: 2,000,000 estimates a second, and 500,000 rows from CSV to CSV.");
    Ok(())
}

fn ours() -> Result<Command> {
    let program = process::target_folder().join("cli/ehr-grants");
    let mut command = process::program(program.canonicalize().context("the command line")?);
    // A day on which windows are open; the figures of all three are of the same year.
    command.args(["estimate", "--date", "2026-04-10", "--out", "csv"]);
    Ok(command)
}

/// A file with so many rows in which everything is entered: those of `tests/bench/cases.js`.
fn rows(count: u32) -> Result<PathBuf> {
    let path = Path::new(FOLDER).join(format!("{count}.csv"));
    let mut text = "row,facility,beds,ehr,staff,months,consult,cyber,train,region\n".to_owned();
    for index in 0..u64::from(count) {
        let (facility, beds) = match index % 4 {
            3 => ("clinic", index % 20),
            _ => ("hospital", 20 + index % 481),
        };
        let months = 1 + index % 12;
        let cost = |factor, below| index * factor % below;
        text.push_str(&format!(
            "{index},{facility},{beds},{},{},{months},{},{},{},{}\n",
            cost(7_919_317, 300_000_000),
            cost(104_729, 6_000_000),
            cost(15_485, 2_000_000),
            cost(611_953, 50_000_000),
            cost(7_907, 1_000_000),
            cost(982_451, 40_000_000),
        ));
    }
    fs::write(&path, text).with_context(|| path.display().to_string())?;
    Ok(path)
}

/// Refuses a peer that writes another figure for one of its rows.
fn same_figures(peer: &Program) -> Result<()> {
    let rows = fs::read(rows(peer.rows)?)?;
    let written = |mut command: Command| -> Result<String> {
        Ok(String::from_utf8(process::pipe(&mut command, &rows)?)?)
    };
    let (own, other) = (written(ours()?)?, written((peer.start)()?)?);
    let compared = compare(&own, &other).with_context(|| format!("what {} wrote", peer.name))?;
    let compared = grouped(&compared.to_string());
    println!("{}: {compared} figures are the same", peer.name);
    Ok(())
}

/// Compares every column of the other table with that of the same name, where there is one: a peer may say more. How
/// many figures were compared.
fn compare(own: &str, other: &str) -> Result<usize> {
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let (mut own, mut other) = (own.lines(), other.lines());
    let own_head = cells(own.next().unwrap_or_default());
    let other_head = cells(other.next().unwrap_or_default());
    let places: BTreeMap<_, _> = own_head.iter().zip(0_usize..).collect();
    let mut compared = 0;
    for other in other {
        let (own, other) = (cells(own.next().context("has more rows")?), cells(other));
        ensure!(other.len() == other_head.len(), "a row has another width");
        for (name, figure) in other_head.iter().zip(&other) {
            let Some(place) = places.get(name) else {
                continue;
            };
            let expected = own.get(*place).map_or("", String::as_str);
            let row = own.first().map_or("", String::as_str);
            ensure!(
                figure == expected,
                "row {row}: {name} is {figure}, not {expected}"
            );
            compared += 1;
        }
    }
    ensure!(own.next().is_none(), "has fewer rows");
    // Outcome, grant and ceiling of seven programmes, and more.
    ensure!(compared > other_head.len() / 2, "has other columns");
    Ok(compared)
}

/// What the command line counts itself.
fn ours_alone() -> Result<Rates> {
    let mut best = [0; 2];
    for _ in 0..RUNS {
        let mut rate = process::program(ours()?.get_program());
        let said = process::output(rate.arg("rate").arg(rows(PEERS[0].rows)?))?;
        for (best, line) in best.iter_mut().zip(said.lines()) {
            let (_, count) = line.rsplit_once('=').context("no rate")?;
            *best = count.parse::<u64>()?.max(*best);
        }
    }
    Ok(best)
}

/// What a peer counts itself, from rows that it has read to figures.
fn alone(peer: &Program) -> Result<Rates> {
    let rows = rows(peer.rows)?;
    let mut best = [0; 2];
    for _ in 0..RUNS {
        for (best, mut command) in best.iter_mut().zip(on_cores(peer)?) {
            command.arg("--time").arg(peer.rows.to_string());
            let said = process::output(command.stdin(File::open(&rows)?))?;
            let seconds = said.lines().nth(1).and_then(|line| line.split_once(','));
            let micros = micros(seconds.context("no time")?.1)?;
            *best = (*best).max(rate(peer.rows, Duration::from_micros(micros)));
        }
    }
    Ok(best)
}

/// From the start of a program to its end, its results thrown away.
fn csv_to_csv(program: &Program) -> Result<Rates> {
    let rows = rows(program.rows)?;
    let mut best = [0; 2];
    for _ in 0..RUNS {
        for (best, mut command) in best.iter_mut().zip(on_cores(program)?) {
            command.stdin(File::open(&rows)?).stdout(Stdio::null());
            let start = Instant::now();
            process::run(&mut command)?;
            *best = (*best).max(rate(program.rows, start.elapsed()));
        }
    }
    Ok(best)
}

/// A program bound to one core, and free.
fn on_cores(program: &Program) -> Result<[Command; 2]> {
    let free = (program.start)()?;
    let mut bound = process::program("taskset");
    bound
        .args(["--cpu-list", "0"])
        .arg(free.get_program())
        .args(free.get_args());
    for (name, value) in free.get_envs() {
        if let Some(value) = value {
            bound.env(name, value);
        }
    }
    Ok([bound, free])
}

fn rate(rows: u32, time: Duration) -> u64 {
    let a_second = u128::from(rows) * 1_000_000 / time.as_micros().max(1);
    u64::try_from(a_second).unwrap_or(u64::MAX)
}

/// `0.123456` seconds.
fn micros(seconds: &str) -> Result<u64> {
    let (whole, part) = seconds.split_once('.').context("no seconds")?;
    ensure!(part.len() == 6, "{seconds}: microseconds are wanted");
    Ok(whole.parse::<u64>()? * 1_000_000 + part.parse::<u64>()?)
}

fn line(name: &str, rates: [Rates; 2]) -> String {
    let cells = rates.iter().flatten();
    let cells: Vec<_> = cells.map(|rate| grouped(&rate.to_string())).collect();
    format!("| {name} | {} |", cells.join(" | "))
}

fn machine() -> Result<String> {
    let about = fs::read_to_string("/proc/cpuinfo").context("/proc/cpuinfo")?;
    let model = about
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism()?;
    let (_, model) = model.unwrap_or(("", "a processor"));
    Ok(format!(
        "{cores} cores of {model}; the best of {RUNS} runs of `cargo xtask bench-rows`."
    ))
}

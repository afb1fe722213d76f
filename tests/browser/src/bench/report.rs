//! What was measured, as one table.

use std::fs;

use anyhow::Result;

use super::Run;
use super::pages::PAGES;
use super::statistics::{median, milliseconds, percentile, ratio, thousands};
use super::visit::{PROFILES, Visit};

/// One figure of every page, in the order of `PAGES`.
pub type Row = [u64; PAGES.len()];

/// Medians over the runs; times in microseconds.
pub struct Measured {
    pub bytes: Row,
    pub profiles: Vec<Times>,
    /// Estimates a second.
    pub rate: Row,
}

/// Of one profile.
pub struct Times {
    pub first_paint: Row,
    pub first_estimate: Row,
    /// Medians, over the runs, of each run's percentile.
    pub key_p50: Row,
    pub key_p95: Row,
}

impl Measured {
    /// None of no runs.
    pub fn of(runs: &[Run], rates: &[Row]) -> Option<Self> {
        let profiles = (0..PROFILES.len()).map(|profile| {
            let row = |figure: fn(&Visit) -> Option<u64>| row(runs, profile, figure);
            Some(Times {
                first_paint: row(|visit| Some(visit.first_paint))?,
                first_estimate: row(|visit| Some(visit.first_estimate))?,
                key_p50: row(|visit| percentile(visit.keys.iter().copied(), 50))?,
                key_p95: row(|visit| percentile(visit.keys.iter().copied(), 95))?,
            })
        });
        Some(Self {
            bytes: row(runs, 0, |visit| Some(visit.bytes))?,
            profiles: profiles.collect::<Option<_>>()?,
            rate: of_each(|page| median(rates.iter().filter_map(|rate| rate.get(page).copied())))?,
        })
    }
}

fn row(runs: &[Run], profile: usize, figure: fn(&Visit) -> Option<u64>) -> Option<Row> {
    of_each(|page| {
        let visits = runs.iter().filter_map(|run| run.get(profile)?.get(page));
        median(visits.filter_map(figure))
    })
}

fn of_each(figure: impl Fn(usize) -> Option<u64>) -> Option<Row> {
    let mut row = [0; PAGES.len()];
    for (page, place) in row.iter_mut().enumerate() {
        *place = figure(page)?;
    }
    Some(row)
}

/// What it was measured on.
pub struct Machine {
    cores: usize,
    processor: String,
    browser: String,
    load: String,
}

impl Machine {
    pub fn look(browser: &str) -> Result<Self> {
        let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        // Other work on the machine shows in every figure below.
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split(' ').next().unwrap_or_default().to_owned();
        let model = about.lines().find(|line| line.starts_with("model name"));
        let model = model.and_then(|line| line.split(": ").nth(1));
        Ok(Self {
            cores: std::thread::available_parallelism()?.get(),
            processor: model.unwrap_or("unknown processor").to_owned(),
            browser: browser.to_owned(),
            load,
        })
    }
}

/// In Markdown, with each page's figures and how they compare with ours.
pub fn text(machine: &Machine, measured: &Measured, runs: usize) -> String {
    let mut lines = vec![head()];
    lines.push(line(
        "bytes transferred (gzip -9)",
        measured.bytes,
        thousands,
    ));
    for (profile, times) in PROFILES.iter().zip(&measured.profiles) {
        let named = |what: &str| format!("{}: {what}, ms", profile.name);
        lines.push(line(&named("first paint"), times.first_paint, milliseconds));
        lines.push(line(
            &named("first estimate from a link"),
            times.first_estimate,
            milliseconds,
        ));
        lines.push(line(
            &named("key to painted result, p50"),
            times.key_p50,
            milliseconds,
        ));
        lines.push(line(
            &named("key to painted result, p95"),
            times.key_p95,
            milliseconds,
        ));
    }
    lines.push(line("estimates a second", measured.rate, thousands));
    let profiles = PROFILES.map(|profile| format!("{} = {}", profile.name, profile.about));
    lines.push(format!(
        "\nMedians of {runs} runs; in brackets, times our figure. {}. Chromium {}, {} × {}, load {} at first.",
        profiles.join("; "),
        machine.browser,
        machine.cores,
        machine.processor,
        machine.load
    ));
    lines.join("\n")
}

fn head() -> String {
    let names = PAGES.map(|page| page.name);
    format!(
        "| | {} |\n|{}",
        names.join(" | "),
        " --- |".repeat(names.len() + 1)
    )
}

fn line(what: &str, row: Row, written: fn(u64) -> String) -> String {
    let [ours, peers @ ..] = row;
    let peers = peers.map(|peer| format!("{} ({})", written(peer), ratio(peer, ours)));
    format!("| {what} | {} | {} |", written(ours), peers.join(" | "))
}

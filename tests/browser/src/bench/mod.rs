//! How fast the page is, beside two bare pages that show the same figures; see `tests/bench`.
//!
//! Chromium only: no other engine here can be given a slow line and a slow processor.

mod keys;
mod pages;
mod rate;
mod report;
mod server;
mod statistics;
mod targets;
mod visit;

use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::Client;

use self::pages::PAGES;
use self::report::{Machine, Measured};
use self::server::Folder;
use self::targets::Target;
use self::visit::{PROFILES, Visit};
use crate::args::Args;
use crate::engine::{Browser, Engine, Launch};
use crate::runner::Tally;
use crate::scratch::Scratch;

/// What every page is opened with. The day keeps the figures there after the fiscal year.
const LINK: &str =
    "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000&date=2026-05-01";

/// All visits of one run: for each profile, one to each page.
type Run = Vec<[Visit; PAGES.len()]>;

/// Measures what lies in the folder, prints the table, and counts the targets that are met and missed.
pub async fn measure(args: &Args, folder: &Path) -> Result<Tally> {
    let scratch = Scratch::new("bench")?;
    let site = Folder::serve(folder)?;
    let browser =
        Browser::start(Engine::Chromium, Launch::Usual, &args.geckodriver, &scratch).await?;
    let machine = Machine::look(&browser.version)?;
    let links = pages::compare(&browser.client, &site).await?;
    println!("the three pages show the same amounts for {links} links");
    visit::compare_speeds(&browser.client, &site).await?;
    let rates = rates(args, &browser.client, &site).await?;
    browser.close().await;

    // The pages take turns, so that a busy moment of the machine is nobody's disadvantage.
    let mut runs: Vec<Run> = Vec::new();
    for number in 1..=args.runs {
        println!("run {number} of {}", args.runs);
        runs.push(run(args, &scratch, &site).await?);
    }
    let measured = Measured::of(&runs, &rates).context("nothing was measured")?;
    println!("\n{}", report::text(&machine, &measured, args.runs));
    let targets = targets::judge(&measured);
    println!();
    for target in &targets {
        println!("{target}");
    }
    let (met, missed): (Vec<Target>, Vec<Target>) = targets.into_iter().partition(Target::is_met);
    Ok(Tally {
        passed: met.len(),
        failures: missed.iter().map(Target::to_string).collect(),
    })
}

async fn rates(args: &Args, client: &Client, site: &Folder) -> Result<Vec<[u64; PAGES.len()]>> {
    rate::open(client, site).await?;
    let mut rates = Vec::new();
    for _ in 0..args.runs {
        rates.push(rate::measure(client).await?);
    }
    Ok(rates)
}

async fn run(args: &Args, scratch: &Scratch, site: &Folder) -> Result<Run> {
    let mut run = Vec::new();
    for profile in PROFILES {
        let visit = async |page: pages::Contender| {
            visit::visit(args, scratch, site, page, profile)
                .await
                .with_context(|| format!("{}, profile {}", page.name, profile.name))
        };
        let [ours, decimal, publicodes] = PAGES;
        run.push([
            visit(ours).await?,
            visit(decimal).await?,
            visit(publicodes).await?,
        ]);
    }
    Ok(run)
}

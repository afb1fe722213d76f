//! Journeys through the shipped file, in Chromium, Firefox and WebKit.
//!
//! What is opened is the very file that people get, from a folder (`file://`) and from a server, never a
//! development build. Each check is a sentence about what a visitor does and sees; it starts from a fresh
//! navigation, has a time limit, and cannot stop the others. A missing engine or driver fails every check
//! of that engine: nothing is ever skipped.
//!
//! | place | what lives there |
//! | --- | --- |
//! | `journeys/` | the checks, one module a subject; `outcomes.txt` is the table of expected figures |
//! | `page/` | the page as a visitor handles it: open, choose, type, press, read; and axe-core's judgement |
//! | `engine/` | how each browser and its driver is started, and how all of it is ended |
//! | `site.rs`, `damage.rs`, `module.rs` | the file over HTTP and in folders, and ways of breaking a copy of it |
//! | `screenshots.rs`, `markup.rs` | every state of the page, as pictures and as markup |
//! | `bench/` | how fast the page is, beside others |
//! | `host.rs`, `nginx.rs` | a server in trouble, and a real one with the documented configuration |
//! | `console.rs`, `vendor.rs` | what the page complained about, and commands outside the WebDriver standard |
//! | `check.rs`, `runner.rs` | what a check is, and how the checks are run |
//!
//! ```text
//! cargo run -p journeys -- --page dist/index.html --geckodriver target/tools/bin/geckodriver
//! ```

mod args;
mod bench;
mod carried;
mod check;
mod console;
mod damage;
mod engine;
mod host;
mod journeys;
mod markup;
mod module;
mod nginx;
mod page;
mod runner;
mod scratch;
mod screenshots;
mod site;
mod stamp;
mod vendor;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use tokio::signal::unix::{SignalKind, signal};

use crate::args::Args;
use crate::runner::Tally;

fn main() -> ExitCode {
    engine::end_everything_on_panic();
    match start() {
        Ok(tally) if tally.is_good() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("journeys: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<Tally> {
    let args = Args::parse(std::env::args().skip(1))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(until_interrupted(&args))
}

/// Ends early on Ctrl-C or a polite kill, so that the browsers are put away in those cases too.
async fn until_interrupted(args: &Args) -> Result<Tally> {
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for signals")?;
    tokio::select! {
        tally = work(args) => tally,
        _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        _ = terminate.recv() => bail!("terminated"),
    }
}

async fn work(args: &Args) -> Result<Tally> {
    if let Some(folder) = &args.screenshots {
        return screenshots::take(args, folder).await;
    }
    if let Some(folder) = &args.markup {
        return markup::write(args, folder).await;
    }
    if let Some(folder) = &args.bench {
        return bench::measure(args, folder).await;
    }
    let tally = runner::run(args).await?;
    println!("{tally}");
    Ok(tally)
}

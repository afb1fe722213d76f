//! The command line.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::engine::Engine;

const USAGE: &str = "\
usage: journeys --page <dist/index.html> [--geckodriver <path>] [--engine chromium|firefox|webkit]
                [--only <part of a name>] [--jobs <engines at once>] [--axe <axe.min.js>]
                [--faults <target/faults/index.html>] [--nginx <folder>] [--screenshots <folder>]
                [--markup <folder>] [--bench <folder> [--runs <number>]]";

const FAULTS: &str = "target/faults/index.html";

const NGINX: &str = "target/tools/nginx";
const AXE: &str = "target/tools/npm/node_modules/axe-core/axe.min.js";

/// What was asked for.
pub struct Args {
    /// The shipped file.
    pub page: PathBuf,
    /// Not a Debian 12 package, so its place is given; otherwise it is looked for in `PATH`.
    pub geckodriver: PathBuf,
    /// The checker of accessibility, where `cargo xtask test` installs it.
    pub axe: PathBuf,
    /// Debian's nginx, unpacked.
    pub nginx: PathBuf,
    /// The page with places where it can be stopped: `cargo xtask faults` makes it.
    pub faults: PathBuf,
    pub engines: Vec<Engine>,
    pub only: Option<String>,
    /// How many engines run at once.
    pub jobs: usize,
    /// Take pictures into this folder instead of running the checks.
    pub screenshots: Option<PathBuf>,
    /// Write the markup of every state into this folder instead of running the checks.
    pub markup: Option<PathBuf>,
    /// Measure the documents of this folder instead of running the checks.
    pub bench: Option<PathBuf>,
    /// How often each is measured.
    pub runs: usize,
}

impl Args {
    pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut page = None;
        let mut args = Self {
            page: PathBuf::new(),
            geckodriver: PathBuf::from("geckodriver"),
            axe: PathBuf::from(AXE),
            nginx: PathBuf::from(NGINX),
            faults: PathBuf::from(FAULTS),
            engines: Vec::new(),
            only: None,
            jobs: Engine::ALL.len(),
            screenshots: None,
            markup: None,
            bench: None,
            runs: 5,
        };
        while let Some(flag) = words.next() {
            let value = words
                .next()
                .with_context(|| format!("{flag} wants a value\n{USAGE}"))?;
            match flag.as_str() {
                "--page" => page = Some(PathBuf::from(value)),
                "--geckodriver" => args.geckodriver = PathBuf::from(value),
                "--nginx" => args.nginx = PathBuf::from(value),
                "--axe" => args.axe = PathBuf::from(value),
                "--faults" => args.faults = PathBuf::from(value),
                "--engine" => args.engines.push(Engine::named(&value)?),
                "--only" => args.only = Some(value),
                "--jobs" => {
                    args.jobs = value
                        .parse()
                        .context("--jobs wants a number of 1 or more")?;
                }
                "--screenshots" => args.screenshots = Some(PathBuf::from(value)),
                "--markup" => args.markup = Some(PathBuf::from(value)),
                "--bench" => args.bench = Some(PathBuf::from(value)),
                "--runs" => args.runs = value.parse().context("--runs wants a number")?,
                _ => bail!("unknown option {flag}\n{USAGE}"),
            }
        }
        args.page = page.with_context(|| format!("--page is missing\n{USAGE}"))?;
        if args.engines.is_empty() {
            args.engines = Engine::ALL.to_vec();
        }
        args.jobs = args.jobs.max(1);
        Ok(args)
    }

    /// Whether a check of this name was asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.only
            .as_ref()
            .is_none_or(|part| name.contains(part.as_str()))
    }
}

//! Runs the checks: the engines side by side, the checks of one engine one after the other.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::args::Args;
use crate::check::Check;
use crate::engine::{Browser, Engine, Launch};
use crate::journeys;
use crate::page::Page;
use crate::scratch::Scratch;
use crate::site::{Place, Site};

/// A check that takes longer has failed; nothing a visitor does takes a tenth of it.
const LIMIT: Duration = Duration::from_secs(40);

#[derive(Default)]
pub struct Tally {
    pub passed: usize,
    /// What was said of each check that failed.
    pub failures: Vec<String>,
}

impl Tally {
    /// A run without a single check proves nothing.
    pub fn is_good(&self) -> bool {
        self.failures.is_empty() && self.passed > 0
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failures.extend(other.failures);
    }
}

/// The failures once more, because a long run's end is what is read first, and then their number.
impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(out, "{failure}")?;
        }
        let (passed, failed) = (self.passed, self.failures.len());
        write!(out, "journeys: {passed} passed, {failed} failed")
    }
}

pub async fn run(args: &Args) -> Result<Tally> {
    let wanted = journeys::all().iter().any(|check| args.wants(&check.name));
    ensure!(
        wanted,
        "no check has “{}” in its name",
        args.only.as_deref().unwrap_or_default()
    );
    let seats = Semaphore::new(args.jobs);
    let lane = async |engine: Engine| -> Result<Tally> {
        if !args.engines.contains(&engine) {
            return Ok(Tally::default());
        }
        let _seat = seats.acquire().await?;
        run_engine(engine, args).await
    };
    let [first, second, third] = Engine::ALL;
    let (first, second, third) = tokio::join!(lane(first), lane(second), lane(third));
    let mut tally = Tally::default();
    for part in [first, second, third] {
        tally.add(part?);
    }
    Ok(tally)
}

/// All checks of one engine, grouped by the way the browser is launched and the place where it stays.
async fn run_engine(engine: Engine, args: &Args) -> Result<Tally> {
    let scratch = Scratch::new(engine.name())?;
    let site = Site::start(&args.page, &scratch)?;
    let mut tally = Tally::default();
    for (launch, place) in Launch::ALL
        .into_iter()
        .flat_map(|launch| Place::ALL.map(|place| (launch, place)))
    {
        let mut lane = Lane {
            engine,
            launch,
            place,
            args,
            scratch: &scratch,
            site: &site,
            browser: None,
            refusal: None,
        };
        for check in journeys::all() {
            let here = check.launch == launch && check.place == place;
            if here && check.engines.contains(&engine) && args.wants(&check.name) {
                tally.add(lane.report(&check).await);
            }
        }
        if let Some(browser) = lane.browser.take() {
            browser.close().await;
        }
    }
    Ok(tally)
}

/// One browser, replaced when a check leaves it in an unknown state.
struct Lane<'a> {
    engine: Engine,
    launch: Launch,
    place: Place,
    args: &'a Args,
    scratch: &'a Scratch,
    site: &'a Site,
    browser: Option<Browser>,
    /// Why the browser cannot be started; then nobody waits for it again.
    refusal: Option<String>,
}

/// Whose fault it is.
enum Failure {
    Page(anyhow::Error),
    /// The browser died during the check, which says nothing about the page unless it happens again.
    Browser(anyhow::Error),
}

impl Lane<'_> {
    async fn report(&mut self, check: &Check) -> Tally {
        let start = Instant::now();
        let mut outcome = self.attempt(check).await;
        let (engine, name) = (self.engine, &check.name);
        if let Err(Failure::Browser(reason)) = &outcome {
            println!("     {engine:9} the browser died in “{name}”, a second try ({reason:#})");
            outcome = self.attempt(check).await;
        }
        let tenths = start.elapsed().as_millis().div_ceil(100);
        let took = format!("{}.{} s", tenths / 10, tenths % 10);
        let mut tally = Tally::default();
        match outcome {
            Ok(()) => {
                println!("ok   {engine:9} {name} ({took})");
                tally.passed = 1;
            }
            Err(Failure::Page(reason) | Failure::Browser(reason)) => {
                let failure = format!("FAIL {engine:9} {name} ({took}): {reason:#}");
                println!("{failure}");
                tally.failures.push(failure);
            }
        }
        tally
    }

    async fn attempt(&mut self, check: &Check) -> Result<(), Failure> {
        let browser = self.browser().await.map_err(Failure::Page)?;
        let page = Page {
            client: browser.client.clone(),
            engine: self.engine,
            place: self.place,
            site: self.site,
            axe: &self.args.axe,
            nginx: &self.args.nginx,
            scratch: self.scratch,
            faults: &self.args.faults,
        };
        let Ok(mut outcome) = timeout(LIMIT, check.run(&page)).await else {
            let reason = anyhow!("not finished within {} s", LIMIT.as_secs());
            return Err(Failure::Page(reason));
        };
        if let Err(reason) = outcome {
            let place = timeout(LIMIT, page.whereabouts()).await;
            let place = place.unwrap_or_else(|_| "silent".to_owned());
            outcome = Err(anyhow!("{reason:#} (the page at {place})"));
        }
        let complaints = match timeout(LIMIT, page.last_words()).await {
            Ok(Ok(complaints)) => complaints.join(" / "),
            Ok(Err(dead)) => return Err(Failure::Browser(outcome.err().unwrap_or(dead))),
            Err(_) => return Err(Failure::Browser(anyhow!("the browser hangs"))),
        };
        self.browser = Some(browser);
        let judged = match outcome {
            Ok(()) if complaints.is_empty() || check.may_complain => Ok(()),
            Ok(()) => Err(anyhow!("the browser complains: {complaints:.600}")),
            Err(reason) if complaints.is_empty() => Err(reason),
            Err(reason) => Err(anyhow!(
                "{reason:#} (the browser complains: {complaints:.300})"
            )),
        };
        judged.map_err(Failure::Page)
    }

    /// The running browser, or a new one. A start may fail once by chance: another program may take the
    /// port that was free.
    async fn browser(&mut self) -> Result<Browser> {
        if let Some(browser) = self.browser.take() {
            return Ok(browser);
        }
        if let Some(reason) = &self.refusal {
            bail!("{reason}");
        }
        let started = match self.start().await {
            Ok(browser) => Ok(browser),
            Err(_) => self.start().await,
        };
        started.inspect_err(|reason| self.refusal = Some(format!("{reason:#}")))
    }

    async fn start(&self) -> Result<Browser> {
        let (engine, launch) = (self.engine, self.launch);
        let starting = Browser::start(engine, launch, &self.args.geckodriver, self.scratch);
        let browser = starting.await.context("the browser did not start")?;
        println!("     {engine:9} version {}, {launch:?}", browser.version);
        Ok(browser)
    }
}

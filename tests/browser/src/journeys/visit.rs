//! Visits that the checks of what is kept have in common.

use std::fmt;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value as Json, json};
use tokio::time::timeout;
use url::Url;

use super::OPEN_DAY;
use crate::engine::Engine;
use crate::host::Host;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

/// How often a check is done before a lost copy counts.
const ATTEMPTS: usize = 4;

/// The worker answers after three seconds at the latest, unless it has nothing to answer with.
const LONGEST_VISIT: Duration = Duration::from_secs(10);

/// There is no page where a copy was kept.
#[derive(Debug)]
struct Lost(String);

impl fmt::Display for Lost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "no page at /{}", self.0)
    }
}

impl std::error::Error for Lost {}

/// Does a check; in WebKit once more, on a new host, if all that is wrong is a lost copy.
///
/// Measured in WebKitGTK under automation: in one run of twelve on a busy machine, the cache is still there
/// when the worker opens it, and holds nothing. Why is not known; in automation nothing is kept on disk, and a
/// visitor's browser could not be measured. A worker that keeps no copy loses it in every attempt.
pub async fn steadily(page: &Page<'_>, steps: impl AsyncFn() -> Result<()>) -> Result<()> {
    for _ in 1..ATTEMPTS {
        match steps().await {
            Err(error) if page.engine == Engine::WebKit && error.is::<Lost>() => {
                println!(
                    "     {:9} lost its copy of the page: {error:#}",
                    page.engine
                );
            }
            outcome => return outcome,
        }
    }
    steps().await
}

/// The link of a plan, at a path of the host.
pub fn plan(host: &Host<'_>, path: &str) -> Result<Url> {
    let link = format!("facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}");
    Ok(with_fragment(&host.url(path)?, &link))
}

/// What that plan must come to.
pub async fn computes(page: &Page<'_>) -> Result<()> {
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// A first visit, until the page is kept.
pub async fn first_visit(page: &Page<'_>, host: &Host<'_>, path: &str) -> Result<()> {
    page.open_url(&plan(host, path)?).await?;
    computes(page).await?;
    eventually(PATIENCE * 2, async || {
        let held = "return Boolean(navigator.serviceWorker.controller)";
        let held = page.ask(held, &[]).await?;
        ensure!(held == json!(true), "no worker has taken the page over");
        Ok(())
    })
    .await
}

/// A visit that only a kept copy can answer.
pub async fn must_be_kept(page: &Page<'_>, host: &Host<'_>, path: &str) -> Result<()> {
    let lost = || Lost(path.to_owned());
    let visit = plan(host, path)?;
    let opened = timeout(LONGEST_VISIT, page.open_url(&visit)).await;
    opened
        .map_err(|_| lost())?
        .map_err(|error| error.context(lost()))?;
    ensure!(!page.root_attribute("data-app").await?.is_empty(), lost());
    computes(page).await
}

/// What a promise in the page comes to.
pub async fn promised(page: &Page<'_>, promise: &str) -> Result<Json> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; ({promise}).then(done, error => done(String(error)))"
    );
    Ok(page.client.execute_async(&script, Vec::new()).await?)
}

//! Visits that the checks of what is kept have in common.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::{Value as Json, json};
use tokio::time::timeout;
use url::Url;

use super::OPEN_DAY;
use crate::engine::Engine;
use crate::host::Host;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

/// The worker answers after three seconds at the latest, unless it has nothing to answer with.
const LONGEST_VISIT: Duration = Duration::from_secs(10);

/// What a worker does after the answer is given, which a page cannot wait for.
pub const SETTLING: Duration = Duration::from_millis(500);

/// Does a check of what is kept, and closes the windows that held it.
pub async fn held(page: &Page<'_>, steps: impl AsyncFn() -> Result<()>) -> Result<()> {
    let first = page.client.window().await?;
    let outcome = steps().await;
    for window in page.client.windows().await? {
        if window != first {
            page.client.switch_to_window(window).await?;
            page.client.close_window().await?;
        }
    }
    page.client.switch_to_window(first).await?;
    outcome
}

/// Has the copy open in a window of its own, for as long as the check lasts. In WebKit alone: under automation, as in
/// private windows, its caches lie in memory, and when nobody has one open any more, what is in it is numbered anew
/// and not found again by its old number; what is put there afterwards is dropped without a word. A visitor's copy
/// lies on disk, by name.
async fn hold(page: &Page<'_>, host: &Host<'_>) -> Result<()> {
    if page.engine != Engine::WebKit {
        return Ok(());
    }
    let first = page.client.window().await?;
    let beside = page.client.new_window(false).await?;
    page.client.switch_to_window(beside.handle).await?;
    page.client.goto(host.url("icon.svg")?.as_str()).await?;
    let names = promised(
        page,
        "(window.held = caches).keys().then(names => names.join())",
    )
    .await?;
    ensure!(names != json!(""), "nothing is kept");
    Ok(page.client.switch_to_window(first).await?)
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
    is_no_copy(page).await?;
    eventually(PATIENCE * 2, async || {
        let held = "return Boolean(navigator.serviceWorker.controller)";
        let held = page.ask(held, &[]).await?;
        ensure!(held == json!(true), "no worker has taken the page over");
        Ok(())
    })
    .await?;
    hold(page, host).await
}

/// What the page says of itself where it is a stored copy; empty where it says nothing.
pub async fn notice(page: &Page<'_>) -> Result<String> {
    Ok(page.client.find(Locator::Id("copy")).await?.text().await?)
}

/// The page comes from the server, and does not claim anything else.
pub async fn is_no_copy(page: &Page<'_>) -> Result<()> {
    let (mark, text) = (page.root_attribute("data-copy").await?, notice(page).await?);
    ensure!(
        mark.is_empty() && text.is_empty(),
        "a page from the server is marked “{mark}” and says “{text}”"
    );
    Ok(())
}

/// The page says that it is a copy, when it was received, which was within these minutes, and its age.
pub async fn is_copy(page: &Page<'_>) -> Result<()> {
    // The browser's own calendar; that of the page is another one. Midnight may fall between the two visits.
    let mark = page.root_attribute("data-copy").await?;
    ensure!(!mark.is_empty(), "what is shown is no copy");
    let script = "const kept = Number(document.documentElement.dataset.copy);
        const japan = options => new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone: 'Asia/Tokyo', ...options });
        const [then, now] = [kept, Date.now()].map(time => japan({ dateStyle: 'long' }).format(time));
        const minute = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', timeStyle: 'short', hourCycle: 'h23' }).format(kept);
        return [Date.now() - kept, `${then} ${minute.padStart(5, '0')}`, then === now]";
    let found = page.ask(script, &[]).await?;
    let (age, moment, same_day): (i64, String, bool) = serde_json::from_value(found)?;
    ensure!(
        (0..300_000).contains(&age),
        "the copy is marked as {age} ms old"
    );
    let text = notice(page).await?;
    let says = |age: &str| {
        text.starts_with(&format!(
            "この画面は、この端末に残してあった控えです（{moment}に受け取ったもの、{age}）。"
        ))
    };
    ensure!(
        says("本日") || (!same_day && says("1日前")),
        "a copy received {moment} says “{text}”"
    );
    Ok(())
}

/// The build of the copy that is kept; empty where none is. As the worker has it, on any page of its host.
pub async fn kept_build(page: &Page<'_>) -> Result<String> {
    let script = "caches.keys()
        .then(names => names.length ? caches.open(names[0]).then(cache => cache.match(new URL('./', location))) : null)
        .then(copy => copy ? copy.text() : '')
        .then(text => (/<meta name=.build. content=.([0-9a-f]{8})/.exec(text) || ['', ''])[1])";
    let build = promised(page, script).await?;
    Ok(build.as_str().unwrap_or_default().to_owned())
}

/// Waits until the worker has kept this build.
pub async fn keeps(page: &Page<'_>, build: &str) -> Result<()> {
    eventually(PATIENCE * 2, async || {
        let kept = kept_build(page).await?;
        ensure!(kept == build, "kept is build “{kept}”, not {build}");
        Ok(())
    })
    .await
}

/// The build that the page names, in both places.
pub async fn build(page: &Page<'_>) -> Result<String> {
    let script = "const [meta, text] = [document.querySelector('meta[name=build]').content,
            document.querySelector('[data-build]').innerText];
        return meta === text ? meta : `${meta} and ${text}`";
    page.ask_text(script, &[]).await
}

/// A visit that only a kept copy can answer.
pub async fn must_be_kept(page: &Page<'_>, host: &Host<'_>, path: &str) -> Result<()> {
    let lost = || format!("no page at /{path}");
    let visit = plan(host, path)?;
    let opened = timeout(LONGEST_VISIT, page.open_url(&visit)).await;
    opened.with_context(lost)?.with_context(lost)?;
    ensure!(!page.root_attribute("data-app").await?.is_empty(), lost());
    computes(page).await?;
    is_copy(page).await
}

/// What a promise in the page comes to.
pub async fn promised(page: &Page<'_>, promise: &str) -> Result<Json> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; ({promise}).then(done, error => done(String(error)))"
    );
    Ok(page.client.execute_async(&script, Vec::new()).await?)
}

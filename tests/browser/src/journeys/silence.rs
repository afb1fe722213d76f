//! Nothing leaves the page and nothing goes wrong in it, during a whole visit.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "silence: a whole visit asks for the document, and for what keeps it",
            |page| Box::pin(one_request(page)),
        )
        .hosted(),
        Check::new("silence: no error and no refused resource", |page| {
            Box::pin(no_error(page))
        }),
        Check::new("silence: no error and no refused resource", |page| {
            Box::pin(no_error(page))
        })
        .hosted(),
        Check::new("silence: nothing is stored", |page| {
            Box::pin(nothing_stored(page))
        })
        .hosted(),
    ]
}

/// Fills in, corrects, opens every fold.
async fn visit(page: &Page<'_>) -> Result<()> {
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.retype("beds", "一二").await?;
    page.retype("beds", "１００床").await.ok();
    page.retype("beds", "100").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.unfold().await?;
    page.change_fragment(&format!(
        "facility=clinic&beds=0&ehr=2000000&colour=red&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    tokio::time::sleep(Duration::from_millis(600)).await;
    Ok(())
}

/// What a browser fetches besides, once and in its own time, so that the page can be kept for later: the
/// worker, the worker's own copy of the page, and what a home screen shows.
const KEPT: [&str; 6] = [
    "GET /sw.js",
    "GET /",
    "GET /manifest.webmanifest",
    "GET /icon-192.png",
    "GET /icon-512.png",
    "GET /icon.svg",
];

const QUIET: Duration = Duration::from_millis(500);

/// A browser's own question for `/favicon.ico` counts as well: the page prevents it by an icon that is part
/// of the document.
async fn one_request(page: &Page<'_>) -> Result<()> {
    // A worker that is there already is asked for twice, by the page and by the browser itself, now and then.
    page.open(OPEN_DAY).await?;
    let end = "return navigator.serviceWorker.ready.then(() => navigator.serviceWorker.getRegistrations()).then(all =>
        Promise.all(all.map(one => one.unregister()))).then(() => 'ended')";
    ensure!(page.ask_text(end, &[]).await? == "ended");
    // What has been set off before ends first: a worker is fetched in the browser's own time.
    page.client.goto("about:blank").await?;
    eventually(PATIENCE, async || {
        page.site.take_requests();
        tokio::time::sleep(QUIET).await;
        let late = page.site.take_requests();
        ensure!(late.is_empty(), "still asking for {late:?}");
        Ok(())
    })
    .await?;
    page.open(OPEN_DAY).await?;
    visit(page).await?;
    let script = "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !/^(data|blob):/.test(name))
        .map(name => 'GET ' + name.replace(location.origin, ''))";
    let resources: Vec<String> = serde_json::from_value(page.ask(script, &[]).await?)?;
    let foreign = resources
        .iter()
        .find(|resource| !KEPT.contains(&resource.as_str()));
    ensure!(foreign.is_none(), "the page loaded {foreign:?}");
    let requests = page.site.take_requests();
    let (kept, others): (Vec<_>, Vec<_>) = requests
        .iter()
        .map(String::as_str)
        .partition(|request| KEPT.contains(request));
    ensure!(
        others == ["GET /index.html"],
        "the server was asked for {requests:?}"
    );
    for request in KEPT {
        let count = kept.iter().filter(|other| **other == request).count();
        ensure!(count <= 1, "{request} came {count} times");
    }
    Ok(())
}

/// The console of the browser is read after every check; here the page listens as well, because one of the
/// engines keeps no console, and the copy that listens must behave as the original.
async fn no_error(page: &Page<'_>) -> Result<()> {
    page.open_url(&page.site.overheard(page.place)?).await?;
    page.wait_until_ready().await?;
    visit(page).await?;
    let heard = page
        .ask_text(
            "return window.heard ? window.heard.join(' / ') : 'the ears are missing'",
            &[],
        )
        .await?;
    ensure!(heard.is_empty(), "{heard}");
    Ok(())
}

async fn nothing_stored(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    visit(page).await?;
    let script =
        "return [document.cookie, localStorage.length, sessionStorage.length].join(' ').trim()";
    let stored = page.ask_text(script, &[]).await?;
    ensure!(
        stored == "0 0",
        "cookies, local and session storage: {stored}"
    );
    Ok(())
}

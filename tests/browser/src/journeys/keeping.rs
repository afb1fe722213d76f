//! A page that was visited once starts without network, and still never shows an old version where the
//! server can be asked.

use anyhow::{Result, ensure};
use serde_json::{Value as Json, json};
use std::time::Duration;
use tokio::time::sleep;

use super::OPEN_DAY;
use crate::check::Check;
use crate::host::{Host, Mood, PORTAL};
use crate::page::{PATIENCE, Page, eventually, with_fragment};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "keeping: a new version comes with the first visit",
            |page| Box::pin(new_version(page)),
        )
        .hosted()
        .may_complain(),
        Check::new("keeping: a busy server", |page| {
            Box::pin(trouble(page, Mood::Busy))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: a server that hangs", |page| {
            Box::pin(hanging(page))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: no server", |page| {
            Box::pin(trouble(page, Mood::Stopped))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: what is not our whole page is not kept", |page| {
            Box::pin(strangers(page))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: nothing but the page is answered for", |page| {
            Box::pin(nothing_else(page))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: two copies on one host", |page| {
            Box::pin(neighbours(page))
        })
        .hosted()
        .may_complain(),
    ]
}

/// The link of a plan, and what it must come to.
async fn computes(page: &Page<'_>) -> Result<()> {
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

pub fn plan(host: &Host<'_>, path: &str) -> Result<url::Url> {
    let link = format!("facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}");
    Ok(with_fragment(&host.url(path)?, &link))
}

/// A first visit, until the page is kept.
pub async fn first_visit(page: &Page<'_>, host: &Host<'_>, path: &str) -> Result<()> {
    page.open_url(&plan(host, path)?).await?;
    computes(page).await?;
    eventually(PATIENCE * 2, async || {
        let held = page
            .ask("return Boolean(navigator.serviceWorker.controller)", &[])
            .await?;
        ensure!(held == json!(true), "no worker has taken the page over");
        Ok(())
    })
    .await
}

/// What a promise in the page comes to.
pub async fn promised(page: &Page<'_>, promise: &str) -> Result<Json> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; ({promise}).then(done, error => done(String(error)))"
    );
    Ok(page.client.execute_async(&script, Vec::new()).await?)
}

/// The build that the page names, in both places.
async fn build(page: &Page<'_>) -> Result<String> {
    let script = "const [meta, text] = [document.querySelector('meta[name=build]').content,
            document.querySelector('[data-build]').innerText];
        return meta === text ? meta : `${meta} and ${text}`";
    page.ask_text(script, &[]).await
}

async fn new_version(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let first = build(page).await?;
    page.open_url(&plan(&host, "index.html")?).await?;
    computes(page).await?;
    let held = page
        .ask("return Boolean(navigator.serviceWorker.controller)", &[])
        .await?;
    ensure!(held == json!(true), "the second visit is not the worker's");
    ensure!(build(page).await? == first, "the same page has two builds");

    host.deploy("01234567")?;
    page.open_url(&plan(&host, "")?).await?;
    computes(page).await?;
    let second = build(page).await?;
    ensure!(
        second == "01234567",
        "after a new version the page is still build {second}"
    );

    // It is kept in place of the first one.
    host.is(Mood::Stopped);
    eventually(PATIENCE, async || {
        page.open_url(&plan(&host, "")?).await?;
        computes(page).await?;
        let kept = build(page).await?;
        ensure!(kept == "01234567", "what was kept is build {kept}");
        Ok(())
    })
    .await
}

async fn trouble(page: &Page<'_>, mood: Mood) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(mood);
    for path in ["", "index.html", "?from=mail"] {
        page.open_url(&plan(&host, path)?).await?;
        computes(page).await?;
    }
    page.retype("beds", "200").await?;
    page.expect_grant("hospital-ehr", "35000000").await?;
    // An old copy does not estimate a year whose rules it does not know.
    page.change_fragment("facility=hospital&beds=100&ehr=70000000&date=2027-04-01")
        .await?;
    page.expect("hospital-ehr", &[("outcome", "incomplete")])
        .await?;
    page.expect_no_amount().await
}

async fn hanging(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Hanging);
    page.open_url(&plan(&host, "")?).await?;
    computes(page).await?;
    let waited = page
        .ask(
            "return Math.round(performance.getEntriesByType('navigation')[0].responseStart)",
            &[],
        )
        .await?;
    let waited = waited.as_u64().unwrap_or_default();
    // Less would mean that the server was not asked.
    ensure!(
        (2_900..=3_500).contains(&waited),
        "the answer came after {waited} ms"
    );
    Ok(())
}

async fn strangers(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let whole = page.site.text()?;
    let half = whole.get(..whole.floor_char_boundary(whole.len() / 2));

    host.is(Mood::Portal);
    page.open_url(&host.url("")?).await?;
    let title = page.ask_text("return document.title", &[]).await?;
    ensure!(
        title == "portal",
        "in front of the sign-in page stands “{title}”"
    );
    host.is(Mood::Normal);
    host.replace("index.html", half);
    page.open_url(&host.url("")?).await?;
    // What is kept is written after the answer is given.
    sleep(Duration::from_millis(500)).await;
    host.is(Mood::Moved);
    page.open_url(&host.url("")?).await?;
    let title = page.ask_text("return document.title", &[]).await?;
    ensure!(
        title == "moved",
        "in place of the new address stands “{title}”"
    );

    host.is(Mood::Stopped);
    page.open_url(&plan(&host, "")?).await?;
    computes(page).await
}

/// A worker that a sign-in page keeps from its copy is not installed, and the next visit tries again.
async fn nothing_else(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    host.replace("index.html", Some(PORTAL));
    host.replace("page.html", Some(page.site.text()?));
    page.open_url(&plan(&host, "page.html")?).await?;
    computes(page).await?;
    sleep(Duration::from_millis(1500)).await;
    let state = "navigator.serviceWorker.getRegistrations().then(all => caches.keys().then(names =>
        all.filter(one => one.active).length + ' ' + names.length))";
    let state = promised(page, state).await?;
    ensure!(
        state == json!("0 0"),
        "with a sign-in page in its place: {state} workers and copies"
    );

    host.replace("index.html", Some(page.site.text()?));
    first_visit(page, &host, "").await?;
    host.is(Mood::Busy);
    page.open_url(&host.url("page.html")?).await?;
    let text = page.visible_text().await?;
    ensure!(text == "busy", "another address shows “{text:.80}”");
    Ok(())
}

/// The caches of a browser belong to the host, not to the folder.
async fn neighbours(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    host.replace(
        "plain.html",
        Some("<!doctype html><link rel=icon href='data:,'>"),
    );
    page.open_url(&host.url("plain.html")?).await?;
    let base = host.url("")?;
    let plant = format!(
        "Promise.all(['est-0 {base}a/', 'est-0 {base}b/', 'other'].map(name => caches.open(name))).then(() => 'done')"
    );
    let planted = promised(page, &plant).await?;
    ensure!(planted == json!("done"), "{planted}");
    first_visit(page, &host, "a/").await?;
    let names = promised(page, "caches.keys().then(names => names.sort().join())").await?;
    let wanted = format!("est-0 {base}b/,est-1 {base}a/,other");
    ensure!(names == json!(wanted), "after the first: {names}");
    first_visit(page, &host, "b/").await?;
    let names = promised(page, "caches.keys().then(names => names.sort().join())").await?;
    let wanted = format!("est-1 {base}a/,est-1 {base}b/,other");
    ensure!(names == json!(wanted), "after both: {names}");
    host.is(Mood::Stopped);
    for path in ["a/", "b/"] {
        page.open_url(&plan(&host, path)?).await?;
        computes(page).await?;
    }
    Ok(())
}

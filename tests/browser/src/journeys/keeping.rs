//! A page that was visited once starts without network, and still never shows an old version where the
//! server can be asked.

use anyhow::{Result, bail, ensure};
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

use super::visit::{
    SETTLING, build, computes, first_visit, held, is_no_copy, keeps, must_be_kept, plan, promised,
};
use crate::check::Check;
use crate::host::{Host, Mood, PORTAL};
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "keeping: a new version comes with the first visit",
            |page| Box::pin(held(page, async || new_version(page).await)),
        )
        .hosted()
        .may_complain(),
        Check::new("keeping: a busy server", |page| {
            Box::pin(held(page, async || trouble(page, Mood::Says(503)).await))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: a server that hangs", |page| {
            Box::pin(held(page, async || hanging(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: no server", |page| {
            Box::pin(held(page, async || trouble(page, Mood::Stopped).await))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: what is not our whole page is not kept", |page| {
            Box::pin(held(page, async || strangers(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: nothing but the page is answered for", |page| {
            Box::pin(nothing_else(page))
        })
        .hosted()
        .may_complain(),
        Check::new("keeping: two copies on one host", |page| {
            Box::pin(held(page, async || neighbours(page).await))
        })
        .hosted()
        .may_complain(),
    ]
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

    let wanted = host.deploy("second")?;
    page.open_url(&plan(&host, "")?).await?;
    computes(page).await?;
    is_no_copy(page).await?;
    let second = build(page).await?;
    ensure!(
        second == wanted && second != first,
        "after a new version the page is still build {second}"
    );

    // It is kept in place of the first one, a moment after the answer is given.
    keeps(page, &wanted).await?;
    host.is(Mood::Stopped);
    must_be_kept(page, &host, "").await?;
    let kept = build(page).await?;
    ensure!(kept == wanted, "what was kept is build {kept}");
    Ok(())
}

async fn trouble(page: &Page<'_>, mood: Mood) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(mood);
    for path in ["", "index.html", "?from=mail"] {
        must_be_kept(page, &host, path).await?;
    }
    page.retype("beds", "200").await?;
    page.expect_grant("hospital-ehr", "35000000").await?;
    Ok(())
}

/// The fastest of three visits counts: a busy machine can only add to the time.
async fn hanging(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Hanging);
    let mut fastest = u64::MAX;
    for _ in 0..3 {
        must_be_kept(page, &host, "").await?;
        // WebKit does not know when an answer began that a worker has written.
        let start = "const visit = performance.getEntriesByType('navigation')[0];
            return Math.round(visit.responseStart || visit.responseEnd)";
        let waited = page.ask(start, &[]).await?.as_u64().unwrap_or_default();
        // Less would mean that the server was not asked.
        ensure!(waited >= 2_900, "the answer came after {waited} ms");
        fastest = fastest.min(waited);
        if fastest <= 3_500 {
            return Ok(());
        }
    }
    bail!("the answer came after {fastest} ms at best");
}

async fn titled(page: &Page<'_>, wanted: &str) -> Result<()> {
    eventually(PATIENCE, async || {
        let title = page.ask_text("return document.title", &[]).await?;
        ensure!(title == wanted, "in place of “{wanted}” stands “{title}”");
        Ok(())
    })
    .await
}

async fn strangers(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let whole = page.site.text()?;
    let half = whole.get(..whole.floor_char_boundary(whole.len() / 2));

    host.is(Mood::Portal);
    page.open_url(&host.url("")?).await?;
    titled(page, "portal").await?;
    host.is(Mood::Normal);
    host.replace("index.html", half);
    page.open_url(&host.url("")?).await?;
    // What is kept is written after the answer is given.
    sleep(SETTLING).await;
    host.is(Mood::Moved);
    page.open_url(&host.url("")?).await?;
    titled(page, "moved").await?;

    host.is(Mood::Stopped);
    must_be_kept(page, &host, "").await
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
    host.is(Mood::Says(503));
    page.open_url(&host.url("page.html")?).await?;
    let text = page.visible_text().await?;
    ensure!(text == "503", "another address shows “{text:.80}”");
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
    let wanted = format!("est-0 {base}b/,est-2 {base}a/,other");
    ensure!(names == json!(wanted), "after the first: {names}");
    first_visit(page, &host, "b/").await?;
    let names = promised(page, "caches.keys().then(names => names.sort().join())").await?;
    let wanted = format!("est-2 {base}a/,est-2 {base}b/,other");
    ensure!(names == json!(wanted), "after both: {names}");
    host.is(Mood::Stopped);
    for path in ["a/", "b/"] {
        must_be_kept(page, &host, path).await?;
    }
    Ok(())
}

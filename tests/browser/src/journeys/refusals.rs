//! What a server says in earnest reaches the visitor, whether or not a copy is kept.

use anyhow::{Result, ensure};
use serde_json::json;

use super::visit::{first_visit, held, must_be_kept, plan, promised};
use crate::check::Check;
use crate::host::{Host, Mood};
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "refusals: 401 and 403 are shown, and the copy stays",
            |page| Box::pin(held(page, async || forbidden(page).await)),
        )
        .hosted()
        .may_complain(),
        Check::new(
            "refusals: 404 and 410 end the copy and the worker",
            |page| Box::pin(held(page, async || withdrawn(page).await)),
        )
        .hosted()
        .may_complain(),
        Check::new(
            "refusals: a server that cannot now is answered for, if there is a copy",
            |page| Box::pin(held(page, async || cannot(page).await)),
        )
        .hosted()
        .may_complain(),
    ]
}

/// The server's own words come, at each address of the page.
async fn is_told(page: &Page<'_>, host: &Host<'_>, status: u16) -> Result<()> {
    host.is(Mood::Says(status));
    for path in ["", "index.html"] {
        page.open_url(&host.url(path)?).await?;
        let text = page.visible_text().await?;
        ensure!(
            text == status.to_string(),
            "{status} at /{path} shows “{text:.80}”"
        );
    }
    Ok(())
}

async fn forbidden(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    for status in [401, 403, 400] {
        is_told(page, &host, status).await?;
    }
    host.is(Mood::Stopped);
    must_be_kept(page, &host, "").await
}

/// Asked on the page that the server sent with its refusal.
async fn nothing_is_left(page: &Page<'_>) -> Result<()> {
    let left = "navigator.serviceWorker.getRegistrations()
        .then(all => caches.keys().then(names => all.length + ' ' + names.length))";
    eventually(PATIENCE, async || {
        let left = promised(page, left).await?;
        ensure!(left == json!("0 0"), "workers and copies left: {left}");
        Ok(())
    })
    .await
}

async fn withdrawn(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    is_told(page, &host, 404).await?;
    nothing_is_left(page).await?;

    // Back again, it is kept again.
    host.is(Mood::Normal);
    first_visit(page, &host, "").await?;
    host.is(Mood::Cut);
    must_be_kept(page, &host, "").await?;

    is_told(page, &host, 410).await?;
    nothing_is_left(page).await?;
    host.is(Mood::Stopped);
    let opened = page.open_url(&plan(&host, "")?).await;
    let state = page.root_attribute("data-app").await.unwrap_or_default();
    ensure!(
        opened.is_err() || state.is_empty(),
        "withdrawn, and without a server, the page is “{state}”"
    );
    Ok(())
}

async fn cannot(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    for status in [500, 408, 429] {
        host.is(Mood::Says(status));
        must_be_kept(page, &host, "").await?;
    }
    let gone = "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => 'done')";
    let gone = promised(page, gone).await?;
    ensure!(gone == json!("done"), "{gone}");
    is_told(page, &host, 503).await
}

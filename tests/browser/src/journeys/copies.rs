//! A stored copy says that it is one, and how old it is, in every state of the page; and what is saved from
//! it is the page again.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::failure::static_part_is_readable;
use super::take_away::hands_out_itself;
use super::visit::{first_visit, held, is_no_copy, must_be_kept, notice, plan, promised};
use crate::check::Check;
use crate::engine::{Engine, Launch};
use crate::host::{Host, Mood};
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("copies: each says its day", |page| {
            Box::pin(held(page, async || days(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("copies: each says its age, to everybody", |page| {
            Box::pin(held(page, async || ages(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("copies: what is saved from one is the page", |page| {
            Box::pin(held(page, async || saved(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("copies: one says so without WebAssembly", |page| {
            Box::pin(held(page, async || without(page, "failed").await))
        })
        .launched(Launch::NoWasm)
        .hosted()
        .may_complain(),
        Check::new("copies: one says so without scripts", |page| {
            Box::pin(held(page, async || without(page, "loading").await))
        })
        .launched(Launch::NoScript)
        .hosted()
        // Firefox runs no worker then, either.
        .only_in(&[Engine::Chromium, Engine::WebKit])
        .may_complain(),
    ]
}

/// Makes the copy that is kept older, as the script of a page of the same host can.
async fn received(page: &Page<'_>, time: &str) -> Result<()> {
    let script = format!(
        "caches.keys().then(names => caches.open(names[0])).then(cache => {{
            const address = new URL('./', location);
            return cache.match(address).then(copy => copy.text().then(text => {{
                const headers = new Headers(copy.headers);
                headers.set('Est-Received', {time});
                return cache.put(address, new Response(text, {{ headers }}));
            }}));
        }}).then(() => 'done')"
    );
    let done = promised(page, &script).await?;
    ensure!(done == json!("done"), "{done}");
    Ok(())
}

const DAY: u64 = 86_400_000;

async fn days(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Says(503));
    // 14:59 of UTC is the last minute of a day in Japan, 15:00 the first of the next.
    for (time, wanted) in [
        (
            "Date.UTC(2026, 4, 1, 14, 59)",
            "（令和8年5月1日 23:59に受け取ったもの、",
        ),
        (
            "Date.UTC(2026, 4, 1, 15, 0)",
            "（令和8年5月2日 00:00に受け取ったもの、",
        ),
        (
            "Date.UTC(2101, 0, 9, 3)",
            "（令和83年1月9日に受け取ったもの）。",
        ),
        (
            "Date.UTC(1970, 0, 9, 3)",
            "（1970年1月9日 12:00に受け取ったもの、",
        ),
    ] {
        received(page, time).await?;
        page.open_url(&plan(&host, "")?).await?;
        page.wait_until_ready().await?;
        let text = notice(page).await?;
        ensure!(text.contains(wanted), "received {time}, it says “{text}”");
    }
    Ok(())
}

async fn ages(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Says(503));
    must_be_kept(page, &host, "").await?;
    page.must_be_accessible().await?;
    for days in [1, 400] {
        received(page, &format!("Date.now() - {}", days * DAY)).await?;
        page.open_url(&plan(&host, "")?).await?;
        page.wait_until_ready().await?;
        let text = notice(page).await?;
        // Midnight may have passed since.
        let says = |days: u64| text.contains(&format!("、{days}日前）。"));
        ensure!(
            says(days) || says(days + 1),
            "{days} days old, it says “{text}”"
        );
    }
    Ok(())
}

/// By the page's own button, and by the browser.
async fn saved(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Cut);
    must_be_kept(page, &host, "").await?;
    hands_out_itself(page).await?;

    let script = "return '<!doctype html>' + document.documentElement.outerHTML";
    let text = page.ask_text(script, &[]).await?;
    ensure!(
        text.contains(" data-copy="),
        "the mark is not in the document"
    );
    host.replace("saved.html", Some(&text));
    host.is(Mood::Normal);
    page.open_url(&host.url("saved.html")?).await?;
    page.wait_until_ready().await?;
    is_no_copy(page).await
}

/// The page itself asks for no worker there: the visitor has met it with another setting.
async fn without(page: &Page<'_>, state: &str) -> Result<()> {
    let host = Host::start(page.site)?;
    let bare = "<!doctype html><link rel=icon href='data:,'><title>bare</title>";
    host.replace("bare.html", Some(bare));
    page.open_url(&host.url("bare.html")?).await?;
    let script = "navigator.serviceWorker.register('./sw.js').then(() => navigator.serviceWorker.ready).then(() => 'ready')";
    let ready = promised(page, script).await?;
    ensure!(ready == json!("ready"), "{ready}");
    host.is(Mood::Says(503));
    page.open_url(&host.url("")?).await?;
    eventually(PATIENCE, async || {
        let found = page.root_attribute("data-app").await?;
        ensure!(found == state, "data-app is “{found}”");
        Ok(())
    })
    .await?;
    let text = notice(page).await?;
    let wanted = if state == "loading" {
        "残してあった控えです。サーバー"
    } else {
        "に受け取ったもの、"
    };
    ensure!(text.contains(wanted), "the copy says “{text}”");
    static_part_is_readable(page)
        .await
        .context("under the notice")
}

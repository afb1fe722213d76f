//! Where the worker is wanted, where it is not, and how it is taken away again.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use tokio::time::sleep;

use super::visit::{first_visit, held, plan, promised};
use crate::check::Check;
use crate::engine::Engine;
use crate::host::{Host, Mood};
use crate::page::{PATIENCE, Page, eventually};
use crate::site::Place;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("worker: asked for on a host only", |page| {
            Box::pin(asked_for(page, 0))
        }),
        Check::new("worker: asked for on a host only", |page| {
            Box::pin(asked_for(page, 1))
        })
        .hosted(),
        Check::new("worker: none in a frame", |page| Box::pin(framed(page))).hosted(),
        Check::new("worker: a missing sw.js does no harm", |page| {
            Box::pin(held(page, async || missing(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new("worker: the switch takes it away", |page| {
            Box::pin(held(page, async || switched_off(page).await))
        })
        .hosted()
        .may_complain(),
    ]
}

/// Put before the page's own scripts, in place of the browser's own answer.
const COUNTER: &str = "<head><script>
window.asked = 0;
if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => { asked += 1; return new Promise(() => {}); };
</script>";

async fn asked_for(page: &Page<'_>, wanted: u64) -> Result<()> {
    let text = page.site.text()?.replacen("<head>", COUNTER, 1);
    let url = page
        .site
        .with(page.place, "counted.html", text.as_bytes())?;
    page.open_url(&url).await?;
    page.wait_until_ready().await?;
    sleep(Duration::from_millis(300)).await;
    let asked = page.ask("return window.asked", &[]).await?;
    ensure!(asked == json!(wanted), "asked {asked} times for a worker");
    let links = page
        .ask(
            "return document.querySelectorAll('link[rel=manifest]').length",
            &[],
        )
        .await?;
    ensure!(links == json!(wanted), "{links} links to a manifest");
    Ok(())
}

/// Of the same host, closed off, and closed off without an address of its own.
async fn framed(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    let inside = page
        .site
        .text()?
        .replace('&', "&amp;")
        .replace('"', "&quot;");
    let frames = format!(
        "<!doctype html><link rel=icon href='data:,'><iframe src='index.html'></iframe>\
         <iframe sandbox='allow-scripts' src='index.html'></iframe>\
         <iframe sandbox='allow-scripts' srcdoc=\"{inside}\"></iframe>"
    );
    host.replace("frames.html", Some(&frames));
    page.open_url(&host.url("frames.html")?).await?;
    for frame in 0..3 {
        page.client.enter_frame(frame).await?;
        page.wait_until_ready()
            .await
            .with_context(|| format!("frame {frame}"))?;
        let links = page.client.find_all(Locator::Css("link[rel=manifest]"));
        ensure!(links.await?.is_empty(), "frame {frame} links to a manifest");
        page.client.enter_parent_frame().await?;
    }
    sleep(Duration::from_millis(500)).await;
    let requests = host.take_requests();
    let documents = ["GET /frames.html", "GET /index.html", "GET /index.html"];
    ensure!(
        requests == documents,
        "the server was asked for {requests:?}"
    );
    Ok(())
}

async fn missing(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    host.replace("sw.js", None);
    page.open_url(&plan(&host, "")?).await?;
    page.wait_until_ready().await?;
    eventually(PATIENCE, async || {
        let asked = host.take_requests();
        ensure!(asked.iter().any(|line| line == "GET /sw.js"), "{asked:?}");
        Ok(())
    })
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    ensure!(
        page.root_attribute("data-app").await? == "ready",
        "the page gave up"
    );

    // Lost later, it stays where it was.
    host.replace("sw.js", Some(&shipped(page)?));
    first_visit(page, &host, "").await?;
    host.replace("sw.js", None);
    page.open_url(&plan(&host, "")?).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

fn shipped(page: &Page<'_>) -> Result<String> {
    let mut files = page.site.shipped.iter();
    let worker = files.find(|(name, _)| name == "sw.js");
    let (_, worker) = worker.context("no sw.js is shipped")?;
    Ok(String::from_utf8(worker.clone())?)
}

const LEFT: &str = "navigator.serviceWorker.getRegistrations().then(all => caches.keys().then(names => all.length + ' ' + names.length))";

async fn switched_off(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let switch = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/sw-off.js");
    host.replace("sw.js", Some(&fs::read_to_string(switch).context(switch)?));
    host.take_requests();
    page.open_url(&plan(&host, "")?).await?;
    eventually(PATIENCE * 2, async || {
        page.wait_until_ready().await?;
        let left = promised(page, LEFT).await?;
        ensure!(left == json!("0 0"), "workers and copies left: {left}");
        Ok(())
    })
    .await?;

    // In Chromium the page that was open came again, once; nowhere does it come for ever.
    sleep(Duration::from_millis(1500)).await;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    let documents = host.take_requests();
    let documents = documents.iter().filter(|line| *line == "GET /").count();
    let wanted = if page.engine == Engine::Chromium {
        2
    } else {
        1
    };
    ensure!(documents == wanted, "the page came {documents} times");
    let left = promised(page, LEFT).await?;
    ensure!(left == json!("0 0"), "workers and copies left: {left}");

    host.is(Mood::Stopped);
    let opened = page.open_url(&plan(&host, "")?).await;
    let state = page.root_attribute("data-app").await.unwrap_or_default();
    ensure!(
        opened.is_err() || state.is_empty(),
        "without server and worker the page is “{state}”"
    );
    ensure!(page.place == Place::Http, "a file has no server");
    Ok(())
}

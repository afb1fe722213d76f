//! The page on a real server with the documented configuration.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::OPEN_DAY;
use super::visit::promised;
use crate::check::Check;
use crate::engine::Engine;
use crate::nginx::{DOCUMENTED, Nginx};
use crate::page::{PATIENCE, Page, eventually, with_fragment};
use crate::site::Place;

pub fn checks() -> Vec<Check> {
    vec![
        // No browser takes part, so one lane is enough.
        Check::new("hosting: nginx sends what deploy.md promises", |page| {
            Box::pin(headers(page))
        })
        .hosted()
        .only_in(&[Engine::Chromium]),
        Check::new(
            "hosting: nginx sends nothing twice, and all of it small",
            |page| Box::pin(transfer(page)),
        )
        .hosted()
        .only_in(&[Engine::Chromium]),
        Check::new("hosting: the page works under the real headers", |page| {
            Box::pin(works(page))
        })
        .hosted(),
        Check::new(
            "hosting: framed by whom the header names, and by nobody else",
            |page| Box::pin(framing(page)),
        )
        .hosted()
        .may_complain(),
    ]
}

const ALWAYS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "frame-ancestors 'self' https://www.metro.tokyo.lg.jp https://*.metro.tokyo.lg.jp",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=()",
    ),
    ("cache-control", "no-cache"),
    ("access-control-allow-origin", "*"),
];

/// A nosniff header makes a wrong type a broken page.
fn wanted_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "application/javascript; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

async fn headers(page: &Page<'_>) -> Result<()> {
    let nginx = Nginx::start(page, Path::new(DOCUMENTED)).await?;
    let names = page.site.shipped.iter().map(|(name, _)| name.as_str());
    for name in names.chain([""]) {
        let reply = nginx.get(&format!("/{name}"), &[])?;
        ensure!(reply.status == 200, "/{name}: {}", reply.status);
        let kind = wanted_type(if name.is_empty() { "index.html" } else { name });
        for (header, wanted) in ALWAYS.into_iter().chain([("content-type", kind)]) {
            let found = reply.headers.get(header).map_or("", String::as_str);
            ensure!(
                found == wanted,
                "/{name}: {header} is “{found}”, not “{wanted}”"
            );
        }
        let contradiction = reply.headers.get("x-frame-options");
        ensure!(contradiction.is_none(), "/{name}: {contradiction:?}");
    }
    // An error page may be framed by nobody else either.
    let missing = nginx.get("/missing.html", &[])?;
    let policy = missing.headers.get("content-security-policy");
    ensure!(missing.status == 404 && policy.is_some(), "{policy:?}");
    Ok(())
}

async fn transfer(page: &Page<'_>) -> Result<()> {
    let nginx = Nginx::start(page, Path::new(DOCUMENTED)).await?;
    for name in ["", "sw.js", "manifest.webmanifest", "icon-192.png"] {
        for coding in ["identity", "gzip"] {
            let path = format!("/{name}");
            let first = nginx.get(&path, &[("Accept-Encoding", coding)])?;
            let tag = first.headers.get("etag").context("no ETag")?;
            let asked = [("Accept-Encoding", coding), ("If-None-Match", tag)];
            let again = nginx.get(&path, &asked)?;
            ensure!(
                again.status == 304 && again.length == 0,
                "{path} in {coding}: {} with {} bytes for the same {tag}",
                again.status,
                again.length
            );
            let other = nginx.get(&path, &[("If-None-Match", "\"other\"")])?;
            ensure!(
                other.status == 200,
                "{path}: {} for another tag",
                other.status
            );
        }
    }
    let plain = nginx.get("/", &[])?;
    let coded = nginx.get("/", &[("Accept-Encoding", "gzip")])?;
    let coding = coded.headers.get("content-encoding");
    ensure!(coding.is_some_and(|coding| coding == "gzip"), "{coding:?}");
    ensure!(
        plain.length == page.site.bytes.len(),
        "{} bytes",
        plain.length
    );
    ensure!(
        coded.length * 10 < plain.length * 7,
        "{} of {} bytes",
        coded.length,
        plain.length
    );
    let vary = coded.headers.get("vary");
    ensure!(
        vary.is_some_and(|vary| vary == "Accept-Encoding"),
        "{vary:?}"
    );
    Ok(())
}

/// Also that the worker's own copy costs no second transfer.
async fn works(page: &Page<'_>) -> Result<()> {
    let nginx = Nginx::start(page, Path::new(DOCUMENTED)).await?;
    let link = format!("facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}");
    page.site.overheard(Place::Http)?;
    for path in ["", "overheard.html"] {
        page.open_url(&with_fragment(&nginx.url(path)?, &link))
            .await?;
        page.wait_until_ready().await?;
        page.expect_grant("hospital-ehr", "45375000").await?;
        eventually(PATIENCE, async || {
            let kept = promised(page, "caches.keys().then(names => names.length)").await?;
            ensure!(kept == 1, "{kept} copies are kept");
            Ok(())
        })
        .await?;
        if path.is_empty() {
            let requests = nginx.requests()?;
            let saved = requests.lines().any(|line| line == "304 GET /");
            // WebKit keeps the caches of a page and of its worker apart.
            ensure!(
                saved || page.engine == Engine::WebKit,
                "the worker's copy was transferred again: {requests}"
            );
            continue;
        }
        let heard = page
            .ask_text("return window.heard.join(' / ')", &[])
            .await?;
        ensure!(heard.is_empty(), "{heard}");
    }
    Ok(())
}

/// The state of the page in the only frame of a document; empty where it was refused.
async fn framed_state(page: &Page<'_>, document: &url::Url) -> Result<String> {
    page.open_url(document).await?;
    page.client.enter_frame(0).await?;
    // A browser's own page of refusal comes as fast as the page itself.
    let state = eventually(PATIENCE, async || {
        let state = page.root_attribute("data-app").await?;
        ensure!(state == "ready", "data-app is “{state}”");
        Ok(state)
    })
    .await;
    page.client.enter_parent_frame().await?;
    Ok(state.unwrap_or_default())
}

async fn framing(page: &Page<'_>) -> Result<()> {
    let documented = Nginx::start(page, Path::new(DOCUMENTED)).await?;
    let frame = |nginx: &Nginx| -> Result<String> {
        let page = nginx.url("")?;
        Ok(format!(
            "<!doctype html><link rel=icon href='data:,'><iframe sandbox='allow-scripts' src='{page}'></iframe>"
        ))
    };
    // A document of the same host, and one of another.
    let name = "framing.html";
    let other = page
        .site
        .with(Place::Http, name, frame(&documented)?.as_bytes())?;
    let state = framed_state(page, &documented.url(name)?).await?;
    ensure!(state == "ready", "its own host may not frame the page");
    let state = framed_state(page, &other).await?;
    ensure!(state.is_empty(), "any host may frame the page");

    // The same file, with that host in the place of the first one named.
    let host = other.origin().ascii_serialization();
    let text = fs::read_to_string(DOCUMENTED)?;
    let named = text.replacen("https://www.metro.tokyo.lg.jp", &host, 1);
    let file = page.scratch.folder("nginx")?.join("named.conf");
    fs::write(&file, named)?;
    let listed = Nginx::start(page, &file).await?;
    page.site
        .with(Place::Http, name, frame(&listed)?.as_bytes())?;
    let state = framed_state(page, &other).await?;
    ensure!(
        state == "ready",
        "a host that is named may not frame the page"
    );
    Ok(())
}

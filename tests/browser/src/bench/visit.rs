//! One first visit: a fresh browser, a slow line, a slow processor, and what the visitor waits for.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Client;
use serde_json::{Value as Json, json};

use super::pages::{Contender, OURS};
use super::server::Folder;
use super::{LINK, keys};
use crate::args::Args;
use crate::engine::{Browser, Engine, Launch};
use crate::scratch::Scratch;
use crate::vendor::devtools;

/// A line and a phone. The browser slows only the thread on which pages run; compiling WebAssembly and
/// taking documents apart may happen elsewhere, at full speed.
#[derive(Clone, Copy)]
pub struct Profile {
    pub name: &'static str,
    pub about: &'static str,
    bits_per_second: u64,
    latency_ms: u64,
    slowdown: u32,
}

pub const PROFILES: [Profile; 2] = [
    Profile {
        name: "A",
        about: "1.44 Mbit/s, 150 ms, CPU 4×",
        bits_per_second: 1_440_000,
        latency_ms: 150,
        slowdown: 4,
    },
    Profile {
        name: "B",
        about: "400 kbit/s, 400 ms, CPU 6×",
        bits_per_second: 400_000,
        latency_ms: 400,
        slowdown: 6,
    },
];

/// Times in microseconds.
pub struct Visit {
    pub first_paint: u64,
    pub first_estimate: u64,
    pub keys: Vec<u64>,
    /// Of the document's body, as it was transferred.
    pub bytes: u64,
}

/// After its start a browser has work of its own.
const SETTLING: Duration = Duration::from_millis(1500);

/// Opens the page with the link in a browser that has never seen it, then types.
pub async fn visit(
    args: &Args,
    scratch: &Scratch,
    site: &Folder,
    page: Contender,
    profile: Profile,
) -> Result<Visit> {
    let browser = Browser::start(
        Engine::Chromium,
        Launch::Unpaced,
        &args.geckodriver,
        scratch,
    )
    .await?;
    let client = &browser.client;
    // The slow processor stays with the process, so the page must come from the site that is open.
    client.goto(site.url("blank.html")?.as_str()).await?;
    tokio::time::sleep(SETTLING).await;
    let probe = json!({ "source": include_str!("probe.js") });
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", probe).await?;
    slow_down(client, profile).await?;

    let mut url = site.url(page.file)?;
    url.set_fragment(Some(LINK));
    client.goto(url.as_str()).await?;
    let visit = Visit {
        first_estimate: first_estimate(client).await?,
        first_paint: first_paint(client).await?,
        keys: keys::type_all(client).await?,
        // By now all of it is there: the first estimate does not wait for the rest.
        bytes: bytes(client).await?,
    };
    let least = visit.bytes * 8 * 1_000_000 / profile.bits_per_second;
    let arrived = arrived(client).await?;
    ensure!(
        arrived > least,
        "the line is not slowed down: {} bytes came within {arrived} µs",
        visit.bytes
    );
    browser.close().await;
    Ok(visit)
}

async fn slow_down(client: &Client, profile: Profile) -> Result<()> {
    set_slowdown(client, profile.slowdown).await?;
    devtools(client, "Network.enable", json!({})).await?;
    let uncached = json!({ "cacheDisabled": true });
    devtools(client, "Network.setCacheDisabled", uncached).await?;
    let bytes_per_second = profile.bits_per_second / 8;
    let line = json!({
        "offline": false, "latency": profile.latency_ms,
        "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second,
    });
    devtools(client, "Network.emulateNetworkConditions", line).await?;
    Ok(())
}

async fn set_slowdown(client: &Client, rate: u32) -> Result<()> {
    let rate = json!({ "rate": rate });
    devtools(client, "Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

/// Fails unless the slow processor stays slow from the empty page to the next one.
///
/// Other work on the machine blurs it, so it may take some attempts, and half of the slowdown will do.
pub async fn compare_speeds(client: &Client, site: &Folder) -> Result<()> {
    let [.., Profile { slowdown, .. }] = PROFILES;
    let mut answer = (0, 0);
    for _ in 0..5 {
        set_slowdown(client, 1).await?;
        client.goto(site.url("blank.html")?.as_str()).await?;
        let usual = busy(client).await?;
        set_slowdown(client, slowdown).await?;
        client.goto(site.url(OURS.file)?.as_str()).await?;
        let slow = busy(client).await?;
        set_slowdown(client, 1).await?;
        if slow * 2 > usual * u64::from(slowdown) {
            return Ok(());
        }
        answer = (usual, slow);
    }
    bail!("the processor cannot be slowed down: (usual, slow) = {answer:?} µs")
}

/// How long some work takes now; the middle one of several times.
async fn busy(client: &Client) -> Result<u64> {
    let script = "const times = [];
        for (let round = 0; round < 5; round++) {
            const start = performance.now();
            for (let i = 0, sum = 0; i < 3e7; i++) sum += i;
            times.push(performance.now() - start);
        }
        return Math.round(times.sort((one, other) => one - other)[2] * 1000)";
    microseconds(&client.execute(script, vec![]).await?)
}

async fn first_estimate(client: &Client) -> Result<u64> {
    let script = "const [done] = arguments;
        const tell = () => done(Math.round(bench.estimate * 1000));
        if (bench.estimate) tell(); else bench.heard = tell;";
    let time = client.execute_async(script, vec![]).await;
    microseconds(&time.context("the first estimate never came")?)
}

async fn first_paint(client: &Client) -> Result<u64> {
    let script = "const [paint] = performance.getEntriesByName('first-contentful-paint');
        return Math.round(paint.startTime * 1000)";
    microseconds(&client.execute(script, vec![]).await?)
}

async fn bytes(client: &Client) -> Result<u64> {
    let script = "const [page] = performance.getEntriesByType('navigation');
        return page.encodedBodySize < page.decodedBodySize ? page.encodedBodySize : null";
    let bytes = client.execute(script, vec![]).await?;
    bytes.as_u64().context("the page was not sent compressed")
}

/// When the last byte of the page came.
async fn arrived(client: &Client) -> Result<u64> {
    let script = "const [page] = performance.getEntriesByType('navigation');
        return Math.round(page.responseEnd * 1000)";
    microseconds(&client.execute(script, vec![]).await?)
}

/// A time that a script has rounded.
pub fn microseconds(time: &Json) -> Result<u64> {
    time.as_u64()
        .with_context(|| format!("no time was measured: {time}"))
}

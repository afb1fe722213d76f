//! The frame is as tall as its content: it grows, shrinks, and comes to rest.

use anyhow::{Result, ensure};

use super::host::{self, SCRIPT, document, element};
use crate::check::Check;
use crate::damage::{self, Damage};
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: its height follows, with few messages", |page| {
            Box::pin(follows(page))
        })
        .hosted(),
        Check::new("frame: a page that fails has its height too", |page| {
            Box::pin(failed(page))
        })
        .hosted()
        .may_complain(),
        Check::new("frame: several do not mix", |page| Box::pin(several(page))).hosted(),
        Check::new("frame: where nobody sets its height it scrolls", |page| {
            Box::pin(fixed(page))
        })
        .hosted(),
    ]
}

/// The most messages for one thing that a visitor does: the change itself, and a scroll bar that comes and
/// goes on the way.
const MESSAGES: usize = 3;

async fn follows(page: &Page<'_>) -> Result<()> {
    let body = format!("<div style=\"width:420px\">{SCRIPT}{}</div>", element(""));
    host::open(page, &document("", &body)).await?;
    host::ready(page, 0).await?;
    let empty = host::settled(page, 0).await?;
    // The static part, then the app, each with a scroll bar that comes and goes.
    let mut told = host::messages(page, "tmg-estimator:height").await?.len();
    ensure!(
        told <= 2 * MESSAGES,
        "{told} messages until nothing changes"
    );

    let fold = "document.querySelector('[data-program] details').open = arguments[0] === 'open'";
    let (open, shut) = ([fold, "open"], [fold, "shut"]);
    let fill = "const input = document.querySelector('input[name=beds]');
        input.value = arguments[0]; input.dispatchEvent(new Event('input', { bubbles: true }))";
    let choose = "document.querySelector(`input[name=facility][value=${arguments[0]}]`).click()";
    let steps = [[choose, "hospital"], [fill, "100"], open, shut, open];
    let mut heights = vec![empty];
    for [script, argument] in steps {
        host::enter(page, 0).await?;
        page.ask(script, &[argument]).await?;
        host::leave(page).await?;
        heights.push(host::settled(page, 0).await?);
        // What would come late comes now.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let now = host::messages(page, "tmg-estimator:height").await?.len();
        ensure!(
            now - told <= MESSAGES,
            "{} messages for “{script}”",
            now - told
        );
        told = now;
    }
    let [_, _, before, open, shut, again] = *heights.as_slice() else {
        anyhow::bail!("{heights:?}")
    };
    ensure!(
        open > before + 50,
        "opening a fold adds nothing: {heights:?}"
    );
    ensure!(
        shut == before && again == open,
        "the same state has two heights: {heights:?}"
    );
    trembles(page, told).await?;
    host::nothing_heard(page, 1).await
}

/// A pixel that comes and goes is told when it makes the content too tall for the frame, and never again.
async fn trembles(page: &Page<'_>, told: usize) -> Result<()> {
    const TREMBLE: &str = "const done = arguments[0];
        const pixel = document.body.appendChild(document.createElement('div'));
        (async () => {
            for (let turn = 0; turn < 20; turn += 1) {
                pixel.style.height = turn % 2 === 0 ? '1px' : '0';
                await new Promise(next => setTimeout(next, 40));
            }
            pixel.remove();
        })().then(() => done())";
    host::enter(page, 0).await?;
    page.client.execute_async(TREMBLE, Vec::new()).await?;
    host::leave(page).await?;
    let now = host::messages(page, "tmg-estimator:height").await?.len();
    ensure!(
        now - told <= MESSAGES,
        "{} messages for one pixel",
        now - told
    );
    Ok(())
}

async fn failed(page: &Page<'_>) -> Result<()> {
    let content = damage::program(page.site.text()?, Damage::Instructions)?;
    page.site
        .with(page.place, "damaged.html", content.as_bytes())?;
    let body = format!("{SCRIPT}<tmg-grant-estimator src=\"damaged.html\"></tmg-grant-estimator>");
    host::open(page, &document("", &body)).await?;
    host::enter(page, 0).await?;
    let state = page.wait_for_outcome().await?;
    ensure!(state == "failed", "data-app is “{state}”");
    host::leave(page).await?;
    let height = host::settled(page, 0).await?;
    ensure!(height > 1000, "the static part is {height} px tall");
    Ok(())
}

async fn several(page: &Page<'_>) -> Result<()> {
    let body = [
        SCRIPT,
        &element("facility=hospital beds=100 result-event"),
        &element("facility=clinic beds=5"),
        &element("facility=other"),
    ];
    host::open(page, &document("", &body.concat())).await?;
    let mut before = Vec::new();
    for index in 0..3 {
        host::ready(page, index).await?;
        before.push(host::settled(page, index).await?);
    }
    host::enter(page, 1).await?;
    page.unfold().await?;
    host::leave(page).await?;
    let mut after = Vec::new();
    for index in 0..3 {
        after.push(host::settled(page, index).await?);
    }
    let same: Vec<bool> = before.iter().zip(&after).map(|(a, b)| a == b).collect();
    ensure!(
        same == [true, false, true],
        "only the second has changed, and the heights went from {before:?} to {after:?}"
    );
    host::nothing_heard(page, 3).await
}

/// A plain frame, or a site whose script was stopped.
async fn fixed(page: &Page<'_>) -> Result<()> {
    let body = "<iframe title=estimator src=\"overheard.html#date=2026-05-01\" sandbox=\"allow-scripts\" width=\"400\" height=\"500\"></iframe>";
    host::open(page, &document("", body)).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    host::type_the_example(page).await?;
    eventually(PATIENCE, async || {
        let script = "scrollTo(0, 1e6); return [scrollY > 1000, innerHeight]";
        let (scrolled, height): (bool, u64) = serde_json::from_value(page.ask(script, &[]).await?)?;
        ensure!(
            scrolled && height == 500,
            "it does not scroll, at a height of {height}"
        );
        Ok(())
    })
    .await?;
    let bar =
        "const bar = document.querySelector('.bar-place'); return getComputedStyle(bar).display";
    let bar = page.ask_text(bar, &[]).await?;
    ensure!(
        bar == "none",
        "the bar covers a part of a small frame: {bar}"
    );
    host::leave(page).await?;
    host::nothing_heard(page, 1).await
}

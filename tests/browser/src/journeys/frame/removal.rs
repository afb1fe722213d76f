//! The element is taken out of the page of a site: for good, for a moment, or before it has begun.

use anyhow::{Result, ensure};

use super::host::{self, SCRIPT, document, element};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: taken out and put in again", |page| {
            Box::pin(moved(page))
        })
        .hosted(),
        Check::new("frame: taken out while it loads", |page| {
            Box::pin(removed_early(page))
        })
        .hosted(),
    ]
}

async fn moved(page: &Page<'_>) -> Result<()> {
    let body = format!("<p id=one></p><p id=two></p>{SCRIPT}{}", element(""));
    host::open(page, &document("", &body)).await?;
    host::settled(page, 0).await?;
    for script in [
        "document.querySelector('#two').append(document.querySelector('tmg-grant-estimator'))",
        "window.kept = document.querySelector('tmg-grant-estimator'); kept.remove()",
        "document.querySelector('#one').append(kept)",
    ] {
        page.ask(script, &[]).await?;
    }
    let frames = "return document.querySelector('tmg-grant-estimator').shadowRoot.querySelectorAll('iframe, a').length";
    let parts = page.ask(frames, &[]).await?;
    ensure!(parts == 2, "the element has {parts} parts, not 2");
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    host::type_the_example(page).await?;
    host::leave(page).await?;
    host::settled(page, 0).await?;
    host::nothing_heard(page, 1).await
}

/// Taken out at every moment from before the first byte to long after the start.
async fn removed_early(page: &Page<'_>) -> Result<()> {
    let body = format!("{SCRIPT}<div id=place></div>");
    host::open(page, &document("", &body)).await?;
    let cycle = "const done = arguments[0];
        const waits = [0, 1, 5, 10, 20, 40, 60, 80, 120, 200, 400];
        (async () => {
            for (const wait of waits) {
                const element = document.createElement('tmg-grant-estimator');
                element.setAttribute('result-event', '');
                document.querySelector('#place').append(element);
                await new Promise(next => setTimeout(next, wait));
                element.remove();
            }
        })().then(() => done())";
    page.client.execute_async(cycle, Vec::new()).await?;
    host::nothing_heard(page, 0).await?;
    eventually(PATIENCE, async || {
        let left = page.ask("return window.length", &[]).await?;
        ensure!(left == 0, "{left} frames are left");
        Ok(())
    })
    .await
}

//! A phone: nothing is cut off, and the bar that keeps the figures in sight never covers what has focus.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::OPEN_DAY;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{Key, PATIENCE, Page, eventually};
use crate::vendor::devtools;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("small screen: no scrolling sideways at 320 px", |page| {
            Box::pin(narrow(page))
        })
        .only_in(&[Engine::Chromium]),
        Check::new("small screen: every figure has room at 320 px", |page| {
            Box::pin(roomy(page))
        })
        .only_in(&[Engine::Chromium]),
        Check::new("small screen: nothing covers the focus", |page| {
            Box::pin(uncovered(page))
        }),
    ]
}

/// Each with everything open that can be open.
const STATES: [&str; 4] = [
    "",
    "facility=hospital&beds=199&ehr=999999999999&staff=1000000&months=6&consult=1200000&cyber=8000000&region=30000000",
    "facility=clinic&beds=0&ehr=2000000&colour=red",
    "facility=hospital&beds=12.5&ehr=abc&date=yesterday",
];

/// The elements that stick out at the right, if the page is wider than the screen.
pub const WIDER: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return '';
    const out = [...document.body.querySelectorAll('*')].filter(place => place.getBoundingClientRect().right > width + 1);
    return out.slice(0, 3).map(place => place.cloneNode(false).outerHTML.slice(0, 80)).join(' ') || 'something'";

async fn narrow(page: &Page<'_>) -> Result<()> {
    on_320_px(page, fits(page)).await
}

/// Takes these steps on a screen of 320 px, as a phone of 1280 px has it at 400 % as well. Only DevTools can make
/// a window that narrow.
pub async fn on_320_px(page: &Page<'_>, steps: impl Future<Output = Result<()>>) -> Result<()> {
    let phone = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
    devtools(&page.client, "Emulation.setDeviceMetricsOverride", phone).await?;
    let outcome = steps.await;
    devtools(
        &page.client,
        "Emulation.clearDeviceMetricsOverride",
        json!({}),
    )
    .await?;
    outcome
}

async fn fits(page: &Page<'_>) -> Result<()> {
    for state in STATES {
        page.open(state).await?;
        page.unfold().await?;
        let wider = page.ask_text(WIDER, &[]).await?;
        ensure!(wider.is_empty(), "#{state} is too wide: {wider}");
    }
    Ok(())
}

/// Before any cost is entered the way to enter it and the most that could come share a line.
const BARE: [&str; 4] = [
    "facility=clinic&beds=0",
    "facility=clinic&beds=12",
    "facility=hospital&beds=198",
    "facility=clinic&beds=0&staff=1000000",
];

/// Figures of more than three lines, which a range may take, and those that touch something.
const CRAMPED: &str = "
    const touches = (one, other) => one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom;
    const cramped = [];
    for (const row of document.querySelectorAll('.row')) {
        for (const figure of row.querySelectorAll('.row__figure')) {
            const box = figure.getBoundingClientRect();
            const others = [...row.querySelectorAll('.entry__enter, .box')].map(other => other.getBoundingClientRect());
            const lines = box.height / parseFloat(getComputedStyle(figure).lineHeight);
            if (lines > 3.1 || others.some(other => other.width > 2 && touches(box, other))) cramped.push(figure.textContent);
        }
    }
    return cramped.join(' / ')";

async fn roomy(page: &Page<'_>) -> Result<()> {
    on_320_px(page, has_room(page)).await
}

async fn has_room(page: &Page<'_>) -> Result<()> {
    for state in BARE {
        page.open(&format!("{state}&{OPEN_DAY}")).await?;
        let shown = "return document.querySelectorAll('.row__figure').length > 3";
        ensure!(page.ask(shown, &[]).await? == true, "#{state}: no figures");
        let cramped = page.ask_text(CRAMPED, &[]).await?;
        ensure!(cramped.is_empty(), "#{state} is cramped: {cramped}");
        let wider = page.ask_text(WIDER, &[]).await?;
        ensure!(wider.is_empty(), "#{state} is too wide: {wider}");
    }
    Ok(())
}

/// What lies over the middle of the focused control, or of its label where only that is drawn.
///
/// Firefox in automation now and then leaves the focus off the screen, on pages without any bar as well; so
/// the control is brought in as far as the browser thinks needed, which is nothing for a covered one.
const COVER: &str = "
    const focused = document.activeElement;
    const own = place => place && (place.contains(focused) || focused.contains(place) || place === focused.closest('label') || focused.closest('label')?.contains(place));
    const drawn = focused.closest('label') ?? focused;
    drawn.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = drawn.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return own(top) ? '' : (top ? top.cloneNode(false).outerHTML.slice(0, 80) : 'the edge of the screen')";

async fn uncovered(page: &Page<'_>) -> Result<()> {
    page.client.set_window_size(480, 700).await?;
    let outcome = walk(page).await;
    page.client.set_window_size(1280, 900).await?;
    outcome
}

/// Down the whole page by Tab, with figures to show in the bar.
async fn walk(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    for _ in 0..50 {
        page.press(Key::Tab).await?;
        let at = page.focus().await?.tag;
        if at.starts_with("<body") || at.starts_with("<html") {
            return Ok(());
        }
        eventually(PATIENCE, async || {
            let cover = page.ask_text(COVER, &[]).await?;
            ensure!(cover.is_empty(), "{cover} lies over it");
            Ok(())
        })
        .await
        .with_context(|| format!("the focus is on {at}"))?;
    }
    Ok(())
}

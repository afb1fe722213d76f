//! Browsers and desks that are not as they should be: no storage, no print, a wrong clock, two windows at once.

use anyhow::{Context, Result, ensure};
use fantoccini::wd::WindowHandle;

use super::failure::plan;
use super::link::holds;
use crate::check::Check;
use crate::page::{Page, with_fragment};

pub fn checks() -> Vec<Check> {
    let hindered = |(what, script): (&str, &'static str)| {
        let name = format!("surroundings: a browser {what}");
        Check::new(name, move |page| Box::pin(works(page, script)))
    };
    let clock = |(moment, state): (&'static str, &'static str)| {
        let name = format!("surroundings: the clock says {moment}");
        Check::new(name, move |page| Box::pin(at(page, moment, state)))
    };
    let mut checks: Vec<Check> = HINDRANCES.map(hindered).into();
    checks.extend(MOMENTS.map(clock));
    checks.extend([Check::new("surroundings: two windows do not mix", |page| {
        Box::pin(two_windows(page))
    })]);
    checks
}

/// What in-app browsers, sandboxes and strict settings take away.
const HINDRANCES: [(&str, &str); 4] = [
    (
        "whose storage throws",
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
            Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('refused') }, set() { throw new DOMException('refused') } });",
    ),
    (
        "without print, clipboard, sharing and downloads",
        "for (const name of ['print', 'open', 'alert', 'confirm', 'showSaveFilePicker', 'Notification', 'ResizeObserver', 'IntersectionObserver'])
            Object.defineProperty(window, name, { value: undefined });
        for (const name of ['clipboard', 'share', 'canShare', 'serviceWorker', 'vibrate'])
            Object.defineProperty(navigator, name, { value: undefined });
        delete URL.createObjectURL;",
    ),
    (
        "that refuses to rewrite the address",
        "history.replaceState = history.pushState = () => { throw new DOMException('refused', 'SecurityError') };",
    ),
    (
        "without finalizers and microtasks",
        "delete window.FinalizationRegistry; delete window.queueMicrotask; delete window.requestIdleCallback;",
    ),
];

async fn works(page: &Page<'_>, script: &str) -> Result<()> {
    let url = page.site.after(page.place, "hindered.html", script)?;
    page.open_url(&with_fragment(&url, &plan())).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.retype("beds", "200").await?;
    // 70,000,000 is less than 605,000 × 200; × 1/2.
    page.expect_grant("hospital-ehr", "35000000").await?;
    page.choose("contract", "signed").await?;
    page.expect("hospital-ehr", &[("outcome", "ineligible")])
        .await?;
    Ok(())
}

/// In UTC; and `data-window` of `clinic-ehr`, whose last day is 31 August in Japan, and `data-year`.
const MOMENTS: [(&str, &str); 6] = [
    ("2026-08-31T14:59:59Z", "open current"),
    ("2026-08-31T15:00:00Z", "closed current"),
    ("2026-03-31T14:59:59Z", "open future"),
    ("2026-03-31T15:00:00Z", "open current"),
    ("1970-01-01T00:00:00Z", "open future"),
    ("2099-12-31T23:59:59Z", "closed past"),
];

async fn at(page: &Page<'_>, moment: &str, state: &str) -> Result<()> {
    let script = format!("Date.now = () => Date.parse('{moment}')");
    let url = page.site.after(page.place, "clock.html", &script)?;
    page.open_url(&with_fragment(&url, "facility=clinic&beds=0&ehr=2000000"))
        .await?;
    page.wait_until_ready().await?;
    let (window, year) = state.split_once(' ').context("two words")?;
    page.expect_year(year).await?;
    page.expect(
        "clinic-ehr",
        &[
            ("window", window),
            ("outcome", "likely"),
            ("grant-max", "1500000"),
        ],
    )
    .await?;
    Ok(())
}

async fn two_windows(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(false).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    let outcome = apart(page, &first, &second).await;
    page.client.switch_to_window(second).await?;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;
    outcome
}

async fn apart(page: &Page<'_>, first: &WindowHandle, second: &WindowHandle) -> Result<()> {
    page.open("facility=clinic&beds=0&ehr=2000000&date=2026-05-01")
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    page.client.switch_to_window(first.clone()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.retype("beds", "200").await?;
    page.expect_grant("hospital-ehr", "35000000").await?;
    page.client.switch_to_window(second.clone()).await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    holds(page, &[("beds", "0"), ("ehr", "2000000")]).await?;
    let link = page.fragment().await?;
    ensure!(link.contains("clinic"), "the link is “{link}”");
    Ok(())
}

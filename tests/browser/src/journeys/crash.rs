//! A program that stops while it runs, whatever stops it, leaves no figure on the page.
//!
//! Here the page is not the shipped one but its twin with places to stop at: `<html data-fault>` names the
//! place and the way.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::failure::{fails, plan, static_part_is_readable};
use crate::check::Check;
use crate::page::{Page, with_fragment};

/// Place and way. The ways are everything that can end a program from within; a browser calls neither
/// `recursion` nor `exception` a trap.
const BEFORE: [(&str, &str); 4] = [
    ("start", "panic"),
    ("start", "recursion"),
    ("render", "panic"),
    ("render", "exception"),
];

const AFTER: [(&str, &str); 9] = [
    ("render", "panic"),
    ("render", "index"),
    ("render", "borrow"),
    ("render", "memory"),
    ("render", "recursion"),
    ("handler", "panic"),
    ("handler", "exception"),
    ("handler", "recursion"),
    ("timer", "panic"),
];

pub fn checks() -> Vec<Check> {
    let before = BEFORE.map(|(place, way)| {
        let name = format!("crash: {way} in {place}, before anything is shown");
        Check::new(name, move |page| Box::pin(at_start(page, place, way)))
    });
    let after = AFTER.map(|(place, way)| {
        let name = format!("crash: {way} in {place}, with figures on the screen");
        Check::new(name, move |page| Box::pin(later(page, place, way)))
    });
    let all = before.into_iter().chain(after);
    all.map(Check::may_complain).collect()
}

/// A copy that stops as asked from its first moment on; one that does not, if nothing is asked.
pub(super) async fn open(page: &Page<'_>, fault: &str) -> Result<()> {
    let text = fs::read_to_string(page.faults).with_context(|| {
        let path = page.faults.display();
        format!("there is no {path}; `cargo xtask faults` makes it")
    })?;
    let asked = format!("<html data-fault=\"{fault}\" ");
    let copy = text.replacen("<html ", &asked, 1);
    ensure!(copy != text, "the page does not begin with <html …>");
    let url = page.site.with(page.place, "faults.html", copy.as_bytes())?;
    page.open_url(&with_fragment(&url, &plan())).await
}

async fn at_start(page: &Page<'_>, place: &str, way: &str) -> Result<()> {
    open(page, &format!("{place} {way}")).await?;
    stands_still(page, "E-INIT").await
}

async fn later(page: &Page<'_>, place: &str, way: &str) -> Result<()> {
    open(page, "").await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    // The sentence is a figure too.
    page.expect_said("45,375,000").await?;
    // After that nothing shows the page anew by itself: the fault is for the key.
    page.sheet_is_ready().await?;
    stop(page, &format!("{place} {way}")).await?;
    stands_still(page, "E-RUN").await?;
    // The address still has the plan as it was before the fault, and the fault is gone with the document.
    page.client.refresh().await?;
    page.wait_until_ready().await.context("after a reload")
}

/// Asks for the fault, and does what leads to it.
pub(super) async fn stop(page: &Page<'_>, fault: &str) -> Result<()> {
    page.ask(
        "document.documentElement.dataset.fault = arguments[0]",
        &[fault],
    )
    .await?;
    page.type_into("ehr", "0").await
}

/// What is left of the app, in the document as other programs read it.
const LEFT: &str = "return document.getElementById('app').childNodes.length
    + ' ' + document.getElementById('announcement').textContent.length";

/// The notice with its code, the static part, and nothing of the app: now, and after more of everything
/// that would set the app to work.
pub(super) async fn stands_still(page: &Page<'_>, code: &str) -> Result<()> {
    is_notice(page, code).await?;
    page.ask(
        "location.hash = '#facility=clinic&beds=0&ehr=2000000';
        document.body.dispatchEvent(new Event('input', { bubbles: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));",
        &[],
    )
    .await?;
    // Longer than every pause of the app's own.
    tokio::time::sleep(Duration::from_millis(700)).await;
    is_notice(page, code).await.context("after some time")
}

async fn is_notice(page: &Page<'_>, code: &str) -> Result<()> {
    page.wait_for_failure().await?;
    fails(page, &[code]).await?;
    let left = page.ask_text(LEFT, &[]).await?;
    ensure!(left == "0 0", "left of the app and of its sentence: {left}");
    static_part_is_readable(page).await
}

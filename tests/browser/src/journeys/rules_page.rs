//! The page of the rules: the rule book, the self-test, and other files than its own.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::small_screen::{WIDER, on_320_px};
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{Key, PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("rules page: the book is read and narrowed", |page| {
            Box::pin(read(page))
        }),
        Check::new("rules page: the book is read and narrowed", |page| {
            Box::pin(read(page))
        })
        .hosted(),
        Check::new("rules page: keys turn the tabs, all checks agree", |page| {
            Box::pin(proven(page))
        }),
        Check::new("rules page: it is accessible", |page| {
            Box::pin(accessible(page))
        }),
        Check::new("rules page: no scrolling sideways at 320 px", |page| {
            Box::pin(narrow(page))
        })
        .only_in(&[Engine::Chromium]),
    ]
}

/// Opens `rules.html`, which lies beside the page.
pub async fn open(page: &Page<'_>) -> Result<()> {
    let url = page.site.page(page.place)?.join("rules.html")?;
    page.open_url(&url).await?;
    let state = page.wait_for_outcome().await?;
    ensure!(state == "ready", "data-app is “{state}”");
    Ok(())
}

/// Gives the page a file, as choosing it does.
pub async fn give(page: &Page<'_>, name: &str, text: &str) -> Result<()> {
    let script = "
        const files = new DataTransfer();
        files.items.add(new File([arguments[1]], arguments[0]));
        const input = document.getElementById('open');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(script, &[name, text]).await.map(drop)
}

/// The values of the rows that are to be seen, by their place in the file.
const SEEN: &str = "
    const rows = [...document.querySelectorAll('.book [data-path]')].filter(row => row.offsetParent !== null);
    return rows.map(row => row.dataset.path + ' ' + row.querySelector('.entry__says').textContent).join('\\n')";

async fn seen(page: &Page<'_>) -> Result<Vec<String>> {
    let text = page.ask_text(SEEN, &[]).await?;
    Ok(text.lines().map(str::to_owned).collect())
}

pub(super) async fn expect_seen(
    page: &Page<'_>,
    is_right: impl Fn(&[String]) -> bool,
) -> Result<()> {
    eventually(PATIENCE, async || {
        let rows = seen(page).await?;
        ensure!(
            is_right(&rows),
            "{} rows: {:.300}",
            rows.len(),
            rows.join(" / ")
        );
        Ok(())
    })
    .await
}

pub async fn press(page: &Page<'_>, selector: &str) -> Result<()> {
    let control = page.client.find(Locator::Css(selector)).await;
    page.click(&control.with_context(|| format!("no {selector}"))?)
        .await
}

async fn read(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let all = seen(page).await?.len();
    ensure!(all > 90, "only {all} rows");
    page.type_into("search", "６０５０００").await?;
    expect_seen(page, |rows| {
        let amount = "programmes[0].standard_amount.per_bed 605,000円 × 病床数";
        rows.len() < 10 && rows.iter().any(|row| row == amount)
    })
    .await?;
    press(page, "[data-late=mark][data-of=assumed]").await?;
    expect_seen(page, |rows| rows.is_empty()).await?;
    page.ask(
        "const box = document.getElementById('search'); box.focus(); box.select()",
        &[],
    )
    .await?;
    page.press(Key::Delete).await?;
    expect_seen(page, |rows| {
        rows.len() > 5 && rows.len() < all && rows.iter().any(|row| row.starts_with("rounding "))
    })
    .await?;
    // What is out of sight is there on paper.
    let there = "return document.querySelectorAll('.book [data-path]').length";
    ensure!(page.ask(there, &[]).await? == all, "rows have gone");
    press(page, "[data-late=mark][data-of='']").await?;
    expect_seen(page, |rows| rows.len() == all).await
}

async fn proven(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    press(page, "#tab-read").await?;
    page.press(Key::Right).await?;
    eventually(PATIENCE, async || {
        let at = page
            .ask_text("return document.activeElement.id", &[])
            .await?;
        let panel = page
            .ask_text("return document.querySelector('[role=tabpanel]').id", &[])
            .await?;
        ensure!(
            at == "tab-prove" && panel == "panel-prove",
            "focus on {at}, {panel} shown"
        );
        Ok(())
    })
    .await?;
    expect_proven(page).await?;
    let counts = "
        const told = document.getElementById('tab-prove').textContent.match(/\\d+/)[0];
        return [told, document.querySelectorAll('[data-check=agrees]').length, document.querySelectorAll('[data-check=differs]').length].join(' ')";
    let counts = page.ask_text(counts, &[]).await?;
    let (told, run) = counts.split_once(' ').context("no counts")?;
    ensure!(run == format!("{told} 0"), "{counts}");
    page.expect_said("一致").await?;
    page.press(Key::Left).await?;
    expect_seen(page, |rows| rows.len() > 90).await
}

/// Waits until the self-test has run and everything agrees.
pub async fn expect_proven(page: &Page<'_>) -> Result<()> {
    let state = "return document.querySelector('[data-proof]').dataset.proof";
    eventually(PATIENCE * 2, async || {
        let state = page.ask_text(state, &[]).await?;
        ensure!(state == "agrees", "the self-test is “{state}”");
        Ok(())
    })
    .await
}

async fn accessible(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    page.must_be_accessible().await?;
    press(page, "#tab-prove").await?;
    page.expect_said("一致").await?;
    page.ask(
        "document.querySelectorAll('details').forEach((it, at) => it.open = at < 3)",
        &[],
    )
    .await?;
    page.must_be_accessible().await
}

async fn narrow(page: &Page<'_>) -> Result<()> {
    on_320_px(page, fits(page)).await
}

async fn fits(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let wider = page.ask_text(WIDER, &[]).await?;
    ensure!(wider.is_empty(), "the book is too wide: {wider}");
    press(page, "#tab-prove").await?;
    page.expect_said("一致").await?;
    page.unfold().await?;
    let wider = page.ask_text(WIDER, &[]).await?;
    ensure!(wider.is_empty(), "the self-test is too wide: {wider}");
    Ok(())
}

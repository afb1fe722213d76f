//! The page of the rules with other rules than its own: a file that is read, one that is refused, several years.

use anyhow::{Context, Result, ensure};

use super::rules_page::{expect_seen, give, open, press};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "rules page: another file is read, or refused in words",
            |page| Box::pin(opened(page)),
        ),
        Check::new("rules page: a draft is held to the test", |page| {
            Box::pin(drafted(page))
        }),
        Check::new("rules page: one of several years is chosen", |page| {
            Box::pin(years(page))
        }),
    ]
}

async fn expect_notice(page: &Page<'_>, part: &str) -> Result<()> {
    let script = "return document.querySelector('main > .notices').textContent";
    eventually(PATIENCE, async || {
        let says = page.ask_text(script, &[]).await?;
        ensure!(says.contains(part), "the page says “{says}”");
        Ok(())
    })
    .await
}

async fn opened(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let text = page
        .ask_text(
            "return document.getElementById('rule-packs').textContent",
            &[],
        )
        .await?;
    // 650,000 × 100 × 3/4 = 48,750,000, as an owner of other figures would put it down.
    let other = text
        .replace("605000", "650000")
        .replace("45375000", "48750000");
    ensure!(other != text, "the figures are written otherwise");
    give(page, "other.json", &other).await?;
    expect_notice(page, "other.json").await?;
    let dearer = "programmes[0].standard_amount.per_bed 650,000円 × 病床数";
    expect_seen(page, |rows| rows.iter().any(|row| row == dearer)).await?;
    // It agrees with itself, and not with what was worked out from the leaflet.
    press(page, "#tab-prove").await?;
    eventually(PATIENCE * 2, async || {
        let failing =
            "return document.querySelectorAll('[data-failing] [data-check=differs]').length > 0";
        ensure!(page.ask(failing, &[]).await? == true, "nothing fails");
        Ok(())
    })
    .await?;
    press(page, "#tab-read").await?;
    give(page, "notes.txt", "何でもない文").await?;
    expect_notice(page, "notes.txt").await?;
    give(
        page,
        "broken.json",
        &text.replacen("\"2026-05-29\"", "\"2028-05-29\"", 1),
    )
    .await?;
    expect_notice(page, "programmes[0].deadlines[0].on").await?;
    expect_seen(page, |rows| rows.iter().any(|row| row == dearer)).await?;
    give(page, "index.html", page.site.text()?).await?;
    expect_notice(page, "index.html").await?;
    expect_seen(page, |rows| {
        rows.len() > 90 && !rows.iter().any(|row| row == dearer)
    })
    .await?;
    press(page, "[data-late=own]").await?;
    eventually(PATIENCE, async || {
        let gone = "return document.querySelector('[data-late=own]') === null";
        ensure!(
            page.ask(gone, &[]).await? == true,
            "the file is still shown"
        );
        Ok(())
    })
    .await
}

/// What is being edited is tested as it stands, and the rules that are read on demand.
async fn drafted(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    press(page, "#tab-edit").await?;
    press(page, "[data-late=edit-year]").await?;
    press(page, "#tab-prove").await?;
    let shown = "
        const state = document.querySelector('[data-proof]').dataset.proof;
        const year = document.querySelector('#panel-prove h2').textContent;
        return state + ' ' + year";
    let expect = async |wanted: &str| {
        eventually(PATIENCE * 2, async || {
            let shown = page.ask_text(shown, &[]).await?;
            ensure!(shown.starts_with(wanted), "“{shown}” is shown");
            Ok(())
        })
        .await
    };
    expect("agrees 令和9年度").await?;
    press(page, "[data-late=subject][data-of=read]").await?;
    expect("agrees 令和8年度").await
}

/// A year that has nothing but its own figures to be held against.
async fn years(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let script = "return document.getElementById('rule-packs').textContent.trim()";
    let text = page.ask_text(script, &[]).await?;
    let packs = text.strip_suffix(']').context("no list")?;
    let next = packs.strip_prefix('[').context("no list")?;
    let next = [
        ("tokyo-ehr-r8", "tokyo-ehr-r9"),
        ("\"2027-", "\"2028-"),
        ("\"2026-", "\"2027-"),
    ]
    .into_iter()
    .fold(next.to_owned(), |pack, (from, to)| pack.replace(from, to));
    give(page, "two.json", &format!("{packs},{next}]")).await?;
    expect_notice(page, "two.json").await?;
    let choose = "
        const years = document.getElementById('year');
        years.value = arguments[0];
        years.dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(choose, &["tokyo-ehr-r9"]).await?;
    expect_seen(page, |rows| {
        let deadline = rows
            .iter()
            .find(|row| row.starts_with("programmes[0].deadlines[0] "));
        deadline.is_some_and(|row| row.contains("令和9年5月29日"))
    })
    .await?;
    press(page, "#tab-prove").await?;
    let groups = "return [...document.querySelectorAll('[data-group]')].map(it => it.dataset.group).join(' ')";
    eventually(PATIENCE * 2, async || {
        let groups = page.ask_text(groups, &[]).await?;
        ensure!(
            groups.contains("deadline") && !groups.contains(".json"),
            "{groups}"
        );
        Ok(())
    })
    .await?;
    page.expect_said("一致").await
}

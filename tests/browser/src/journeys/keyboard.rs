//! Everything can be done without a mouse, and the visitor always sees where the focus is.

use anyhow::{Context, Result, bail, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{Focus, Key, Page};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "keyboard: Tab meets facility, beds and cost in this order",
            |page| Box::pin(in_order(page)),
        ),
        Check::new("keyboard: arrow keys choose among radios", |page| {
            Box::pin(arrows(page))
        }),
        Check::new("keyboard: Enter takes a preset", |page| {
            Box::pin(preset(page))
        }),
        Check::new("keyboard: the whole example without a mouse", |page| {
            Box::pin(whole(page))
        }),
    ]
}

/// Far more than lie before the first three questions.
const TABS: usize = 40;

/// Presses Tab until the focus is where it is wanted; each stop on the way must show it.
async fn tab_until(
    page: &Page<'_>,
    what: &str,
    wanted: impl Fn(&Focus) -> bool,
) -> Result<Vec<String>> {
    let mut met = Vec::new();
    for _ in 0..TABS {
        page.press(Key::Tab).await?;
        let focus = page.focus().await?;
        ensure!(
            focus.has_ring,
            "no outline shows that the focus is on {}",
            focus.tag
        );
        let found = wanted(&focus);
        met.push(focus.name);
        if found {
            return Ok(met);
        }
    }
    bail!("{TABS} times Tab do not reach {what}; on the way: {met:?}")
}

async fn tab_to(page: &Page<'_>, name: &str) -> Result<Vec<String>> {
    tab_until(page, name, |focus| focus.name == name).await
}

async fn in_order(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=hospital&{OPEN_DAY}")).await?;
    let before = tab_to(page, "facility").await?;
    ensure!(
        before.iter().all(|name| name != "beds" && name != "ehr"),
        "before facility: {before:?}"
    );
    let before = tab_to(page, "beds").await?;
    ensure!(
        before.iter().all(|name| name != "ehr"),
        "before beds: {before:?}"
    );
    tab_to(page, "ehr").await?;
    Ok(())
}

async fn arrows(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    tab_to(page, "facility").await?;
    page.press(Key::Space).await?;
    for (key, wanted) in [
        (None, "hospital"),
        (Some(Key::Right), "bedless"),
        (Some(Key::Left), "hospital"),
    ] {
        if let Some(key) = key {
            page.press(key).await?;
        }
        let chosen = page.value("facility").await?;
        ensure!(
            chosen == wanted,
            "after {key:?} the facility is “{chosen}”, not “{wanted}”"
        );
        ensure!(
            page.focus().await?.name == "facility",
            "after {key:?} the focus has left the radios"
        );
    }
    Ok(())
}

async fn preset(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    tab_until(page, "a preset", |focus| focus.is_preset).await?;
    page.press(Key::Enter).await?;
    page.expect_grant("hospital-ehr", "45375000")
        .await
        .context("the first preset is the hospital's")?;
    Ok(())
}

async fn whole(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    tab_to(page, "facility").await?;
    page.press(Key::Space).await?;
    tab_to(page, "beds").await?;
    page.type_blindly("100").await?;
    tab_to(page, "ehr").await?;
    page.type_blindly("70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

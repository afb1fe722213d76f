//! The address while the form changes: it follows, in place, and brings everything back.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use super::link::{DEFAULTS, holds};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually, pause};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "address: typing rewrites it in place, without defaults",
            |page| Box::pin(rewritten(page)),
        ),
        Check::new(
            "address: much typing in a short time leaves it right",
            |page| Box::pin(much_typing(page)),
        ),
        Check::new(
            "address: a link opened while it is being written wins",
            |page| Box::pin(crossing(page)),
        ),
        Check::new("address: an emptied field leaves it", |page| {
            Box::pin(emptied(page))
        }),
        Check::new("address: reload, away and back keep the inputs", |page| {
            Box::pin(away(page))
        }),
        Check::new("address: reload, away and back keep the inputs", |page| {
            Box::pin(away(page))
        })
        .hosted(),
    ]
}

async fn rewritten(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    let length = "return history.length";
    let before = page.ask(length, &[]).await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "７，０００万円").await?;
    page.choose("contract", "signed").await?;
    page.choose("contract", "notyet").await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        for part in ["facility=hospital", "beds=100", "ehr=", OPEN_DAY] {
            ensure!(link.contains(part), "“{link}” lacks {part}");
        }
        for (key, _) in DEFAULTS {
            ensure!(
                !link.contains(&format!("{key}=")),
                "“{link}” repeats the default of {key}"
            );
        }
        Ok(())
    })
    .await?;
    ensure!(
        page.ask(length, &[]).await? == before,
        "typing adds to the history, so Back no longer leaves"
    );
    // Seen once in WebKit: a reload in the moment after the rewriting brought back the address from before it,
    // probably because the process that reloads hears of it later. No visitor is that quick.
    for _ in 0..5 {
        pause().await;
    }
    // Whatever way the cost is written there, it comes back as the same amount.
    page.client.refresh().await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// WebKit refuses to rewrite an address more than about a hundred times in some seconds. A refusal must
/// neither stop the page nor leave an old link.
async fn much_typing(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=hospital&ehr=70000000&{OPEN_DAY}"))
        .await?;
    for _ in 0..12 {
        page.type_into("beds", "5432109876543210").await?;
        page.clear("beds").await?;
    }
    page.type_into("beds", "100").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    eventually(PATIENCE * 2, async || {
        let link = page.fragment().await?;
        ensure!(
            link.split('&').any(|part| part == "beds=100"),
            "the link is still “{link}”"
        );
        Ok(())
    })
    .await
}

/// The page writes its address a moment after each change. A link that is opened in that very moment
/// must neither be overwritten nor ignored, so the moment is tried from both sides.
async fn crossing(page: &Page<'_>) -> Result<()> {
    const CROSS: &str = "
        location.hash = 'facility=clinic&beds=' + arguments[0];
        const opened = 'facility=hospital&beds=' + arguments[1];
        setTimeout(() => {
            location.hash = opened;
            // Too busy to tell the page at once: the moment to write comes before the news.
            for (const start = performance.now(); performance.now() < start + 80;) {}
        }, Number(arguments[2]));";
    page.open(OPEN_DAY).await?;
    for (number, delay) in (30..).zip([140, 150, 160, 170, 180, 190, 195, 200, 205, 225]) {
        let (written, opened) = ((number - 20) % 19, number);
        let arguments = [written, opened, delay].map(|number: i32| number.to_string());
        let arguments = [&*arguments[0], &*arguments[1], &*arguments[2]];
        page.ask(CROSS, &arguments).await?;
        eventually(PATIENCE, async || {
            let wanted = format!("beds={opened}");
            let (link, beds) = (page.fragment().await?, page.value("beds").await?);
            ensure!(
                link.contains(&wanted) && beds == opened.to_string(),
                "after {delay} ms the link is “{link}” and the field “{beds}”"
            );
            Ok(())
        })
        .await?;
    }
    Ok(())
}

async fn emptied(page: &Page<'_>) -> Result<()> {
    page.open("facility=hospital&beds=100&ehr=70000000").await?;
    page.clear("ehr").await?;
    page.clear("beds").await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(
            link == "facility=hospital",
            "only the facility is left, and the link is “{link}”"
        );
        Ok(())
    })
    .await
}

async fn away(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(link.contains("ehr=70000000"), "“{link}” lacks the cost");
        Ok(())
    })
    .await?;
    page.client.refresh().await?;
    still_there(page).await.context("after a reload")?;
    let elsewhere = b"<!doctype html><link rel=icon href='data:,'><title>elsewhere</title>";
    let elsewhere = page.site.with(page.place, "elsewhere.html", elsewhere)?;
    page.client.goto(elsewhere.as_str()).await?;
    page.client.back().await?;
    still_there(page).await.context("after Back")?;
    page.client.forward().await?;
    page.client.back().await?;
    still_there(page).await.context("after Forward and Back")
}

async fn still_there(page: &Page<'_>) -> Result<()> {
    eventually(PATIENCE, async || {
        page.client
            .find(Locator::Css("[data-app=ready]"))
            .await
            .context("not ready")
    })
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    holds(
        page,
        &[
            ("facility", "hospital"),
            ("beds", "100"),
            ("ehr", "70000000"),
        ],
    )
    .await
}

//! Nothing leaves the page and nothing goes wrong in it, during a whole visit.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "silence: one request for a whole visit, the document",
            |page| Box::pin(one_request(page)),
        )
        .hosted(),
        Check::new("silence: no error and no refused resource", |page| {
            Box::pin(no_error(page))
        }),
        Check::new("silence: no error and no refused resource", |page| {
            Box::pin(no_error(page))
        })
        .hosted(),
        Check::new("silence: nothing is stored", |page| {
            Box::pin(nothing_stored(page))
        })
        .hosted(),
    ]
}

/// Fills in, corrects, opens every fold.
async fn visit(page: &Page<'_>) -> Result<()> {
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.retype("beds", "一二").await?;
    page.retype("beds", "１００床").await.ok();
    page.retype("beds", "100").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.ask(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        &[],
    )
    .await?;
    page.change_fragment(&format!(
        "facility=clinic&beds=0&ehr=2000000&colour=red&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    tokio::time::sleep(Duration::from_millis(600)).await;
    Ok(())
}

/// A browser's own question for `/favicon.ico` counts as well: the page prevents it by its policy and by an
/// icon of its own, `<link rel="icon" href="data:,">`.
async fn one_request(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    visit(page).await?;
    let script = "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !/^(data|blob):/.test(name)).join(' ')";
    let resources = page.ask_text(script, &[]).await?;
    ensure!(resources.is_empty(), "the page loaded {resources}");
    let requests = page.site.take_requests();
    ensure!(
        requests == ["GET /index.html"],
        "the server was asked for {requests:?}"
    );
    Ok(())
}

/// The console of the browser is read after every check; here the page listens as well, because one of the
/// engines keeps no console, and the copy that listens must behave as the original.
async fn no_error(page: &Page<'_>) -> Result<()> {
    page.open_url(&page.site.overheard(page.place)?).await?;
    page.wait_until_ready().await?;
    visit(page).await?;
    let heard = page
        .ask_text(
            "return window.heard ? window.heard.join(' / ') : 'the ears are missing'",
            &[],
        )
        .await?;
    ensure!(heard.is_empty(), "{heard}");
    Ok(())
}

async fn nothing_stored(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    visit(page).await?;
    let script =
        "return [document.cookie, localStorage.length, sessionStorage.length].join(' ').trim()";
    let stored = page.ask_text(script, &[]).await?;
    ensure!(
        stored == "0 0",
        "cookies, local and session storage: {stored}"
    );
    Ok(())
}

//! A server that answers, but late: the copy is shown, and what came late is there with the next visit.

use std::time::Duration;

use anyhow::{Result, ensure};
use tokio::time::sleep;

use super::visit::{
    SETTLING, build, computes, first_visit, held, is_no_copy, keeps, must_be_kept, plan,
};
use crate::check::Check;
use crate::host::{Host, Mood};
use crate::page::{PATIENCE, Page, eventually};

/// Longer than the worker waits.
const LATE: Duration = Duration::from_millis(4_500);

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("slow: the next visit shows what came late", |page| {
            Box::pin(held(page, async || next_visit(page).await))
        })
        .hosted()
        .may_complain(),
        Check::new(
            "slow: the same for who looks at the copy until then",
            |page| Box::pin(held(page, async || staying(page).await)),
        )
        .hosted()
        .may_complain(),
        Check::new(
            "slow: what came late never undoes what came since",
            |page| Box::pin(held(page, async || overtaken(page).await)),
        )
        .hosted()
        .may_complain(),
    ]
}

/// The server stays as slow as it is, and the visitor leaves before it has answered.
async fn next_visit(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let first = build(page).await?;
    let second = host.deploy("second")?;
    host.is(Mood::Slow(LATE));
    must_be_kept(page, &host, "").await?;
    ensure!(build(page).await? == first, "what is late was shown");
    must_be_kept(page, &host, "").await?;
    let shown = build(page).await?;
    ensure!(shown == second, "the next visit shows build {shown}");
    Ok(())
}

async fn staying(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let second = host.deploy("second")?;
    host.is(Mood::Slow(LATE));
    must_be_kept(page, &host, "").await?;
    keeps(page, &second).await?;
    host.is(Mood::Stopped);
    must_be_kept(page, &host, "").await?;
    let shown = build(page).await?;
    ensure!(shown == second, "the next visit shows build {shown}");
    Ok(())
}

async fn overtaken(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    host.is(Mood::Slow(LATE * 2));
    must_be_kept(page, &host, "").await?;
    let second = host.deploy("second")?;
    host.is(Mood::Normal);
    page.open_url(&plan(&host, "")?).await?;
    computes(page).await?;
    is_no_copy(page).await?;
    keeps(page, &second).await?;
    // Now the first build comes, in answer to the visit before.
    eventually(PATIENCE * 3, async || {
        let open = host.open_requests();
        ensure!(open == 0, "{open} questions are open");
        Ok(())
    })
    .await?;
    sleep(SETTLING).await;
    host.is(Mood::Stopped);
    must_be_kept(page, &host, "").await?;
    let shown = build(page).await?;
    ensure!(shown == second, "the next visit shows build {shown}");
    Ok(())
}

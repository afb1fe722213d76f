//! The browsers themselves: under automation they must be as strict about `file://` as for visitors.
//! Without this every other check from a folder could pass falsely.

use anyhow::{Result, ensure};

use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("strictness: a file may not read its neighbour", |page| {
            Box::pin(reads(page, false))
        })
        .may_complain(),
        // The probe itself works, or its failure above would prove nothing.
        Check::new("strictness: a hosted page may read its neighbour", |page| {
            Box::pin(reads(page, true))
        })
        .hosted(),
    ]
}

/// A document without any policy of its own, so that only the browser's rules decide.
const PROBE: &str =
    "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><title>probe</title>";

const FETCH: &str = "const done = arguments[0];
    fetch('neighbour.html').then(answer => answer.text()).then(done, error => done('refused: ' + error))";

async fn reads(page: &Page<'_>, may: bool) -> Result<()> {
    page.site
        .with(page.place, "neighbour.html", b"the neighbour's text")?;
    let probe = page.site.with(page.place, "probe.html", PROBE.as_bytes())?;
    page.open_url(&probe).await?;
    let answer = page.client.execute_async(FETCH, Vec::new()).await?;
    let read = answer.as_str() == Some("the neighbour's text");
    ensure!(read == may, "reading a neighbour gives {answer}");
    Ok(())
}

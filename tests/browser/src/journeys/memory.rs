//! A program that is refused more memory: what is on the screen is right, or nothing is.

use anyhow::{Result, bail, ensure};
use serde_json::Value as Json;

use super::crash::stands_still;
use super::failure::{fails, plan, static_part_is_readable};
use crate::check::Check;
use crate::page::{Page, with_fragment};
use crate::{carried, module};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("memory: none to start with", |page| Box::pin(at_once(page))).may_complain(),
        Check::new(
            "memory: none left for a text of a million characters",
            |page| Box::pin(too_much(page)),
        )
        .may_complain(),
        Check::new(
            "memory: hundreds of changes need no more than a few",
            |page| Box::pin(steady(page)),
        ),
    ]
}

/// In pages of 64 KiB, so 1.5 MB: enough for a visit.
const ENOUGH: u32 = 24;

/// The shipped file, its program's memory limited.
async fn opens(page: &Page<'_>, spare: u32) -> Result<()> {
    let text = page.site.text()?;
    let limited = module::with_spare_pages(&carried::core(text)?, spare)?;
    let copy = carried::with_core(text, &limited)?;
    let url = page.site.with(page.place, "memory.html", copy.as_bytes())?;
    page.open_url(&with_fragment(&url, &plan())).await
}

async fn at_once(page: &Page<'_>) -> Result<()> {
    opens(page, 0).await?;
    fails(page, &["E-INIT"]).await?;
    static_part_is_readable(page).await
}

/// As if it were pasted.
const PASTE: &str = "
    const field = document.querySelector(`[name=${arguments[0]}]`);
    field.value = arguments[1].repeat(1000000);
    field.dispatchEvent(new Event('input', { bubbles: true }));";

async fn too_much(page: &Page<'_>) -> Result<()> {
    opens(page, ENOUGH).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.ask(PASTE, &["beds", "1"]).await?;
    stands_still(page, "E-RUN").await
}

/// After each change, at once: the figure that it must give.
const CHANGES: &str = "
    const done = arguments[0];
    const field = document.querySelector('[name=ehr]');
    let number = 0;
    (function change() {
        const wrong = document.documentElement.dataset.app !== 'ready' ? document.documentElement.dataset.code : '';
        if (number === 400 || wrong) { done(number + ' ' + wrong); return; }
        number += 1;
        field.value = String(4 * number);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(() => {
            const got = document.querySelector('[data-program=hospital-ehr]').dataset.grantMax;
            if (got === String(3 * number)) change(); else done(number + ' gives ' + got);
        });
    })();";

async fn steady(page: &Page<'_>) -> Result<()> {
    opens(page, ENOUGH).await?;
    page.wait_until_ready().await?;
    let answer = page.client.execute_async(CHANGES, Vec::new()).await?;
    let Json::String(answer) = answer else {
        bail!("no answer: {answer}")
    };
    ensure!(answer == "400 ", "after change {answer}");
    Ok(())
}

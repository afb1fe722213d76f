//! When the program cannot run or may not be trusted, the page says so, and its static part still helps.

use anyhow::{Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use crate::check::Check;
use crate::damage::{self, Damage};
use crate::engine::Launch;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

pub fn checks() -> Vec<Check> {
    let program = |what: &str, damage: Damage| {
        let name = format!("failure: {what}");
        Check::new(name, move |page| Box::pin(damaged(page, damage))).may_complain()
    };
    vec![
        program("a program that begins wrongly", Damage::Head),
        program("a program with wrong instructions", Damage::Instructions),
        program("a program that is not base64", Damage::Alphabet),
        Check::new("failure: a file that breaks off halfway", |page| {
            Box::pin(truncated(page))
        })
        .may_complain(),
        Check::new("failure: a rule pack with an impossible amount", |page| {
            Box::pin(pack(page))
        })
        .may_complain(),
        Check::new("failure: no WebAssembly", |page| Box::pin(no_wasm(page)))
            .launched(Launch::NoWasm)
            .may_complain(),
        Check::new("failure: no scripts", |page| Box::pin(no_script(page)))
            .launched(Launch::NoScript),
    ]
}

/// The link of a plan that would give an amount, if only the program ran.
fn plan() -> String {
    format!("facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}")
}

/// What the static part owes to every visitor: the rates, both examples, the deadlines and the help desk.
async fn static_part_is_readable(page: &Page<'_>) -> Result<()> {
    let text = page.visible_text().await?;
    for needed in [
        "45,375,000",
        "1,500,000",
        "1/2",
        "3/4",
        "7月31日",
        "8月31日",
        "0570-010318",
    ] {
        ensure!(
            text.contains(needed),
            "“{needed}” is not to be read on the page: {text:.120}"
        );
    }
    for table in page.client.find_all(Locator::Css("table")).await? {
        if table.is_displayed().await? {
            return Ok(());
        }
    }
    anyhow::bail!("no table is to be seen")
}

async fn opens(page: &Page<'_>, name: &str, content: &str) -> Result<()> {
    let url = page.site.with(page.place, name, content.as_bytes())?;
    page.open_url(&with_fragment(&url, &plan())).await
}

/// Wherever the packer put the program: if the browser still runs the loader, it reports; if the policy
/// refuses the loader, nothing runs. In both cases the static part stands.
async fn damaged(page: &Page<'_>, damage: Damage) -> Result<()> {
    opens(
        page,
        "damaged.html",
        &damage::program(page.site.text()?, damage)?,
    )
    .await?;
    match page.wait_for_outcome().await?.as_str() {
        "ready" => anyhow::bail!("the page says ready with a damaged program"),
        "failed" => {
            let code = page.root_attribute("data-code").await?;
            ensure!(
                matches!(code.as_str(), "E-DEC" | "E-INIT"),
                "the code is “{code}”"
            );
        }
        _ => {}
    }
    page.expect_no_amount().await?;
    static_part_is_readable(page).await
}

async fn truncated(page: &Page<'_>) -> Result<()> {
    opens(page, "truncated.html", damage::truncated(page.site.text()?)).await?;
    let state = page.root_attribute("data-app").await?;
    ensure!(state != "ready", "half a file says ready");
    static_part_is_readable(page).await
}

async fn pack(page: &Page<'_>) -> Result<()> {
    opens(page, "pack.html", &damage::pack(page.site.text()?)?).await?;
    let state = page.wait_for_outcome().await?;
    let code = page.root_attribute("data-code").await?;
    ensure!(
        state == "failed" && code == "E-PACK",
        "data-app is “{state}”, code “{code}”"
    );
    eventually(PATIENCE, async || {
        let problems = page
            .client
            .find_all(Locator::Css("[data-pack-problems] li"))
            .await?;
        ensure!(!problems.is_empty(), "no problem of the pack is listed");
        for problem in problems {
            ensure!(
                problem.is_displayed().await?,
                "a problem of the pack is hidden"
            );
        }
        Ok(())
    })
    .await?;
    page.expect_no_amount().await
}

async fn no_wasm(page: &Page<'_>) -> Result<()> {
    page.open_url(&with_fragment(&page.site.page(page.place)?, &plan()))
        .await?;
    let state = page.wait_for_outcome().await?;
    let code = page.root_attribute("data-code").await?;
    ensure!(
        state == "failed" && code == "E-WASM",
        "data-app is “{state}”, code “{code}”"
    );
    page.expect_no_amount().await?;
    static_part_is_readable(page).await
}

async fn no_script(page: &Page<'_>) -> Result<()> {
    page.open_url(&with_fragment(&page.site.page(page.place)?, &plan()))
        .await?;
    let state = page.root_attribute("data-app").await?;
    ensure!(state != "ready", "without scripts the page says ready");
    static_part_is_readable(page).await
}

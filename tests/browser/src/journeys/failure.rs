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
pub(super) fn plan() -> String {
    format!("facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}")
}

/// What the static part owes to every visitor: the rates, both examples, the deadlines and the help desk.
pub(super) async fn static_part_is_readable(page: &Page<'_>) -> Result<()> {
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

/// A copy of this content, with the plan in its address.
pub(super) async fn opens(page: &Page<'_>, name: &str, content: &str) -> Result<()> {
    let url = page.site.with(page.place, name, content.as_bytes())?;
    page.open_url(&with_fragment(&url, &plan())).await
}

async fn damaged(page: &Page<'_>, damage: Damage) -> Result<()> {
    opens(
        page,
        "damaged.html",
        &damage::program(page.site.text()?, damage)?,
    )
    .await?;
    fails(page, &["E-DEC", "E-INIT"]).await?;
    static_part_is_readable(page).await
}

/// The notice stands with one of these codes, and no amount does.
pub(super) async fn fails(page: &Page<'_>, codes: &[&str]) -> Result<()> {
    let state = page.wait_for_outcome().await?;
    let code = page.root_attribute("data-code").await?;
    ensure!(
        state == "failed" && codes.contains(&code.as_str()),
        "data-app is “{state}”, code “{code}”, not one of {codes:?}"
    );
    let notice = page.client.find(Locator::Css("#failure")).await?;
    ensure!(notice.is_displayed().await?, "the notice is not to be seen");
    let text = notice.text().await?;
    ensure!(
        text.contains(&code),
        "the notice does not say {code}: {text}"
    );
    page.expect_no_amount().await
}

/// The page stops because of its rules, and of nothing else.
pub async fn refuses_its_rules(page: &Page<'_>) -> Result<()> {
    let state = page.wait_for_outcome().await?;
    let code = page.root_attribute("data-code").await?;
    ensure!(
        state == "failed" && code == "E-PACK",
        "data-app is “{state}”, code “{code}”"
    );
    Ok(())
}

async fn pack(page: &Page<'_>) -> Result<()> {
    opens(page, "pack.html", &damage::pack(page.site.text()?)?).await?;
    refuses_its_rules(page).await?;
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
    fails(page, &["E-WASM"]).await?;
    static_part_is_readable(page).await
}

async fn no_script(page: &Page<'_>) -> Result<()> {
    page.open_url(&with_fragment(&page.site.page(page.place)?, &plan()))
        .await?;
    let state = page.root_attribute("data-app").await?;
    ensure!(state != "ready", "without scripts the page says ready");
    static_part_is_readable(page).await
}

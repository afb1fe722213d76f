//! Whatever became of the page, its foot says which build and whose rules it is.

use anyhow::{Result, ensure};
use fantoccini::Locator;

use crate::check::Check;
use crate::engine::Launch;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    [
        ("running", Launch::Usual, "ready"),
        ("without WebAssembly", Launch::NoWasm, "failed"),
        ("without scripts", Launch::NoScript, "loading"),
    ]
    .map(|(name, launch, state)| {
        Check::new(
            format!("identity: the foot of a page {name}"),
            move |page| Box::pin(foot(page, state)),
        )
        .launched(launch)
        .may_complain()
    })
    .into()
}

async fn foot(page: &Page<'_>, state: &str) -> Result<()> {
    page.open_url(&page.site.page(page.place)?).await?;
    if state != "loading" {
        page.wait_for_outcome().await?;
    }
    let found = page.root_attribute("data-app").await?;
    ensure!(found == state, "data-app is “{found}”");
    let foot = page.client.find(Locator::Css("body > footer")).await?;
    ensure!(foot.is_displayed().await?, "the foot is hidden");
    let text = foot.text().await?;
    let build = page.client.find(Locator::Css("[data-build]")).await?;
    let build = build.text().await?;
    let digits = build.len() == 8 && build.bytes().all(|byte| byte.is_ascii_hexdigit());
    ensure!(digits, "the build is “{build}”");
    let mark = format!("<meta name=\"build\" content=\"{build}\" ");
    ensure!(
        page.site.text()?.contains(&mark),
        "the head names another build"
    );
    let line = format!("年度の案内による試算　版 {build}");
    ensure!(text.contains(&line), "“{line}” is not in “{text}”");
    ensure!(
        text.contains("しくみと入力した内容の扱い"),
        "no word on what was typed: {text}"
    );
    Ok(())
}

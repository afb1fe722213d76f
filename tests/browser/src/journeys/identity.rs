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
    // What is in the fold is there for those who open it.
    let whole = "return document.querySelector('body > footer').textContent";
    let whole = page.ask_text(whole, &[]).await?;
    for word in ["しくみと入力した内容の扱い", "閲覧履歴", "licenses.txt"] {
        ensure!(whole.contains(word), "“{word}” is not in “{whole}”");
    }
    licences(page)
}

/// The file that the foot names lies beside the page, and says of everything in it on what terms.
fn licences(page: &Page<'_>) -> Result<()> {
    let text = page.site.beside("licenses.txt")?;
    let head: Vec<_> = text.lines().take(2).collect();
    ensure!(
        matches!(head.as_slice(), [japanese, english]
            if japanese.contains("ライセンスの一覧") && english.contains("licences")),
        "it begins with {head:?}"
    );
    for part in [
        "\nyew 0.",
        "\nstd 1.",
        "\nehr-grant-estimator 0.",
        "\nqrcodegen 1.",
    ] {
        ensure!(text.contains(part), "{part:?} is not in it");
    }
    for absent in ["\ntokio ", "\nwasm-bindgen-macro ", "/registry/"] {
        ensure!(!text.contains(absent), "{absent:?} is in it");
    }
    Ok(())
}

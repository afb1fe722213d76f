//! A copy that a browser saved while the page was in use (“save page as”): it starts anew and is whole.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::{Value as Json, json};

use super::crash;
use super::failure::{fails, opens, plan, static_part_is_readable};
use super::link::holds;
use crate::check::Check;
use crate::damage::{Part, cut_in};
use crate::engine::{Engine, Launch};
use crate::page::{PATIENCE, PROGRAMMES, Page, eventually, with_fragment};
use crate::vendor::devtools;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("saved: a copy saved in use starts anew", |page| {
            Box::pin(in_use(page))
        }),
        Check::new("saved: a copy of a copy, saved after a crash", |page| {
            Box::pin(after_crash(page))
        })
        .may_complain(),
        Check::new(
            "saved: a copy that breaks off shows no old figure",
            |page| Box::pin(broken_off(page)),
        ),
        Check::new("saved: a copy without WebAssembly", |page| {
            Box::pin(no_wasm(page))
        })
        .launched(Launch::NoWasm)
        .may_complain(),
        Check::new("saved: a copy without scripts", |page| {
            Box::pin(no_script(page))
        })
        .launched(Launch::NoScript),
        Check::new("saved: a web archive shows no old figure", |page| {
            Box::pin(archive(page))
        })
        .only_in(&[Engine::Chromium])
        .may_complain(),
    ]
}

const SERIALISE: &str = "return '<!doctype html>' + document.documentElement.outerHTML";

/// The document as it is now, under its own name in the folder of the site.
async fn save(page: &Page<'_>, name: &str) -> Result<url::Url> {
    let text = page.ask_text(SERIALISE, &[]).await?;
    page.site.with(page.place, name, text.as_bytes())
}

/// The page in full use: typed, said, a fold open, something wrong.
async fn use_it(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    let fold = page
        .client
        .find(Locator::Css("[data-program=hospital-ehr] summary"))
        .await?;
    page.click(&fold).await?;
    page.expect_said("45,375,000").await?;
    page.type_into("consult", "1２x").await?;
    eventually(PATIENCE, async || page.field_error("consult").await).await?;
    Ok(())
}

/// One app, nothing of the former visit, and it works.
async fn is_new(page: &Page<'_>) -> Result<()> {
    page.wait_until_ready().await?;
    let said = page.said().await?;
    ensure!(
        !said.contains('円'),
        "at first the live region says “{said}”"
    );
    page.expect_no_amount().await?;
    holds(page, &[("facility", ""), ("ehr", ""), ("consult", "")]).await?;
    for (selector, count) in [
        ("#app > *", 1),
        ("main", 2),
        ("input[name=ehr]", 1),
        ("[data-total]", 1),
        ("[data-program]", PROGRAMMES.len()),
        ("details[open]", 0),
        ("[aria-invalid]", 0),
    ] {
        let found = page.client.find_all(Locator::Css(selector)).await?.len();
        ensure!(found == count, "{selector} is there {found} times");
    }
    page.change_fragment(super::OPEN_DAY).await?;
    page.choose("facility", "clinic").await?;
    page.type_into("beds", "0").await?;
    page.type_into("ehr", "2000000").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(link.contains("ehr=2000000"), "the link is “{link}”");
        Ok(())
    })
    .await
}

async fn in_use(page: &Page<'_>) -> Result<()> {
    use_it(page).await?;
    let copy = save(page, "saved.html").await?;
    page.open_url(&copy).await?;
    is_new(page).await?;
    page.open_url(&with_fragment(&copy, &plan())).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    holds(page, &[("beds", "100"), ("ehr", "70000000")]).await
}

async fn after_crash(page: &Page<'_>) -> Result<()> {
    crash::open(page, "").await?;
    page.wait_until_ready().await?;
    page.sheet_is_ready().await?;
    crash::stop(page, "render panic").await?;
    fails(page, &["E-RUN"]).await?;
    page.ask("delete document.documentElement.dataset.fault", &[])
        .await?;
    page.open_url(&save(page, "saved.html").await?).await?;
    page.wait_until_ready().await?;
    let code = page.root_attribute("data-code").await?;
    ensure!(code.is_empty(), "the code {code} stays behind");
    page.open_url(&save(page, "again.html").await?).await?;
    is_new(page).await
}

async fn broken_off(page: &Page<'_>) -> Result<()> {
    for part in [Part::Program, Part::Loader] {
        use_it(page).await?;
        let text = page.ask_text(SERIALISE, &[]).await?;
        opens(page, "saved.html", cut_in(&text, part)?).await?;
        fails(page, &["E-DEC"]).await?;
        static_part_is_readable(page)
            .await
            .with_context(|| format!("cut in {part:?}"))?;
    }
    Ok(())
}

/// A figure that no rule gives.
const OLD: &str = "98,765";

/// What a browser that ran the program would have saved, for one that does not.
fn as_saved(page: &Page<'_>) -> Result<String> {
    const EMPTY: &str = "<div id=\"app\" translate=\"no\"></div>";
    let text = page.site.text()?;
    ensure!(text.contains(EMPTY), "there is no {EMPTY}");
    let full = EMPTY.replace(
        "></",
        &format!("><p data-program=\"hospital-ehr\" data-grant-max=\"98765\">{OLD}円</p></"),
    );
    Ok(text
        .replacen("data-app=\"loading\"", "data-app=\"ready\"", 1)
        .replacen(EMPTY, &full, 1))
}

async fn no_wasm(page: &Page<'_>) -> Result<()> {
    opens(page, "saved.html", &as_saved(page)?).await?;
    fails(page, &["E-WASM"]).await?;
    shows_static_part_alone(page, OLD).await
}

/// Nothing can empty the app then; but nobody sees it.
async fn no_script(page: &Page<'_>) -> Result<()> {
    opens(page, "saved.html", &as_saved(page)?).await?;
    shows_static_part_alone(page, OLD).await
}

async fn shows_static_part_alone(page: &Page<'_>, old: &str) -> Result<()> {
    static_part_is_readable(page).await?;
    let app = page.client.find(Locator::Css("#app")).await?;
    ensure!(!app.is_displayed().await?, "the old app is to be seen");
    let text = page.visible_text().await?;
    ensure!(!text.contains(old), "{old} is to be seen: {text:.120}");
    Ok(())
}

/// Chromium opens an archive without running its scripts.
async fn archive(page: &Page<'_>) -> Result<()> {
    use_it(page).await?;
    let snapshot = devtools(&page.client, "Page.captureSnapshot", json!({})).await?;
    let data = snapshot.get("data").and_then(Json::as_str);
    let data = data.context("no archive")?;
    let url = page.site.with(page.place, "saved.mhtml", data.as_bytes())?;
    page.open_url(&url).await?;
    shows_static_part_alone(page, "費用の合計").await
}

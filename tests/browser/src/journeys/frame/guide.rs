//! The page on which a site owner makes the code to paste, and the code itself at work on another site.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::health;
use super::host::{self, document};
use crate::check::Check;
use crate::damage;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("guide: what is chosen changes the code", |page| {
            Box::pin(chosen(page))
        })
        .hosted(),
        Check::new("guide: the code with the script works elsewhere", |page| {
            Box::pin(pasted(page, "script"))
        })
        .hosted(),
        Check::new(
            "guide: the code of the plain frame works elsewhere",
            |page| Box::pin(pasted(page, "frame")),
        )
        .hosted(),
        // axe-core knocks at the sandboxed frame of the preview, and Firefox reports that nobody opens.
        Check::new("guide: it is accessible", |page| Box::pin(accessible(page)))
            .hosted()
            .may_complain(),
        Check::new("guide: readable without scripts", |page| {
            Box::pin(without_scripts(page))
        })
        .hosted(),
    ]
}

pub(super) async fn open(page: &Page<'_>) -> Result<()> {
    let guide = page.site.page(page.place)?.join("embed.html")?;
    page.open_url(&guide).await?;
    eventually(PATIENCE, async || {
        let state = page.root_attribute("data-guide").await?;
        ensure!(state == "script", "the guide does not start");
        Ok(())
    })
    .await
}

/// The code that is to be seen, of which there is one.
pub(super) async fn code(page: &Page<'_>) -> Result<String> {
    let mut seen = Vec::new();
    for place in page.client.find_all(Locator::Css("[data-snippet]")).await? {
        if place.is_displayed().await? {
            let text = page
                .client
                .execute(
                    "return arguments[0].textContent",
                    vec![serde_json::to_value(&place)?],
                )
                .await?;
            seen.push(text.as_str().unwrap_or_default().to_owned());
        }
    }
    ensure!(seen.len() == 1, "{} codes are to be seen", seen.len());
    seen.pop().context("no code")
}

async fn chosen(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let base = page.site.page(page.place)?;
    let base = base.as_str().trim_end_matches("index.html");
    let plain = code(page).await?;
    ensure!(
        plain.contains(&format!("src=\"{base}embed-1.js\" integrity=\"sha384-"))
            && plain.contains("<tmg-grant-estimator>")
            && !plain.contains("example.jp"),
        "{plain}"
    );
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "１00").await?;
    page.choose("event", "on").await?;
    let filled = code(page).await?;
    ensure!(
        filled.contains("<tmg-grant-estimator facility=\"hospital\" beds=\"100\" result-event>")
            && filled.contains("index.html#facility=hospital&amp;beds=100\""),
        "{filled}"
    );
    page.choose("way", "frame").await?;
    let frame = code(page).await?;
    ensure!(
        frame.contains(&format!(
            "src=\"{base}index.html#facility=hospital&amp;beds=100\""
        )) && frame.contains("sandbox=\"allow-scripts ")
            && !frame.contains("allow-same-origin"),
        "{frame}"
    );
    page.choose("width", "768").await?;
    let width = "return document.querySelector('.preview').clientWidth";
    ensure!(
        page.ask(width, &[]).await? == 768,
        "the preview is not 768 px wide"
    );
    Ok(())
}

/// On a site of another origin, as pasted.
async fn pasted(page: &Page<'_>, way: &'static str) -> Result<()> {
    open(page).await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.choose("way", way).await?;
    let code = code(page).await?;
    let mut site = host::written(page, &document("", &code))?;
    site.set_host(Some("localhost"))?;
    page.open_url(&site).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    for (name, value) in [("facility", "hospital"), ("beds", "100")] {
        let found = page.value(name).await?;
        ensure!(found == value, "{name} is “{found}”, not “{value}”");
    }
    // The first click goes to a field near the top: WebKit's driver does not scroll the site to reach one
    // far down in a frame, and types only where the frame has the focus.
    page.retype("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    host::leave(page).await?;
    if way == "script" {
        host::settled(page, 0).await?;
    }
    host::nothing_heard(page, 0).await
}

async fn accessible(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    health::look(page).await?;
    health::is(page, "height", "good").await?;
    page.must_be_accessible().await?;
    page.choose("way", "frame").await?;
    page.must_be_accessible().await
}

async fn without_scripts(page: &Page<'_>) -> Result<()> {
    let guide = page.site.beside("embed.html")?;
    let url = page.site.with(
        page.place,
        "bare-guide.html",
        damage::without_scripts(&guide)?.as_bytes(),
    )?;
    page.open_url(&url).await?;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let text = page.visible_text().await?;
    for needed in [
        "integrity=\"sha384-",
        "<iframetitle=\"補助金額の試算\"",
        "https://example.jp/は、この画面を公開しているアドレスに置き換えて",
        "frame-ancestors",
        "frame-srchttps://example.jp/",
        "X-Frame-Optionsは付けないで",
        "表示されないとき",
    ] {
        ensure!(text.contains(needed), "“{needed}” is not to be read");
    }
    ensure!(
        !text.contains("コードをコピーする"),
        "a button does nothing"
    );
    page.must_be_accessible().await
}

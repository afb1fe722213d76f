//! What the guide says about how the page fares in a frame.

use anyhow::{Result, ensure};

use super::guide::open;
use super::host::{self, document};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("guide: its preview answers", |page| Box::pin(healthy(page))).hosted(),
        Check::new("guide: a preview that is silent is reported", |page| {
            Box::pin(silent(page))
        })
        .hosted()
        .may_complain(),
        Check::new("guide: within another site it judges that site", |page| {
            Box::pin(framed(page))
        })
        .hosted(),
    ]
}

/// What the health check says, and whether it is good.
async fn read(page: &Page<'_>, check: &str) -> Result<(String, String)> {
    let script = "const place = document.querySelector(`[data-check=${arguments[0]}]`);
        return [place.dataset.health, place.textContent]";
    Ok(serde_json::from_value(page.ask(script, &[check]).await?)?)
}

/// Waits until a line of the health check is `good` or `bad` as wanted, and gives its text.
pub async fn is(page: &Page<'_>, check: &str, wanted: &str) -> Result<String> {
    eventually(PATIENCE * 3, async || {
        let (found, text) = read(page, check).await?;
        ensure!(
            found == wanted,
            "{check} is “{found}”, not “{wanted}”: {text}"
        );
        Ok(text)
    })
    .await
}

/// Brings the preview into view: a browser may let what is out of sight rest.
pub async fn look(page: &Page<'_>) -> Result<()> {
    let script = "document.querySelector('.preview-place').scrollIntoView({ behavior: 'instant' })";
    page.ask(script, &[]).await?;
    Ok(())
}

async fn healthy(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    look(page).await?;
    for check in ["place", "script", "height", "blocked"] {
        is(page, check, "good").await?;
    }
    page.choose("way", "frame").await?;
    look(page).await?;
    let text = is(page, "height", "good").await?;
    ensure!(text.contains("応答がありました"), "{text}");
    Ok(())
}

/// Without the script there is no element, and so no frame that could answer.
async fn silent(page: &Page<'_>) -> Result<()> {
    let text = page.site.beside("embed.html")?;
    let broken = text.replace("src=\"embed-1.js\"", "src=\"gone.js\"");
    ensure!(broken != text, "the guide does not load the script");
    let broken = page
        .site
        .with(page.place, "broken.html", broken.as_bytes())?;
    page.open_url(&broken).await?;
    let text = is(page, "script", "bad").await?;
    ensure!(text.contains("読み込めません"), "{text}");
    look(page).await?;
    let text = is(page, "height", "bad").await?;
    ensure!(text.contains("10秒以内に応答がありません"), "{text}");
    Ok(())
}

/// The owner puts the guide in place of the page, once, to see how the site treats it.
async fn framed(page: &Page<'_>) -> Result<()> {
    let by_script = "<script src=\"embed-1.js\"></script><tmg-grant-estimator src=\"embed.html\"></tmg-grant-estimator>";
    let plain = "<iframe title=guide src=embed.html sandbox=\"allow-scripts\" width=600 height=300></iframe>";
    for (body, wanted) in [(by_script, "good"), (plain, "bad")] {
        host::open(page, &document("", body)).await?;
        host::enter(page, 0).await?;
        let text = is(page, "place", "good").await?;
        ensure!(
            text.contains("枠の中") && text.contains("sandbox あり"),
            "{text}"
        );
        is(page, "host", wanted).await?;
        host::leave(page).await?;
        host::nothing_heard(page, 0).await?;
    }
    Ok(())
}

//! The page for many facilities as a visitor handles it.

use anyhow::{Context, Result, ensure};

use crate::page::{PATIENCE, Page, eventually};

/// Opens `many.html`, which lies beside the page.
pub async fn open(page: &Page<'_>) -> Result<()> {
    const NAME: &str = "many.html";
    let text = page.site.beside(NAME)?;
    let url = page.site.with(page.place, NAME, text.as_bytes())?;
    page.open_url(&url).await?;
    let outcome = page.wait_for_outcome().await?;
    ensure!(outcome == "ready", "data-app is “{outcome}”");
    Ok(())
}

/// Puts a table into its box, as who types it there would.
pub async fn feed(page: &Page<'_>, text: &str) -> Result<()> {
    let script = "const box = document.querySelector('textarea'); box.value = arguments[0];
        box.dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(script, &[text]).await?;
    Ok(())
}

/// Waits until there is such a control, and presses it.
pub async fn click(page: &Page<'_>, selector: &str) -> Result<()> {
    let script = "return document.querySelector(arguments[0])";
    let element = eventually(PATIENCE, async || {
        let found = page.ask_element(script, &[selector]).await?;
        found.with_context(|| format!("there is no {selector}"))
    })
    .await?;
    page.click(&element)
        .await
        .with_context(|| format!("cannot press {selector}"))?;
    at_once(page).await
}

/// Lets the page answer what was just done.
pub async fn at_once(page: &Page<'_>) -> Result<()> {
    let script = "const done = arguments[0]; setTimeout(() => setTimeout(done, 20), 20)";
    page.client.execute_async(script, Vec::new()).await?;
    Ok(())
}

/// Waits until an element has this value.
pub async fn expect_attribute(
    page: &Page<'_>,
    selector: &str,
    name: &str,
    wanted: &str,
) -> Result<()> {
    let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])";
    eventually(PATIENCE * 2, async || {
        let found = page.ask_text(script, &[selector, name]).await?;
        ensure!(
            found == wanted,
            "{selector} has {name} “{found}”, not “{wanted}”"
        );
        Ok(())
    })
    .await
}

/// What an element says; empty where there is none.
pub async fn text_of(page: &Page<'_>, selector: &str) -> Result<String> {
    let script = "return document.querySelector(arguments[0])?.textContent";
    page.ask_text(script, &[selector]).await
}

/// How many elements there are.
pub async fn count(page: &Page<'_>, selector: &str) -> Result<u64> {
    let script = "return document.querySelectorAll(arguments[0]).length";
    Ok(page.ask(script, &[selector]).await?.as_u64().unwrap_or(0))
}

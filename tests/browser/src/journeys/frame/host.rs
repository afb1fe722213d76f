//! Pages of other sites, with the estimator in them.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value as Json;
use url::Url;

use crate::page::{PATIENCE, Page, eventually};
use crate::site::EARS;

/// The script of the element, as a site has it beside the page.
pub const SCRIPT: &str = "<script src=\"embed-1.js\"></script>";

/// The element without its script. The copy of the page that is framed writes its own complaints down.
pub fn element(attributes: &str) -> String {
    format!(
        "<tmg-grant-estimator src=\"overheard.html\" date=\"2026-05-01\" {attributes}><a href=\"index.html\">試算を開く</a></tmg-grant-estimator>"
    )
}

/// Writes down every message and every result that arrives, and who sent it.
const RECORDER: &str = "
    window.messages = [];
    window.results = [];
    window.allFrames = () => [...document.querySelectorAll('tmg-grant-estimator, iframe')]
        .map(place => place.shadowRoot ? place.shadowRoot.querySelector('iframe') : place).filter(place => place.matches('iframe'));
    addEventListener('message', event => messages.push({
        from: allFrames().findIndex(frame => frame.contentWindow === event.source), data: event.data }));
    addEventListener('tmg-result', event => results.push({
        from: [...document.querySelectorAll('tmg-grant-estimator')].indexOf(event.target), detail: event.detail }));";

/// A page in standards mode. What the site needs of its own, such as a policy, comes before the recorder.
pub fn document(head: &str, body: &str) -> String {
    format!("<!doctype html>{}", without_doctype(head, body))
}

/// As pages of twenty years ago.
pub fn without_doctype(head: &str, body: &str) -> String {
    let ears = format!("<script nonce=\"mine\">{EARS}</script>");
    format!(
        "<html lang=\"ja\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>host</title>{head}\
         {ears}<script nonce=\"mine\">{RECORDER}</script></head><body>{body}</body></html>"
    )
}

/// Opens the page of a site, which has the shipped files beside it.
pub async fn open(page: &Page<'_>, html: &str) -> Result<()> {
    page.open_url(&written(page, html)?).await
}

/// Where the page of a site is, once it is written.
pub fn written(page: &Page<'_>, html: &str) -> Result<Url> {
    page.site.overheard(page.place)?;
    page.site.with(page.place, "host.html", html.as_bytes())
}

/// Goes into a frame of the page, by its place in the document, and brings it into view: what nobody sees
/// may be left as it is by the browser. Not before it has told something: its own document is there then.
pub async fn enter(page: &Page<'_>, index: usize) -> Result<()> {
    let find = "const frame = window.allFrames()[Number(arguments[0])];
        frame?.scrollIntoView({ block: 'start', behavior: 'instant' });
        return window.messages.some(({ from }) => from === Number(arguments[0])) ? frame : null";
    let index = index.to_string();
    eventually(PATIENCE, async || {
        let found = page.ask_element(find, &[&index]).await?;
        let frame = found.with_context(|| format!("no frame {index} has told anything"))?;
        frame.enter_frame().await.context("cannot enter it")?;
        // Every frame begins with an empty document, which goes when its own arrives.
        let begun = page
            .ask_text(
                "return location.href !== 'about:blank' && document.readyState",
                &[],
            )
            .await;
        if begun
            .as_ref()
            .is_ok_and(|state| matches!(state.as_str(), "interactive" | "complete"))
        {
            return Ok(());
        }
        leave(page).await?;
        bail!("frame {index} is still empty: {begun:?}")
    })
    .await
}

/// Back to the site, from wherever.
pub async fn leave(page: &Page<'_>) -> Result<()> {
    Ok(page.client.enter_parent_frame().await?)
}

/// Waits until the program in a frame runs, and comes back.
pub async fn ready(page: &Page<'_>, index: usize) -> Result<()> {
    enter(page, index).await?;
    page.wait_until_ready()
        .await
        .with_context(|| format!("frame {index}"))?;
    leave(page).await
}

/// Waits until a frame is exactly as tall as what is in it, and says how tall.
pub async fn settled(page: &Page<'_>, index: usize) -> Result<u64> {
    const CONTENT: &str = "return [Math.ceil(document.documentElement.getBoundingClientRect().height), document.documentElement.scrollHeight, innerHeight]";
    let at = index.to_string();
    eventually(PATIENCE, async || {
        enter(page, index).await?;
        let content: (u64, u64, u64) = serde_json::from_value(page.ask(CONTENT, &[]).await?)?;
        leave(page).await?;
        let frame = "return window.allFrames()[Number(arguments[0])].clientHeight";
        let frame = page.ask(frame, &[&at]).await?.as_u64().unwrap_or_default();
        let (needed, scrolled, seen) = content;
        // A pixel too many is allowed.
        ensure!(
            (needed..=needed + 1).contains(&frame) && scrolled <= seen,
            "frame {index} is {frame} px tall, its content {needed} ({scrolled} to scroll in {seen})"
        );
        Ok(frame)
    })
    .await
}

/// What arrived at the site so far, and from which frame.
pub async fn messages(page: &Page<'_>, kind: &str) -> Result<Vec<(i64, Json)>> {
    let script = "return window.messages.filter(({ data }) => data?.type === arguments[0]).map(({ from, data }) => [from, data])";
    Ok(serde_json::from_value(page.ask(script, &[kind]).await?)?)
}

/// Neither the site nor a frame that listens complains about anything.
pub async fn nothing_heard(page: &Page<'_>, frames: usize) -> Result<()> {
    let heard = "return window.heard ? window.heard.join(' / ') : 'the ears are missing'";
    let at_host = page.ask_text(heard, &[]).await?;
    ensure!(at_host.is_empty(), "the site heard {at_host}");
    for index in 0..frames {
        enter(page, index).await?;
        let in_frame = page.ask_text(heard, &[]).await?;
        leave(page).await?;
        ensure!(in_frame.is_empty(), "frame {index} heard {in_frame}");
    }
    Ok(())
}

/// A hospital of 100 beds and 70,000,000 yen, typed within the frame that was entered.
pub async fn type_the_example(page: &Page<'_>) -> Result<()> {
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

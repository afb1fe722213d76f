//! The result event: only for a site that asked, and nothing but the names of programmes.

use anyhow::{Result, ensure};
use serde_json::Value as Json;

use super::host::{self, SCRIPT, document, element};
use crate::check::Check;
use crate::page::{PATIENCE, PROGRAMMES, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: no result is told unasked", |page| {
            Box::pin(unasked(page))
        })
        .hosted(),
        Check::new("frame: the result event names programmes alone", |page| {
            Box::pin(asked(page))
        })
        .hosted(),
    ]
}

/// The sentence on the page that says what the site is told.
const SENTENCE: &str = "当てはまる補助の種類だけを知らせます";

async fn unasked(page: &Page<'_>) -> Result<()> {
    host::open(page, &document("", &(SCRIPT.to_owned() + &element("")))).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    host::type_the_example(page).await?;
    let text = page.visible_text().await?;
    ensure!(!text.contains(SENTENCE), "the page says that it tells");
    host::leave(page).await?;
    host::settled(page, 0).await?;
    let told = host::messages(page, "tmg-estimator:result").await?;
    ensure!(told.is_empty(), "told unasked: {told:?}");
    let every = page.ask("return window.messages", &[]).await?;
    let heights = host::messages(page, "tmg-estimator:height").await?;
    ensure!(
        every
            .as_array()
            .is_some_and(|all| all.len() == heights.len()),
        "there are other messages than heights: {every}"
    );
    let results = page.ask("return window.results.length", &[]).await?;
    ensure!(results == 0, "{results} events");
    Ok(())
}

async fn asked(page: &Page<'_>) -> Result<()> {
    let both = element("result-event") + &element("facility=clinic beds=5");
    host::open(page, &document("", &(SCRIPT.to_owned() + &both))).await?;
    host::ready(page, 1).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    host::type_the_example(page).await?;
    let text = page.visible_text().await?;
    ensure!(
        text.contains(SENTENCE),
        "the page does not say that it tells"
    );
    let mut fitting: Vec<String> = Vec::new();
    for (name, answer) in page.answers().await? {
        if matches!(answer.get("outcome"), "likely" | "confirm") {
            fitting.push(name);
        }
    }
    host::leave(page).await?;
    fitting.sort();
    ensure!(
        fitting.iter().any(|name| name == "hospital-ehr"),
        "{fitting:?}"
    );
    last_result(page, &fitting).await?;
    for (_, message) in host::messages(page, "tmg-estimator:result").await? {
        names_alone(&message)?;
    }

    // What is shown may no longer be relied on, so it is taken back.
    host::enter(page, 0).await?;
    let fail = "document.documentElement.setAttribute('data-app', 'failed')";
    page.ask(fail, &[]).await?;
    host::leave(page).await?;
    last_result(page, &[]).await?;
    let strangers = "return window.results.filter(({ from }) => from !== 0).length";
    ensure!(
        page.ask(strangers, &[]).await? == 0,
        "the element that did not ask tells as well"
    );
    Ok(())
}

/// The element passes on names only, so the message itself is looked at as well: any site can read it.
fn names_alone(message: &Json) -> Result<()> {
    let is_name = |id: &Json| {
        id.as_str()
            .is_some_and(|id| PROGRAMMES.iter().any(|known| known == id))
    };
    let programs = message.get("programs").and_then(Json::as_array);
    let keys = message.as_object().map_or(0, serde_json::Map::len);
    ensure!(
        keys == 3 && programs.is_some_and(|ids| ids.iter().all(is_name)),
        "more than names is told: {message}"
    );
    Ok(())
}

/// Waits until the last event names exactly these, and carries nothing else.
async fn last_result(page: &Page<'_>, wanted: &[String]) -> Result<()> {
    eventually(PATIENCE, async || {
        let results = page.ask("return window.results", &[]).await?;
        let last = results.as_array().and_then(|all| all.last()).cloned();
        let detail = last.and_then(|last| last.get("detail").cloned());
        let detail = detail.unwrap_or_default();
        let mut programs: Vec<String> = detail
            .get("programs")
            .and_then(|programs| serde_json::from_value(programs.clone()).ok())
            .unwrap_or_else(|| vec!["(none)".to_owned()]);
        programs.sort();
        ensure!(
            programs == wanted,
            "the last event names {programs:?}, not {wanted:?}"
        );
        let keys = detail.as_object().map_or(0, serde_json::Map::len);
        ensure!(
            keys == 1,
            "the event carries more than programmes: {detail}"
        );
        Ok(())
    })
    .await
}

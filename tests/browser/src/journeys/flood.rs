//! Too much at once: enormous texts and links, and keys that repeat.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::OPEN_DAY;
use super::failure::plan;
use super::link::notice;
use crate::check::Check;
use crate::page::{Key, Page};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("flood: 100,000 characters are refused at once", |page| {
            Box::pin(paste(page))
        }),
        Check::new(
            "flood: a fragment of a megabyte is refused at once",
            |page| Box::pin(fragment(page)),
        ),
        Check::new(
            "flood: Enter twenty times in a field does nothing",
            |page| Box::pin(enter_in_field(page)),
        ),
        Check::new(
            "flood: Enter twenty times on an example takes it once",
            |page| Box::pin(enter_on_example(page)),
        ),
        Check::new(
            "flood: a key that repeats gives one result and one sentence",
            |page| Box::pin(key_repeats(page)),
        ),
    ]
}

/// The most that the page may keep a visitor waiting.
const AT_ONCE_MS: f64 = 50.0;

/// Does something and waits until all that it set off is done; the quickest of five times, because this
/// machine is shared and only ever makes it longer. The browser's own work on such a text is not counted.
const TIMED: &str = "
    const done = arguments[0];
    let best = Infinity, rounds = 5;
    (function round() {
        prepare(rounds);
        const start = performance.now();
        act(rounds);
        Promise.resolve().then(() => {}).then(() => {
            best = Math.min(best, performance.now() - start);
            rounds -= 1;
            if (rounds) setTimeout(round); else done(best);
        });
    })();";

async fn at_once(page: &Page<'_>, acts: &str) -> Result<()> {
    let script = format!("{acts} {TIMED}");
    let took = page.client.execute_async(&script, Vec::new()).await?;
    let took = took.as_f64().context("no time")?;
    ensure!(took < AT_ONCE_MS, "it took {took} ms");
    Ok(())
}

async fn paste(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    let acts = "
        const field = document.querySelector('[name=ehr]');
        const prepare = round => { field.value = String(round) + '1'.repeat(100000); };
        const act = () => field.dispatchEvent(new Event('input', { bubbles: true }));";
    at_once(page, acts).await?;
    let refused = [("outcome", "incomplete"), ("grant-max", "")];
    page.expect("hospital-ehr", &refused).await?;
    let error = page.field_error("ehr").await?;
    ensure!(error.contains("長すぎます"), "the error is “{error}”");
    page.change_fragment(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    Ok(())
}

async fn fragment(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    let acts = "
        const prepare = () => {
            if (location.hash.length < 1000000) history.replaceState(null, '', '#beds=100&junk=' + 'x'.repeat(1000000));
        };
        const act = () => dispatchEvent(new HashChangeEvent('hashchange'));";
    at_once(page, acts).await?;
    page.expect_no_amount().await?;
    let notice = notice(page).await?;
    ensure!(notice.contains("長すぎる"), "the notice is “{notice}”");
    page.change_fragment(&plan()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// Longer than every pause of the page's own.
async fn rest() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}

/// Counts the sentences said from now on, and tells how long the history is.
const COUNT: &str = "
    window.said = 0;
    new MutationObserver(changes => { window.said += changes.length; })
        .observe(document.getElementById('announcement'), { childList: true, characterData: true, subtree: true });
    return history.length";

async fn count(page: &Page<'_>) -> Result<u64> {
    page.ask(COUNT, &[]).await?.as_u64().context("no history")
}

/// So many sentences, and a history no longer than this, once the page has come to rest.
async fn counted(page: &Page<'_>, sentences: u64, longest: u64) -> Result<()> {
    rest().await;
    let counted = page
        .ask("return [window.said, history.length]", &[])
        .await?;
    let (said, history): (u64, u64) = serde_json::from_value(counted)?;
    ensure!(said == sentences, "{said} sentences, not {sentences}");
    ensure!(
        history <= longest,
        "the history has {history} entries, not {longest}"
    );
    Ok(())
}

async fn enter_in_field(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    page.type_into("consult", "1000000").await?;
    rest().await;
    let history = count(page).await?;
    let before = page.answers().await?;
    for _ in 0..20 {
        page.press(Key::Enter).await?;
    }
    counted(page, 0, history).await?;
    for (name, answer) in page.answers().await? {
        let same = before.get(&name).is_some_and(|old| old.text == answer.text);
        // Leaving the field by Enter may put its digits in threes; the results stay.
        ensure!(same, "{name} has changed to “{}”", answer.text);
    }
    ensure!(page.focus().await?.name == "consult", "the focus has gone");
    page.wait_until_ready().await
}

async fn enter_on_example(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    page.ask("document.querySelector('[data-example]').focus()", &[])
        .await?;
    let history = count(page).await?;
    for _ in 0..20 {
        page.press(Key::Enter).await?;
    }
    page.expect_grant("hospital-ehr", "45375000").await?;
    // The example is a link, so one step back is right, and twenty would not be.
    counted(page, 1, history + 1).await
}

async fn key_repeats(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&{OPEN_DAY}"))
        .await?;
    page.type_into("ehr", "2").await?;
    rest().await;
    let history = count(page).await?;
    page.type_into("ehr", "00000000000").await?;
    // 200,000,000,000 yen; 3,000,000 × 3/4 = 2,250,000.
    page.expect_grant("clinic-ehr", "2250000").await?;
    counted(page, 1, history).await?;
    page.type_into("ehr", &"0".repeat(20)).await?;
    page.expect(
        "clinic-ehr",
        &[("outcome", "incomplete"), ("grant-max", "")],
    )
    .await?;
    let typed = page.value("ehr").await?;
    ensure!(typed.len() == 32, "of 32 digits the field holds “{typed}”");
    Ok(())
}

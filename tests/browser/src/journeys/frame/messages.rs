//! False messages, and true ones from the wrong mouth: nothing of them reaches the site.

use anyhow::{Context, Result, ensure};

use super::host::{self, SCRIPT, document, element};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: false messages are ignored or clamped", |page| {
            Box::pin(lies(page))
        })
        .hosted(),
        Check::new("frame: messages of others are ignored", |page| {
            Box::pin(strangers(page))
        })
        .hosted(),
        Check::new("frame: an address that is a script is refused", |page| {
            Box::pin(script_address(page))
        })
        .hosted()
        .may_complain(),
    ]
}

/// A frame that says whatever it is told to say, after a word that it is there.
pub const LIAR: &str =
    "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><title>liar</title>
    <script>window.say = text => parent.postMessage(eval('(' + text + ')'), '*'); say('0')</script>";

/// A message, and the height that the frame has after it. Before each it has 700 px.
const LIES: [(&str, &str); 18] = [
    ("{ type: 'tmg-estimator:height', v: 1, h: 1234 }", "1234px"),
    ("{ type: 'tmg-estimator:height', v: 1, h: 1e9 }", "40000px"),
    (
        "{ type: 'tmg-estimator:height', v: 1, h: 40001 }",
        "40000px",
    ),
    ("{ type: 'tmg-estimator:height', v: 1, h: 0 }", "200px"),
    ("{ type: 'tmg-estimator:height', v: 1, h: -5 }", "200px"),
    ("{ type: 'tmg-estimator:height', v: 1, h: NaN }", "700px"),
    (
        "{ type: 'tmg-estimator:height', v: 1, h: Infinity }",
        "700px",
    ),
    ("{ type: 'tmg-estimator:height', v: 1, h: '900' }", "700px"),
    ("{ type: 'tmg-estimator:height', v: 1, h: [900] }", "700px"),
    (
        "{ type: 'tmg-estimator:height', v: 1, h: { valueOf: 900 } }",
        "700px",
    ),
    ("{ type: 'tmg-estimator:height', v: 1 }", "700px"),
    ("{ type: 'tmg-estimator:height', v: 2, h: 900 }", "700px"),
    ("{ type: 'tmg-estimator:height', v: '1', h: 900 }", "700px"),
    ("{ type: 'tmg-estimator:Height', v: 1, h: 900 }", "700px"),
    (
        r#"JSON.parse('{"__proto__":{"type":"tmg-estimator:height","v":1,"h":900,"polluted":1}}')"#,
        "700px",
    ),
    ("'tmg-estimator:height'", "700px"),
    ("null", "700px"),
    (
        "{ type: 'tmg-estimator:result', v: 1, programs: ['cyber', '<b>', 'javascript:', 7, null, ['x1'], { a: 1 }] }",
        "700px",
    ),
];

async fn lies(page: &Page<'_>) -> Result<()> {
    page.site.with(page.place, "liar.html", LIAR.as_bytes())?;
    let liar = "<tmg-grant-estimator src=\"liar.html\" result-event></tmg-grant-estimator>";
    host::open(page, &document("", &(SCRIPT.to_owned() + liar))).await?;
    for (lie, height) in LIES {
        let usual = "{ type: 'tmg-estimator:height', v: 1, h: 700 }";
        say(page, usual).await?;
        height_is(page, "700px").await.context("before")?;
        say(page, lie).await?;
        // A height that stays must still be there after the message has arrived.
        height_is(page, height)
            .await
            .with_context(|| lie.to_owned())?;
    }
    let polluted = page.ask("return [{}.polluted, {}.h].join('')", &[]).await?;
    ensure!(polluted == "", "every object has {polluted} now");
    let programs = page
        .ask(
            "return window.results.map(({ detail }) => detail.programs).flat()",
            &[],
        )
        .await?;
    ensure!(
        programs == serde_json::json!(["cyber"]),
        "the site is told {programs}"
    );
    host::nothing_heard(page, 0).await?;

    // A frame that was not asked for results tells them all the same.
    let unasked = liar.replace(" result-event", "");
    host::open(page, &document("", &(SCRIPT.to_owned() + &unasked))).await?;
    say(
        page,
        "{ type: 'tmg-estimator:result', v: 1, programs: ['cyber'] }",
    )
    .await?;
    let results = page.ask("return window.results.length", &[]).await?;
    ensure!(results == 0, "a result is passed on that nobody asked for");
    Ok(())
}

pub async fn say(page: &Page<'_>, text: &str) -> Result<()> {
    let count = "return window.messages.length";
    let before = page.ask(count, &[]).await?;
    host::enter(page, 0).await?;
    eventually(PATIENCE, async || {
        let there = page.ask("return typeof window.say", &[]).await?;
        ensure!(there == "function", "the liar has not begun");
        Ok(())
    })
    .await?;
    page.ask("window.say(arguments[0])", &[text]).await?;
    host::leave(page).await?;
    eventually(PATIENCE, async || {
        ensure!(
            page.ask(count, &[]).await? != before,
            "{text} does not arrive"
        );
        Ok(())
    })
    .await?;
    let from = page.ask("return window.messages.at(-1).from", &[]).await?;
    ensure!(from == 0, "{text} came from {from}");
    Ok(())
}

async fn height_is(page: &Page<'_>, wanted: &str) -> Result<()> {
    let height = page
        .ask_text("return window.allFrames()[0].style.height", &[])
        .await?;
    ensure!(height == wanted, "the height is {height}, not {wanted}");
    Ok(())
}

/// The right words from the wrong mouth: the site itself, a frame beside, and an event made by hand.
async fn strangers(page: &Page<'_>) -> Result<()> {
    page.site.with(page.place, "liar.html", LIAR.as_bytes())?;
    let body = format!(
        "<iframe title=liar src=liar.html></iframe>{SCRIPT}{}",
        element("result-event")
    );
    host::open(page, &document("", &body)).await?;
    host::ready(page, 1).await?;
    let height = host::settled(page, 1).await?;
    let lie = "{ type: 'tmg-estimator:height', v: 1, h: 777 }";
    let result = "{ type: 'tmg-estimator:result', v: 1, programs: ['cyber'] }";
    page.ask("window.results.length = 0", &[]).await?;
    for text in [lie, result] {
        say(page, text).await?;
        let own = "const data = eval('(' + arguments[0] + ')');
            postMessage(data, '*');
            dispatchEvent(new MessageEvent('message', { data }))";
        page.ask(own, &[text]).await?;
    }
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    let now = host::settled(page, 1).await?;
    ensure!(now == height, "{height} px have become {now}");
    let results = page.ask("return window.results.length", &[]).await?;
    ensure!(results == 0, "a stranger's result is believed");
    Ok(())
}

async fn script_address(page: &Page<'_>) -> Result<()> {
    let body = format!(
        "{SCRIPT}<tmg-grant-estimator src=\"javascript:parent.ran=1\"><a href=\"index.html\">試算を開く</a></tmg-grant-estimator>"
    );
    host::open(page, &document("", &body)).await?;
    let text = page.visible_text().await?;
    ensure!(text.contains("試算を開く"), "no link is left: “{text:.80}”");
    let ran = page
        .ask("return [window.ran, window.length].join()", &[])
        .await?;
    ensure!(ran == ",0", "it ran, or has a frame: {ran}");
    Ok(())
}

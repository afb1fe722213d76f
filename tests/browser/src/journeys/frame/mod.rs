//! The page in a frame of another site: by the element, by a plain frame, and as text.

mod bounds;
mod guide;
mod health;
mod height;
mod host;
mod hostile;
mod limits;
mod messages;
mod removal;
mod result;
mod sight;

use anyhow::{Result, ensure};

use self::host::{SCRIPT, document, element};
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    let mut checks = vec![
        Check::new("frame: the element computes what is typed in it", |page| {
            Box::pin(typed(page))
        })
        .hosted(),
        Check::new("frame: the element computes what is typed in it", |page| {
            Box::pin(typed(page))
        }),
        Check::new("frame: its attributes fill the form", |page| {
            Box::pin(filled(page))
        })
        .hosted(),
        Check::new("frame: a frame made of text computes as well", |page| {
            Box::pin(srcdoc(page))
        })
        .hosted(),
        Check::new("frame: without its script the link is there", |page| {
            Box::pin(unscripted(page))
        })
        .hosted(),
        Check::new("frame: the script twice, or after another one", |page| {
            Box::pin(defined_before(page))
        })
        .hosted(),
    ];
    checks.extend(height::checks());
    checks.extend(sight::checks());
    checks.extend(removal::checks());
    checks.extend(result::checks());
    checks.extend(hostile::checks());
    checks.extend(messages::checks());
    checks.extend(bounds::checks());
    checks.extend(guide::checks());
    checks.extend(limits::checks());
    checks.extend(health::checks());
    checks
}

async fn typed(page: &Page<'_>) -> Result<()> {
    host::open(page, &document("", &(SCRIPT.to_owned() + &element("")))).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    let origin = page.ask_text("return self.origin", &[]).await?;
    ensure!(
        origin == "null",
        "the frame is not sandboxed: its origin is {origin}"
    );
    host::type_the_example(page).await?;
    host::leave(page).await?;
    host::settled(page, 0).await?;
    host::nothing_heard(page, 1).await
}

async fn filled(page: &Page<'_>) -> Result<()> {
    let attributes = "facility=clinic beds=5 ehr=9000000 standard=yes acquire=lease region=a&amp;b";
    host::open(
        page,
        &document("", &(SCRIPT.to_owned() + &element(attributes))),
    )
    .await?;
    let link = page
        .ask_text(
            "return document.querySelector('tmg-grant-estimator').shadowRoot.querySelector('a').href",
            &[],
        )
        .await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    for (name, value, shown) in [
        ("facility", "clinic", "clinic"),
        ("beds", "5", "5"),
        ("ehr", "9000000", "9,000,000"),
        ("standard", "yes", "yes"),
        ("acquire", "lease", "lease"),
        ("region", "a%26b", "a&b"),
    ] {
        let found = page.value(name).await?;
        ensure!(found == shown, "{name} is “{found}”, not “{shown}”");
        let pair = format!("{name}={value}");
        ensure!(
            link.contains(&pair),
            "the link “{link}” to a window of its own lacks {pair}"
        );
    }
    page.expect_grant("clinic-ehr", "2268750").await?;
    host::leave(page).await
}

/// As a CMS may do that stores the file's text: there is no address, and so no link to keep.
async fn srcdoc(page: &Page<'_>) -> Result<()> {
    let body = "<iframe title=estimator sandbox=\"allow-scripts\" width=800 height=600></iframe>";
    host::open(page, &document("", body)).await?;
    let fill = "const done = arguments[0];
        fetch('overheard.html').then(answer => answer.text()).then(text => {
            const frame = document.querySelector('iframe');
            frame.onload = () => done();
            frame.srcdoc = text; })";
    page.client.execute_async(fill, Vec::new()).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    let address = page.ask_text("return location.href", &[]).await?;
    ensure!(address.starts_with("about:srcdoc"), "it is at {address}");
    host::type_the_example(page).await?;
    host::leave(page).await?;
    let heights = host::messages(page, "tmg-estimator:height").await?;
    ensure!(
        heights.first().is_some_and(|(from, _)| *from == 0),
        "the site was told no height: {heights:?}"
    );
    host::nothing_heard(page, 1).await
}

async fn unscripted(page: &Page<'_>) -> Result<()> {
    host::open(page, &document("", &element(""))).await?;
    let text = page.visible_text().await?;
    ensure!(text.contains("試算を開く"), "no link: “{text:.80}”");
    host::nothing_heard(page, 0).await
}

async fn defined_before(page: &Page<'_>) -> Result<()> {
    let twice = SCRIPT.repeat(2) + &element("");
    host::open(page, &document("", &twice)).await?;
    host::ready(page, 0).await?;
    host::nothing_heard(page, 1).await?;
    let other = "<script nonce=\"mine\">customElements.define('tmg-grant-estimator', class extends HTMLElement {})</script>";
    host::open(page, &document("", &format!("{other}{SCRIPT}"))).await?;
    host::nothing_heard(page, 0).await
}

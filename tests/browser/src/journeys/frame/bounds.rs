//! What the element passes on, both ways, has an end: attributes into the link, results to the site.

use anyhow::{Context, Result, ensure};

use super::host::{self, SCRIPT, document};
use super::messages::{LIAR, say};
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: what is too long for a field is left out", |page| {
            Box::pin(values(page))
        })
        .hosted(),
        Check::new("frame: no link is longer than the page reads", |page| {
            Box::pin(links(page))
        })
        .hosted(),
        Check::new("frame: an address that is too long is refused", |page| {
            Box::pin(addresses(page))
        })
        .hosted()
        .may_complain(),
        Check::new("frame: a flood of results is not passed on", |page| {
            Box::pin(results(page))
        })
        .hosted(),
    ]
}

/// The longest amount that anybody writes, which has 144 characters in a link.
const LONGEST: &str = "９９９，９９９，９９９，９９９円";

/// As long as a link may be that the page reads.
const LONGEST_LINK: usize = 4_000;

/// The address of the frame, which is that of the link beside it.
async fn address(page: &Page<'_>) -> Result<String> {
    let script = "const root = document.querySelector('tmg-grant-estimator').shadowRoot;
        return [root.querySelector('iframe').src, root.querySelector('a').href]";
    let (frame, link): (String, String) = serde_json::from_value(page.ask(script, &[]).await?)?;
    ensure!(
        frame == link,
        "the frame has {frame:.80}, the link {link:.80}"
    );
    Ok(frame)
}

async fn open(page: &Page<'_>, attributes: &str) -> Result<()> {
    let element = format!("<tmg-grant-estimator {attributes}></tmg-grant-estimator>");
    host::open(page, &document("", &(SCRIPT.to_owned() + &element))).await
}

async fn values(page: &Page<'_>) -> Result<()> {
    let longer = "1".repeat(145);
    let attributes =
        format!("src=overheard.html facility=hospital beds={longer} ehr={LONGEST} region={longer}");
    open(page, &attributes).await?;
    let address = address(page).await?;
    ensure!(
        address.contains("#facility=hospital&ehr=%EF%BC%99") && !address.contains("1111"),
        "{address}"
    );
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    for (name, wanted) in [
        ("facility", "hospital"),
        ("ehr", LONGEST),
        ("beds", ""),
        ("region", ""),
    ] {
        let found = page.value(name).await?;
        ensure!(found == wanted, "{name} is “{found}”");
    }
    host::leave(page).await
}

/// Every value as long as it may be, behind an address of a good length, and one that is far too long; and
/// more of them than a link may hold.
async fn links(page: &Page<'_>) -> Result<()> {
    const KEYS: &str = "beds ehr staff consult cyber train region months date finish";
    let unknown = |letter| format!("{}={LONGEST} ", String::from(letter).repeat(9));
    let many: String = ('a'..='z').map(unknown).collect();
    open(page, &format!("src=overheard.html {many}")).await?;
    let flooded = address(page).await?;
    let link = flooded.split_once('#').map_or("", |(_, link)| link);
    // Each pair has 9 + 1 + 144 characters, and an ampersand but for the first: 25 of them have 3,874.
    ensure!(
        link.len() <= LONGEST_LINK && link.split('&').count() == 25,
        "{} characters",
        link.len()
    );
    let attributes = KEYS.split(' ').map(|key| format!("{key}={LONGEST} "));
    let attributes = attributes.collect::<String>();
    let (query, flood) = ("a".repeat(1_200), "病".repeat(400));
    open(
        page,
        &format!("src=overheard.html?{query} {attributes} pack={flood}"),
    )
    .await?;
    let address = address(page).await?;
    let (length, pairs) = (address.len(), address.split('=').count() - 1);
    ensure!(
        length <= LONGEST_LINK && pairs == 10,
        "{pairs} pairs in {length} characters"
    );
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    let text = page.visible_text().await?;
    ensure!(!text.contains("リンクが長すぎる"), "the page refuses it");
    let cost = page.value("ehr").await?;
    ensure!(cost == LONGEST, "ehr is “{cost}”");
    host::leave(page).await
}

async fn addresses(page: &Page<'_>) -> Result<()> {
    let long = "a".repeat(LONGEST_LINK);
    let body = format!(
        "{SCRIPT}<tmg-grant-estimator src=\"overheard.html?{long}\"><a href=\"index.html\">試算を開く</a></tmg-grant-estimator>"
    );
    host::open(page, &document("", &body)).await?;
    let text = page.visible_text().await?;
    ensure!(text.contains("試算を開く"), "no link is left: “{text:.80}”");
    let frames = page.ask("return window.length", &[]).await?;
    ensure!(frames == 0, "there is a frame");
    Ok(())
}

/// What a frame tells, and how many ids the site hears of; nothing at all where there are too many.
const FLOODS: [(&str, Option<usize>); 5] = [
    ("['cyber']", Some(1)),
    ("Array(20).fill('cyber')", Some(20)),
    ("Array(21).fill('cyber')", None),
    ("Array(1e5).fill('cyber')", None),
    // A list is no id.
    ("[Array(1e5).fill('cyber')]", Some(0)),
];

async fn results(page: &Page<'_>) -> Result<()> {
    page.site.with(page.place, "liar.html", LIAR.as_bytes())?;
    open(page, "src=liar.html result-event").await?;
    let told = "return window.results.map(({ detail }) => detail.programs.length)";
    let mut heard = Vec::new();
    for (programs, ids) in FLOODS {
        let message = format!("{{ type: 'tmg-estimator:result', v: 1, programs: {programs} }}");
        say(page, &message).await.with_context(|| programs)?;
        heard.extend(ids);
        let results = page.ask(told, &[]).await?;
        ensure!(results == serde_json::json!(heard), "{programs}: {results}");
    }
    host::nothing_heard(page, 0).await
}

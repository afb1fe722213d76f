//! What the element passes on, both ways, has an end: attributes into the link, results to the site.

use anyhow::{Context, Result, ensure};

use super::host::{self, SCRIPT, document};
use super::messages::{LIAR, say};
use crate::check::Check;
use crate::journeys::link::notice;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "frame: any key goes into the link, and nothing that HTML gives to all",
            |page| Box::pin(keys(page)),
        )
        .hosted(),
        Check::new("frame: a flood of attributes has an end", |page| {
            Box::pin(flood(page))
        })
        .hosted(),
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

/// Attributes that a site may give to any element, names of what every object has, and what HTML had once.
const OF_HTML: &str = "class=a1 id=b2 title=c3 lang=ja dir=ltr slot=d4 role=region tabindex=5 part=e6 \
    style=color:red hidden=f7 autofocus=g8 autocapitalize=h9 itemprop=i1 onclick=j2 onnothing=k3 \
    xmlns=l4 data-beds=m5 aria-label=n6 x-beds=o7 beds2=p8 :beds=q9 _ngcontent=r1 result-event=s2";

async fn keys(page: &Page<'_>) -> Result<()> {
    // Of the names that have a meaning for a script and none for the element, each is a key like another.
    let unknown = "colour=red name=head constructor=t1 length=u2 item=v3 empty=\"\" bare";
    let attributes = format!(
        "src=overheard.html {OF_HTML} {unknown} BEDS=100 facility=hospital date=2026-05-01"
    );
    open(page, &attributes).await?;
    let address = address(page).await?;
    let (_, link) = address.split_once('#').context("nothing is passed on")?;
    ensure!(
        link == "colour=red&name=head&constructor=t1&length=u2&item=v3&beds=100&facility=hospital&date=2026-05-01",
        "{link}"
    );
    let name = "return document.querySelector('tmg-grant-estimator').shadowRoot.querySelector('iframe').name";
    let name = page.ask_text(name, &[]).await?;
    ensure!(name == "tmg-estimator result", "the frame is named {name}");
    // What is hidden may be left as it is by the browser.
    let shown = "document.querySelector('tmg-grant-estimator').hidden = false";
    page.ask(shown, &[]).await?;
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    let notice = notice(page).await?;
    // `name` is one: that of the plan.
    for key in ["colour", "constructor", "length", "item"] {
        ensure!(notice.contains(key), "{key} is not named in “{notice}”");
    }
    for (name, wanted) in [("facility", "hospital"), ("beds", "100")] {
        let found = page.value(name).await?;
        ensure!(found == wanted, "{name} is “{found}”");
    }
    host::leave(page).await
}

async fn flood(page: &Page<'_>) -> Result<()> {
    let names = (b'a'..=b'z').flat_map(|one| (b'a'..=b'z').map(move |other| [one, other]));
    let names = names.map(|name| format!("z{}=1 ", String::from_utf8_lossy(&name)));
    let names = names.collect::<String>();
    let long = "z".repeat(5_000);
    open(
        page,
        &format!("src=overheard.html facility=hospital {long}=1 {names}"),
    )
    .await?;
    let address = address(page).await?;
    let length = address.len();
    ensure!(
        (LONGEST_LINK - 10..=LONGEST_LINK).contains(&length) && !address.contains(&long),
        "{length} characters"
    );
    host::enter(page, 0).await?;
    page.wait_until_ready().await?;
    let text = page.visible_text().await?;
    ensure!(!text.contains("リンクが長すぎる"), "the page refuses it");
    let facility = page.value("facility").await?;
    ensure!(facility == "hospital", "facility is “{facility}”");
    host::leave(page).await
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

/// Every value as long as it may be, behind an address of a good length, and one that is far too long.
async fn links(page: &Page<'_>) -> Result<()> {
    const KEYS: &str = "beds ehr staff consult cyber train region months date finish";
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

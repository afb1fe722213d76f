//! The link: the state is in the fragment, readable, complete, and never lost in silence.

use anyhow::{Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, PROGRAMMES, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("link: every text key fills its field", |page| {
            Box::pin(fills(page, &TEXTS))
        }),
        Check::new("link: every choice chooses", |page| {
            Box::pin(fills(page, &CHOICES))
        }),
        Check::new(
            "link: the defaults are what a bare address chooses",
            |page| Box::pin(defaults(page)),
        ),
        Check::new("link: percent-encoded words are read", |page| {
            Box::pin(encoded(page))
        }),
        Check::new(
            "link: what is too long for it is said, and stays refused",
            |page| Box::pin(too_long(page)),
        ),
        Check::new("link: all seven programmes are on the page", |page| {
            Box::pin(seven(page))
        }),
    ]
}

/// A refused entry must not become an empty one by a reload: the figures would stand as if it had never
/// been there.
async fn too_long(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    let script = "for (const name of ['consult', 'cyber', 'train', 'region', 'staff', 'months']) {
            const field = document.querySelector(`input[name=${name}]`);
            field.value = '約'.repeat(500);
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }";
    page.ask(script, &[]).await?;
    eventually(PATIENCE, async || {
        let notice = "return document.querySelector('[data-link-notice]')?.innerText ?? ''";
        let notice = page.ask_text(notice, &[]).await?;
        let lines = notice.matches("先頭の部分だけが入ります").count();
        ensure!(lines == 6, "the page says “{notice}”");
        ensure!(
            page.fragment().await?.contains("region="),
            "not yet in the link"
        );
        Ok(())
    })
    .await?;
    let link = page.fragment().await?;
    ensure!(
        link.len() <= 4_000,
        "the link has {} characters",
        link.len()
    );
    page.open(&link).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    for (programme, name) in [("consulting", "consult"), ("regional", "region")] {
        page.expect(programme, &[("outcome", "incomplete")]).await?;
        page.field_error(name).await?;
    }
    Ok(())
}

const TEXTS: [(&str, &str); 10] = [
    ("facility", "hospital"),
    ("beds", "123"),
    ("ehr", "70000001"),
    ("staff", "1000002"),
    ("months", "7"),
    ("consult", "1000003"),
    ("cyber", "4000004"),
    ("train", "500005"),
    ("region", "6000006"),
    ("date", "2026-06-15"),
];

/// Each the opposite of its default, for a facility that is asked all of them.
const CHOICES: [(&str, &str); 7] = [
    ("facility", "clinic"),
    ("tokyo", "no"),
    ("project", "renewal"),
    ("acquire", "lease"),
    ("standard", "yes"),
    ("contract", "signed"),
    ("finish", "later"),
];

pub(super) const DEFAULTS: [(&str, &str); 6] = [
    ("tokyo", "yes"),
    ("project", "new"),
    ("acquire", "purchase"),
    ("standard", "unknown"),
    ("contract", "notyet"),
    ("finish", "unknown"),
];

async fn fills(page: &Page<'_>, pairs: &'static [(&'static str, &'static str)]) -> Result<()> {
    let link: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    page.open(&link.join("&")).await?;
    eventually(PATIENCE, async || holds(page, pairs).await).await?;
    let notice = notice(page).await?;
    ensure!(
        notice.is_empty(),
        "a good link is complained about: {notice}"
    );
    Ok(())
}

/// Every control has the value. Digits may be grouped for reading.
pub(super) async fn holds(page: &Page<'_>, pairs: &[(&str, &str)]) -> Result<()> {
    for (key, value) in pairs {
        let found = page.value(key).await?;
        ensure!(
            found.replace(',', "") == *value,
            "{key} is “{found}”, not “{value}”"
        );
    }
    Ok(())
}

/// The text of every notice about the link; empty when there is none to see.
pub(super) async fn notice(page: &Page<'_>) -> Result<String> {
    let script = "return [...document.querySelectorAll('[data-link-notice]')]
        .filter(place => place.getClientRects().length > 0)
        .map(place => place.innerText.trim()).join(' ')";
    page.ask_text(script, &[]).await
}

async fn defaults(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    holds(page, &DEFAULTS).await?;
    holds(page, &[("facility", ""), ("beds", ""), ("ehr", "")]).await?;
    ensure!(
        page.fragment().await?.is_empty(),
        "a bare address gets a fragment without any input"
    );
    page.expect_no_amount().await
}

async fn encoded(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "%66acility=%68ospital&beds=%31%30%30&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

async fn seven(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    let answers = page.answers().await?;
    for programme in PROGRAMMES.iter() {
        ensure!(
            answers.contains_key(programme),
            "{programme} is not on the page"
        );
        let answer = page.result(programme).await?;
        for attribute in [
            "outcome",
            "window",
            "certainty",
            "grant-min",
            "grant-max",
            "ceiling-min",
            "ceiling-max",
        ] {
            ensure!(
                answer.get(attribute) != "(absent)",
                "{programme} has no data-{attribute}"
            );
        }
    }
    ensure!(
        answers.len() == PROGRAMMES.len() + 1,
        "there are {} results and totals",
        answers.len()
    );
    Ok(())
}

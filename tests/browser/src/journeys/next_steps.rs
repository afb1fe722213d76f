//! From the first question to what is to be done: what is asked appears when it matters, each amount and
//! each refusal leads to its sentence, and what is to be asked can be taken along.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "next: only what matters is asked, and nothing typed is lost",
            |page| Box::pin(asked(page)),
        ),
        Check::new(
            "next: each amount and each refusal is two taps from its sentence",
            |page| Box::pin(two_taps(page)),
        ),
        Check::new(
            "next: the questions are copied, or stand selected",
            |page| Box::pin(copied(page)),
        ),
        Check::new(
            "next: a deadline ahead is offered as a calendar file",
            |page| Box::pin(calendar(page)),
        ),
    ]
}

/// The keys of the fields that are to be seen, in the order of the page.
async fn seen(page: &Page<'_>) -> Result<String> {
    let script = "const seen = [...document.querySelectorAll('input[name]')].filter(input => input.closest('.field').checkVisibility());
        return [...new Set(seen.map(input => input.name))].join(' ')";
    page.ask_text(script, &[]).await
}

async fn expect_seen(page: &Page<'_>, wanted: &str) -> Result<()> {
    eventually(PATIENCE, async || {
        let seen = seen(page).await?;
        ensure!(seen == wanted, "asked are “{seen}”, not “{wanted}”");
        Ok(())
    })
    .await
}

async fn asked(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    expect_seen(page, "facility beds").await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    // The conditions are one line until somebody opens them; months, until there is something to count them for.
    expect_seen(page, "facility beds ehr staff consult cyber train region").await?;
    page.type_into("staff", "1000000").await?;
    page.type_into("months", "6").await?;
    page.choose("project", "renewal").await?;
    expect_seen(
        page,
        "facility beds tokyo project acquire standard contract finish date ehr consult cyber train region staff months",
    )
    .await?;
    ensure!(page.value("months").await? == "6", "the months were lost");
    page.choose("project", "new").await?;
    ensure!(
        page.value("months").await? == "6",
        "the months were lost on the way back"
    );
    page.choose("tokyo", "no").await?;
    expect_seen(page, "facility beds tokyo staff months").await
}

/// One tap opens the fold of a result; the sentence stands there, or a second tap would be needed.
async fn two_taps(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=200&ehr=70000000&consult=1&cyber=1&train=1&region=1&{OPEN_DAY}"
    ))
    .await?;
    page.ask(
        "document.querySelectorAll('[data-program] summary').forEach(fold => fold.click())",
        &[],
    )
    .await?;
    eventually(PATIENCE, async || expect_sentences(page).await).await
}

async fn expect_sentences(page: &Page<'_>) -> Result<()> {
    let script = "return [...document.querySelectorAll('[data-program]')].map(result => {
        const sentences = [...result.querySelectorAll('blockquote')].filter(quote => quote.checkVisibility());
        return result.dataset.program + '=' + sentences.map(quote => quote.textContent).join('|');
    }).join('\\n')";
    let found = page.ask_text(script, &[]).await?;
    for (programme, sentence) in [
        (
            "hospital-ehr",
            "「補助率：200床以上の病院 1/2、200床未満の病院 3/4」",
        ),
        ("input-staff", "「基準額：3,600,000円×配置月数÷12」"),
        ("clinic-ehr", "「補助対象：医科診療所」"),
        ("consulting", "「補助率：200床以上の病院1/2、それ以外3/4」"),
        (
            "cyber",
            "「基準額：3,750,000円～35,000,000円(病床規模による)」",
        ),
        ("training", "「基準額：500,000円」"),
        ("regional", "「補助率3/4～1/2」"),
    ] {
        let line = found
            .lines()
            .find(|line| line.starts_with(&format!("{programme}=")));
        let line = line.with_context(|| format!("there is no result {programme}"))?;
        ensure!(line.contains(sentence), "{line} lacks {sentence}");
    }
    Ok(())
}

async fn copied(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    let fold = page
        .client
        .find(Locator::Css("#questions-fold summary"))
        .await?;
    page.click(&fold).await?;
    let button = eventually(PATIENCE, async || {
        Ok(page
            .client
            .find(Locator::Css("[data-of=questions]"))
            .await?)
    })
    .await?;
    // The result is announced when the page has rested, and must not be what is heard last.
    eventually(PATIENCE, async || {
        page.client.find(Locator::Id("paper")).await?;
        Ok(())
    })
    .await?;
    page.click(&button).await?;
    eventually(PATIENCE, async || {
        let outcome = button.attr("data-copied").await?.unwrap_or_default();
        ensure!(
            matches!(outcome.as_str(), "yes" | "no"),
            "the button says “{outcome}”"
        );
        Ok(())
    })
    .await?;
    let selected = page.ask_text("return String(getSelection())", &[]).await?;
    ensure!(selected.contains("税込と税抜"), "selected is “{selected}”");
    let said = page.said().await?;
    ensure!(said.contains("しました"), "nothing was said: “{said}”");
    Ok(())
}

async fn calendar(page: &Page<'_>) -> Result<()> {
    page.open("facility=clinic&beds=0&date=2026-08-31").await?;
    let link = page
        .client
        .find(Locator::Css("a[download$='.ics']"))
        .await?;
    let address = link.attr("href").await?.unwrap_or_default();
    ensure!(
        address.starts_with("data:text/calendar") && address.contains("20260831"),
        "{address:.120}"
    );
    page.change_fragment("facility=clinic&beds=0&date=2026-09-01")
        .await?;
    eventually(PATIENCE, async || {
        let left = page
            .client
            .find_all(Locator::Css("a[download$='.ics']"))
            .await?;
        ensure!(
            left.is_empty(),
            "a calendar is offered after the last deadline"
        );
        Ok(())
    })
    .await
}

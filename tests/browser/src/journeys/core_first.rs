//! The first estimate needs the core of the program alone. The rest may be late, damaged or lost: then the
//! figures stand, nothing that was typed goes, and the page says what is missing.

use anyhow::{Result, bail, ensure};
use fantoccini::Locator;

use super::failure::{opens, plan, static_part_is_readable};
use crate::check::Check;
use crate::damage::{self, Damage, Part, cut_in, middle};
use crate::engine::Launch;
use crate::host::{Host, Mood};
use crate::page::{PATIENCE, Page, eventually, with_fragment};

pub fn checks() -> Vec<Check> {
    let early = [
        Part::Static,
        Part::Rules,
        Part::Program,
        Part::Glue,
        Part::Loader,
    ];
    let stalls = early.map(|part| {
        let name = format!("core first: a server that stalls in the {part:?} part");
        Check::new(name, move |page| Box::pin(before_the_core(page, part)))
            .launched(Launch::Unwaiting)
            .hosted()
    });
    let damages = [Damage::Head, Damage::Instructions, Damage::Alphabet].map(|damage| {
        let name = format!("core first: a rest with damage to its {damage:?}");
        Check::new(name, move |page| Box::pin(damaged(page, damage))).may_complain()
    });
    let mut checks = vec![
        Check::new("core first: a server that stalls in the rest", |page| {
            Box::pin(before_the_rest(page))
        })
        .launched(Launch::Unwaiting)
        .hosted(),
        Check::new("core first: a file that breaks off in the rest", |page| {
            Box::pin(broken_off(page))
        })
        .may_complain(),
        Check::new("core first: a file that breaks off in the rest", |page| {
            Box::pin(broken_off(page))
        })
        .may_complain()
        .hosted(),
    ];
    checks.extend(stalls);
    checks.extend(damages);
    checks
}

/// Nothing that a visitor could take for an answer, until all of the core is there.
async fn before_the_core(page: &Page<'_>, part: Part) -> Result<()> {
    let host = Host::start(page.site)?;
    host.is(Mood::Stalls(middle(page.site.text()?, part)?));
    page.open_url(&with_fragment(&host.url("")?, &plan()))
        .await?;
    if matches!(part, Part::Static) {
        eventually(PATIENCE, async || {
            let title = page.client.find(Locator::Css("h1")).await?;
            ensure!(title.is_displayed().await?, "the title is not to be seen");
            Ok(())
        })
        .await?;
    } else {
        eventually(PATIENCE, async || static_part_is_readable(page).await).await?;
    }
    page.expect_no_amount().await?;
    let state = page.root_attribute("data-app").await?;
    ensure!(state == "loading", "data-app is “{state}”");
    host.is(Mood::Normal);
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// The estimate stands and follows what is typed; what is missing says so, and fills itself when it comes.
async fn before_the_rest(page: &Page<'_>) -> Result<()> {
    let host = Host::start(page.site)?;
    host.is(Mood::Stalls(middle(page.site.text()?, Part::Rest)?));
    page.open_url(&with_fragment(&host.url("")?, &plan()))
        .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    stands_in_for_it(page, "読み込んでいます").await?;
    let known = page.root_attribute("data-rest").await?;
    ensure!(known.is_empty(), "data-rest is “{known}”");
    still_estimates(page).await?;
    page.type_into("cyber", "1234567").await?;
    host.is(Mood::Normal);
    page.expect_rest("here").await?;
    page.expect_grant("hospital-ehr", "30000000").await?;
    for (field, value) in [("ehr", "40000000"), ("cyber", "1234567"), ("beds", "100")] {
        let now = page.value(field).await?.replace(',', "");
        ensure!(now == value, "{field} is “{now}”, not “{value}”");
    }
    eventually(PATIENCE, async || {
        page.client.find(Locator::Css(OPEN_QUOTE)).await?;
        page.client.find(Locator::Css("#keep")).await?;
        Ok(())
    })
    .await?;
    let left = page.client.find_all(Locator::Css(NOTICE)).await?.len();
    ensure!(left == 0, "the notice stays");
    Ok(())
}

/// What is in the fold of the first row, once it is there.
const OPEN_QUOTE: &str = "#basis-hospital-ehr[open] blockquote";

const NOTICE: &str = "[data-state=rest]";

async fn damaged(page: &Page<'_>, damage: Damage) -> Result<()> {
    opens(page, "rest.html", &damage::rest(page.site.text()?, damage)?).await?;
    does_without(page).await
}

async fn broken_off(page: &Page<'_>) -> Result<()> {
    opens(page, "rest.html", cut_in(page.site.text()?, Part::Rest)?).await?;
    does_without(page).await
}

async fn does_without(page: &Page<'_>) -> Result<()> {
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.expect_rest("lost").await?;
    let state = page.wait_for_outcome().await?;
    ensure!(state == "ready", "data-app is “{state}”");
    page.expect_said("受け取れませんでした").await?;
    stands_in_for_it(page, "受け取れませんでした").await?;
    let notice = page.client.find(Locator::Css(NOTICE)).await?;
    let text = notice.text().await?;
    ensure!(text.contains("0570-010318"), "no help desk in “{text}”");
    page.must_be_accessible().await?;
    still_estimates(page).await
}

/// In the place of what follows the figures, and in a fold that somebody opens.
async fn stands_in_for_it(page: &Page<'_>, words: &str) -> Result<()> {
    let summary = page
        .client
        .find(Locator::Css("#basis-hospital-ehr > summary"))
        .await?;
    page.click(&summary).await?;
    for place in [NOTICE, "#basis-hospital-ehr[open]"] {
        eventually(PATIENCE, async || {
            let place = page.client.find(Locator::Css(place)).await?;
            let text = place.text().await?;
            ensure!(text.contains(words), "“{words}” is not in “{text}”");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// 100 beds: 40,000,000 is below the standard amount of 605,000 × 100 = 60,500,000; 3/4 of it is 30,000,000.
async fn still_estimates(page: &Page<'_>) -> Result<()> {
    page.retype("ehr", "40000000").await?;
    page.expect_grant("hospital-ehr", "30000000").await?;
    if page.root_attribute("data-app").await? != "ready" {
        bail!("the page has stopped");
    }
    Ok(())
}

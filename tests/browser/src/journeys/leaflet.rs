//! The two examples that the leaflet prints, by hand and by one tap.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

/// One printed example, as it is typed and as it must be answered.
#[derive(Clone, Copy)]
struct Example {
    name: &'static str,
    facility: &'static str,
    beds: &'static str,
    ehr: &'static str,
    programme: &'static str,
    yen: &'static str,
    shown: &'static str,
}

/// 605,000 × 100 beds = 60,500,000, less than the 70,000,000 spent; × 3/4 = 45,375,000.
const HOSPITAL: Example = Example {
    name: "hospital",
    facility: "hospital",
    beds: "100",
    ehr: "70,000,000",
    programme: "hospital-ehr",
    yen: "45375000",
    shown: "45,375,000円",
};

/// 3,000,000 for a clinic of up to 4 beds, more than the 2,000,000 spent; 2,000,000 × 3/4 = 1,500,000.
const CLINIC: Example = Example {
    name: "clinic",
    facility: "clinic",
    beds: "0",
    ehr: "2,000,000",
    programme: "clinic-ehr",
    yen: "1500000",
    shown: "1,500,000円",
};

pub fn checks() -> Vec<Check> {
    let typed = |example: Example| {
        let name = format!("leaflet: the {} example, typed", example.name);
        Check::new(name, move |page| Box::pin(by_hand(page, example)))
    };
    let tapped = || {
        Check::new("leaflet: both examples, by one tap each", |page| {
            Box::pin(by_tap(page))
        })
    };
    let hosted = [typed(HOSPITAL), typed(CLINIC), tapped()].map(Check::hosted);
    [typed(HOSPITAL), typed(CLINIC), tapped()]
        .into_iter()
        .chain(hosted)
        .collect()
}

async fn by_hand(page: &Page<'_>, example: Example) -> Result<()> {
    page.open(OPEN_DAY).await?;
    page.choose("facility", example.facility).await?;
    page.type_into("beds", example.beds).await?;
    page.type_into("ehr", example.ehr).await?;
    answered(page, example).await?;
    let total = page.total().await?;
    total.check(
        "total",
        &[("confirmed", example.yen), ("upto", example.yen)],
    )
}

/// On the day of the run, whatever it is: this is what a visitor sees who has never been here.
async fn by_tap(page: &Page<'_>) -> Result<()> {
    page.open("").await?;
    for (index, example) in [HOSPITAL, CLINIC].into_iter().enumerate() {
        if index > 0 {
            let again = page.client.find(Locator::Css("#app a[href='#']")).await?;
            page.click(&again).await?;
        }
        // They stand there until a facility is chosen.
        let presets = eventually(PATIENCE, async || {
            let presets = page.client.find_all(Locator::Css("[data-example]")).await?;
            ensure!(presets.len() == 2, "there are {} presets", presets.len());
            Ok(presets)
        })
        .await?;
        let preset = presets.get(index).context("a preset")?;
        page.click(preset)
            .await
            .with_context(|| format!("the {} preset", example.name))?;
        answered(page, example).await?;
        let beds = page.value("beds").await?;
        ensure!(
            beds == example.beds,
            "the preset fills in {beds} beds, not {}",
            example.beds
        );
    }
    Ok(())
}

async fn answered(page: &Page<'_>, example: Example) -> Result<()> {
    let want = [
        ("outcome", "likely"),
        ("certainty", "printed"),
        ("grant-min", example.yen),
        ("grant-max", example.yen),
    ];
    page.expect(example.programme, &want).await?;
    eventually(PATIENCE, async || {
        let text = page.result(example.programme).await?.text;
        ensure!(
            text.contains(example.shown),
            "the result does not show {}: {text:.200}",
            example.shown
        );
        Ok(())
    })
    .await
}

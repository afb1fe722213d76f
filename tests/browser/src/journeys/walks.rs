//! The two who come first, from an empty page to paper: a clinic's director on a phone, and the finance office of a
//! hospital with a saved file.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use super::aids::shows;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "walks: a director, from the code on the leaflet to paper",
            |page| Box::pin(on_a_phone(page)),
        )
        .hosted(),
        Check::new(
            "walks: a finance office, from the saved file to paper",
            |page| Box::pin(at_a_desk(page)),
        ),
    ]
}

async fn on_a_phone(page: &Page<'_>) -> Result<()> {
    page.client.set_window_size(480, 740).await?;
    let outcome = director(page).await;
    page.client.set_window_size(1280, 900).await?;
    outcome
}

/// No beds: 3,000,000 × 3/4 = 2,250,000 at most. 2,000,000 × 3/4 = 1,500,000; 500,000 are left.
async fn director(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    page.choose("facility", "bedless").await?;
    page.expect("clinic-ehr", &[("ceiling-max", "2250000")])
        .await?;
    shows(page, "[data-program=clinic-ehr]", &["最大2,250,000円"]).await?;
    page.type_into("ehr", "200万").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    shows(
        page,
        "[data-total]",
        &["500,000円", "1,500,000円", "2,000,000円"],
    )
    .await?;
    shows(page, ".bar", &["500,000円", "1,500,000円"]).await?;
    page.expect_said("自己負担のめやすは500,000円").await?;
    let next = [
        "契約も整備の開始もしないでください",
        "5月29日",
        "0570-010318",
    ];
    shows(page, ".after", &next).await?;
    sign(page, "vendor", "港区A社").await?;
    let words = [
        "無床の診療所",
        "港区A社",
        "1,500,000円",
        "500,000円",
        "裏面診療所",
    ];
    on_paper(page, &words).await
}

/// 1,250,000 × 36 = 45,000,000, below 605,000 × 100 = 60,500,000 by 15,500,000; × 3/4 = 33,750,000.
/// 1,000,000 × 3/4 = 750,000. 45,000,000 + 1,200,000 − 33,750,000 − 750,000 = 11,700,000.
async fn at_a_desk(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.expect("hospital-ehr", &[("ceiling-max", "45375000")])
        .await?;
    page.choose("acquire", "lease").await?;
    page.type_into("ehr", "125万円×36か月").await?;
    page.expect_grant("hospital-ehr", "33750000").await?;
    page.type_into("consult", "1,200,000").await?;
    page.expect_grant("consulting", "750000").await?;
    shows(
        page,
        "[data-total]",
        &["11,700,000円", "34,500,000円", "46,200,000円"],
    )
    .await?;
    shows(page, "#ehr-echo", &["4,500万円で計算"]).await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(
            link.contains("acquire=lease&ehr=45000000"),
            "the link is {link}"
        );
        Ok(())
    })
    .await?;
    page.unfold().await?;
    let workings = [
        "あと15,500,000円",
        "25銭",
        "「基準額：605,000円×病床数」",
        "リースQA",
    ];
    shows(page, "#basis-hospital-ehr", &workings).await?;
    shows(page, "#questions", &["何か月分"]).await?;
    sign(page, "vendor", "B社").await?;
    sign(page, "tax", "税抜").await?;
    let words = [
        "リース",
        "B社",
        "税抜",
        "45,000,000円",
        "33,750,000円",
        "11,700,000円",
        "裏面病院",
    ];
    on_paper(page, &words).await
}

/// Writes into one of the boxes for paper alone.
async fn sign(page: &Page<'_>, id: &str, text: &str) -> Result<()> {
    page.unfold().await?;
    let field = page.client.find(Locator::Id(id)).await?;
    page.click(&field).await?;
    Ok(field.send_keys(text).await?)
}

/// The sheet as it will be printed; and as it was, where the driver can print.
async fn on_paper(page: &Page<'_>, words: &[&str]) -> Result<()> {
    let sheet = "return document.getElementById('paper')?.textContent ?? ''";
    eventually(PATIENCE, async || {
        let text = page.ask_text(sheet, &[]).await?;
        contains(&text, words).context("on the sheet")
    })
    .await?;
    if page.engine == Engine::WebKit {
        return Ok(());
    }
    let printed = page.print().await?;
    ensure!(printed.pages == 1, "it takes {} sheets", printed.pages);
    contains(&printed.text, words).context("on paper")
}

fn contains(text: &str, words: &[&str]) -> Result<()> {
    let text: String = text.split_whitespace().collect();
    for word in words {
        ensure!(text.contains(word), "“{word}” is not in “{text:.600}”");
    }
    Ok(())
}

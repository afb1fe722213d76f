//! Both sides of a threshold, and of right and wrong, by changing one field of a filled form.

use anyhow::{Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{Key, PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "boundaries: a hospital goes from 199 beds to 200 and back",
            |page| Box::pin(hospital(page)),
        ),
        Check::new(
            "boundaries: a clinic goes from 4 beds to 5 and back",
            |page| Box::pin(clinic(page)),
        ),
        Check::new(
            "boundaries: each side of the step tells what it really gives",
            |page| Box::pin(sides(page)),
        ),
        Check::new(
            "boundaries: a wrong bed count takes the amount away until it is right",
            |page| Box::pin(wrong(page, "beds", "12.5", "100")),
        ),
        Check::new(
            "boundaries: a wrong cost takes the amount away until it is right",
            |page| Box::pin(wrong(page, "ehr", "-70000000", "70000000")),
        ),
        Check::new(
            "boundaries: an emptied cost leaves no amount behind",
            |page| Box::pin(emptied(page)),
        ),
    ]
}

async fn hospital(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=199&ehr=200000000&{OPEN_DAY}"
    ))
    .await?;
    // 605,000 × 199 = 120,395,000, less than 200,000,000; × 3/4 = 90,296,250.
    page.expect_grant("hospital-ehr", "90296250").await?;
    page.retype("beds", "200").await?;
    // 605,000 × 200 = 121,000,000, less than 200,000,000; × 1/2 = 60,500,000.
    page.expect_grant("hospital-ehr", "60500000").await?;
    page.retype("beds", "199").await?;
    page.expect_grant("hospital-ehr", "90296250").await?;
    Ok(())
}

async fn clinic(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=4&ehr=10000000&{OPEN_DAY}"))
        .await?;
    // 3,000,000 up to 4 beds; × 3/4 = 2,250,000.
    page.expect_grant("clinic-ehr", "2250000").await?;
    page.retype("beds", "5").await?;
    // 605,000 × 5 = 3,025,000; × 3/4 = 2,268,750.
    page.expect_grant("clinic-ehr", "2268750").await?;
    page.retype("beds", "4").await?;
    page.expect_grant("clinic-ehr", "2250000").await?;
    Ok(())
}

/// 605,000 × 198 × 3/4, 605,000 × 200 × 1/2; 605,000 × 199 × 3/4, 605,000 × 250 × 1/2.
const SIDES: [(&str, &str); 2] = [
    (
        "beds=198&ehr=126000000",
        "198 3/4 89842500 89842500|200 1/2 60500000 60500000",
    ),
    (
        "beds=250&ehr=200000000",
        "199 3/4 90296250 90296250|250 1/2 75625000 75625000",
    ),
];

async fn sides(page: &Page<'_>) -> Result<()> {
    for (link, wanted) in SIDES {
        page.open(&format!("facility=hospital&{link}&{OPEN_DAY}"))
            .await?;
        let script =
            "return [...document.querySelectorAll('[data-split] [data-side]')].map(({ dataset }) =>
            [dataset.beds, dataset.rate, dataset.grantMin, dataset.grantMax].join(' ')).join('|')";
        let found = page.ask_text(script, &[]).await?;
        ensure!(found == wanted, "{link}: {found}");
    }
    Ok(())
}

/// While a field is wrong, nothing that depends on it may show a figure, and the old one least of all.
async fn wrong(
    page: &Page<'_>,
    field: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.retype(field, bad).await?;
    page.expect(
        "hospital-ehr",
        &[
            ("outcome", "incomplete"),
            ("grant-min", ""),
            ("grant-max", ""),
        ],
    )
    .await?;
    page.expect_no_amount().await?;
    // The message may wait until the field is left.
    page.press(Key::Tab).await?;
    eventually(PATIENCE, async || page.field_error(field).await).await?;
    ensure!(
        page.value(field).await? == bad,
        "what was typed wrongly is no longer in the field"
    );
    page.retype(field, good).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    eventually(PATIENCE, async || {
        ensure!(
            page.field_error(field).await.is_err(),
            "{field} is right again and still marked wrong"
        );
        Ok(())
    })
    .await
}

async fn emptied(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    page.clear("ehr").await?;
    page.expect_grant("clinic-ehr", "").await?;
    page.expect_no_amount().await
}

//! Fields filled by others, and in another way than from left to right.

use anyhow::{Result, bail, ensure};
use serde_json::json;

use super::OPEN_DAY;
use super::link::holds;
use crate::check::Check;
use crate::page::{Key, PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("filling: what a password manager fills in counts", |page| {
            Box::pin(filled(page))
        }),
        Check::new(
            "filling: what nobody tells of never counts silently",
            |page| Box::pin(filled_silently(page)),
        ),
        Check::new(
            "filling: a digit put in the middle leaves the caret behind it",
            |page| Box::pin(in_the_middle(page)),
        ),
        Check::new("filling: half a character does no harm", |page| {
            Box::pin(half(page))
        }),
    ]
}

const FILL: &str = "
    for (const [name, value] of [['beds', '１００'], ['ehr', '70,000,000']]) {
        const field = document.querySelector(`[name=${name}]`);
        field.focus();
        field.value = value;
        for (const event of arguments[0].split(' ').filter(Boolean)) field.dispatchEvent(new Event(event, { bubbles: true }));
        field.after(document.createElement('password-manager'));
        field.blur();
    }";

async fn filled(page: &Page<'_>) -> Result<()> {
    for events in ["input", "input change", "keydown input keyup change"] {
        page.open(&format!("facility=hospital&{OPEN_DAY}")).await?;
        page.ask(FILL, &[events]).await?;
        page.expect_grant("hospital-ehr", "45375000").await?;
    }
    Ok(())
}

/// Nobody can know of it at once. But from the next change on, fields and results agree.
async fn filled_silently(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=50&ehr=999999999&{OPEN_DAY}"
    ))
    .await?;
    // 605,000 × 50 = 30,250,000; × 3/4 = 22,687,500.
    page.expect_grant("hospital-ehr", "22687500").await?;
    page.ask(FILL, &[""]).await?;
    page.type_into("consult", "1").await?;
    eventually(PATIENCE, async || {
        let grant = match page.value("beds").await?.as_str() {
            "50" => "22687500",
            "１００" => "45375000",
            other => bail!("beds are “{other}”"),
        };
        let wanted = if grant == "22687500" {
            "999999999"
        } else {
            "70000000"
        };
        holds(page, &[("ehr", wanted)]).await?;
        page.result("hospital-ehr")
            .await?
            .check("it", &[("grant-max", grant)])
    })
    .await
}

async fn in_the_middle(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&{OPEN_DAY}"))
        .await?;
    page.type_into("ehr", "1234567").await?;
    page.press(Key::Tab).await?;
    eventually(PATIENCE, async || holds(page, &[("ehr", "1234567")]).await).await?;
    let value = page.value("ehr").await?;
    ensure!(value == "1,234,567", "after leaving it is “{value}”");
    page.ask(
        "const field = document.querySelector('[name=ehr]'); field.focus(); field.setSelectionRange(4, 5)",
        &[],
    )
    .await?;
    page.type_blindly("9").await?;
    // 1,239,567 × 3/4 = 929,675.25.
    page.expect_grant("clinic-ehr", "929675").await?;
    let value = page.value("ehr").await?;
    ensure!(value == "1,239,567", "the field holds “{value}”");
    let caret = page
        .ask("return document.activeElement.selectionStart", &[])
        .await?;
    ensure!(caret == json!(5), "the caret is at {caret}");
    Ok(())
}

/// Half of a character of two units, as a script may cut it. The program's text has no such thing.
async fn half(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    page.ask(
        "const field = document.querySelector('[name=ehr]');
        field.value = '1\\ud83d';
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    )
    .await?;
    page.expect(
        "clinic-ehr",
        &[("outcome", "incomplete"), ("grant-max", "")],
    )
    .await?;
    page.field_error("ehr").await?;
    page.retype("ehr", "2000000").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    Ok(())
}

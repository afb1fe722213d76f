//! Focus and text of a field survive whatever appears beside it, and nothing rewrites what is being typed.

use anyhow::{Result, ensure};
use serde_json::json;

use super::OPEN_DAY;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{Key, PATIENCE, Page, eventually};
use crate::vendor;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "focus: it stays while results and errors come and go",
            |page| Box::pin(key_by_key(page)),
        ),
        Check::new(
            "focus: it stays on a cost while its result appears",
            |page| Box::pin(cost_by_key(page)),
        ),
        Check::new("focus: full-width digits stay as typed and count", |page| {
            Box::pin(full_width(page))
        }),
        Check::new("focus: an input method commits once", |page| {
            Box::pin(input_method(page))
        })
        .only_in(&[Engine::Chromium]),
        Check::new(
            "focus: the live region says the result in one sentence",
            |page| Box::pin(live_region(page)),
        ),
    ]
}

/// After each key: the focus is where it was, and the field holds exactly what was typed.
async fn types_steadily(page: &Page<'_>, field: &str, text: &str) -> Result<()> {
    let mut typed = page.value(field).await?;
    for character in text.chars() {
        page.press(Key::Character(character)).await?;
        typed.push(character);
        eventually(PATIENCE, async || {
            let (focus, value) = (page.focus().await?, page.value(field).await?);
            ensure!(
                focus.name == field,
                "after “{typed}” the focus is on {}",
                focus.tag
            );
            ensure!(value == typed, "after “{typed}” the field holds “{value}”");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// From nothing by way of a wrong count (1 and 12 are too few for a hospital) to a right one and beyond
/// the 200 beds where the shown rate changes.
async fn key_by_key(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=hospital&ehr=200000000&{OPEN_DAY}"))
        .await?;
    page.clear("beds").await?;
    types_steadily(page, "beds", "120").await?;
    // 605,000 × 120 = 72,600,000; × 3/4 = 54,450,000.
    page.expect_grant("hospital-ehr", "54450000").await?;
    types_steadily(page, "beds", "0x").await?;
    page.expect(
        "hospital-ehr",
        &[("outcome", "incomplete"), ("grant-max", "")],
    )
    .await?;
    ensure!(
        page.focus().await?.name == "beds",
        "the error took the focus away"
    );
    Ok(())
}

async fn cost_by_key(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=clinic&beds=0&{OPEN_DAY}"))
        .await?;
    page.clear("ehr").await?;
    types_steadily(page, "ehr", "2,000,000円").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    ensure!(
        page.focus().await?.name == "ehr",
        "the result took the focus away"
    );
    Ok(())
}

/// Grouping or narrowing digits while they are typed breaks input methods, so it may happen on leaving at most.
async fn full_width(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=hospital&{OPEN_DAY}")).await?;
    for (field, text) in [("beds", "１００"), ("ehr", "７，０００万円")] {
        page.clear(field).await?;
        page.type_into(field, text).await?;
        let value = page.value(field).await?;
        ensure!(
            value == text,
            "{field}: “{text}” became “{value}” while the field had focus"
        );
    }
    // 7,000万円 = 70,000,000; the leaflet's own example.
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// １２３４ is composed character by character and then committed, as with a Japanese keyboard.
async fn input_method(page: &Page<'_>) -> Result<()> {
    page.open(&format!("facility=hospital&ehr=999999999999&{OPEN_DAY}"))
        .await?;
    page.clear("beds").await?;
    for (length, text) in (1..).zip(["１", "１２", "１２３", "１２３４"]) {
        let composition = json!({ "text": text, "selectionStart": length, "selectionEnd": length });
        vendor::devtools(&page.client, "Input.imeSetComposition", composition).await?;
    }
    vendor::devtools(
        &page.client,
        "Input.insertText",
        json!({ "text": "１２３４" }),
    )
    .await?;
    let value = page.value("beds").await?;
    ensure!(value == "１２３４", "the field holds “{value}”");
    // 605,000 × 1,234 = 746,570,000; × 1/2 = 373,285,000.
    page.expect_grant("hospital-ehr", "373285000").await?;
    Ok(())
}

/// There from the start and empty, or screen readers do not announce its first change.
async fn live_region(page: &Page<'_>) -> Result<()> {
    const READ: &str = "const all = [...document.querySelectorAll('[role=status]')];
        return all.length ? 'there: ' + all.map(place => place.textContent.trim()).join(' ').trim() : 'missing'";
    page.open(OPEN_DAY).await?;
    let at_first = page.ask_text(READ, &[]).await?;
    ensure!(
        at_first == "there: ",
        "at first the live region is {at_first}"
    );
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "100").await?;
    page.type_into("ehr", "70000000").await?;
    eventually(PATIENCE, async || {
        let said = page.ask_text(READ, &[]).await?;
        ensure!(said.contains("45,375,000円"), "the live region is {said}");
        Ok(())
    })
    .await
}

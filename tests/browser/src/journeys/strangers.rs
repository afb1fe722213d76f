//! Controls that are not the page's own: what is typed into them, pressed or folded changes nothing.

use anyhow::{Result, ensure};
use serde_json::json;

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    let places = PLACES.map(|(name, place)| {
        let name = format!("strangers: a control {name} is not the form's");
        Check::new(name, move |page| Box::pin(typed(page, place)))
    });
    let mut checks: Vec<Check> = places.into();
    checks.push(Check::new(
        "strangers: what they press and fold does nothing",
        |page| Box::pin(pressed(page)),
    ));
    checks
}

/// Where an extension puts its own.
const PLACES: [(&str, &str); 3] = [
    ("beside the app", "document.body"),
    ("in the app", "document.querySelector('#app main')"),
    (
        "in a field of the app",
        "document.querySelector('#app input[name=beds]').closest('.field')",
    ),
];

/// With a name of the form's, with that of the paper's box, and with none.
async fn typed(page: &Page<'_>, place: &str) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    let script = format!(
        "const place = {place};
         for (const [name, value] of [['beds', '200'], ['ehr', '1'], ['', 'stranger'], ['signer', 'stranger']]) {{
             const input = document.createElement('input');
             input.name = name;
             if (name === 'signer') input.id = 'signer';
             place.append(input);
             input.value = value;
             for (const event of ['input', 'change']) input.dispatchEvent(new Event(event, {{ bubbles: true }}));
         }}"
    );
    page.ask(&script, &[]).await?;
    // The page's own change comes after, so the strangers' have been heard by then.
    page.retype("consult", "1200000").await?;
    page.expect_grant("consulting", "750000").await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    eventually(PATIENCE, async || {
        let paper = "return document.getElementById('paper')?.textContent ?? ''";
        let paper = page.ask_text(paper, &[]).await?;
        ensure!(!paper.is_empty(), "there is no sheet yet");
        ensure!(!paper.contains("stranger"), "a stranger signs the sheet");
        Ok(())
    })
    .await?;
    let link = page.fragment().await?;
    ensure!(link.contains("beds=100"), "the link is “{link}”");
    Ok(())
}

async fn pressed(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    let script = "window.printed = 0; window.print = () => { window.printed += 1 };
        const button = document.createElement('button');
        button.dataset.press = 'print';
        document.body.append(button);
        button.click();
        for (const target of [document, window]) target.dispatchEvent(new Event('click'));
        const fold = document.createElement('details');
        fold.id = 'keep';
        document.body.append(fold);
        fold.open = true;
        return window.printed";
    let printed = page.ask(script, &[]).await?;
    ensure!(printed == json!(0), "a stranger's button prints");
    page.retype("consult", "1200000").await?;
    page.expect_grant("consulting", "750000").await?;
    let made = "return document.querySelectorAll('#app #keep > div').length";
    let made = page.ask(made, &[]).await?;
    ensure!(made == json!(0), "a stranger's fold opens the page's own");
    Ok(())
}

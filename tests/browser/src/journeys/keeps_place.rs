//! One's place in the app: what is pressed stays on the screen, and what goes away hands on the focus.

use anyhow::{Context, Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{Key, PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("place: what goes away leaves the focus beside it", |page| {
            Box::pin(beside(page))
        }),
        Check::new("place: what is pressed stays where it is", |page| {
            Box::pin(stays(page))
        }),
        Check::new(
            "place: an answer that brings a question above it stays",
            |page| Box::pin(answered(page)),
        ),
    ]
}

/// A quote of 30 lines in four places: tall enough to push everything below it off the screen.
fn quoted() -> String {
    let lines = (1..=28).map(|line| format!("&item=ehr.1000.line{line}"));
    let lines: String = lines.collect();
    format!(
        "facility=hospital&beds=100&{OPEN_DAY}{lines}&item=cyber.2000.backup&item=ask.3000.消費税"
    )
}

/// Presses a button by the keyboard; where it stands then.
async fn enter(page: &Page<'_>, deed: &str, nth: usize) -> Result<i64> {
    let button = format!("document.querySelectorAll('[data-late={deed}]')[{nth}]");
    eventually(PATIENCE, async || {
        let script = format!(
            "const button = {button};
             button?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             button?.focus({{ preventScroll: true }});
             return document.activeElement === button"
        );
        ensure!(page.ask(&script, &[]).await? == true, "there is no {deed}");
        Ok(())
    })
    .await?;
    let top = top(page).await?;
    page.press(Key::Enter).await?;
    Ok(top)
}

/// How far from the top of the screen the focus is.
async fn top(page: &Page<'_>) -> Result<i64> {
    let script = "return Math.round(document.activeElement.getBoundingClientRect().top)";
    let top = page.ask(script, &[]).await?;
    top.as_i64().with_context(|| format!("{top} px"))
}

/// Waits until the focus is on what this matches.
async fn expect(page: &Page<'_>, after: &str, selector: &str) -> Result<()> {
    eventually(PATIENCE, async || {
        let script = "return document.activeElement.matches(arguments[0])";
        let is_there = page.ask(script, &[selector]).await? == true;
        let focus = page.focus().await?;
        ensure!(is_there, "after {after} the focus is on {}", focus.tag);
        Ok(())
    })
    .await
}

const LINES: &str = "return document.querySelectorAll('.bill__line').length";

async fn beside(page: &Page<'_>) -> Result<()> {
    page.open(&quoted()).await?;
    // Its own line is the first part now. Pressed once more, nothing is done.
    enter(page, "quote-divide", 0).await?;
    expect(
        page,
        "dividing",
        ".bill__line:nth-child(30), .bill__line:nth-child(30) *",
    )
    .await?;
    page.press(Key::Enter).await?;
    enter(page, "quote-remove", 30).await?;
    expect(page, "the last line", ".bill__lines").await?;
    page.press(Key::Enter).await?;
    ensure!(page.ask(LINES, &[]).await? == 30, "a second line is gone");
    enter(page, "quote-clear", 0).await?;
    expect(page, "all lines", ".bill").await?;
    page.unfold().await?;
    enter(page, "plan-copy", 0).await?;
    enter(page, "plan-remove", 0).await?;
    expect(
        page,
        "the only other plan",
        "#plans :not(button, a, input, select)",
    )
    .await?;
    let emptied = "const link = document.querySelector('#app a[href=\"#\"]');
        link.focus();
        return document.activeElement === link";
    ensure!(page.ask(emptied, &[]).await? == true, "no link empties it");
    page.press(Key::Enter).await?;
    expect(page, "everything", "#app *").await
}

/// The plan with the quote is taken in place of one without: 30 lines come and go above the button.
async fn stays(page: &Page<'_>) -> Result<()> {
    page.open(&quoted()).await?;
    page.unfold().await?;
    enter(page, "plan-copy", 0).await?;
    enter(page, "quote-clear", 0).await?;
    for wanted in [30, 0] {
        let before = enter(page, "plan-take", 0).await?;
        eventually(PATIENCE, async || {
            let shown = page.ask(LINES, &[]).await?;
            ensure!(shown == wanted, "{shown} lines are shown, not {wanted}");
            let after = top(page).await?;
            ensure!(
                after.abs_diff(before) < 2,
                "pressed at {before} px, the button is at {after} px"
            );
            Ok(())
        })
        .await?;
        expect(page, "another plan", "[data-late=plan-take]").await?;
    }
    Ok(())
}

/// Where the answer stands that this clinic gives.
const ANSWER: &str = "
    const answer = document.querySelector('input[name=standard][value=no]').closest('label');
    if (arguments[0]) answer.scrollIntoView({ block: 'center', behavior: 'instant' });
    return Math.round(answer.getBoundingClientRect().top)";

/// A clinic's lease of records that follow no standard is out of question: only now it is asked how they are got.
async fn answered(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=clinic&beds=0&ehr=4000000&acquire=lease&{OPEN_DAY}"
    ))
    .await?;
    page.choose("standard", "unknown").await?;
    let before = page.ask(ANSWER, &["first"]).await?;
    let before = before.as_i64().context("no place")?;
    page.choose("standard", "no").await?;
    page.expect("clinic-ehr", &[("outcome", "ineligible")])
        .await?;
    eventually(PATIENCE, async || {
        let after = page
            .ask(ANSWER, &[""])
            .await?
            .as_i64()
            .context("no place")?;
        ensure!(
            after.abs_diff(before) < 2,
            "pressed at {before} px, the answer is at {after} px"
        );
        Ok(())
    })
    .await
}

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

async fn beside(page: &Page<'_>) -> Result<()> {
    page.open(&quoted()).await?;
    // Its own line is the first part now.
    enter(page, "quote-divide", 0).await?;
    expect(page, "dividing", "#quote-to-29").await?;
    enter(page, "quote-remove", 30).await?;
    expect(page, "the last line", "[data-late=quote-to]").await?;
    enter(page, "quote-clear", 0).await?;
    expect(page, "all lines", ".bill button").await?;
    page.unfold().await?;
    enter(page, "plan-copy", 0).await?;
    enter(page, "plan-remove", 0).await?;
    expect(page, "the only other plan", "#plans :is(button, summary)").await?;
    let emptied = "const link = document.querySelector('#app a[href=\"#\"]');
        link.focus();
        return document.activeElement === link";
    ensure!(page.ask(emptied, &[]).await? == true, "no link empties it");
    page.press(Key::Enter).await?;
    expect(
        page,
        "everything",
        "#app :is(a, button, select, summary, input)",
    )
    .await
}

/// The plan with the quote is taken in place of one without: 30 lines come and go above the button.
async fn stays(page: &Page<'_>) -> Result<()> {
    page.open(&quoted()).await?;
    page.unfold().await?;
    enter(page, "plan-copy", 0).await?;
    enter(page, "quote-clear", 0).await?;
    let lines = "return document.querySelectorAll('.bill__line').length";
    for wanted in [30, 0] {
        let before = enter(page, "plan-take", 0).await?;
        eventually(PATIENCE, async || {
            let shown = page.ask(lines, &[]).await?;
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

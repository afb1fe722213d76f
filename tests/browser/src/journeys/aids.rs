//! What one decides with, aid by aid: the ways back, a cost as a range, curves.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "decide: everything that is entered can be taken back",
            |page| Box::pin(ways(page)),
        ),
        Check::new("decide: a cost as a range gives both ends", |page| {
            Box::pin(range(page))
        }),
        Check::new(
            "decide: a curve is read as a picture, a sentence and a table",
            |page| Box::pin(curves(page)),
        ),
        Check::new(
            "decide: a discount and a tax of a whole quote are divided over its costs",
            |page| Box::pin(divided(page)),
        ),
    ]
}

async fn ways(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{OPEN_DAY}&facility=clinic&beds=0&ehr=2000000"))
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    page.retype("ehr", "1000000").await?;
    page.expect_grant("clinic-ehr", "750000").await?;
    // Outside of a field the keys are the page's: one step back is the whole number.
    page.ask("document.activeElement.blur()", &[]).await?;
    page.press_with_control('z').await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    page.press_with_control('y').await?;
    page.expect_grant("clinic-ehr", "750000").await?;
    press(page, "undo", "").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    // Emptied by its link, and back from the notice.
    page.change_fragment("").await?;
    shows(page, "[data-state=emptied]", &["入力を消しました"]).await?;
    press(page, "undo", "").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    Ok(())
}

/// 2,000,000 × 3/4 = 1,500,000; 3,000,000 × 3/4 = 2,250,000, and no more of 4,000,000.
async fn range(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "{OPEN_DAY}&facility=clinic&beds=0&standard=yes&finish=thisyear"
    ))
    .await?;
    page.type_into("ehr", "200万～400万").await?;
    let ends = [("grant-min", "1500000"), ("grant-max", "2250000")];
    page.expect("clinic-ehr", &ends).await?;
    let total = [
        ("cost-min", "2000000"),
        ("cost", "4000000"),
        ("confirmed", "1500000"),
        ("upto", "2250000"),
    ];
    page.expect("total", &total).await?;
    shows(page, "[data-total]", &["500,000円〜1,750,000円"]).await?;
    shows(page, "#ehr-echo", &["200万円〜400万円で計算"]).await?;
    eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(link.contains("ehr=2000000-4000000"), "the link is {link}");
        Ok(())
    })
    .await
}

/// 605,000 × 100 = 60,500,000.
async fn curves(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "{OPEN_DAY}&facility=hospital&beds=100&ehr=70000000"
    ))
    .await?;
    open_fold(page, "curves").await?;
    shows(
        page,
        "#curves",
        &["60,500,000円まで", "3/4が補助", "情報として示すもの"],
    )
    .await?;
    let drawn = "return [...document.querySelectorAll('#curves svg[role=img]')].map(drawing =>
        drawing.getAttribute('aria-label').slice(0, 8) + drawing.querySelectorAll('.curve__dot').length).join()";
    let drawn = page.ask_text(drawn, &[]).await?;
    ensure!(drawn.matches('1').count() == 2, "a dot on each: {drawn}");
    page.unfold().await?;
    shows(page, "#curves table", &["60,500,000円", "45,375,000円"]).await?;
    page.must_be_accessible().await
}

/// 1,000,000 less, as 90 : 10: 900,000 and 100,000. A tenth of 89,100,000 and of 9,900,000: 8,910,000 and 990,000.
async fn divided(page: &Page<'_>) -> Result<()> {
    page.open(&format!("{OPEN_DAY}&facility=hospital&beds=198"))
        .await?;
    let text = "電子カルテ\t90,000,000\nバックアップ\t10,000,000\n出精値引\t△1,000,000\n消費税\t9,900,000\n合計\t108,900,000";
    paste(page, text, 4).await?;
    assign(page, 0, "ehr").await?;
    let deed = "return document.querySelectorAll('[data-late=quote-divide]').length.toString()";
    let offered = page.ask_text(deed, &[]).await?;
    ensure!(offered == "0", "divided over lines without a place");
    assign(page, 1, "cyber").await?;
    press(page, "quote-divide", "2").await?;
    press(page, "quote-divide", "4").await?;
    page.expect("total", &[("cost", "108900000")]).await?;
    shows(
        page,
        "[data-quote]",
        &["98,010,000円", "10,890,000円", "と一致します"],
    )
    .await?;
    page.must_be_accessible().await?;
    // One step back for each.
    press(page, "undo", "").await?;
    page.expect("total", &[("cost", "99000000")]).await?;
    Ok(())
}

/// What was typed a moment ago may still move the page under the pointer; who misses, clicks again.
pub async fn open_fold(page: &Page<'_>, id: &str) -> Result<()> {
    eventually(PATIENCE, async || {
        let open =
            "return document.getElementById(arguments[0])?.childElementCount > 1 ? 'open' : ''";
        if page.ask_text(open, &[id]).await? != "open" {
            let summary = page
                .client
                .find(Locator::Css(&format!("#{id} > summary")))
                .await?;
            page.click(&summary).await?;
        }
        let is_open = page.ask_text(open, &[id]).await?;
        ensure!(is_open == "open", "nothing is in {id}");
        Ok(())
    })
    .await
}

pub async fn press(page: &Page<'_>, what: &str, of: &str) -> Result<()> {
    let of = if of.is_empty() {
        String::new()
    } else {
        format!("[data-of='{of}']")
    };
    let selector = format!("button[data-late={what}]{of}");
    let button = page
        .client
        .wait()
        .for_element(Locator::Css(&selector))
        .await;
    page.click(&button.context(selector)?).await
}

/// Waits until these words stand there; how the lines break does not matter.
pub async fn shows(page: &Page<'_>, place: &str, words: &[&str]) -> Result<()> {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    eventually(PATIENCE, async || {
        let text = page.ask_text(script, &[place]).await?;
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for word in words {
            let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
            ensure!(text.contains(&word), "{place} lacks {word}: {text}");
        }
        Ok(())
    })
    .await
}

/// Puts a text into the box for a quote, and waits for so many lines.
pub async fn paste(page: &Page<'_>, text: &str, count: usize) -> Result<()> {
    open_fold(page, "quote").await?;
    // A paste into the box: keys would leave it at the first tab.
    let paste = "const area = document.getElementById('quote-paste');
        area.value = arguments[0]; area.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.ask(paste, &[text]).await?;
    press(page, "quote-paste", "").await?;
    eventually(PATIENCE, async || {
        let lines = page
            .client
            .find_all(Locator::Css("[data-late=quote-to]"))
            .await?;
        ensure!(lines.len() == count, "{} lines", lines.len());
        Ok(())
    })
    .await
}

/// Gives a line of the quote its place.
pub async fn assign(page: &Page<'_>, line: usize, to: &str) -> Result<()> {
    let selector = format!("select[data-late=quote-to][data-of='{line}']");
    let place = page.client.find(Locator::Css(&selector)).await?;
    // From under the bar at the foot of a phone.
    let middle = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    page.ask(middle, &[&selector]).await?;
    place.select_by_value(to).await?;
    Ok(())
}

//! Many facilities at once: a table goes in, each row is worked out, mended, found again, and opened in the page.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::many_page::{at_once, click, count, expect_attribute, feed, open, text_of};
use super::small_screen::{WIDER, on_320_px};
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("many: rows come to their figures, and are mended", |page| {
            Box::pin(rows(page))
        }),
        Check::new("many: rows come to their figures, and are mended", |page| {
            Box::pin(rows(page))
        })
        .hosted(),
        Check::new("many: a row opens in the page beside it", |page| {
            Box::pin(opened(page))
        }),
        Check::new("many: the columns are left as they were", |page| {
            Box::pin(left(page))
        }),
        Check::new(
            "many: fourteen thousand rows, of which some stand there",
            |page| Box::pin(scrolled(page)),
        ),
        Check::new("many: columns without headings are named by hand", |page| {
            Box::pin(named(page))
        }),
        Check::new("many: what is pasted is text and nothing else", |page| {
            Box::pin(hostile(page))
        }),
        Check::new("many: accessible in every state", |page| {
            Box::pin(accessible(page))
        }),
        Check::new(
            "many: 320 px wide, nothing reaches beyond the page",
            |page| Box::pin(narrow(page)),
        )
        .only_in(&[Engine::Chromium]),
    ]
}

/// On a day on which every deadline is ahead: 605,000 × 100 × 3/4; a clinic with too many beds; 2,000,000 × 3/4.
const ROWS: &str = "名称\t種類\t病床数\t電子カルテの費用\t判定日\n\
    みなと病院\t病院\t100\t70,000,000\t2026/5/1\n\
    さくら整形\t診療所\t25\t4,000,000\t2026/5/1\n\
    あおば小児科\t診療所\t0\t2,000,000\t2026/5/1\n\
    合計\t\t\t76,000,000\t\n";

async fn rows(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    feed(page, ROWS).await?;
    let total = "[data-total]";
    expect_attribute(page, total, "data-cost", "72000000").await?;
    expect_attribute(page, total, "data-confirmed", "46875000").await?;
    page.expect_said("直すところのある1施設は、合計に入っていません")
        .await?;
    let told = text_of(page, "tr[data-outcome=mend]").await?;
    ensure!(told.contains("病床数は0〜19"), "the row says {told}");

    click(page, "tr[data-outcome=mend] button").await?;
    let beds = "dialog [aria-invalid=true]";
    eventually(PATIENCE, async || {
        ensure!(count(page, beds).await? == 1, "no cell is marked");
        Ok(())
    })
    .await?;
    let script = "const cell = document.querySelector(arguments[0]); cell.value = arguments[1];
        cell.dispatchEvent(new Event('input', { bubbles: true }))";
    page.ask(script, &[beds, "5"]).await?;
    // 605,000 × 5 = 3,025,000, less than 4,000,000; × 3/4.
    expect_attribute(page, total, "data-confirmed", "49143750").await?;
    click(page, "dialog [data-late=close]").await?;
    eventually(PATIENCE, async || {
        ensure!(
            count(page, "dialog[open]").await? == 0,
            "the sheet stays open"
        );
        Ok(())
    })
    .await?;
    click(page, "main > section [data-late=undo]").await?;
    expect_attribute(page, total, "data-confirmed", "46875000").await?;

    click(page, "[data-late=filter][data-of=mend]").await?;
    expect_attribute(page, "table", "aria-rowcount", "2").await?;
    click(page, "[data-late=filter]:not([data-of])").await?;
    expect_attribute(page, "table", "aria-rowcount", "4").await?;
    Ok(())
}

async fn opened(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    feed(page, ROWS).await?;
    let href = "return document.querySelector('tr[data-at=\"0\"] a')?.getAttribute('href')";
    let href = eventually(PATIENCE, async || {
        let href = page.ask_text(href, &[]).await?;
        ensure!(!href.is_empty(), "no row");
        Ok(href)
    })
    .await?;
    let (file, fragment) = href.split_once('#').context("no fragment")?;
    ensure!(file == "index.html", "the link leads to {file}");
    page.open(fragment).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

/// 列の対応 takes the focus, and Escape leaves it as if nobody had been there.
async fn left(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    feed(page, ROWS).await?;
    click(page, "[data-late=map]").await?;
    let focused = "return document.activeElement.id";
    ensure!(page.ask_text(focused, &[]).await? == "mapping", "the title");
    let change = "const list = document.querySelector('[data-late=column][data-of=\"3\"]');
        list.value = ''; list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(change, &[]).await?;
    at_once(page).await?;
    let press = "document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";
    page.ask(press, &[]).await?;
    expect_attribute(page, "[data-total]", "data-confirmed", "46875000").await?;
    ensure!(page.ask_text(focused, &[]).await? == "map", "the button");
    click(page, "[data-late=map]").await?;
    let now = "[data-late=column][data-of='3']";
    expect_attribute(page, now, "data-now", "ehr").await?;
    click(page, "[data-late=unmap]").await?;
    expect_attribute(page, "[data-total]", "data-cost", "72000000").await
}

async fn scrolled(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let script = "let text = 'name\\tfacility\\tbeds\\tehr\\n';
        for (let at = 1; at <= 14000; at++) text += `施設${at}\\tclinic\\t0\\t2000000\\n`;
        const box = document.querySelector('textarea'); box.value = text;
        box.dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(script, &[]).await?;
    // 14,000 × 2,000,000 × 3/4.
    let sum = "21000000000";
    expect_attribute(page, "[data-total]", "data-confirmed", sum).await?;
    expect_attribute(page, "table", "aria-rowcount", "14001").await?;
    ensure!(
        count(page, "tr[data-at]").await? < 200,
        "all rows stand there"
    );
    let to_the_end =
        "document.querySelector('table').scrollIntoView({ block: 'end', behavior: 'instant' })";
    eventually(PATIENCE, async || {
        // Firefox, when it is busy, may drop the first jump of a page that has just grown.
        page.ask(to_the_end, &[]).await?;
        let last = text_of(page, "tr[aria-rowindex='14001'] th").await?;
        ensure!(last == "施設14000", "the last row is {last}");
        Ok(())
    })
    .await?;
    ensure!(count(page, "tr[data-at]").await? < 200, "rows stay behind");
    Ok(())
}

async fn named(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    feed(page, "みなと病院\t100\t70,000,000\n").await?;
    page.expect_said("見出しを読み取れませんでした").await?;
    let choose = "const list = document.querySelector(arguments[0]); list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    for (list, value) in [
        ("[data-late=column][data-of='0']", "name"),
        ("[data-late=column][data-of='1']", "beds"),
        ("[data-late=column][data-of='2']", "ehr"),
        ("[data-late=for-all][data-of=facility]", "hospital"),
    ] {
        page.ask(choose, &[list, value]).await?;
        at_once(page).await?;
    }
    click(page, "[data-late=mapped]").await?;
    expect_attribute(page, "[data-total]", "data-confirmed", "45375000").await
}

async fn hostile(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    let name = "<img src=x onerror=\"document.title='struck'\"><b>x</b>";
    feed(
        page,
        &format!("name\tfacility\tbeds\tehr\n{name}\tclinic\t0\t2000000\n"),
    )
    .await?;
    expect_attribute(page, "[data-total]", "data-confirmed", "1500000").await?;
    let shown = text_of(page, "tr[data-at] th").await?;
    ensure!(shown == name, "it is shown as {shown}");
    click(page, "[data-late=detail]").await?;
    ensure!(
        count(page, "#app img, #app b").await? == 0,
        "it became markup"
    );
    let title = page.ask_text("return document.title", &[]).await?;
    ensure!(!title.contains("struck"), "it ran");
    Ok(())
}

async fn accessible(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    page.must_be_accessible().await.context("empty")?;
    feed(page, ROWS).await?;
    expect_attribute(page, "[data-total]", "data-cost", "72000000").await?;
    page.must_be_accessible().await.context("a table")?;
    click(page, "tr[data-outcome=mend] button").await?;
    page.must_be_accessible().await.context("a row to mend")?;
    click(page, "dialog [data-late=close]").await?;
    click(page, "tr[data-outcome=likely] button").await?;
    page.must_be_accessible().await.context("a row")?;
    click(page, "dialog [data-late=close]").await?;
    click(page, "[data-late=map]").await?;
    page.must_be_accessible().await.context("columns")
}

async fn narrow(page: &Page<'_>) -> Result<()> {
    on_320_px(page, fits(page)).await
}

async fn fits(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    feed(page, ROWS).await?;
    expect_attribute(page, "[data-total]", "data-cost", "72000000").await?;
    let wider = page.ask_text(WIDER, &[]).await?;
    ensure!(wider.is_empty(), "the table is too wide: {wider}");
    page.must_be_accessible().await?;
    click(page, "[data-late=detail]").await?;
    let wide = "const sheet = document.querySelector('dialog');
        return sheet.scrollWidth > sheet.clientWidth";
    ensure!(
        page.ask(wide, &[]).await? == json!(false),
        "the sheet is too wide"
    );
    Ok(())
}

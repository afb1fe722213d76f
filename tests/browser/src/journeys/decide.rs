//! What one decides with: a hospital of 198 beds, a vendor's quote, a lease and another vendor, at a desk and on a
//! phone, up to what one takes along.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Locator;

use super::OPEN_DAY;
use super::aids::{assign, open_fold, paste, press, shows};
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "decide: a hospital compares a quote, a lease and another vendor at a desk",
            |page| Box::pin(hospital(page)),
        ),
        Check::new("decide: the same on a phone, two plans at a time", |page| {
            Box::pin(on_a_phone(page))
        })
        .hosted(),
    ]
}

/// 90,000,000 + 30,000,000 + 12,000,000 − 2,000,000 = 130,000,000 for the records, 8,000,000 for backups.
const QUOTE: &str = "品名\t数量\t単価\t金額\n\
    電子カルテシステム\t1\t90,000,000\t90,000,000\n\
    導入作業\t1\t30,000,000\t¥30,000,000\n\
    端末\t60\t200,000\t12,000,000円\n\
    オフラインバックアップ用サーバ\t1\t8,000,000\t８，０００，０００\n\
    待合室の椅子\t10\t30,000\t300,000\n\
    出精値引\t\t\t△2,000,000\n\
    合計\t\t\t138,300,000\n";

async fn on_a_phone(page: &Page<'_>) -> Result<()> {
    page.client.set_window_size(480, 740).await?;
    let outcome = hospital(page).await;
    page.client.set_window_size(1280, 900).await?;
    outcome
}

/// 605,000 × 198 = 119,790,000; × 3/4 = 89,842,500. 8,000,000 for backups: 3,750,000 × 1/2 = 1,875,000 at least,
/// 4,000,000 at most, to be confirmed.
async fn hospital(page: &Page<'_>) -> Result<()> {
    page.open(OPEN_DAY).await?;
    page.choose("facility", "hospital").await?;
    page.type_into("beds", "198").await?;
    page.choose("standard", "yes").await?;
    page.choose("finish", "thisyear").await?;
    quote(page).await?;
    plans(page).await?;
    goal(page).await?;
    let link = eventually(PATIENCE, async || {
        let link = page.fragment().await?;
        ensure!(link.contains("goal=own.40000000"), "the link is {link}");
        Ok(link)
    })
    .await?;
    page.open(&link).await.context("the link again")?;
    expect_plans(page).await.context("from the link")?;
    expect_goal(page).await.context("from the link")?;
    ensure!(page.fragment().await? == link, "the link was written anew");
    taken_along(page).await?;
    page.must_be_accessible().await
}

async fn quote(page: &Page<'_>) -> Result<()> {
    paste(page, QUOTE, 6).await?;
    // Nothing is assigned by itself.
    ensure!(
        page.total().await?.get("cost") == "0",
        "a line was counted silently"
    );
    for (line, to) in [
        (0, "ehr"),
        (1, "ehr"),
        (2, "ehr"),
        (3, "cyber"),
        (4, "none"),
        (5, "ehr"),
    ] {
        assign(page, line, to).await?;
    }
    page.expect(
        "total",
        &[
            ("cost", "138000000"),
            ("confirmed", "89842500"),
            ("upto", "93842500"),
        ],
    )
    .await?;
    shows(page, "[data-quote]", &["138,300,000円", "一致"]).await?;
    let says = "return document.getElementById('ehr').readOnly
        + document.getElementById('ehr-echo').textContent";
    let says = page.ask_text(says, &[]).await?;
    ensure!(
        says.starts_with("true見積書の明細"),
        "beside the cost: {says}"
    );
    Ok(())
}

/// The lease: 118,000,000 × 3/4 = 88,500,000. The other vendor: 98,000,000 × 3/4 = 73,500,000.
async fn plans(page: &Page<'_>) -> Result<()> {
    open_fold(page, "plans").await?;
    press(page, "plan-copy", "0").await?;
    name(page, "0", "A社 購入").await?;
    name(page, "1", "B社 購入").await?;
    press(page, "plan-take", "1").await?;
    press(page, "quote-clear", "").await?;
    page.type_into("ehr", "98,000,000").await?;
    page.type_into("cyber", "8,000,000").await?;
    press(page, "plan-copy", "0").await?;
    name(page, "2", "A社 リース").await?;
    press(page, "plan-take", "2").await?;
    page.choose("acquire", "lease").await?;
    page.retype("ehr", "118,000,000").await?;
    // The purchase is the one that is edited from here on.
    press(page, "plan-take", "1").await?;
    expect_plans(page).await
}

/// 48,157,500 − 37,500,000 = 10,657,500 and 48,157,500 − 32,500,000 = 15,657,500.
async fn expect_plans(page: &Page<'_>) -> Result<()> {
    let expected = [
        "0 138000000 89842500 93842500",
        "1 126000000 88500000 92500000",
        "2 106000000 73500000 77500000",
    ];
    let read = "return [...document.querySelectorAll('[data-plan]')].map(({ dataset: plan }) =>
        [plan.plan, plan.cost, plan.confirmed, plan.upto].join(' ')).join()";
    eventually(PATIENCE, async || {
        let found = page.ask_text(read, &[]).await?;
        ensure!(found == expected.join(","), "the plans are {found}");
        Ok(())
    })
    .await?;
    let words = [
        "10,657,500円少ない",
        "15,657,500円少ない",
        "基準額119,790,000円を超えている",
    ];
    shows(page, "#plans", &words).await
}

/// 40,000,000 of one's own and 89,842,500 of grant.
async fn goal(page: &Page<'_>) -> Result<()> {
    open_fold(page, "goal").await?;
    let amount = page.client.find(Locator::Id("goal-amount")).await?;
    page.click(&amount).await?;
    amount.send_keys("4000万").await?;
    expect_goal(page).await
}

/// On paper as a table; as a workbook, as a table and as data of all three plans.
async fn taken_along(page: &Page<'_>) -> Result<()> {
    let sheet = "return document.querySelector('.paper__plans')?.textContent ?? ''";
    eventually(PATIENCE, async || {
        let table = page.ask_text(sheet, &[]).await?;
        for word in [
            "A社 購入",
            "A社 リース",
            "B社 購入",
            "33,500,000円〜37,500,000円",
        ] {
            ensure!(table.contains(word), "on paper {word} is not in {table}");
        }
        Ok(())
    })
    .await?;
    if page.engine != Engine::WebKit {
        let printed = page.print().await?;
        ensure!(printed.pages == 1, "it takes {} sheets", printed.pages);
    }
    open_fold(page, "keep").await?;
    let hook = "window.handed = []; window.texts = [];
        URL.createObjectURL = file => { file.text().then(text => window.texts.push(text)); return 'blob:x' };
        HTMLAnchorElement.prototype.click = function () { window.handed.push(this.download) }";
    page.ask(hook, &[]).await?;
    for what in ["export-xlsx", "export-csv", "export-json"] {
        press(page, what, "").await?;
    }
    let read =
        "return window.texts.length === 3 ? JSON.stringify([window.handed, window.texts]) : ''";
    eventually(PATIENCE, async || {
        let taken = page.ask_text(read, &[]).await?;
        let (names, texts): (Vec<String>, Vec<String>) = serde_json::from_str(&taken)?;
        ensure!(names.len() == 3, "handed out: {names:?}");
        let [book, table, data] = texts.as_slice() else {
            bail!("{} files", texts.len())
        };
        ensure!(book.starts_with("PK"), "the workbook begins with {book:.9}");
        // What is confirmed of each plan.
        for yen in ["89842500", "88500000", "73500000"] {
            ensure!(table.contains(yen), "{yen} is not in the table");
            ensure!(data.contains(yen), "{yen} is not in the data");
        }
        Ok(())
    })
    .await
}

async fn expect_goal(page: &Page<'_>) -> Result<()> {
    shows(
        page,
        "[data-goal][data-answer='129842500'][data-why=ok]",
        &["129,842,500円"],
    )
    .await
}

async fn name(page: &Page<'_>, of: &str, name: &str) -> Result<()> {
    let selector = format!("input[data-late=plan-name][data-of='{of}']");
    let field = page
        .client
        .wait()
        .for_element(Locator::Css(&selector))
        .await?;
    page.click(&field).await?;
    page.ask("document.activeElement.select()", &[]).await?;
    Ok(field.send_keys(name).await?)
}

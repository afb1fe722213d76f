//! The page's markup as it stands in a browser, state by state, for a checker of markup to read.
//! Chromium only: every engine is given the same elements.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::args::Args;
use crate::engine::{Browser, Engine, Launch};
use crate::journeys::{edit_rules, many_page, rules_page};
use crate::page::{PATIENCE, Page, eventually};
use crate::runner::Tally;
use crate::scratch::Scratch;
use crate::screenshots::STATES;
use crate::site::{Place, Site};

const WRITTEN: &str = "return '<!doctype html>' + document.documentElement.outerHTML";

/// States in which the app is out of sight, and with it every fold.
const WITHOUT_APP: [&str; 2] = ["failed", "static"];

pub async fn write(args: &Args, folder: &Path) -> Result<Tally> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let scratch = Scratch::new("markup")?;
    let site = Site::start(&args.page, &scratch)?;
    let browser =
        Browser::start(Engine::Chromium, Launch::Usual, &args.geckodriver, &scratch).await?;
    let page = Page {
        client: browser.client.clone(),
        engine: Engine::Chromium,
        place: Place::File,
        site: &site,
        axe: &args.axe,
        nginx: &args.nginx,
        scratch: &scratch,
        faults: &args.faults,
    };
    let mut tally = Tally::default();
    for state in STATES {
        let name = state.name;
        page.open(state.link)
            .await
            .with_context(|| format!("state {name}"))?;
        page.ask(state.then, &[]).await?;
        put_with_sheet(&page, folder, name).await?;
        tally.passed += 1;
        if !WITHOUT_APP.contains(&name) {
            page.unfold().await?;
            put_with_sheet(&page, folder, &format!("{name}-open")).await?;
            tally.passed += 1;
        }
    }
    guide(&page).await?;
    put(&page, folder, "guide").await?;
    tally.passed += 1;
    tally.passed += many(&page, folder).await?;
    tally.passed += rules(&page, folder).await?;
    browser.close().await;
    Ok(tally)
}

/// The page for many facilities: with a table, with the sheet of a row, and with its columns being named.
async fn many(page: &Page<'_>, folder: &Path) -> Result<usize> {
    let table = "名称\t種類\t病床数\t電子カルテの費用\nみなと\t病院\t100\t7000万\nさくら\t診療所\t25\t400万\n";
    let states = [
        ("many", "tr[data-at]"),
        ("many-row", "tr[data-outcome=mend] button"),
        ("many-columns", "[data-late=map]"),
    ];
    for (name, press) in states {
        many_page::open(page).await?;
        many_page::feed(page, table).await?;
        many_page::click(page, press).await?;
        put(page, folder, name).await?;
    }
    Ok(states.len())
}

/// The page for those who frame it, once its script has filled it in.
async fn guide(page: &Page<'_>) -> Result<()> {
    page.open_url(&page.site.page(page.place)?.join("embed.html")?)
        .await?;
    eventually(PATIENCE, async || {
        let state = page.root_attribute("data-guide").await?;
        ensure!(state == "script", "the guide does not start");
        Ok(())
    })
    .await
}

/// The page of the rules: each tab, and next year's draft.
async fn rules(page: &Page<'_>, folder: &Path) -> Result<usize> {
    rules_page::open(page).await?;
    put(page, folder, "rules").await?;
    rules_page::press(page, "#tab-prove").await?;
    rules_page::expect_proven(page).await?;
    put(page, folder, "rules-proven").await?;
    edit_rules::begin(page).await?;
    put(page, folder, "rules-edit").await?;
    rules_page::press(page, "#tab-out").await?;
    put(page, folder, "rules-out").await?;
    Ok(4)
}

/// With the sheet of paper in it, which comes a moment later than all else.
async fn put_with_sheet(page: &Page<'_>, folder: &Path, name: &str) -> Result<()> {
    page.sheet_is_ready().await?;
    put(page, folder, name).await
}

async fn put(page: &Page<'_>, folder: &Path, name: &str) -> Result<()> {
    let file = folder.join(format!("{name}.html"));
    let markup = page.ask_text(WRITTEN, &[]).await?;
    fs::write(&file, markup).with_context(|| file.display().to_string())
}

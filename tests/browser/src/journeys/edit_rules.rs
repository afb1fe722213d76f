//! The figures of another year, put in by somebody with no compiler: from the shipped page to the next one.

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::rules::read_packs;

use super::rules_page::{self, give, press};
use super::small_screen::{WIDER, on_320_px};
use crate::check::Check;
use crate::damage;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "edit rules: next year's page is made, opens and computes",
            |page| Box::pin(next_year(page)),
        ),
        Check::new(
            "edit rules: a draft is saved, goes on, and every step comes back",
            |page| Box::pin(goes_on(page)),
        ),
        Check::new(
            "edit rules: what is no page as it was handed out is refused",
            |page| Box::pin(refused(page)),
        ),
        Check::new("edit rules: it is accessible", |page| {
            Box::pin(accessible(page))
        }),
        Check::new("edit rules: no scrolling sideways at 320 px", |page| {
            Box::pin(narrow(page))
        })
        .only_in(&[Engine::Chromium]),
    ]
}

pub(super) const PER_BED: &str = "programmes[0].standard_amount.per_bed";
pub(super) const DEADLINE: &str = "programmes[0].deadlines[0]";
pub(super) const TRAINING: &str = "programmes[5].standard_amount.fixed";
const EXAMPLE: &str = "examples[0]";

async fn open(page: &Page<'_>) -> Result<()> {
    rules_page::open(page).await?;
    press(page, "#tab-edit").await
}

/// Writes over what stands in a control, and leaves it.
async fn write(page: &Page<'_>, what: &str, of: &str, text: &str) -> Result<()> {
    let script = "
        const at = [...document.querySelectorAll('[data-late=\"' + arguments[0] + '\"]')]
            .find(control => control.dataset.of === arguments[1]);
        if (!at) return 'nothing to write in';
        at.focus();
        at.value = arguments[2];
        at.dispatchEvent(new Event('input', { bubbles: true }));
        at.blur();
        return ''";
    let failed = page.ask_text(script, &[what, of, text]).await?;
    ensure!(failed.is_empty(), "{failed}: {what} {of}");
    Ok(())
}

pub(super) async fn figure(page: &Page<'_>, path: &str, text: &str) -> Result<()> {
    write(page, "edit-field", path, text).await
}

pub(super) async fn expect_shown(page: &Page<'_>, path: &str, text: &str) -> Result<()> {
    let script = "return document.getElementById('edit-' + arguments[0]).value";
    eventually(PATIENCE, async || {
        let shown = page.ask_text(script, &[path]).await?;
        ensure!(shown == text, "{path} shows {shown}");
        Ok(())
    })
    .await
}

pub(super) async fn expect(page: &Page<'_>, selector: &str, part: &str) -> Result<()> {
    let script = "const at = document.querySelector(arguments[0]);
        return at ? at.textContent : '(nothing)'";
    eventually(PATIENCE, async || {
        let says = page.ask_text(script, &[selector]).await?;
        ensure!(
            says.contains(part),
            "{selector} says “{says:.300}”, not “{part}”"
        );
        Ok(())
    })
    .await
}

/// Begins next year's rules, with the page of this site to put them in.
pub async fn begin(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    give(page, "index.html", page.site.text()?).await?;
    expect(page, "[role=tabpanel] [role=status]", "index.html").await?;
    press(page, "[data-late=edit-year]").await?;
    expect(page, ".edit-head", "令和9年度").await
}

/// What the page hands out when a button is pressed: its name and its text.
pub(super) async fn handed_out(page: &Page<'_>, selector: &str) -> Result<(String, String)> {
    handed(page, selector)
        .await?
        .context("no file is handed out")
}

/// The same, if it hands out anything.
pub(super) async fn handed(page: &Page<'_>, selector: &str) -> Result<Option<(String, String)>> {
    let listen = "window.handed = [];
        window.made = window.made || URL.createObjectURL;
        URL.createObjectURL = file => { window.handed.push(file); return window.made.call(URL, file); };
        HTMLAnchorElement.prototype.click = function () { window.handed.push(this.download); };";
    page.ask(listen, &[]).await?;
    press(page, selector).await?;
    let script = "const done = arguments[0]; const [file, name] = window.handed;
        file ? file.text().then(text => done([name, text])) : done(null)";
    let handed = page.client.execute_async(script, vec![]).await?;
    let text = |index: usize| {
        handed
            .get(index)
            .and_then(|it| it.as_str())
            .map(str::to_owned)
    };
    Ok(text(0).zip(text(1)))
}

/// Three figures: 650,000 a bed, 600,000 for training, the first deadline on 28 May.
async fn three_figures(page: &Page<'_>) -> Result<()> {
    figure(page, &format!("{PER_BED}.yen"), "65万円").await?;
    write(page, "edit-quote", PER_BED, "基準額：650,000円×病床数").await?;
    figure(page, &format!("{TRAINING}.yen"), "６００，０００").await?;
    write(page, "edit-quote", TRAINING, "基準額：600,000円").await?;
    figure(page, &format!("{DEADLINE}.on"), "令和9年5月28日").await?;
    write(
        page,
        "edit-quote",
        DEADLINE,
        "第1回：令和9年5月28日（金曜日）",
    )
    .await
}

async fn next_year(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    three_figures(page).await?;
    expect_shown(page, &format!("{PER_BED}.yen"), "650,000").await?;
    // 605,000 and 650,000 × 100 × 3/4.
    expect(page, ".changes", "病院 100床45,375,00048,750,000+3,375,000").await?;
    // The example of last year's leaflet does not fit the figures: nothing is handed out.
    expect(page, "#out-why", "誤りがある間は保存できません").await?;
    figure(page, &format!("{EXAMPLE}.grant"), "48,750,000").await?;
    expect(page, ".edit__count", "誤りはありません").await?;
    let (name, text) = handed_out(page, "[data-late=out-page]").await?;
    ensure!(name == "index.html", "its name is {name}");
    let rules = damage::rules(&text)?;
    let packs = read_packs(rules.trim(), |text| serde_json::from_str(text).ok());
    let packs = packs.ok().context("the page would refuse its rules")?;
    ensure!(packs.packs().count() == 2, "the years are not both there");
    let url = page.site.with(page.place, "next.html", text.as_bytes())?;
    let plan =
        "facility=hospital&beds=100&ehr=70000000&finish=thisyear&train=700000&date=2027-05-01";
    page.open_url(&with_fragment(&url, plan)).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "48750000").await?;
    page.expect_grant("training", "600000").await?;
    // Its other conditions wait to be confirmed, so nobody counts on it.
    let total = page.total().await?;
    ensure!(
        total.get("confirmed") == "0",
        "confirmed: {}",
        total.get("confirmed")
    );
    let written = page
        .ask_text("return document.getElementById('static').textContent", &[])
        .await?;
    for needed in [
        "48,750,000円",
        "第1回 令和9年5月28日（金曜日）",
        "45,375,000円",
    ] {
        ensure!(
            written.contains(needed),
            "“{needed}” is not in the static part"
        );
    }
    Ok(())
}

async fn goes_on(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    three_figures(page).await?;
    figure(page, &format!("{DEADLINE}.on"), "5月28日").await?;
    expect(page, ".edit__count", "誤り").await?;
    let (_, draft) = handed_out(page, "[data-late=edit-save]").await?;
    open(page).await?;
    give(page, "draft.json", &draft).await?;
    expect(page, ".edit-head", "令和9年度").await?;
    expect_shown(page, &format!("{DEADLINE}.on"), "5月28日").await?;
    figure(page, &format!("{TRAINING}.yen"), "70万").await?;
    page.press_with_control('z').await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "600,000").await
}

async fn refused(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    give(page, "notes.txt", "何でもない文").await?;
    expect(page, "[role=tabpanel] [role=status]", "notes.txt").await?;
    let changed = page
        .site
        .text()?
        .replacen("data-app=\"loading\"", "data-app=\"ready\"", 1);
    give(page, "index.html", &changed).await?;
    press(page, "[data-late=edit-year]").await?;
    expect(page, "#out-why", "配布したときから変わっています").await?;
    let can = "return !document.querySelector('[data-late=out-page]').disabled";
    ensure!(page.ask(can, &[]).await? == false, "it can be pressed");
    Ok(())
}

async fn accessible(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    page.must_be_accessible().await?;
    begin(page).await?;
    figure(page, &format!("{DEADLINE}.on"), "2026-05-28").await?;
    expect(page, ".edit__count", "誤り 1件").await?;
    press(page, "[data-late=edit-whole]").await?;
    page.must_be_accessible().await?;
    press(page, "#tab-out").await?;
    page.must_be_accessible().await
}

async fn narrow(page: &Page<'_>) -> Result<()> {
    on_320_px(page, fits(page)).await
}

async fn fits(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    three_figures(page).await?;
    press(page, "[data-late=edit-whole]").await?;
    for tab in ["#tab-edit", "#tab-out"] {
        press(page, tab).await?;
        let wider = page.ask_text(WIDER, &[]).await?;
        ensure!(wider.is_empty(), "{tab} is too wide: {wider}");
    }
    Ok(())
}

//! Editing rules: what is not saved, and a year that is published, are lost by consent alone.

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::rules::read_packs;

use super::edit_rules::{
    DEADLINE, TRAINING, begin, expect, expect_shown, figure, handed, handed_out,
};
use super::rules_page::{give, press};
use crate::check::Check;
use crate::damage;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "edit rules: another draft takes the place of an unsaved one by consent",
            |page| Box::pin(another_draft(page)),
        ),
        Check::new(
            "edit rules: a file of rules is one step of a draft",
            |page| Box::pin(rules_into(page)),
        ),
        Check::new("edit rules: a year is written over by consent", |page| {
            Box::pin(written_over(page))
        }),
    ]
}

const REMARK: &str = "[role=tabpanel] .support[role=status]";

/// Answers every question this way from now on, and counts them anew.
async fn answer(page: &Page<'_>, yes: bool) -> Result<()> {
    let script = format!(
        "window.questions = []; window.confirm = text => {{ window.questions.push(text); return {yes}; }}"
    );
    page.ask(&script, &[]).await.map(drop)
}

/// Exactly one question has been asked since, about this. A file is read before anything is asked.
async fn was_asked(page: &Page<'_>, part: &str) -> Result<()> {
    eventually(PATIENCE, async || {
        let asked = page
            .ask_text("return window.questions.join(' | ')", &[])
            .await?;
        let is_one = asked.contains(part) && !asked.contains(" | ");
        ensure!(is_one, "asked was “{asked}”, not “{part}”");
        Ok(())
    })
    .await
}

async fn another_draft(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    figure(page, &format!("{TRAINING}.yen"), "60万").await?;
    let (_, draft) = handed_out(page, "[data-late=edit-save]").await?;
    // Saved, it may go without a word.
    answer(page, false).await?;
    give(page, "draft.json", &draft).await?;
    expect(page, REMARK, "下書きを開きました").await?;
    let asked = page.ask_text("return window.questions.join()", &[]).await?;
    ensure!(asked.is_empty(), "what is saved is asked about: {asked}");
    figure(page, &format!("{TRAINING}.yen"), "70万").await?;
    give(page, "draft.json", &draft).await?;
    was_asked(page, "保存していない変更").await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "700,000").await?;
    answer(page, true).await?;
    give(page, "draft.json", &draft).await?;
    was_asked(page, "保存していない変更").await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "600,000").await
}

async fn rules_into(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    answer(page, false).await?;
    figure(page, &format!("{TRAINING}.yen"), "61万3千円").await?;
    press(page, "#tab-out").await?;
    let (name, pack) = handed_out(page, "[data-late=out-pack]").await?;
    press(page, "#tab-edit").await?;
    ensure!(name == "tokyo-ehr-r9.json", "its name is {name}");
    let changed = pack.replacen("613000", "627000", 1);
    ensure!(changed != pack, "613,000 is not in the file");
    give(page, &name, &changed).await?;
    expect(page, REMARK, "下書きに入れました").await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "627,000").await?;
    page.press_with_control('z').await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "613,000").await?;
    // Last year's rules are not those of the year that is being edited.
    let rules = damage::rules(page.site.text()?)?;
    give(page, "last.json", rules.trim()).await?;
    expect(page, REMARK, "令和9年度の規則が入っていません").await?;
    expect_shown(page, &format!("{TRAINING}.yen"), "613,000").await
}

async fn written_over(page: &Page<'_>) -> Result<()> {
    begin(page).await?;
    let save = "[data-late=out-page]";
    figure(page, &format!("{DEADLINE}.on"), "令和9年5月28日").await?;
    let (_, published) = handed_out(page, save).await?;
    give(page, "index.html", &published).await?;
    expect(page, ".edit__doubt", "すでに令和9年度の規則があります").await?;
    figure(page, &format!("{DEADLINE}.on"), "令和9年5月27日").await?;
    answer(page, false).await?;
    let refused = handed(page, save).await?;
    ensure!(refused.is_none(), "a page was handed out all the same");
    was_asked(page, "令和9年度の規則があります").await?;
    answer(page, true).await?;
    let (_, text) = handed_out(page, save).await?;
    was_asked(page, "令和9年度の規則があります").await?;
    let rules = damage::rules(&text)?;
    let packs = read_packs(rules.trim(), |text| serde_json::from_str(text).ok());
    let packs = packs.ok().context("the page would refuse its rules")?;
    ensure!(
        packs.packs().count() == 2,
        "the years are not both there once"
    );
    let of = |day: &str| rules.matches(day).count();
    ensure!(
        of("\"2027-05-27\"") > 0 && of("\"2027-05-28\"") == 0,
        "the year that was there is left"
    );
    Ok(())
}

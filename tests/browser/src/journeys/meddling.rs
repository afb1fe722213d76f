//! Translators, extensions and password managers that change the page under the program: the figures stay
//! right, or none is shown.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, ensure};

use super::failure::{fails, plan};
use super::meddlers::{MEDDLERS, Meddler};
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, PROGRAMMES, Page, eventually};

pub fn checks() -> Vec<Check> {
    let once = MEDDLERS.iter().map(|meddler| {
        let name = format!("meddling: {}", meddler.name);
        Check::new(name, move |page| Box::pin(between(page, meddler)))
    });
    let always = MEDDLERS.iter().filter(|meddler| meddler.always);
    let always = always.map(|meddler| {
        let name = format!("meddling: {}, all the time", meddler.name);
        Check::new(name, move |page| Box::pin(all_the_time(page, meddler)))
    });
    once.chain(always).collect()
}

/// A change to the form, and what the result must then be.
struct Step {
    field: &'static str,
    text: &'static str,
    programme: &'static str,
    grant: &'static str,
}

/// Of the hospital of 100 beds: an amount becomes another, an error comes and goes, cards change places.
const STEPS: [Step; 6] = [
    step("ehr", "1000000", "hospital-ehr", "750000"),
    step("beds", "12x", "hospital-ehr", ""),
    step("beds", "200", "hospital-ehr", "500000"),
    step("facility", "clinic", "clinic-ehr", ""),
    step("beds", "0", "clinic-ehr", "750000"),
    step("ehr", "2000000", "clinic-ehr", "1500000"),
];

const fn step(
    field: &'static str,
    text: &'static str,
    programme: &'static str,
    grant: &'static str,
) -> Step {
    Step {
        field,
        text,
        programme,
        grant,
    }
}

/// What every result and the total read.
type Texts = BTreeMap<String, String>;

/// The texts after each step where nobody meddles; found out once for each engine.
async fn undisturbed(page: &Page<'_>) -> Result<Vec<Texts>> {
    static FOUND: Mutex<Vec<(Engine, Vec<Texts>)>> = Mutex::new(Vec::new());
    let known = |engine| {
        let found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
        let mut found = found.iter();
        found.find_map(|(of, texts)| (*of == engine).then(|| texts.clone()))
    };
    if let Some(texts) = known(page.engine) {
        return Ok(texts);
    }
    opens(page).await?;
    let mut all = Vec::new();
    for step in &STEPS {
        take(page, step).await?;
        all.push(texts(page).await?);
    }
    let results = PROGRAMMES.len() + 1;
    ensure!(
        all.iter().all(|texts| texts.len() == results),
        "results are missing"
    );
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    found.push((page.engine, all.clone()));
    Ok(all)
}

async fn texts(page: &Page<'_>) -> Result<Texts> {
    let answers = page.answers().await?.into_iter();
    // The two marks are what one of the extensions adds.
    Ok(answers
        .map(|(name, answer)| (name, answer.text.replace(['＋', '－'], "")))
        .collect())
}

async fn opens(page: &Page<'_>) -> Result<()> {
    page.open(&plan()).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

async fn take(page: &Page<'_>, step: &Step) -> Result<()> {
    if step.field == "facility" {
        // What is put in at this moment moves the page under the pointer; who misses, clicks again.
        if page.choose("facility", step.text).await.is_err() {
            page.choose("facility", step.text).await?;
        }
    } else {
        page.retype(step.field, step.text).await?;
    }
    page.expect_grant(step.programme, step.grant).await?;
    Ok(())
}

async fn between(page: &Page<'_>, meddler: &Meddler) -> Result<()> {
    let wanted = undisturbed(page).await?;
    opens(page).await?;
    for (step, wanted) in STEPS.iter().zip(&wanted) {
        page.ask(meddler.script, &[]).await?;
        let outcome = follows(page, step, wanted).await;
        if has_stopped(page, meddler).await? {
            return Ok(());
        }
        outcome?;
    }
    page.ask(meddler.script, &[]).await?;
    // The address may still have the plan itself.
    page.change_fragment(&format!("{}&tokyo=yes", plan()))
        .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

async fn all_the_time(page: &Page<'_>, meddler: &Meddler) -> Result<()> {
    let wanted = undisturbed(page).await?;
    opens(page).await?;
    let script = format!(
        "window.meddle = setInterval(() => {{ {} }}, 100)",
        meddler.script
    );
    page.ask(&script, &[]).await?;
    for (step, wanted) in STEPS.iter().zip(&wanted) {
        let outcome = follows(page, step, wanted).await;
        if has_stopped(page, meddler).await? {
            return Ok(());
        }
        outcome?;
    }
    page.ask("clearInterval(meddle)", &[]).await?;
    Ok(())
}

/// After the step everything reads as on a page that nobody meddles with.
async fn follows(page: &Page<'_>, step: &Step, wanted: &Texts) -> Result<()> {
    let what = || format!("{} = “{}”", step.field, step.text);
    take(page, step).await.with_context(what)?;
    eventually(PATIENCE, async || {
        let found = texts(page).await?;
        for (name, wanted) in wanted {
            let found = found.get(name).map_or("(nothing)", String::as_str);
            ensure!(found == wanted, "{name} reads “{found}”, not “{wanted}”");
        }
        ensure!(found.len() == wanted.len(), "results stand twice");
        Ok(())
    })
    .await
    .with_context(what)
}

/// To stop is right as well, if there is no other way.
async fn has_stopped(page: &Page<'_>, meddler: &Meddler) -> Result<bool> {
    if !meddler.may_end || page.root_attribute("data-app").await? != "failed" {
        return Ok(false);
    }
    fails(page, &["E-RUN"]).await?;
    Ok(true)
}

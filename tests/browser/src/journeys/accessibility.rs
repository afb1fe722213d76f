//! No rule of WCAG 2.2 AA that a program can check is broken in any state of the page.
//!
//! A program finds about half of all barriers. The keyboard, the focus and what is announced have journeys
//! of their own, and the rest is for people with screen readers.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use super::OPEN_DAY;
use crate::check::Check;
use crate::damage::{self, Damage};
use crate::engine::{Engine, Launch};
use crate::page::{PATIENCE, Page, eventually, with_fragment};
use crate::vendor::devtools;

/// What a link leads to, and by what it is seen that it does.
struct State {
    name: &'static str,
    link: &'static str,
    sign: &'static str,
}

const STATES: [State; 8] = [
    State {
        name: "empty",
        link: "",
        sign: "#app input[name=facility]",
    },
    State {
        name: "one amount",
        link: "facility=hospital&beds=100&ehr=70000000&date=2026-05-01",
        sign: "[data-program=hospital-ehr][data-grant-max='45375000']",
    },
    State {
        name: "every cost, and a range",
        link: "facility=hospital&beds=100&ehr=70000000&staff=2000000&months=6&consult=1200000&cyber=8000000&train=600000&region=30000000&date=2026-05-01",
        sign: "[data-certainty=range]",
    },
    State {
        name: "wrong fields",
        link: "facility=hospital&beds=12.5&ehr=abc&date=yesterday&nonsense=1",
        sign: "[aria-invalid=true]",
    },
    State {
        name: "ineligible",
        link: "tokyo=no&facility=hospital&beds=100&ehr=70000000&date=2026-05-01",
        sign: "[data-program=hospital-ehr][data-outcome=ineligible]",
    },
    State {
        name: "after the deadline",
        link: "facility=clinic&beds=5&ehr=9000000&date=2026-09-01",
        sign: "[data-program=clinic-ehr][data-window=closed]",
    },
    State {
        name: "before the deadline",
        link: "facility=clinic&beds=5&ehr=9000000&date=2026-05-01",
        sign: "[data-program=clinic-ehr][data-window=open]",
    },
    State {
        name: "outside the rules' year",
        link: "facility=hospital&beds=100&ehr=70000000&date=2027-04-01",
        sign: "html[data-year=past] [data-program=hospital-ehr][data-window=closed]",
    },
];

pub fn checks() -> Vec<Check> {
    let state = |state: &'static State| {
        let name = format!("accessibility: {}", state.name);
        Check::new(name, move |page| Box::pin(reached(page, state)))
    };
    let mut checks: Vec<Check> = STATES.iter().map(state).collect();
    checks.extend([
        Check::new("accessibility: a damaged program", |page| {
            Box::pin(damaged(page))
        })
        .may_complain(),
        Check::new("accessibility: no WebAssembly", |page| {
            Box::pin(no_wasm(page))
        })
        .launched(Launch::NoWasm)
        .may_complain(),
        Check::new("accessibility: a copy without its scripts", |page| {
            Box::pin(no_script(page))
        }),
        Check::new("accessibility: dark, in every state", |page| {
            Box::pin(dark(page))
        })
        .only_in(&[Engine::Chromium])
        .may_complain(),
        Check::new("accessibility: 320 px wide, in every state", |page| {
            Box::pin(narrow(page))
        })
        .only_in(&[Engine::Chromium])
        .may_complain(),
    ]);
    checks
}

async fn reached(page: &Page<'_>, state: &State) -> Result<()> {
    page.open(state.link).await?;
    eventually(PATIENCE, async || {
        let found = page
            .ask_element("return document.querySelector(arguments[0])", &[state.sign])
            .await?;
        ensure!(found.is_some(), "there is no {}", state.sign);
        Ok(())
    })
    .await?;
    // What is in a closed fold is judged too.
    page.unfold().await?;
    page.must_be_accessible().await
}

async fn damaged(page: &Page<'_>) -> Result<()> {
    let content = damage::program(page.site.text()?, Damage::Instructions)?;
    let url = page
        .site
        .with(page.place, "damaged.html", content.as_bytes())?;
    page.open_url(&with_fragment(&url, OPEN_DAY)).await?;
    static_part(page).await
}

async fn no_wasm(page: &Page<'_>) -> Result<()> {
    page.open_url(&page.site.page(page.place)?).await?;
    static_part(page).await
}

/// Where scripts are switched off, axe starts and never ends, in all three engines. So the scripts are taken
/// out of the page instead: what is left is what a file preview shows.
async fn no_script(page: &Page<'_>) -> Result<()> {
    let content = damage::without_scripts(page.site.text()?)?;
    let url = page
        .site
        .with(page.place, "bare.html", content.as_bytes())?;
    page.open_url(&url).await?;
    let shown = page.visible_text().await?;
    ensure!(shown.contains("45,375,000"), "no static part: {shown:.120}");
    page.must_be_accessible().await
}

async fn static_part(page: &Page<'_>) -> Result<()> {
    let outcome = page.wait_for_outcome().await?;
    ensure!(outcome == "failed", "data-app is “{outcome}”");
    page.must_be_accessible().await
}

/// Goes on after a state that fails, so that one run names all that is to be repaired.
async fn every_state(page: &Page<'_>) -> Result<()> {
    let mut broken = Vec::new();
    for state in &STATES {
        if let Err(reason) = reached(page, state).await.context(state.name) {
            broken.push(format!("{reason:#}"));
        }
    }
    if let Err(reason) = damaged(page).await.context("a damaged program") {
        broken.push(format!("{reason:#}"));
    }
    ensure!(broken.is_empty(), "{}", broken.join("\n     "));
    Ok(())
}

async fn dark(page: &Page<'_>) -> Result<()> {
    let scheme =
        |value: &str| json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    emulated(page, "Emulation.setEmulatedMedia", scheme("dark")).await?;
    let outcome = every_state(page).await;
    emulated(page, "Emulation.setEmulatedMedia", scheme("")).await?;
    outcome
}

async fn narrow(page: &Page<'_>) -> Result<()> {
    const SCREEN: &str = "Emulation.setDeviceMetricsOverride";
    let phone = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
    emulated(page, SCREEN, phone).await?;
    let outcome = every_state(page).await;
    emulated(page, "Emulation.clearDeviceMetricsOverride", json!({})).await?;
    outcome
}

async fn emulated(page: &Page<'_>, command: &str, parameters: Json) -> Result<()> {
    devtools(&page.client, command, parameters).await?;
    Ok(())
}

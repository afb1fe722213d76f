//! Pictures of the page's states, for people to look at. Chromium only.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value as Json, json};

use crate::args::Args;
use crate::engine::{Browser, Engine, Launch};
use crate::page::Page;
use crate::runner::Tally;
use crate::scratch::Scratch;
use crate::site::{Place, Site};
use crate::vendor::devtools;

/// A phone and a desk.
const SCREENS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// A state of the page: the name of its picture, the link that leads there, what is done then, and how the
/// visitor's system shows it.
pub struct State {
    pub name: &'static str,
    pub link: &'static str,
    pub then: &'static str,
    media: (&'static str, &'static str),
}

const fn state(name: &'static str, link: &'static str) -> State {
    State {
        name,
        link,
        then: "",
        media: ("", ""),
    }
}

const PLAN: &str =
    "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000&date=2026-11-22";
const OPEN_ALL: &str = "for (const fold of document.querySelectorAll('details')) fold.open = true";

pub const STATES: [State; 17] = [
    state("empty", ""),
    state(
        "hospital-180",
        "facility=hospital&beds=180&ehr=70000000&finish=thisyear",
    ),
    state(
        "hospital-220",
        "facility=hospital&beds=220&ehr=70000000&project=renewal",
    ),
    state("clinic-0", "facility=clinic&beds=0&ehr=2000000"),
    state(
        "clinic-5-lease",
        "facility=clinic&beds=5&acquire=lease&ehr=4000000",
    ),
    state(
        "clinic-19",
        "facility=clinic&beds=19&ehr=12000000&staff=1000000",
    ),
    state("dental", "facility=other&ehr=3000000"),
    state(
        "outside-tokyo",
        "facility=hospital&tokyo=no&beds=100&ehr=70000000",
    ),
    state(
        "signed",
        "facility=hospital&beds=100&ehr=70000000&contract=signed&finish=later",
    ),
    state(
        "wrong",
        "facility=hospital&beds=12.5&ehr=70000000&consult=約100万&colour=red",
    ),
    state(
        "open",
        "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000&date=2026-05-01",
    ),
    state(
        "other-year",
        "facility=hospital&beds=100&ehr=70000000&date=2027-04-01",
    ),
    State {
        then: OPEN_ALL,
        ..state("unfolded", PLAN)
    },
    State {
        media: ("prefers-color-scheme", "dark"),
        ..state("dark", PLAN)
    },
    State {
        media: ("forced-colors", "active"),
        ..state("forced-colors", PLAN)
    },
    State {
        then: "document.documentElement.dataset.app = 'failed'; document.querySelector('[data-failure-code]').textContent = 'E-RUN'",
        ..state("failed", PLAN)
    },
    State {
        then: "document.documentElement.dataset.app = 'loading'",
        ..state("static", "")
    },
];

/// What stands on the sheet that is printed beside the pictures.
const PAPER: &str = "facility=hospital&beds=199&standard=no&ehr=150000000&staff=4000000&months=11&consult=1200000&cyber=8000000&train=600000&region=21000000&date=2026-11-22";

pub async fn take(args: &Args, folder: &Path) -> Result<Tally> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let scratch = Scratch::new("pictures")?;
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
    let bare = json!({ "hidden": true });
    devtools(&page.client, "Emulation.setScrollbarsHidden", bare).await?;
    for (width, height) in SCREENS {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        devtools(&page.client, "Emulation.setDeviceMetricsOverride", screen).await?;
        for state in STATES {
            let file = folder.join(format!("{}-{width}.png", state.name));
            let (name, value) = state.media;
            let media = json!({ "features": [{ "name": name, "value": value }] });
            devtools(&page.client, "Emulation.setEmulatedMedia", media).await?;
            page.open(state.link)
                .await
                .with_context(|| format!("state {}", state.name))?;
            page.ask(state.then, &[]).await?;
            fs::write(&file, picture(&page).await?)?;
            println!("     {}", file.display());
            tally.passed += 1;
        }
    }
    page.open(PAPER).await?;
    fs::write(folder.join("paper.pdf"), page.print().await?.pdf)?;
    browser.close().await;
    Ok(tally)
}

/// The whole page, not only what fits the screen.
async fn picture(page: &Page<'_>) -> Result<Vec<u8>> {
    let sizes = devtools(&page.client, "Page.getLayoutMetrics", json!({})).await?;
    let size = sizes.get("cssContentSize").context("no content size")?;
    let clip = json!({
        "x": 0, "y": 0, "scale": 1,
        "width": size.get("width"), "height": size.get("height"),
    });
    let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = devtools(&page.client, "Page.captureScreenshot", how).await?;
    let data = answer
        .get("data")
        .and_then(Json::as_str)
        .context("no picture")?;
    Ok(BASE64_STANDARD.decode(data)?)
}

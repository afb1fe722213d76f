//! Other eyes: large letters, writing from right to left, the colours of the system instead of ours.

use anyhow::{Result, ensure};
use serde_json::json;

use super::failure::plan;
use crate::check::Check;
use crate::engine::Engine;
use crate::page::{PATIENCE, Page, eventually};
use crate::vendor::devtools;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("sight: letters twice as large cut nothing off", |page| {
            Box::pin(fits(
                page,
                "document.documentElement.style.fontSize = '200%'",
            ))
        }),
        Check::new(
            "sight: a page from right to left cuts nothing off",
            |page| Box::pin(fits(page, "document.documentElement.dir = 'rtl'")),
        ),
        Check::new("sight: forced colours keep every mark", |page| {
            Box::pin(forced_colours(page))
        })
        .only_in(&[Engine::Chromium]),
    ]
}

const WIDER: &str = "
    const page = document.documentElement, width = page.clientWidth;
    const out = [...document.querySelectorAll('#app *')].filter(place => {
        const box = place.getBoundingClientRect();
        return box.width && (box.right > width + 1 || box.left < -1) && !place.closest('.table, .hidden-visually, svg');
    });
    return page.scrollWidth <= width && !out.length ? ''
        : page.scrollWidth + ' in ' + width + ': ' + out.slice(0, 3).map(place => place.cloneNode(false).outerHTML.slice(0, 80)).join(' ')";

async fn fits(page: &Page<'_>, change: &str) -> Result<()> {
    let wide = "facility=hospital&beds=199&ehr=999999999999&staff=1000000&months=6&consult=1200000&cyber=8000000&region=30000000&date=2026-05-01";
    for width in [1280, 640] {
        page.client.set_window_size(width, 900).await?;
        let outcome = async {
            page.open(wide).await?;
            page.ask(change, &[]).await?;
            page.unfold().await?;
            eventually(PATIENCE, async || {
                let wider = page.ask_text(WIDER, &[]).await?;
                ensure!(wider.is_empty(), "at {width} px: {wider}");
                Ok(())
            })
            .await
        }
        .await;
        page.client.set_window_size(1280, 900).await?;
        outcome?;
    }
    Ok(())
}

/// What tells something by colour elsewhere must have a line at one side at least, and the choice a ground.
const MARKS: &str = "
    const page = getComputedStyle(document.documentElement).backgroundColor;
    const style = place => getComputedStyle(place);
    const sides = ['top', 'bottom', 'left'];
    const bare = place => !sides.some(side => parseFloat(style(place)[`border-${side}-width`]) > 0);
    const all = selector => [...document.querySelectorAll(selector)];
    const lined = all('.chip, .button, .card, .notice, .box input, .split__side[data-applies]');
    const bars = all('.bars rect');
    const chosen = all('input:checked + span');
    const lost = [
        ...lined.filter(bare),
        ...bars.filter(bar => [page, 'none'].includes(style(bar).stroke)),
        ...chosen.filter(label => style(label).backgroundColor === page),
    ];
    if (!matchMedia('(forced-colors: active)').matches) return 'no forced colours';
    if (!bars.length || !chosen.length || !lined.length) return 'nothing to judge';
    return lost.map(place => place.outerHTML.slice(0, 60)).join(' ')";

async fn forced_colours(page: &Page<'_>) -> Result<()> {
    const MEDIA: &str = "Emulation.setEmulatedMedia";
    let colours =
        |value: &str| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    devtools(&page.client, MEDIA, colours("active")).await?;
    let outcome = async {
        page.open(&plan()).await?;
        page.expect_grant("hospital-ehr", "45375000").await?;
        page.unfold().await?;
        let lost = page.ask_text(MARKS, &[]).await?;
        ensure!(lost.is_empty(), "without a mark: {lost}");
        Ok(())
    }
    .await;
    devtools(&page.client, MEDIA, colours("")).await?;
    outcome
}

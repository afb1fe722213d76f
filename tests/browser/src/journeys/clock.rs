//! A page that is left open notices time: at midnight in Japan, when a year ends, when the desk closes, and
//! when somebody comes back to it.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

/// A moment that changes what the page says, two seconds before it, and a script that is true before and
/// false after it.
struct Moment {
    name: &'static str,
    before: &'static str,
    link: &'static str,
    holds: &'static str,
    /// What the live region then speaks of.
    said: &'static str,
}

const HOSPITAL: &str = "facility=hospital&beds=100&ehr=70000000";

/// Five moments, in UTC: Japan is nine hours ahead.
const MOMENTS: [Moment; 5] = [
    Moment {
        name: "the last day of hospitals ends",
        before: "2026-07-31T14:59:58Z",
        link: HOSPITAL,
        holds: "document.querySelector('[data-program=hospital-ehr]').dataset.window === 'open'",
        said: "申請期限は過ぎました",
    },
    Moment {
        name: "the last day of clinics ends",
        before: "2026-08-31T14:59:58Z",
        link: "facility=clinic&beds=0&ehr=2000000",
        holds: "document.querySelector('[data-program=clinic-ehr]').dataset.window === 'open'",
        said: "申請期限は過ぎました",
    },
    Moment {
        name: "the year of the rules ends",
        before: "2027-03-31T14:59:58Z",
        link: HOSPITAL,
        holds: "document.documentElement.dataset.year === 'current'",
        said: "期間外です",
    },
    Moment {
        name: "the desk closes",
        before: "2026-11-24T10:29:58Z",
        link: HOSPITAL,
        holds: "document.body.innerText.includes('いま受付時間内です')",
        said: "自己負担のめやす",
    },
    Moment {
        name: "the desk opens",
        before: "2026-11-24T01:59:58Z",
        link: HOSPITAL,
        holds: "document.body.innerText.includes('いまは受付時間外です')",
        said: "自己負担のめやす",
    },
];

pub fn checks() -> Vec<Check> {
    let by_itself = |moment: &'static Moment| {
        let name = format!("clock: left open while {}", moment.name);
        Check::new(name, move |page| Box::pin(passes(page, moment)))
    };
    let on_return = RETURNS.map(|event| {
        let name = format!("clock: after an absence, told by {event}");
        Check::new(name, move |page| Box::pin(comes_back(page, event)))
    });
    let mut checks: Vec<Check> = MOMENTS.iter().map(by_itself).collect();
    checks.extend(on_return);
    checks
}

/// A clock that starts at `before` when the page is loaded, and that a check can set. The page itself sets
/// it: a script of Firefox's automation has a clock and a window of its own.
async fn open(page: &Page<'_>, before: &str, link: &str) -> Result<()> {
    let script = format!(
        "const real = Date.now.bind(Date);
         let ahead = Date.parse('{before}') - real();
         Date.now = () => real() + ahead;
         addEventListener('set-clock', () => {{
             ahead = Date.parse(document.documentElement.dataset.clock) - real();
         }});"
    );
    let url = page.site.after(page.place, "clock.html", &script)?;
    page.open_url(&with_fragment(&url, link)).await?;
    page.wait_until_ready().await
}

/// A script that sets the clock.
fn set(moment: &str) -> String {
    format!(
        "document.documentElement.dataset.clock = '{moment}'; dispatchEvent(new Event('set-clock'));"
    )
}

async fn holds(page: &Page<'_>, script: &str) -> Result<bool> {
    let answer = page.ask(&format!("return {script}"), &[]).await?;
    Ok(answer.as_bool().unwrap_or_default())
}

async fn stops_holding(page: &Page<'_>, script: &str) -> Result<()> {
    eventually(Duration::from_secs(15), async || {
        ensure!(!holds(page, script).await?, "still {script}");
        Ok(())
    })
    .await
}

/// A busy machine may need longer than two seconds to open the page: so the clock is set once it stands,
/// and whether the page has followed is asked in the page itself.
async fn passes(page: &Page<'_>, moment: &Moment) -> Result<()> {
    open(page, moment.before, moment.link).await?;
    let script = format!(
        "const done = arguments[arguments.length - 1];
         {set}
         dispatchEvent(new Event('focus'));
         const start = performance.now();
         const look = () => {{
             const holds = {holds};
             if (holds || performance.now() - start > 1500) done(holds); else setTimeout(look, 10);
         }};
         look();",
        set = set(moment.before),
        holds = moment.holds
    );
    let before = page.client.execute_async(&script, Vec::new()).await?;
    ensure!(before == json!(true), "not even before: {}", moment.holds);
    stops_holding(page, moment.holds).await?;
    // A deadline that goes by is news for those who do not see it; the amounts are told as ever.
    page.expect_said(moment.said).await
}

/// What a browser tells when somebody comes back to a page.
const RETURNS: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

async fn comes_back(page: &Page<'_>, event: &str) -> Result<()> {
    const OPEN: &str =
        "document.querySelector('[data-program=hospital-ehr]').dataset.window === 'open'";
    open(page, "2026-07-31T03:00:10Z", HOSPITAL).await?;
    ensure!(holds(page, OPEN).await?, "not open on the last day");
    // Once the page rests it shows itself anew for nothing but the clock.
    eventually(PATIENCE, async || {
        page.client.find(Locator::Id("paper")).await?;
        Ok(())
    })
    .await?;
    // The device slept for a day: no timer of the page ran.
    let target = if event == "visibilitychange" {
        "document"
    } else {
        "window"
    };
    let set = set("2026-08-01T03:00:10Z");
    page.ask(
        &format!("{set} {target}.dispatchEvent(new Event('{event}'))"),
        &[],
    )
    .await?;
    stops_holding(page, OPEN).await
}

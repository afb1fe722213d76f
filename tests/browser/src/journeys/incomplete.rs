//! Files that broke off or were changed on their way, and browsers that lack something: the static part is
//! read all the same, and a short code says what the matter is.

use anyhow::{Context, Result, ensure};

use super::failure::{fails, opens, plan, static_part_is_readable};
use crate::check::Check;
use crate::damage::{Part, changed_in, cut_in};
use crate::engine::Engine;
use crate::page::{Page, with_fragment};

/// What is taken away from the browser before the page begins, and the code that says so.
const LACKS: [(&str, &str, &str); 6] = [
    ("WebAssembly", "delete window.WebAssembly", "E-WASM"),
    (
        "WebAssembly as a getter that throws",
        "Object.defineProperty(window, 'WebAssembly', { get() { throw new Error('locked') } })",
        "E-WASM",
    ),
    ("instantiation", "delete WebAssembly.instantiate", "E-WASM"),
    ("base64", "delete window.atob", "E-WASM"),
    ("promises", "delete window.Promise", "E-WASM"),
    (
        "leave to compile",
        "WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('refused'))",
        "E-INIT",
    ),
];

pub fn checks() -> Vec<Check> {
    let cut = |part: Part| {
        let name = format!("incomplete: a file that breaks off in the {part:?} part");
        Check::new(name, move |page| Box::pin(broken_off(page, part))).may_complain()
    };
    let changed = |part: Part| {
        let name = format!("incomplete: one letter of the {part:?} part is another");
        Check::new(name, move |page| Box::pin(one_letter(page, part))).may_complain()
    };
    let lacks = LACKS.map(|(what, script, code)| {
        let name = format!("incomplete: a browser without {what}");
        let check = Check::new(name, move |page| Box::pin(lacking(page, script, code)));
        // WebKit's driver works with promises of the page itself.
        let engines = if what == "promises" {
            &[Engine::Chromium, Engine::Firefox]
        } else {
            Engine::ALL.as_slice()
        };
        check.only_in(engines).may_complain()
    });
    let mut checks: Vec<Check> = [Part::Static, Part::Program, Part::Glue, Part::Loader]
        .map(cut)
        .into();
    let parts = [Part::Watch, Part::Styles, Part::Glue, Part::Loader];
    checks.extend(parts.map(changed));
    checks.extend(lacks);
    checks.extend([
        Check::new("incomplete: a policy that forbids WebAssembly", |page| {
            Box::pin(forbidden(page))
        })
        .may_complain(),
        Check::new("incomplete: a browser of 2021 runs it", |page| {
            Box::pin(old(page))
        }),
        Check::new("incomplete: an app that does not come within 8 s", |page| {
            Box::pin(slow(page))
        }),
    ]);
    checks
}

async fn broken_off(page: &Page<'_>, part: Part) -> Result<()> {
    opens(page, "cut.html", cut_in(page.site.text()?, part)?).await?;
    fails(page, &["E-DEC"]).await?;
    if matches!(part, Part::Static) {
        // What came through of it.
        let text = page.visible_text().await?;
        ensure!(text.contains("補助の一覧"), "no static part: {text:.120}");
        return Ok(());
    }
    static_part_is_readable(page).await
}

/// The policy refuses the part. Where it is the one that reports, nothing runs and nothing is said.
async fn one_letter(page: &Page<'_>, part: Part) -> Result<()> {
    opens(page, "letter.html", &changed_in(page.site.text()?, part)?).await?;
    if matches!(part, Part::Watch) {
        let state = page.wait_for_failure().await?;
        ensure!(state == "loading", "data-app is “{state}”");
        page.expect_no_amount().await?;
    } else {
        fails(page, &["E-DEC"]).await?;
    }
    static_part_is_readable(page).await
}

async fn lacking(page: &Page<'_>, script: &str, code: &str) -> Result<()> {
    let url = page.site.after(page.place, "lacking.html", script)?;
    page.open_url(&with_fragment(&url, &plan())).await?;
    fails(page, &[code]).await?;
    static_part_is_readable(page).await
}

/// What browsers got after they could run WebAssembly, and the page does without.
async fn old(page: &Page<'_>) -> Result<()> {
    let script = "for (const name of ['DecompressionStream', 'CompressionStream', 'Navigation', 'ViewTransition'])
            delete window[name];
        delete Array.prototype.at; delete Element.prototype.checkVisibility;";
    let url = page.site.after(page.place, "old.html", script)?;
    page.open_url(&with_fragment(&url, &plan())).await?;
    page.wait_until_ready().await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    Ok(())
}

async fn forbidden(page: &Page<'_>) -> Result<()> {
    let text = page.site.text()?;
    let strict = text.replacen(" 'wasm-unsafe-eval'", "", 1);
    ensure!(strict != text, "the policy does not name WebAssembly");
    opens(page, "forbidden.html", &strict).await?;
    fails(page, &["E-INIT"]).await?;
    static_part_is_readable(page).await
}

/// The page gives up waiting and says so; the app may still come, and then the notice goes.
async fn slow(page: &Page<'_>) -> Result<()> {
    const LATE: &str = "
        const start = WebAssembly.instantiate;
        const late = new Promise(go => { window.goOn = go });
        WebAssembly.instantiate = (...all) =>
            late.then(() => start.apply(WebAssembly, all))";
    let url = page.site.after(page.place, "slow.html", LATE)?;
    page.open_url(&with_fragment(&url, &plan())).await?;
    fails(page, &["E-TIME"]).await?;
    static_part_is_readable(page).await?;
    page.ask("goOn()", &[]).await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    page.wait_until_ready().await.context("after it has come")?;
    let code = page.root_attribute("data-code").await?;
    ensure!(code.is_empty(), "the code {code} stays behind");
    Ok(())
}

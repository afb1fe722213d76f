//! Sites that make it hard: by their styles, their mode, their policy.

use anyhow::{Context, Result, ensure};

use super::host::{self, SCRIPT, document, element, without_doctype};
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    let policy = |name: &str, way: Way| {
        let name = format!("frame: a site with a strict policy, {name}");
        Check::new(name, move |page| Box::pin(strict(page, way))).hosted()
    };
    vec![
        Check::new("frame: a site that resets every style", |page| {
            Box::pin(reset(page))
        })
        .hosted(),
        Check::new("frame: a site in quirks mode", |page| {
            Box::pin(quirks(page))
        })
        .hosted(),
        policy("by nonce", Way::Nonce),
        policy("by address", Way::Address),
        policy("by hash", Way::Hash),
    ]
}

async fn reset(page: &Page<'_>) -> Result<()> {
    const STYLES: &str = "<style>* { all: initial !important }
        iframe { display: none !important; height: 10px !important; width: 10px !important }
        p, a { display: none !important }</style>";
    let body = SCRIPT.to_owned() + &element("");
    host::open(page, &document(STYLES, &body)).await?;
    host::ready(page, 0).await?;
    host::settled(page, 0).await?;
    let size = "const frame = window.allFrames()[0]; return frame.clientWidth";
    let width = page.ask(size, &[]).await?.as_u64().unwrap_or_default();
    ensure!(width > 300, "the frame is {width} px wide");
    let link =
        "const link = document.querySelector('tmg-grant-estimator').shadowRoot.querySelector('a');
        return link.getClientRects().length > 0 && link.textContent";
    let link = page.ask_text(link, &[]).await?;
    ensure!(
        link.contains("別ウィンドウで開く"),
        "the link is not to be seen: {link}"
    );
    host::enter(page, 0).await?;
    host::type_the_example(page).await?;
    host::leave(page).await?;
    host::nothing_heard(page, 1).await
}

/// The one frame of the site starts, fits, computes the example, fits again, and nobody complains.
async fn works(page: &Page<'_>) -> Result<()> {
    host::ready(page, 0).await?;
    host::settled(page, 0).await?;
    host::enter(page, 0).await?;
    host::type_the_example(page).await?;
    host::leave(page).await?;
    host::settled(page, 0).await?;
    host::nothing_heard(page, 1).await
}

async fn quirks(page: &Page<'_>) -> Result<()> {
    let body = SCRIPT.to_owned() + &element("");
    host::open(page, &without_doctype("", &body)).await?;
    let mode = page.ask_text("return document.compatMode", &[]).await?;
    ensure!(mode == "BackCompat", "the site is in {mode}");
    works(page).await
}

/// How the site's policy allows the script of the element.
#[derive(Clone, Copy)]
enum Way {
    Nonce,
    Address,
    Hash,
}

/// With nothing for styles, which the element sets as properties, and with Trusted Types.
async fn strict(page: &Page<'_>, way: Way) -> Result<()> {
    let base = page.site.page(page.place)?;
    let script = base.join("embed-1.js")?;
    let (source, tag) = match way {
        Way::Nonce => (
            String::new(),
            "<script nonce=\"mine\" src=\"embed-1.js\"></script>".to_owned(),
        ),
        Way::Address => (script.to_string(), SCRIPT.to_owned()),
        Way::Hash => {
            let hash = integrity(page)?;
            let tag = format!(
                "<script src=\"embed-1.js\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>"
            );
            (format!("'{hash}'"), tag)
        }
    };
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'nonce-mine' {source}; \
         frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'\">"
    );
    host::open(page, &document(&policy, &(tag + &element("result-event")))).await?;
    works(page).await
}

/// What the page for site owners gives as the hash of the script.
fn integrity(page: &Page<'_>) -> Result<String> {
    let guide = page.site.beside("embed.html")?;
    let hash = guide
        .split("integrity=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    Ok(hash.context("no integrity in the code")?.to_owned())
}

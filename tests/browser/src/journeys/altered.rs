//! Only what is the page to the last byte takes the place of a copy. Whatever a host or a network has changed
//! is shown, as everything is that a server sends, and not kept.

use anyhow::{Context, Result, ensure};
use tokio::time::sleep;

use super::visit::{SETTLING, build, first_visit, held, must_be_kept};
use crate::check::Check;
use crate::damage::{Part, changed_in};
use crate::host::{Delivery, Host, Mood};
use crate::page::{PATIENCE, Page, eventually};
use crate::stamp;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "altered: a page with one byte changed is not kept",
            |page| Box::pin(held(page, async || refused(page, &bytes(page)?).await)),
        )
        .hosted()
        .may_complain(),
        Check::new("altered: neither is one with something put in", |page| {
            Box::pin(held(page, async || refused(page, &parts(page)?).await))
        })
        .hosted()
        .may_complain(),
        Check::new(
            "altered: neither is a short one, or one of another type",
            |page| Box::pin(held(page, async || refused(page, &strangers(page)?).await)),
        )
        .hosted()
        .may_complain(),
        Check::new("altered: neither is one too large", |page| {
            Box::pin(held(page, async || refused(page, &sizes(page)?).await))
        })
        .hosted()
        .may_complain(),
    ]
}

type Bad = (&'static str, Delivery);

/// Each is made from another build, so that it would be known if it were kept.
fn other(page: &Page<'_>) -> Result<String> {
    stamp::another(page.site.text()?, "other")
}

fn bytes(page: &Page<'_>) -> Result<[Bad; 2]> {
    let text = other(page)?;
    let name = stamp::build(&text)?.to_owned();
    let named = format!("content=\"{name}\"");
    let misnamed = text
        .replace(&named, "content=\"01234567\"")
        .replace(&format!(">{name}<"), ">01234567<");
    Ok([
        ("a letter", (*changed_in(&text, Part::Static)?).into()),
        ("another name in both places", (*misnamed).into()),
    ])
}

fn parts(page: &Page<'_>) -> Result<[Bad; 2]> {
    let text = other(page)?;
    let script = "<script>window.counted = 1</script></body>";
    let injected = text.replacen("</body>", script, 1);
    let marked = format!("\u{feff}{text}");
    Ok([
        ("a script", (*injected).into()),
        ("a mark of the order of bytes", (*marked).into()),
    ])
}

fn strangers(page: &Page<'_>) -> Result<[Bad; 2]> {
    let short = "<!doctype html><html><meta name=\"build\" content=\"01234567\"><title>short page</title><p>text</html>";
    let short = format!("{short:102}");
    let plain = Delivery {
        kind: Some("text/plain; charset=utf-8"),
        ..Delivery::from(&*other(page)?)
    };
    Ok([("102 bytes", (*short).into()), ("plain text", plain)])
}

fn sizes(page: &Page<'_>) -> Result<[Bad; 2]> {
    let filling = format!("<!-- {} --></body>", "x".repeat(2 * 1024 * 1024));
    let text = other(page)?.replacen("</body>", &filling, 1);
    let large = Delivery::from(&*stamp::stamped(&text)?);
    let endless = Delivery {
        length: false,
        ..large.clone()
    };
    Ok([
        ("more than 2 MiB", large),
        ("more than 2 MiB, unannounced", endless),
    ])
}

/// The visitor has all of it, but for the doctype.
async fn is_shown_whole(page: &Page<'_>, delivery: &Delivery) -> Result<()> {
    let sent = String::from_utf8_lossy(&delivery.body).chars().count();
    eventually(PATIENCE, async || {
        let script = "return document.documentElement.outerHTML.length";
        let shown = page.ask(script, &[]).await?.as_u64().unwrap_or_default();
        ensure!(
            usize::try_from(shown)? + 20 >= sent,
            "shown are {shown} of {sent} letters"
        );
        Ok(())
    })
    .await
}

async fn refused(page: &Page<'_>, bad: &[Bad; 2]) -> Result<()> {
    let host = Host::start(page.site)?;
    first_visit(page, &host, "").await?;
    let good = build(page).await?;
    for ((name, delivery), silence) in bad.iter().zip([Mood::Cut, Mood::Stopped]) {
        host.deliver("index.html", delivery.clone());
        host.is(Mood::Normal);
        page.open_url(&host.url("")?).await.context(*name)?;
        is_shown_whole(page, delivery).await.context(*name)?;
        // What is kept is written after the answer is given.
        sleep(SETTLING).await;
        host.is(silence);
        must_be_kept(page, &host, "").await.context(*name)?;
        let kept = build(page).await?;
        ensure!(kept == good, "{name}: kept is build {kept}");
    }
    Ok(())
}

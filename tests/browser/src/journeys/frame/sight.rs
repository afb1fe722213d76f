//! A frame that nobody sees yet: hidden, or far below.

use anyhow::{Result, ensure};

use super::host::{self, SCRIPT, document, element};
use crate::check::Check;
use crate::page::Page;

pub fn checks() -> Vec<Check> {
    vec![
        Check::new("frame: hidden, then shown", |page| Box::pin(hidden(page))).hosted(),
        Check::new("frame: far below, it loads when it is near", |page| {
            Box::pin(lazy(page))
        })
        .hosted(),
    ]
}

async fn hidden(page: &Page<'_>) -> Result<()> {
    let eager = "<script nonce=\"mine\">document.querySelector('tmg-grant-estimator').shadowRoot.querySelector('iframe').loading = 'eager'</script>";
    let body = format!("{SCRIPT}<div id=place hidden>{}</div>{eager}", element(""));
    host::open(page, &document("", &body)).await?;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let told = host::messages(page, "tmg-estimator:height").await?;
    ensure!(told.is_empty(), "what is not seen has a height: {told:?}");
    let toggle = "document.querySelector('#place').hidden = arguments[0] === 'hide'";
    page.ask(toggle, &["show"]).await?;
    host::ready(page, 0).await?;
    let shown = host::settled(page, 0).await?;
    page.ask(toggle, &["hide"]).await?;
    page.ask(toggle, &["show"]).await?;
    let again = host::settled(page, 0).await?;
    ensure!(shown == again, "{shown} px before, {again} px after");
    host::nothing_heard(page, 1).await
}

async fn lazy(page: &Page<'_>) -> Result<()> {
    let body = format!(
        "{SCRIPT}<div style=\"height:30000px\"></div>{}",
        element("")
    );
    host::open(page, &document("", &body)).await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let requests = page.site.take_requests();
    ensure!(
        !requests.iter().any(|line| line.contains("overheard")),
        "loaded before anyone came near: {requests:?}"
    );
    host::ready(page, 0).await?;
    host::settled(page, 0).await?;
    host::nothing_heard(page, 1).await
}

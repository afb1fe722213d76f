//! Folders of real desks: with spaces, Japanese, and characters that mean something in an address.

use anyhow::{Result, ensure};

use super::OPEN_DAY;
use crate::check::Check;
use crate::page::{Page, with_fragment};

pub fn checks() -> Vec<Check> {
    [
        "補助金 令和8年度",
        "a folder  with spaces",
        "#1 見積",
        "100%",
        "50%25 off?",
        "ﾊﾝｶｸ (コピー) [1] & 'x'",
    ]
    .map(|folder| {
        Check::new(
            format!("places: in the folder “{folder}”"),
            move |page| Box::pin(opens(page, folder)),
        )
    })
    .into()
}

async fn opens(page: &Page<'_>, folder: &'static str) -> Result<()> {
    let url = page.site.in_folder(folder)?;
    page.open_url(&with_fragment(
        &url,
        &format!("facility=clinic&beds=0&{OPEN_DAY}"),
    ))
    .await?;
    page.wait_until_ready().await?;
    page.type_into("ehr", "2000000").await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    let path = page.client.current_url().await?.path().to_owned();
    ensure!(
        path == url.path(),
        "typing changed the path from {} to {path}",
        url.path()
    );
    Ok(())
}

//! Fourteen thousand facilities: the page says of them what the library says.

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::domain::Date;
use ehr_grant_estimator::form::from_link;
use ehr_grant_estimator::rules::{Pack, estimate};

use super::many_page::{expect_attribute, feed, open};
use crate::check::Check;
use crate::page::Page;

#[path = "../../../facilities.rs"]
mod facilities;

pub fn checks() -> Vec<Check> {
    vec![Check::new(
        "many: fourteen thousand facilities come to what the library says",
        |page| Box::pin(as_the_library(page)),
    )]
}

/// The command line is held against the same facilities in `cli/tests/cli/facilities.rs`.
async fn as_the_library(page: &Page<'_>) -> Result<()> {
    const COUNT: u64 = 14_000;
    let pack: Pack = include_str!("../../../../rules/tokyo-ehr-r8.json").parse()?;
    let day = Date::parse("2026-04-10").context("a day")?;
    let (mut cost, mut confirmed, mut up_to) = (0, 0, 0);
    for cells in facilities::facilities(COUNT) {
        let (form, problems) = from_link(&facilities::link(&cells));
        ensure!(problems.is_empty(), "{cells:?}");
        let totals = estimate(&pack, &form.read().case, day).totals;
        cost += u64::from(totals.cost.high);
        confirmed += u64::from(totals.confirmed);
        up_to += u64::from(totals.up_to);
    }
    open(page).await?;
    feed(page, &facilities::table(COUNT)).await?;
    let total = "[data-total]";
    expect_attribute(page, total, "data-upto", &up_to.to_string()).await?;
    expect_attribute(page, total, "data-confirmed", &confirmed.to_string()).await?;
    expect_attribute(page, total, "data-cost", &cost.to_string()).await?;
    expect_attribute(page, "table", "aria-rowcount", "14001").await
}

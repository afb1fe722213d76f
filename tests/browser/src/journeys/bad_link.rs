//! Links that were cut, edited or made by another program: what cannot be used is named, and nothing else is lost.

use anyhow::{Context, Result, ensure};

use super::OPEN_DAY;
use super::link::{holds, notice};
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "bad link: unknown keys and values are named, the rest is kept",
            |page| Box::pin(unknown(page)),
        ),
        Check::new(
            "bad link: impossible numbers and days are named, the rest is kept",
            |page| Box::pin(impossible(page)),
        ),
        Check::new("bad link: a megabyte of nonsense does no harm", |page| {
            Box::pin(megabyte(page))
        }),
        Check::new(
            "bad link: a day outside the rules' year gives a reference, and says so",
            |page| Box::pin(other_year(page)),
        ),
    ]
}

async fn unknown(page: &Page<'_>) -> Result<()> {
    const BAD: [(&str, &str); 9] = [
        ("facility", "castle"),
        ("tokyo", "maybe"),
        ("project", "old"),
        ("acquire", "steal"),
        ("standard", "perhaps"),
        ("contract", "oral"),
        ("finish", "never"),
        ("pack", "nopack"),
        ("colour", "red"),
    ];
    for (key, value) in BAD {
        // The last of two facilities would win or be refused; so the good one is left out in that row.
        let facility = if key == "facility" {
            ""
        } else {
            "facility=hospital&"
        };
        page.open(&format!(
            "{facility}beds=100&ehr=70000000&{OPEN_DAY}&{key}={value}"
        ))
        .await?;
        eventually(PATIENCE, async || {
            let notice = notice(page).await?;
            ensure!(
                notice.contains(key),
                "{key}={value} is not named in the notice “{notice}”"
            );
            ensure!(
                !notice.contains("beds"),
                "the notice also names beds, which is right: {notice}"
            );
            Ok(())
        })
        .await?;
        holds(page, &[("beds", "100"), ("ehr", "70000000")]).await?;
        if key != "facility" && key != "pack" {
            page.expect_grant("hospital-ehr", "45375000").await?;
        }
    }
    Ok(())
}

/// These are either named in the notice, or stand in their field and are marked wrong there.
async fn impossible(page: &Page<'_>) -> Result<()> {
    const GOOD: [(&str, &str); 4] = [
        ("beds", "100"),
        ("ehr", "70000000"),
        ("staff", "1000000"),
        ("months", "6"),
    ];
    const BAD: [(&str, &str); 12] = [
        ("beds", "abc"),
        ("beds", "5"),
        ("beds", "12.5"),
        ("beds", "99999999999999999999"),
        ("ehr", "-1"),
        ("ehr", "1e7"),
        ("ehr", "1000000000000"),
        ("staff", "%3Cb%3Ebold"),
        ("months", "0"),
        ("months", "13"),
        ("date", "2026-02-30"),
        ("date", "yesterday"),
    ];
    page.open("").await?;
    for (key, value) in BAD {
        let good = GOOD.into_iter().filter(|(name, _)| *name != key);
        let kept: Vec<(&str, &str)> = good.chain([("facility", "hospital")]).collect();
        let link: Vec<String> = kept
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        page.change_fragment(&format!("{}&{key}={value}", link.join("&")))
            .await?;
        let named = async || -> Result<()> {
            let notice = notice(page).await?;
            ensure!(
                notice.contains(key) || page.field_error(key).await.is_ok(),
                "{key}={value} passes unnamed"
            );
            holds(page, &kept).await
        };
        eventually(PATIENCE, named).await?;
        if key == "beds" || key == "ehr" {
            page.expect(
                "hospital-ehr",
                &[("outcome", "incomplete"), ("grant-max", "")],
            )
            .await?;
        }
    }
    Ok(())
}

async fn megabyte(page: &Page<'_>) -> Result<()> {
    page.open(&format!(
        "facility=hospital&beds=100&ehr=70000000&{OPEN_DAY}"
    ))
    .await?;
    page.expect_grant("hospital-ehr", "45375000").await?;
    let script = "location.hash = '#beds=100&junk=' + 'x'.repeat(1000000)";
    page.ask(script, &[]).await?;
    page.change_fragment(&format!("facility=clinic&beds=0&ehr=2000000&{OPEN_DAY}"))
        .await?;
    page.expect_grant("clinic-ehr", "1500000").await?;
    Ok(())
}

async fn other_year(page: &Page<'_>) -> Result<()> {
    const PLAN: &str = "facility=hospital&beds=100&ehr=70000000&train=100";
    page.open(&format!("{PLAN}&{OPEN_DAY}")).await?;
    for (inside, outside) in [("2026-04-01", "2026-03-31"), ("2027-03-31", "2027-04-01")] {
        page.change_fragment(&format!("{PLAN}&date={inside}"))
            .await?;
        page.expect_grant("hospital-ehr", "45375000")
            .await
            .with_context(|| format!("on {inside}"))?;
        page.expect_year("current").await?;
        let relation = if outside < inside { "future" } else { "past" };
        page.change_fragment(&format!("{PLAN}&date={outside}"))
            .await?;
        page.expect_year(relation)
            .await
            .with_context(|| format!("on {outside}"))?;
        // The figures stand as a reference, and say so where they stand.
        page.expect_grant("hospital-ehr", "45375000").await?;
        let text = page.visible_text().await?;
        let said = text.matches("令和8年度の条件による参考額").count();
        ensure!(said >= 3, "on {outside} the page says so {said} times");
    }
    page.change_fragment(&format!("{PLAN}&date=tomorrow"))
        .await?;
    page.expect_no_amount().await
}

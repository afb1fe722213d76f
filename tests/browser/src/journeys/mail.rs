//! Links as mail programs and chats deliver them: what is left of the plan counts, and what has suffered is
//! named. Never does a part of an amount pass for the amount.

use anyhow::{Context, Result, bail, ensure};

use super::link::notice;
use crate::check::Check;
use crate::page::{PATIENCE, Page, eventually, with_fragment};

/// What became of `facility=hospital&beds=100&ehr=70000000&date=2026-05-01`.
struct Delivery {
    how: &'static str,
    link: &'static str,
    /// Of `hospital-ehr`; empty where the plan is no longer whole.
    grant: &'static str,
    /// What the notice must name; empty where there is nothing to complain about.
    named: &'static str,
}

const DELIVERIES: [Delivery; 12] = [
    Delivery {
        how: "each letter percent-encoded",
        link: "%66%61%63%69%6C%69%74%79=%68%6f%73%70%69%74%61%6c&%62eds=1%300&ehr=%37%30000000&date=2026%2D05%2d01",
        grant: "45375000",
        named: "",
    },
    Delivery {
        how: "the marks percent-encoded as well",
        link: "facility%3Dhospital%26beds%3D100%26ehr%3D70000000%26date%3D2026-05-01",
        grant: "",
        named: "facility",
    },
    Delivery {
        how: "encoded twice",
        link: "facility=hospital&beds=%2531%2530%2530&ehr=70000000&date=2026-05-01",
        grant: "",
        named: "beds",
    },
    Delivery {
        how: "with & as HTML writes it",
        link: "facility=hospital&amp;beds=100&amp;ehr=70000000&amp;date=2026-05-01",
        grant: "",
        named: "amp;beds",
    },
    Delivery {
        how: "wrapped, the line end gone",
        link: "facility=hospital&beds=100&ehr=70\n000000&date=2026-05-01",
        grant: "45375000",
        named: "",
    },
    Delivery {
        how: "wrapped, the line end encoded",
        link: "facility=hospital&beds=100&ehr=70%0D%0A000000&date=2026-05-01",
        grant: "",
        named: "ehr",
    },
    Delivery {
        how: "wrapped, the line end a space",
        link: "facility=hospital&beds=100&ehr=70%20000000&date=2026-05-01",
        grant: "",
        named: "ehr",
    },
    Delivery {
        how: "wrapped in a name",
        link: "facility=hospital&be%20ds=100&ehr=70000000&date=2026-05-01",
        grant: "",
        named: "be ds",
    },
    Delivery {
        how: "wrapped as quoted-printable does",
        link: "facility=3Dhospital&beds=3D100&ehr=3D70000000&date=3D2026-05-01",
        grant: "",
        named: "beds",
    },
    Delivery {
        how: "cut off at the end of the line",
        link: "facility=hospital&beds=100&ehr=70000000&da",
        grant: "",
        named: "da",
    },
    Delivery {
        how: "with the full stop of the sentence",
        link: "facility=hospital&beds=100&date=2026-05-01&ehr=70000000。",
        grant: "",
        named: "ehr",
    },
    Delivery {
        how: "with the bracket round it",
        link: "facility=hospital&beds=100&date=2026-05-01&ehr=70000000>",
        grant: "",
        named: "ehr",
    },
];

pub fn checks() -> Vec<Check> {
    let check = |delivery: &'static Delivery| {
        let name = format!("mail: {}", delivery.how);
        Check::new(name, move |page| Box::pin(opened(page, delivery)))
    };
    DELIVERIES.iter().map(check).collect()
}

async fn opened(page: &Page<'_>, delivery: &Delivery) -> Result<()> {
    let url = with_fragment(&page.site.page(page.place)?, delivery.link);
    page.open_url(&url).await?;
    page.wait_until_ready().await?;
    eventually(PATIENCE, async || {
        let notice = notice(page).await?;
        ensure!(
            notice.contains(delivery.named) && notice.is_empty() == delivery.named.is_empty(),
            "the notice is “{notice}”"
        );
        Ok(())
    })
    .await?;
    let found = page.result("hospital-ehr").await?;
    let found = found.get("grant-max");
    if delivery.how.starts_with("cut off") {
        // The day is lost, and today's rules may be those of another year; the amount is whole or not there.
        ensure!(["45375000", ""].contains(&found), "the grant is {found}");
        return Ok(());
    }
    ensure!(
        found == delivery.grant,
        "the grant is “{found}”, not “{}”",
        delivery.grant
    );
    if delivery.grant.is_empty() {
        page.expect_no_amount().await.context("of a broken plan")?;
    } else if found.is_empty() {
        bail!("the plan is lost")
    }
    Ok(())
}

//! What is measured, and the proof that all of it computes the same.

use anyhow::{Result, ensure};
use fantoccini::Client;
use serde_json::Value as Json;

use super::server::Folder;

#[derive(Clone, Copy)]
pub struct Contender {
    pub name: &'static str,
    pub file: &'static str,
}

pub const OURS: Contender = Contender {
    name: "this page",
    file: "page.html",
};

/// The others are built from `tests/bench`.
pub const PAGES: [Contender; 3] = [
    OURS,
    Contender {
        name: "React + decimal.js",
        file: "react-decimal.html",
    },
    Contender {
        name: "React + publicodes",
        file: "react-publicodes.html",
    },
];

/// Each side of every step in the rules, every facility, ineligible and incomplete results. The day is
/// given because the peers know no fiscal year.
const LINKS: [&str; 14] = [
    super::LINK,
    "facility=hospital&beds=199&ehr=200000001&consult=1200000&staff=3333333&months=7&date=2026-05-01",
    "facility=hospital&beds=200&ehr=200000001&consult=1200000&staff=3333333&months=7&date=2026-05-01",
    "facility=hospital&beds=20&ehr=12100001&train=499999&region=20000001&date=2026-05-01",
    "facility=hospital&beds=500&ehr=999999999999&staff=5000000&months=12&cyber=35000001&train=500001&date=2026-05-01",
    "facility=hospital&ehr=70000000&consult=900000&cyber=3750001&date=2026-05-01",
    "facility=hospital&beds=100&staff=2000000&date=2026-05-01",
    "facility=clinic&beds=0&ehr=2000000&consult=999999&date=2026-05-01",
    "facility=clinic&beds=4&ehr=3000001&staff=1000000&months=3&date=2026-05-01",
    "facility=clinic&beds=5&ehr=2500000&staff=1000001&cyber=3&region=7&date=2026-05-01",
    "facility=clinic&ehr=2500000&consult=1&date=2026-05-01",
    "facility=other&beds=30&ehr=2500000&train=100000&date=2026-05-01",
    "beds=100&ehr=70000000&date=2026-05-01",
    "date=2026-05-01",
];

const READ: &str = "const [done] = arguments;
    const read = () => {
        const places = [...document.querySelectorAll('[data-program], [data-total]')];
        if (places.length < 8) { setTimeout(read, 20); return; }
        done(places.map(({ dataset }) => [dataset.program ?? 'total',
            dataset.grantMin ?? dataset.confirmed, dataset.grantMax ?? dataset.upto, dataset.cost ?? '']
            .join(' ')).sort().join('; '));
    };
    read();";

/// Fails unless each page shows our page's amounts and totals for each link.
pub async fn compare(client: &Client, site: &Folder) -> Result<usize> {
    for link in LINKS {
        let [ours, peers @ ..] = PAGES;
        let wanted = amounts(client, site, ours, link).await?;
        for peer in peers {
            let found = amounts(client, site, peer, link).await?;
            ensure!(
                found == wanted,
                "{} and {} differ on #{link}:\n{wanted}\n{found}",
                ours.name,
                peer.name
            );
        }
    }
    Ok(LINKS.len())
}

async fn amounts(client: &Client, site: &Folder, page: Contender, link: &str) -> Result<Json> {
    // Between two links to one page the browser would not load it again.
    client.goto(site.url("blank.html")?.as_str()).await?;
    let mut url = site.url(page.file)?;
    url.set_fragment(Some(link));
    client.goto(url.as_str()).await?;
    Ok(client.execute_async(READ, vec![]).await?)
}

//! How many times a second the seven figures are computed in the browser, without a page round them.

use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::{Value as Json, json};

use super::server::Folder;

/// Who computes, in the order of `PAGES`; and of how many cases the sums are compared.
const WHO: [&str; 3] = ["estimate", "decimal", "publicodes"];
const COMPARED: u32 = 400;

const START: &str = "const [done] = arguments;
    wasm_bindgen({ module_or_path: 'estimate.wasm' }).then(() => {
        const rules = wasm_bindgen.Rules.shipped();
        window.sums = { estimate: (first, count) => rules.sum(first, count), ...peers };
        done(Object.keys(sums).length);
    }, error => done(String(error)));";

/// For a second and in batches, so that the clock is read seldom.
const COUNT: &str = "const [who, batch] = arguments;
    const start = performance.now();
    let count = 0;
    let took = 0;
    while (took < 1000) {
        sums[who](count, batch);
        count += batch;
        took = performance.now() - start;
    }
    return Math.round(count * 1000 / took)";

/// The document that holds all three.
pub async fn open(client: &Client, site: &Folder) -> Result<()> {
    client.goto(site.url("rate.html")?.as_str()).await?;
    let started = client.execute_async(START, vec![]).await?;
    ensure!(started == json!(WHO.len()), "no estimates: {started}");
    let mut sums = Vec::new();
    for who in WHO {
        let script = "return sums[arguments[0]](1000, arguments[1])";
        sums.push(
            client
                .execute(script, vec![json!(who), json!(COMPARED)])
                .await?,
        );
    }
    let same = sums.iter().all(|sum| sums.first() == Some(sum));
    ensure!(same, "{WHO:?} differ on {COMPARED} cases: {sums:?}");
    Ok(())
}

/// One measurement of each, in turn.
pub async fn measure(client: &Client) -> Result<[u64; 3]> {
    let mut rates = [0; WHO.len()];
    for (who, rate) in WHO.into_iter().zip(&mut rates) {
        let batch = if who == "publicodes" { 10 } else { 1000 };
        let counted = client
            .execute(COUNT, vec![json!(who), json!(batch)])
            .await?;
        *rate = counted.as_u64().with_context(|| counted_wrong(&counted))?;
    }
    Ok(rates)
}

fn counted_wrong(answer: &Json) -> String {
    format!("no rate was measured: {answer}")
}

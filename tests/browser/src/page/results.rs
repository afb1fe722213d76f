//! What the page answers, read from the attributes that the contract promises to other programs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail, ensure};
use ehr_grant_estimator::rules::Pack;

use super::{PATIENCE, Page, eventually};

/// The ids of all programmes of the shipped rules.
pub static PROGRAMMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let pack = include_str!("../../../../rules/tokyo-ehr-r8.json").parse::<Pack>();
    let programmes = pack.map_or_else(|_| Vec::new(), |pack| pack.programmes);
    programmes
        .into_iter()
        .map(|programme| programme.id)
        .collect()
});

/// Attribute, and the value it must have.
pub type Want<'a> = [(&'a str, &'a str)];

/// One result, or the total: its `data-` attributes without the prefix, and its text without white space.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    attributes: BTreeMap<String, String>,
    pub text: String,
}

impl Answer {
    /// Absent and empty differ: the contract says which attributes are there.
    pub fn get(&self, attribute: &str) -> &str {
        self.attributes
            .get(attribute)
            .map_or("(absent)", String::as_str)
    }

    /// Says which attributes are not as wanted.
    pub fn check(&self, what: &str, want: &Want<'_>) -> Result<()> {
        let differs = want
            .iter()
            .filter(|(attribute, value)| self.get(attribute) != *value);
        let complaints: Vec<String> = differs
            .map(|(attribute, value)| {
                format!("{attribute} is “{}”, not “{value}”", self.get(attribute))
            })
            .collect();
        ensure!(complaints.is_empty(), "{what}: {}", complaints.join("; "));
        Ok(())
    }
}

/// All results by programme, and the total under this name.
pub const TOTAL: &str = "total";

const READ: &str = "
    const found = {};
    for (const place of document.querySelectorAll('[data-program], [data-total]')) {
        const name = place.dataset.program ?? 'total';
        const entry = { '': (place.innerText ?? '').replace(/\\s/g, '') };
        for (const { name, value } of place.attributes) if (name.startsWith('data-')) entry[name.slice(5)] = value;
        found[name] = entry;
    }
    return found";

impl Page<'_> {
    /// Everything at one moment.
    pub async fn answers(&self) -> Result<BTreeMap<String, Answer>> {
        let found: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_value(self.ask(READ, &[]).await?).context("results cannot be read")?;
        let answer = |mut attributes: BTreeMap<String, String>| {
            let text = attributes.remove("").unwrap_or_default();
            Answer { attributes, text }
        };
        Ok(found
            .into_iter()
            .map(|(name, attributes)| (name, answer(attributes)))
            .collect())
    }

    /// One result.
    pub async fn result(&self, programme: &str) -> Result<Answer> {
        let found = self.answers().await?.remove(programme);
        found.with_context(|| format!("the page shows no {programme}"))
    }

    pub async fn total(&self) -> Result<Answer> {
        self.result(TOTAL).await
    }

    /// Waits until the result has these attributes.
    pub async fn expect(&self, programme: &str, want: &Want<'_>) -> Result<Answer> {
        eventually(PATIENCE, async || {
            let answer = self.result(programme).await?;
            answer.check(programme, want)?;
            Ok(answer)
        })
        .await
    }

    /// Waits until the result is exactly this amount.
    pub async fn expect_grant(&self, programme: &str, yen: &str) -> Result<Answer> {
        self.expect(programme, &[("grant-min", yen), ("grant-max", yen)])
            .await
    }

    /// No result shows an amount: neither one that other programs could read, nor a confirmed total.
    pub async fn expect_no_amount(&self) -> Result<()> {
        eventually(PATIENCE, async || {
            for (name, answer) in self.answers().await? {
                for attribute in ["grant-min", "grant-max", "confirmed", "upto"] {
                    let value = answer.get(attribute);
                    if value.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
                        bail!("{name} still says {attribute} {value}");
                    }
                }
            }
            Ok(())
        })
        .await
    }
}

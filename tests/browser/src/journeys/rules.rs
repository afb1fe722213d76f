//! Rules that must not be used: the page names each fault in the words of the build, and no amount.

use anyhow::{Context, Result, ensure};
use ehr_grant_estimator::rules::read_packs;
use fantoccini::Locator;

use super::failure::{opens, refuses_its_rules};
use crate::check::Check;
use crate::damage;
use crate::page::{PATIENCE, Page, eventually};

/// What is wrong, and how the rules of the page become so.
type Fault = (&'static str, fn(&str) -> String);

const FAULTS: [Fault; 15] = [
    ("a name twice in an object", |rules| {
        rules.replacen("\"yen\":605000", "\"yen\":605000,\"yen\":605001", 1)
    }),
    ("a name written with a backslash", |rules| {
        rules.replacen("\"yen\":605000", "\"y\\u0065n\":605000", 1)
    }),
    ("half a character", |rules| {
        rules.replacen("東京都", "東京都\\ud842", 1)
    }),
    ("numbers that are not plain digits", |rules| {
        let rules = rules.replacen("605000", "605000.0", 1);
        rules.replacen("3000000", "3e6", 1)
    }),
    ("33 levels", |_| {
        format!("{}{}", "[".repeat(33), "]".repeat(33))
    }),
    ("100,000 brackets", |_| "[".repeat(100_000)),
    ("100,000 fields", |_| {
        let fields: Vec<_> = (0..100_000).map(|field| format!("\"{field}\":1")).collect();
        format!("[{{{}}}]", fields.join(","))
    }),
    ("no JSON", |rules| rules.replacen(',', "", 1)),
    ("a text without an end", |rules| {
        rules.chars().take(1_000).chain(['"']).collect()
    }),
    ("nothing at all", |_| String::new()),
    ("the same year and id twice", |rules| {
        format!("[{},{}]", pack(rules), pack(rules))
    }),
    ("a wrong example", |rules| {
        rules.replacen("45375000", "45375001", 1)
    }),
    ("an example that is no link", |rules| {
        rules.replacen("&ehr=70000000", "&ehr=7000%E4%B8%87", 1)
    }),
    ("a help desk that opens after it closes", |rules| {
        rules.replacen("\"opens\":\"11:00\"", "\"opens\":\"19:31\"", 1)
    }),
    ("what nothing refers to", |rules| {
        let rules = rules.replacen(",\"consulting-before-contract\"]", "]", 1);
        rules.replacen("\"consulting-r6\",\"title\"", "\"x\",\"title\"", 1)
    }),
];

pub fn checks() -> Vec<Check> {
    let faults = FAULTS.iter().map(|(what, spoil)| {
        let check = Check::new(format!("rules: {what}"), |page| {
            Box::pin(refused(page, *spoil))
        });
        check.may_complain()
    });
    let years = Check::new("rules: two years side by side", |page| {
        Box::pin(two_years(page))
    });
    faults.chain([years]).collect()
}

/// The page fails, and lists what a native reader finds in the same text, word for word.
async fn refused(page: &Page<'_>, spoil: fn(&str) -> String) -> Result<()> {
    let text = page.site.text()?;
    let sound = damage::rules(text)?;
    let spoilt = spoil(sound);
    ensure!(spoilt != sound, "there is nothing to spoil");
    let natively = read_packs(&spoilt, |text| serde_json::from_str(text).ok());
    let natively = natively.err().context("natively they may be used")?;
    let natively: Vec<_> = natively.iter().map(ToString::to_string).collect();

    opens(page, "spoilt.html", &damage::with_rules(text, &spoilt)?).await?;
    refuses_its_rules(page).await?;
    eventually(PATIENCE, async || {
        let list = page.client.find(Locator::Css("[data-pack-problems] ul"));
        ensure!(list.await?.is_displayed().await?, "the problems are hidden");
        let script = "return [...document.querySelectorAll('[data-pack-problems] li')]
            .map(item => item.textContent).join('\\n')";
        let listed = page.ask_text(script, &[]).await?;
        ensure!(
            listed == natively.join("\n"),
            "the page says “{listed}”, and natively it is {natively:?}"
        );
        Ok(())
    })
    .await?;
    page.expect_no_amount().await
}

/// The neighbour of rules for one year twice: the next year begins on the day after.
async fn two_years(page: &Page<'_>) -> Result<()> {
    let text = page.site.text()?;
    let rules = damage::rules(text)?;
    let mut next = pack(rules).to_owned();
    for (from, to) in [
        ("\"tokyo-ehr-r8\"", "\"tokyo-ehr-next\""),
        ("\"to\":\"2027-03-31\"", "\"to\":\"2028-03-31\""),
        ("\"from\":\"2026-04-01\"", "\"from\":\"2027-04-01\""),
        ("\"on\":\"2026-05-29\"", "\"on\":\"2027-05-28\""),
        ("\"on\":\"2026-07-31\"", "\"on\":\"2027-07-30\""),
        ("\"on\":\"2026-08-31\"", "\"on\":\"2027-08-31\""),
    ] {
        ensure!(next.contains(from), "no pack says {from}");
        next = next.replace(from, to);
    }
    let both = format!("[{},{next}]", pack(rules));
    opens(page, "years.html", &damage::with_rules(text, &both)?).await?;
    page.wait_until_ready().await
}

/// The one pack of a page, without the list that it stands in.
fn pack(rules: &str) -> &str {
    let rules = rules.trim();
    let inside = rules
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    inside.unwrap_or_default()
}

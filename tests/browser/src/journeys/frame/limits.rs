//! The guide offers no code that fills the form with what the page would have to refuse.

use anyhow::{Result, ensure};
use fantoccini::Locator;

use super::guide::{code, open};
use crate::check::Check;
use crate::page::{Key, Page};

pub fn checks() -> Vec<Check> {
    vec![
        Check::new(
            "guide: beds that the facility cannot have give no code",
            |page| Box::pin(refused(page)),
        )
        .hosted(),
    ]
}

/// Facility, beds, and what the guide says about them; nothing where they go together.
const ANSWERS: [(&str, &str, &str); 6] = [
    ("hospital", "19", "病院の病床数は20以上で"),
    ("hospital", "20", ""),
    ("clinic", "２０", "医科診療所の病床数は0〜19で"),
    ("clinic", "19", ""),
    ("clinic", "\"><b>", "病床数は5けたまでの整数で"),
    // What no facility was chosen for may be of any.
    ("", "20", ""),
];

async fn refused(page: &Page<'_>) -> Result<()> {
    open(page).await?;
    for (facility, beds, problem) in ANSWERS {
        page.choose("facility", facility).await?;
        page.retype("beds", beds).await?;
        // A field tells of its change when it is left.
        page.press(Key::Tab).await?;
        if problem.is_empty() {
            offered(page, facility, beds).await?;
        } else {
            let error = page.field_error("beds").await?;
            ensure!(error.contains(problem), "{facility} {beds}: “{error}”");
            withheld(page).await?;
        }
    }
    // It is the two together that do not fit, and the way to frame the page makes no difference.
    page.choose("way", "frame").await?;
    page.choose("facility", "hospital").await?;
    offered(page, "hospital", "20").await?;
    page.choose("facility", "clinic").await?;
    withheld(page).await
}

async fn offered(page: &Page<'_>, facility: &str, beds: &str) -> Result<()> {
    let marked = "return document.querySelector('#beds').getAttribute('aria-invalid')";
    let marked = page.ask_text(marked, &[]).await?;
    ensure!(marked == "false", "{beds} is marked wrong for “{facility}”");
    let code = code(page).await?;
    let pairs = [("facility", facility), ("beds", beds)];
    let link: Vec<_> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    let link = link.join("&amp;");
    ensure!(
        code.contains(&format!("{link}\"")),
        "{link} is not in {code}"
    );
    Ok(())
}

/// Neither to be seen nor to be copied, and the field is marked for those who do not see it.
async fn withheld(page: &Page<'_>) -> Result<()> {
    for place in page.client.find_all(Locator::Css("[data-snippet]")).await? {
        ensure!(!place.is_displayed().await?, "a code is to be seen");
    }
    let state = "return [document.querySelector('[data-copy]').disabled,
        [...document.querySelectorAll('[data-snippet]')].map(place => place.textContent).join(''),
        document.querySelector('.preview').childElementCount,
        document.querySelector('#beds').getAttribute('aria-invalid')].join()";
    let state = page.ask_text(state, &[]).await?;
    ensure!(state == "true,,0,true", "{state}");
    let text = page.visible_text().await?;
    ensure!(
        text.contains("病床数を直すと、ここにコードが出ます"),
        "no reason"
    );
    Ok(())
}

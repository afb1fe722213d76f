//! The static part of the page: what can be read before the program starts, and without it. The page's own
//! elements, rendered here at build time.

use anyhow::Result;
use ehr_grant_estimator::rules::Shelf;
use ehr_grant_estimator::ui::static_part;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{Html, LocalServerRenderer, Properties, component};

#[derive(PartialEq, Properties)]
struct Props {
    part: Html,
}

#[component]
fn Part(props: &Props) -> Html {
    props.part.clone()
}

/// The static part as markup.
pub fn html(shelf: &Shelf) -> Result<String> {
    let part = static_part(shelf);
    let renderer = LocalServerRenderer::<Part>::with_props(Props { part }).hydratable(false);
    let runtime = Builder::new_current_thread().build()?;
    Ok(runtime.block_on(LocalSet::new().run_until(renderer.render())))
}

/// The fiscal years that there are rules for, as the leaflets write them.
pub fn rule_years(shelf: &Shelf) -> String {
    let years: Vec<_> = shelf
        .packs()
        .map(|pack| escape(&pack.fiscal_year.label))
        .collect();
    years.join("と")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{escape, html};
    use crate::rules;
    use ehr_grant_estimator::rules::read_packs;

    const PACK: &str = include_str!("../../rules/tokyo-ehr-r8.json");

    /// The leaflet's two results, and 605,000 × 199 × 3/4, 605,000 × 200 × 1/2, 605,000 × 5 × 3/4.
    #[test]
    fn the_figures_of_the_leaflet_are_there() {
        // Tests run in the folder of their crate.
        let rules = rules::read(Path::new("../rules")).expect("the shipped rules");
        let html = html(&rules.shelf).unwrap();
        for text in [
            "45,375,000円",
            "1,500,000円",
            "90,296,250円",
            "60,500,000円",
            "2,268,750円",
            "令和8年7月31日（金曜日）",
            "令和8年8月31日（月曜日）",
            "0570-010318",
            "200床以上の病院は1/2、それ以外は3/4",
        ] {
            assert!(html.contains(text), "{text}\n{html}");
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<b>&"), "&lt;b>&amp;");
        let spoilt = PACK.replace("交付決定通知前の契約", "<b a='1'>&");
        let spoilt = spoilt.replace("令和8年度", "令和8年度<i>");
        let shelf = read_packs(&format!("[{spoilt}]"), |text| {
            serde_json::from_str(text).ok()
        });
        let html = html(&shelf.unwrap()).unwrap();
        assert!(!html.contains("<b ") && !html.contains("<i>"), "{html}");
    }
}

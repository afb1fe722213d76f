//! The static part of the page: what can be read before the program starts, and without it. The page's own
//! elements, rendered here at build time.

use ehr_grant_estimator::rules::Shelf;
use ehr_grant_estimator::ui::{markup, static_part};

/// The static part as markup.
pub fn html(shelf: &Shelf) -> String {
    markup(&static_part(shelf))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::html;
    use crate::rules;
    use ehr_grant_estimator::publish::rule_years;
    use ehr_grant_estimator::rules::read_packs;

    const PACK: &str = include_str!("../../rules/tokyo-ehr-r8.json");

    /// The leaflet's two results, and 605,000 × 199 × 3/4, 605,000 × 200 × 1/2, 605,000 × 5 × 3/4.
    #[test]
    fn the_figures_of_the_leaflet_are_there() {
        // Tests run in the folder of their crate.
        let rules = rules::read(Path::new("../rules")).expect("the shipped rules");
        let html = html(&rules.shelf);
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
        let spoilt = PACK.replace("交付決定通知前の契約", "<b a='1'>&");
        let spoilt = spoilt.replace("令和8年度", "令和8年度<i>");
        let shelf = read_packs(&format!("[{spoilt}]"), |text| {
            serde_json::from_str(text).ok()
        });
        let shelf = shelf.unwrap();
        assert_eq!(rule_years(&shelf), "令和8年度&lt;i>");
        let html = html(&shelf);
        assert!(!html.contains("<b ") && !html.contains("<i>"), "{html}");
    }
}

//! A page as it is handed out: the hash that names it, and a page with other rules.

use ehr_grant_estimator::publish::{
    Refusal, Renewal, bundle, places, renewed, rule_years, stamped, verify, with_rule_packs,
};
use ehr_grant_estimator::rules::read_packs;
use ehr_grant_estimator::ui::{markup, static_part};

use super::support::{PACK, next_year, parse, shelf};

const PAGE: &str = "<meta name=\"build\" content=\"dev\" data-sha256=\"dev\"><p>text</p>\
    <span data-build=\"\">dev</span>";

#[test]
fn the_digits_stand_in_both_places_and_follow_from_the_rest() {
    let page = stamped(PAGE).unwrap();
    let id = verify(&page).unwrap();
    // The second of three begins the whole hash.
    assert!(id.len() == 8 && page.matches(&id).count() == 3 && !page.contains("dev"));
    assert_eq!(stamped(PAGE).unwrap(), page);
    assert_ne!(stamped(&PAGE.replace("text", "test")).unwrap(), page);
}

#[test]
fn a_changed_page_is_not_what_it_says() {
    let page = stamped(PAGE).unwrap();
    let id = verify(&page).unwrap();
    assert!(verify(&page.replace("text", "test")).is_err());
    assert!(verify(&page.replace(&id, "01234567")).is_err());
    for place in 0..3 {
        let at = page.match_indices(&id).nth(place).unwrap().0;
        let mut other = page.clone();
        other.replace_range(at..at + 8, "01234567");
        assert!(verify(&other).is_err(), "{other}");
    }
    assert!(verify(PAGE).is_err());
}

#[test]
fn a_missing_place_of_the_hash_is_refused() {
    assert!(stamped(&PAGE.replace("<span data-build=\"\">dev</span>", "")).is_err());
    assert!(stamped(&PAGE.repeat(2)).is_err());
}

/// It takes the hash of the same text as the build does.
#[test]
fn the_worker_empties_the_same_places() {
    for place in places("dev") {
        let worker = include_str!("../../src/shell/sw.js");
        assert!(worker.contains(&place), "{place}");
    }
}

fn by<'a>() -> Renewal<'a> {
    Renewal {
        parse: &parse,
        static_part: &|shelf| markup(&static_part(shelf)),
    }
}

/// A page as a build makes one, as far as the rules are concerned.
pub fn page_of(source: &str, packs: &[&str]) -> String {
    let packs = bundle(packs);
    let shelf = read_packs(&packs, parse).expect("sound packs");
    let html = with_rule_packs(source, &packs).unwrap();
    let html = html.replace("<!-- xtask: static part -->", &markup(&static_part(&shelf)));
    stamped(&html.replace("<!-- xtask: rule year -->", &rule_years(&shelf))).unwrap()
}

const INDEX: &str = include_str!("../../index.html");

fn page(packs: &[&str]) -> String {
    page_of(INDEX, packs)
}

#[test]
fn a_page_with_its_own_rules_is_the_same_page() {
    let page = page(&[PACK]);
    assert_eq!(renewed(&page, &bundle(&[PACK]), by()), Ok(page));
}

/// 650,000 × 100 = 65,000,000 × 3/4; 650,000 × 300 × 1/2 (the threshold moved to 300); 650,000 × 5 × 3/4.
#[test]
fn a_renewed_page_is_the_one_that_a_build_would_have_made() {
    let next = next_year();
    let new = renewed(&page(&[PACK]), &bundle(&[&next]), by()).unwrap();
    assert_eq!(new, page(&[&next]));
    for text in [
        "48,750,000円",
        "97,500,000円",
        "2,437,500円",
        "令和9年7月31日",
        "<p>令和9年度の案内による試算",
    ] {
        assert!(new.contains(text), "{text}");
    }
    assert!(!new.contains("令和8年度の案内による試算") && !new.contains("45,375,000"));
    let both = renewed(&new, &bundle(&[PACK, &next]), by()).unwrap();
    assert_eq!(both, page(&[PACK, &next]));
    assert!(both.contains("<p>令和8年度と令和9年度の案内による試算"));
}

/// What has no tables of its own, such as the page of the rules, keeps its words.
#[test]
fn a_page_without_tables_takes_the_rules_as_well() {
    let source = INDEX.replace("<!-- xtask: static part -->\n", "");
    let next = next_year();
    let new = renewed(&page_of(&source, &[PACK]), &bundle(&[&next]), by());
    assert_eq!(new, Ok(page_of(&source, &[&next])));
}

#[test]
fn what_is_no_page_or_not_as_it_was_handed_out_is_refused() {
    let packs = bundle(&[PACK]);
    let ours = page(&[PACK]);
    let refused = |page: &str| renewed(page, &packs, by()).err();
    for other in ["", "<p>text</p>", PACK] {
        assert_eq!(refused(other), Some(Refusal::NotOurs));
    }
    // As a browser saves it once its program has begun, as an editor does, as one word was changed.
    for changed in [
        ours.replace("data-app=\"loading\"", "data-app=\"ready\""),
        ours.replace('\n', "\r\n"),
        ours.replace("605000", "650000"),
    ] {
        assert_eq!(refused(&changed), Some(Refusal::Changed));
    }
    assert_eq!(refused(&stamped(PAGE).unwrap()), Some(Refusal::NotOurs));
}

/// Its tables are not those that this program makes of its rules.
#[test]
fn a_page_of_another_version_is_refused() {
    let other = INDEX.replace("<!-- xtask: static part -->", "<h2>a</h2>");
    let refused = renewed(&page_of(&other, &[PACK]), &bundle(&[PACK]), by());
    assert_eq!(refused, Err(Refusal::OtherVersion));
}

#[test]
fn rules_that_the_page_would_refuse_are_not_handed_out() {
    let refused = |packs: &[&str]| renewed(&page(&[PACK]), &bundle(packs), by()).err();
    let paths = |refusal: Option<Refusal>| match refusal {
        Some(Refusal::Rules(problems)) => {
            problems.into_iter().map(|problem| problem.path).collect()
        }
        other => vec![format!("{other:?}")],
    };
    let broken = PACK.replace("\"yen\": 500000", "\"yen\": 0");
    assert_eq!(
        paths(refused(&[&broken])),
        ["[0].programmes[5].standard_amount.fixed.yen"]
    );
    assert_eq!(paths(refused(&[])), [""]);
    assert_eq!(
        paths(refused(&[PACK, PACK])),
        ["[1].id", "[1].fiscal_year.from"]
    );
}

/// Rules hold texts that people type.
#[test]
fn no_text_of_the_rules_becomes_markup() {
    let spoilt = PACK
        .replace(
            "交付決定通知前の契約",
            "</script><script>alert(1)</script><!--",
        )
        .replace("令和8年度", "令和8年度</footer><i>");
    let new = renewed(&page(&[PACK]), &bundle(&[&spoilt]), by()).unwrap();
    assert_eq!(
        new.matches("<script").count(),
        INDEX.matches("<script").count()
    );
    assert!(!new.contains("<i>") && new.matches("</footer>").count() == 1);
    assert_eq!(shelf(&[&spoilt]).packs().count(), 1);
}

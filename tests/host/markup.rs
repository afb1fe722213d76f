//! The page as markup, rendered on the host: every field has its name and its words, ids are
//! unique, nothing carries a style of its own, and the attributes of the contract are there.

use super::support::{PACK, date, next_year, shelf};
use ehr_grant_estimator::domain::{Choice, Input};
use ehr_grant_estimator::form::to_link;
use ehr_grant_estimator::ui::{Session, Setting, page};
use ehr_grant_estimator::view::{Arrival, Moment};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    packs: Vec<String>,
    link: String,
    unfolded: bool,
    arrival: Arrival,
}

#[component]
fn Stage(props: &Props) -> Html {
    let now = Moment {
        day: date("2026-05-01"),
        minute: 12 * 60,
    };
    let packs = &props.packs;
    let packs: Vec<_> = packs.iter().map(String::as_str).collect();
    let shelf = shelf(&packs);
    let mut session = Session {
        arrival: props.arrival,
        ..Session::open(&props.link)
    };
    if props.unfolded {
        session.rests = true;
        let programmes = &shelf.on(now.day).programmes;
        let results = programmes
            .iter()
            .map(|programme| format!("basis-{}", programme.id));
        session.unfolded = results
            .chain(
                [
                    "keep",
                    "guide",
                    "plans",
                    "goal",
                    "curves",
                    "quote",
                    "questions-fold",
                    "vendor-questions-fold",
                ]
                .map(str::to_owned),
            )
            .collect();
    }
    page(
        &shelf,
        &session,
        &to_link(&session.form),
        &Setting::default(),
        now,
    )
    .html
}

fn render(link: &str) -> String {
    rendered(link, false)
}

pub(super) fn rendered(link: &str, unfolded: bool) -> String {
    with_packs(&[PACK.to_owned()], link, unfolded)
}

fn with_packs(packs: &[String], link: &str, unfolded: bool) -> String {
    with_rest(packs, link, unfolded, Arrival::Here)
}

pub(super) fn with_rest(packs: &[String], link: &str, unfolded: bool, arrival: Arrival) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let props = Props {
        packs: packs.to_vec(),
        link: link.to_owned(),
        unfolded,
        arrival,
    };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
}

/// The value of every attribute of this name.
pub(super) fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let marker = format!(" {name}=\"");
    html.split(&marker)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

pub(super) const STATES: [&str; 5] = [
    "",
    "facility=hospital&beds=100&ehr=70000000&consult=1200000&cyber=8000000",
    "facility=clinic&beds=99&ehr=abc&staff=-1&months=13&date=x&nonsense=1",
    "facility=other&tokyo=no&ehr=1",
    "facility=hospital&beds=200&staff=1&date=2027-04-01&pack=r7",
];

#[test]
fn every_control_has_its_key_as_its_name() {
    let html = render("");
    let names = values(&html, "name");
    for input in Input::ALL {
        assert!(names.contains(&input.code()), "{}", input.code());
    }
}

#[test]
fn labels_and_descriptions_lead_to_elements_that_stand_there() {
    for (link, unfolded) in STATES
        .iter()
        .flat_map(|link| [(*link, false), (*link, true)])
    {
        let html = rendered(link, unfolded);
        let ids = values(&html, "id");
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "an id stands twice: {link}");
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(&html, name).iter().flat_map(|ids| ids.split(' ')) {
                assert!(ids.contains(&id), "{name} {id}: {link}");
            }
        }
    }
}

#[test]
fn what_is_wrong_is_marked_and_described() {
    let html = render(STATES[2]);
    assert_eq!(values(&html, "aria-invalid").len(), 5);
    assert_eq!(html.matches("＊").count(), 5);
    assert!(html.contains("data-link-notice"));
    for programme in ["clinic-ehr", "consulting"] {
        assert!(html.contains(&format!("data-program=\"{programme}\"")));
    }
    assert!(!html.contains("abc として計算"));
}

/// 50,000 in a field of yen may be meant as thousands of yen; it is doubted, and counted as it stands.
#[test]
fn a_cost_that_looks_like_thousands_of_yen_is_doubted() {
    let doubt = "千円単位で入力していないか確かめてください";
    assert!(render("facility=clinic&beds=0&ehr=50000").contains(doubt));
    assert!(!render("facility=clinic&beds=0&ehr=2000000").contains(doubt));
    assert!(!render("facility=clinic&beds=0").contains(doubt));
}

#[test]
fn nothing_carries_a_style_of_its_own() {
    for link in STATES {
        let html = rendered(link, true);
        assert!(values(&html, "style").is_empty(), "{link}");
    }
}

/// A key that is typed waits for all that stands in the page.
#[test]
fn what_nobody_sees_is_not_made() {
    let (closed, open) = (rendered(STATES[1], false), rendered(STATES[1], true));
    // The notice at the top says a few words more at once.
    let folds = closed.matches("<details id=").count();
    assert_eq!(folds, open.matches("<details id=").count());
    assert_eq!(closed.matches("</summary></details>").count(), folds);
    assert_eq!(open.matches("</summary></details>").count(), 0);
    for text in ["<blockquote", "id=\"link\"", "支援メニュー"] {
        assert!(open.contains(text), "{text}");
    }
    assert!(!closed.contains("<blockquote") && !closed.contains("id=\"link\""));
}

#[test]
fn the_contract_is_in_the_attributes() {
    let html = render(STATES[1]);
    assert_eq!(values(&html, "data-program").len(), 7);
    for text in [
        "data-program=\"hospital-ehr\" data-outcome=\"likely\" data-window=\"open\" data-certainty=\"printed\" data-grant-min=\"45375000\" data-grant-max=\"45375000\" data-ceiling-min=\"45375000\" data-ceiling-max=\"45375000\"",
        "data-program=\"cyber\" data-outcome=\"confirm\" data-window=\"unpublished\" data-certainty=\"range\" data-grant-min=\"1875000\" data-grant-max=\"4000000\" data-ceiling-min=\"1875000\" data-ceiling-max=\"17500000\"",
        "data-program=\"clinic-ehr\" data-outcome=\"ineligible\" data-window=\"open\" data-certainty=\"printed\" data-grant-min=\"0\" data-grant-max=\"0\" data-ceiling-min=\"0\" data-ceiling-max=\"0\"",
        "data-program=\"training\" data-outcome=\"likely\" data-window=\"unpublished\" data-certainty=\"printed\" data-grant-min=\"\" data-grant-max=\"\" data-ceiling-min=\"500000\" data-ceiling-max=\"500000\"",
        "data-cost=\"79200000\" data-confirmed=\"46125000\" data-upto=\"50125000\"",
        "45,375,000<small>円</small>",
    ] {
        assert!(html.contains(text), "{text}\n{html}");
    }
}

#[test]
fn outside_the_year_amounts_stand_as_a_reference_at_the_top_the_total_and_on_paper() {
    let html = rendered("facility=clinic&beds=0&ehr=2000000&date=2027-04-01", true);
    // 2,000,000 × 3/4
    assert!(html.contains("data-program=\"clinic-ehr\" data-outcome=\"likely\" data-window=\"closed\" data-certainty=\"printed\" data-grant-min=\"1500000\""));
    assert!(
        values(&html, "data-window")
            .iter()
            .all(|window| *window == "closed")
    );
    let said = "令和8年度の条件による参考額を示します。";
    // In the banner, at the total, and on the sheet of paper.
    assert_eq!(html.matches(said).count(), 3, "{html}");
    assert!(html.contains("判定日（令和9年4月1日）は令和8年度の案内の期間外です"));
}

/// The year before and the year after stand in one page: each by its day and by its id, with a control to
/// see either, and with examples that stay in the year that was chosen.
#[test]
fn two_years_stand_in_one_page() {
    let packs = [next_year(), PACK.to_owned()];
    let hospital = "facility=hospital&beds=100&ehr=70000000";
    let grant = |link: &str| {
        let html = with_packs(&packs, link, false);
        let result = html.split("data-program=\"hospital-ehr\"").nth(1);
        let grant = values(result.unwrap_or_default(), "data-grant-max")
            .first()
            .map(ToString::to_string);
        (html, grant.unwrap_or_default())
    };
    // 605,000 × 100 × 3/4 today, in May 2026; 650,000 × 100 × 3/4 from April 2027 on.
    for (more, digits) in [
        ("", "45375000"),
        ("&date=2027-03-31", "45375000"),
        ("&date=2027-04-01", "48750000"),
        ("&pack=tokyo-ehr-r9", "48750000"),
        ("&date=2027-04-01&pack=tokyo-ehr-r8", "45375000"),
    ] {
        assert_eq!(grant(&format!("{hospital}{more}")).1, digits, "{more}");
    }
    let (html, _) = grant("pack=tokyo-ehr-r9");
    assert!(html.contains("令和8年度") && html.contains("令和9年度"));
    assert!(values(&html, "name").contains(&"pack"));
    let examples = values(&html, "href");
    let examples = examples.iter().filter(|href| href.starts_with('#'));
    let kept = examples.filter(|href| href.ends_with("pack=tokyo-ehr-r9"));
    assert_eq!(kept.count(), 2);
    // Seen from May 2026, next year's rules are a reference.
    assert!(html.contains("令和9年度の条件による参考額"));
}

/// A day that cannot be read stands there with what is wrong with it before anything else is chosen, and the
/// year can be.
#[test]
fn what_is_wrong_with_a_condition_is_seen_before_a_facility_is_chosen() {
    let html = render("date=x");
    let (_, conditions) = html.split_once("class=\"conditions\"").expect("conditions");
    assert!(!conditions.starts_with(" hidden"), "{conditions:.80}");
    let (place, _) = conditions.split_once("name=\"date\"").expect("the field");
    let (_, place) = place.rsplit_once("class=\"condition\"").expect("its place");
    assert!(place.starts_with(" data-decides=\"\">"), "{place:.80}");
    let years = with_packs(&[next_year(), PACK.to_owned()], "", false);
    let (place, _) = years.split_once("name=\"pack\"").expect("the field");
    let (_, place) = place.rsplit_once("class=\"condition\"").expect("its place");
    assert!(place.starts_with('>'), "{place:.80}");
}

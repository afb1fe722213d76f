//! The page while the rest of the program is on its way, and where it is lost.

use super::markup::{STATES, rendered, values, with_rest};
use super::support::PACK;
use ehr_grant_estimator::view::Arrival;

/// No figure, field or outcome hangs on the rest of the program; what does says so once somebody may notice.
#[test]
fn the_sheet_stands_without_the_rest() {
    let packs = [PACK.to_owned()];
    for (link, unfolded) in STATES
        .iter()
        .flat_map(|link| [(*link, false), (*link, true)])
    {
        let whole = rendered(link, unfolded);
        for arrival in [Arrival::Awaited, Arrival::Late, Arrival::Lost] {
            let html = with_rest(&packs, link, unfolded, arrival);
            for name in SHEET_ATTRIBUTES {
                let mut of_sheet = values(&whole, name);
                // What one decides with has controls of its own, which are none of the form.
                of_sheet
                    .retain(|value| !["goal-", "quote-"].iter().any(|own| value.starts_with(own)));
                assert_eq!(values(&html, name), of_sheet, "{name} {arrival:?}: {link}");
            }
            assert!(
                !html.contains("id=\"paper\"") && !html.contains("<blockquote"),
                "{link}"
            );
            let says = arrival.says();
            assert!(
                html.contains(says) && !whole.contains(says) || says.is_empty(),
                "{link}"
            );
            let places = html.matches(&format!(">{}<", arrival.in_short())).count();
            let folds = if unfolded {
                html.matches("id=\"basis-").count()
            } else {
                0
            };
            assert!(
                arrival == Arrival::Awaited || places == folds,
                "{arrival:?}: {link}"
            );
        }
    }
}

/// What the figures and the fields are known by.
const SHEET_ATTRIBUTES: [&str; 12] = [
    "name",
    "data-program",
    "data-outcome",
    "data-window",
    "data-certainty",
    "data-grant-min",
    "data-grant-max",
    "data-ceiling-max",
    "data-stops-max",
    "data-cost",
    "data-confirmed",
    "data-upto",
];

/// The loader's word is the last one, and a program in one piece never waits.
#[test]
fn what_came_or_was_lost_stays_so() {
    for news in [
        Arrival::Awaited,
        Arrival::Late,
        Arrival::Here,
        Arrival::Lost,
    ] {
        assert_eq!(Arrival::Awaited.then(news), news);
        assert_eq!(Arrival::Late.then(news), news);
        assert_eq!(Arrival::Here.then(news), Arrival::Here);
        assert_eq!(Arrival::Lost.then(news), Arrival::Lost);
    }
    assert!(Arrival::default().is_here());
    assert_eq!(Arrival::Here.code(), "here");
    assert_eq!(Arrival::Lost.code(), "lost");
}

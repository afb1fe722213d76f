//! The year that follows on a pack: nothing of it is confirmed, and nobody counts on it.

use ehr_grant_estimator::domain::{Certainty, Outcome, Standing, Window, Yen};
use ehr_grant_estimator::rules::draft::Draft;
use ehr_grant_estimator::rules::estimate;

use super::draft::{next_year, pack, standing};
use super::support::{case, date};

#[test]
fn a_new_year_is_the_old_one_with_its_days_moved_and_nothing_confirmed() {
    let draft = next_year();
    assert_eq!(draft.problems(), []);
    let pack = pack(&draft);
    assert_eq!(pack.id, "tokyo-ehr-r9");
    assert_eq!(pack.fiscal_year.label, "令和9年度");
    let year = (pack.fiscal_year.from, pack.fiscal_year.to);
    assert_eq!(year, (date("2027-04-01"), date("2028-03-31")));
    let days: Vec<_> = pack.programmes[2]
        .deadlines
        .iter()
        .map(|it| it.on)
        .collect();
    assert_eq!(days, [date("2027-05-29"), date("2027-08-31")]);
    assert_eq!(
        pack.document("leaflet").map(|it| it.year.as_str()),
        Some("令和9年度")
    );
    assert_eq!(
        pack.document("hospital-r7").map(|it| it.year.as_str()),
        Some("令和7年度")
    );
    // The law and what was read in earlier years is what it was.
    assert_eq!(standing(&draft, "limits.beds[0]"), Standing::Printed);
    for row in draft.rows() {
        let is_leaflet = row.source.document == "leaflet";
        assert_eq!(row.is_unconfirmed(), is_leaflet, "{}", row.path);
    }
}

/// 100 beds, 70,000,000: the amount is told, and nobody counts on it.
#[test]
fn what_nobody_has_confirmed_is_to_be_confirmed_and_in_no_confirmed_total() {
    let mut draft = next_year();
    let answer = |draft: &Draft| {
        let pack = pack(draft);
        let case = case("facility=hospital&beds=100&finish=thisyear&ehr=70000000");
        let answer = estimate(&pack, &case, date("2027-04-10"));
        let verdict = answer.verdict("hospital-ehr").expect("a verdict");
        (
            verdict.outcome,
            verdict.certainty,
            verdict.window,
            answer.totals.confirmed,
            answer.totals.up_to,
        )
    };
    let grant = Yen::new(45_375_000);
    let (outcome, certainty, window, confirmed, up_to) = answer(&draft);
    assert_eq!((outcome, certainty), (Outcome::Confirm, Certainty::Assumed));
    assert_eq!(
        (window, confirmed, up_to),
        (Window::Unpublished, Yen::ZERO, grant)
    );

    let own: Vec<_> = draft.rows().into_iter().map(|row| row.path).collect();
    draft.confirm(&own);
    let (outcome, certainty, window, confirmed, up_to) = answer(&draft);
    assert_eq!((outcome, certainty), (Outcome::Likely, Certainty::Printed));
    assert_eq!((window, confirmed, up_to), (Window::Open, grant, grant));
    // What was printed nowhere is printed nowhere again.
    assert_eq!(standing(&draft, "rounding"), Standing::Unprinted);
    assert_eq!(draft.unconfirmed().0, 0);
    draft.undo();
    assert_eq!(
        draft.unconfirmed().0,
        draft
            .rows()
            .iter()
            .filter(|row| row.source.document == "leaflet")
            .count()
    );
}

//! The year that follows on a pack: nothing of it is confirmed, and nobody counts on it.

use ehr_grant_estimator::domain::{Certainty, Outcome, Standing, Window, Yen, holidays};
use ehr_grant_estimator::rules::draft::Draft;
use ehr_grant_estimator::rules::estimate;

use super::draft::{next_year, pack, standing};
use super::support::{case, date, shipped};

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
        let is_law = row.source.document == "medical-care-act";
        assert_eq!(row.is_unconfirmed(), !is_law, "{}", row.path);
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
            .filter(|row| row.source.document != "medical-care-act")
            .count()
    );
}

/// 「令和7年度は、…対象外でした。令和8年度の扱いは案内に記載がありません。」
#[test]
fn the_notes_of_a_new_year_speak_of_it_and_are_asked_about() {
    let mut draft = next_year();
    let path = |draft: &Draft| {
        let rows = draft.rows().into_iter();
        let mut rows = rows.filter(|row| row.source.document == "training-r7");
        rows.next().expect("a note of an earlier year").path
    };
    let note = path(&draft);
    assert_eq!(standing(&draft, &note), Standing::Unconfirmed);
    let own: Vec<_> = draft.rows().into_iter().map(|row| row.path).collect();
    draft.confirm(&own);
    assert_eq!(standing(&draft, &note), Standing::OtherYear);
    let pack = pack(&draft);
    let old = |text: &str| text.contains("令和8年度");
    assert_eq!(pack.notes.iter().find(|note| old(&note.text)), None);
    let of_both = pack.notes.iter().filter(|note| {
        let (both, rest) = ("令和7年度は、", "令和9年度の扱いは案内に記載がありません。");
        note.text.starts_with(both) && note.text.ends_with(rest)
    });
    // Two about hospitals, two about training.
    assert_eq!(of_both.count(), 4);
}

/// As the Cabinet Office publishes them: 2027, and the first months of 2028.
#[test]
fn the_desk_is_closed_on_the_holidays_of_the_new_year() {
    let days = |days: &[ehr_grant_estimator::domain::Date]| -> Vec<_> {
        days.iter().map(ToString::to_string).collect()
    };
    let of_2027 = [
        "2027-01-01",
        "2027-01-11",
        "2027-02-11",
        "2027-02-23",
        "2027-03-21",
        "2027-03-22",
        "2027-04-29",
        "2027-05-03",
        "2027-05-04",
        "2027-05-05",
        "2027-07-19",
        "2027-08-11",
        "2027-09-20",
        "2027-09-23",
        "2027-10-11",
        "2027-11-03",
        "2027-11-23",
    ];
    assert_eq!(days(&holidays(2027)), of_2027);
    // A day between two holidays is one: 22 September 2026.
    assert!(days(&holidays(2026)).contains(&"2026-09-22".to_owned()));
    let closed = [
        &of_2027[6..],
        &[
            "2027-12-29",
            "2027-12-30",
            "2027-12-31",
            "2028-01-01",
            "2028-01-02",
            "2028-01-03",
        ],
        &["2028-01-10", "2028-02-11", "2028-02-23", "2028-03-20"],
    ];
    assert_eq!(
        days(&pack(&next_year()).help_desk.closed_on),
        closed.concat()
    );
    // The days of the shipped pack that are no turn of the year are those of the law.
    let mut of_fy2026 = [holidays(2026), holidays(2027)].concat();
    of_fy2026.retain(|day| shipped().fiscal_year.contains(*day));
    let listed = shipped().help_desk.closed_on;
    assert!(of_fy2026.iter().all(|day| listed.contains(day)));
}

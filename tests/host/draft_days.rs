//! The days of a new year on the page: one that nobody has confirmed is neither past nor missing.

use ehr_grant_estimator::domain::{Estimate, Window};
use ehr_grant_estimator::rules::{Pack, estimate};
use ehr_grant_estimator::view::{self, Moment};

use super::draft::{next_year, pack};
use super::support::{case, date, shipped, verdict};

/// A hospital of 100 beds; 70,000,000.
const HOSPITAL: &str = "facility=hospital&beds=100&finish=thisyear&ehr=70000000";

/// Next year, with the first round of the hospitals confirmed (29 May), or without.
fn years() -> [Pack; 2] {
    let mut first = next_year();
    first.confirm(&["programmes[0].deadlines[0]".to_owned()]);
    [next_year(), first].map(|draft| pack(&draft))
}

fn on<'p>(pack: &'p Pack, link: &str, day: &str) -> Estimate<'p> {
    estimate(pack, &case(link), date(day))
}

fn steps(pack: &Pack, answer: &Estimate<'_>) -> String {
    let day = answer.judged_on;
    let next = view::next(pack, answer, Moment { day, minute: 0 });
    next.steps.concat()
}

#[test]
fn a_round_that_nobody_has_confirmed_keeps_a_programme_from_being_closed() {
    let [none, first] = years();
    let window = |pack: &Pack, day: &str| {
        let answer = on(pack, HOSPITAL, day);
        let verdict = verdict(&answer, "hospital-ehr");
        (verdict.window, verdict.deadline)
    };
    let ahead = (Window::Open, Some(date("2027-05-29")));
    let unknown = (Window::Unpublished, None);
    assert_eq!(window(&none, "2027-05-29"), unknown);
    assert_eq!(window(&first, "2027-05-29"), ahead);
    assert_eq!(window(&first, "2027-05-30"), unknown);
    // Its own day is a guess as well.
    assert_eq!(window(&first, "2027-08-01"), unknown);
    // A year that is over takes none.
    assert_eq!(window(&first, "2028-04-01").0, Window::Closed);
    // As it is once somebody has found the second: 31 July.
    let mut both = next_year();
    both.confirm(&[0, 1].map(|round| format!("programmes[0].deadlines[{round}]")));
    assert_eq!(window(&pack(&both), "2027-07-31").0, Window::Open);
    assert_eq!(window(&pack(&both), "2027-08-01").0, Window::Closed);
}

#[test]
fn banner_row_and_steps_say_that_the_day_is_not_confirmed() {
    let [none, first] = years();
    let title = "病院の電子カルテ補助の申請期限は未確認です";
    for (pack, day, rounds) in [
        (
            &none,
            "2027-04-10",
            "第1回 5月29日（未確認）、第2回 7月31日（未確認）",
        ),
        (
            &first,
            "2027-06-10",
            "第1回 5月29日（終了）、第2回 7月31日（未確認）",
        ),
    ] {
        let answer = on(pack, HOSPITAL, day);
        let banner = view::banner(pack, &answer);
        assert_eq!(
            (banner.state, banner.title.as_str()),
            ("unpublished", title)
        );
        assert!(
            banner.text.contains("第2回 7月31日（未確認）"),
            "{}",
            banner.text
        );
        let verdict = verdict(&answer, "hospital-ehr");
        let card = view::card(pack, &answer, verdict);
        assert_eq!(
            (card.window, card.closed.as_str()),
            ("unpublished", "申請期限は未確認")
        );
        let basis = view::basis(pack, &answer, verdict);
        assert_eq!(basis.window_text, format!("申請期限：{rounds}"));
        let steps = steps(pack, &answer);
        assert!(
            steps.contains("「電子カルテの導入・更新」は、申請期限が未確認です。"),
            "{steps}"
        );
        for text in [banner.in_one(), steps] {
            assert!(
                !text.contains("過ぎ") && !text.contains("申請期限の記載"),
                "{text}"
            );
        }
        let answer = on(pack, "", day);
        let banner = view::banner(pack, &answer);
        assert_eq!(
            banner.title,
            "電子カルテ補助の次の申請期限：病院は未確認、医科診療所は未確認"
        );
        assert_eq!(banner.state, "unpublished");
    }
    // Before the first one, which is confirmed.
    let answer = on(&first, HOSPITAL, "2027-05-29");
    let banner = view::banner(&first, &answer);
    assert_eq!(
        banner.title,
        "病院の次の申請期限は令和9年5月29日（土曜日）です"
    );
    assert!(
        banner
            .text
            .contains("第1回 5月29日、第2回 7月31日（未確認）")
    );
    let banner = view::banner(&first, &on(&first, "", "2027-05-29"));
    let title = "電子カルテ補助の次の申請期限：病院は5月29日、医科診療所は未確認";
    assert_eq!(banner.title, title);
    // None of the programmes that print no deadline says so.
    let answer = on(&none, "facility=clinic&beds=0&train=100000", "2027-04-10");
    let card = view::card(&none, &answer, verdict(&answer, "training"));
    assert_eq!(card.closed, "");
}

#[test]
fn the_table_of_a_year_shows_such_a_day_with_its_mark() {
    let [_, first] = years();
    let lines = view::lines(&first);
    assert_eq!(
        lines[0].deadlines,
        [
            "第1回 令和9年5月29日（土曜日）",
            "第2回 令和9年7月31日（土曜日）（未確認）"
        ]
    );
    assert_eq!(lines[3].deadlines, [""; 0]);
}

/// A year without any deadline has none that is past.
#[test]
fn where_no_deadline_is_printed_none_is_past() {
    let mut silent = shipped();
    for programme in &mut silent.programmes {
        programme.deadlines.clear();
    }
    let banner = view::banner(&silent, &on(&silent, "", "2026-10-10"));
    assert_eq!(banner.state, "unpublished");
    assert!(
        banner.title.ends_with("案内に記載がありません"),
        "{}",
        banner.title
    );
}

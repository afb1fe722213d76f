//! What comes next for a plan: steps, questions, and whether the help desk answers.

use super::support::{case, date, shipped};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::{self, Moment};
use expect_test::{Expect, expect};

#[track_caller]
fn check(link: &str, day: &str, expected: &Expect) {
    let pack = shipped();
    let case = case(link);
    let now = Moment {
        day: date(day),
        minute: 0,
    };
    let answer = estimate(&pack, &case, now.day);
    let next = view::next(&pack, case.plan, &answer, now);
    let lines = [next.steps.join("\n"), next.questions.join("\n")];
    expected.assert_eq(&lines.join("\n?\n"));
}

#[test]
fn before_the_deadline_there_is_a_day_to_keep() {
    check(
        "facility=hospital&beds=100&ehr=70000000",
        "2026-05-01",
        &expect![[r#"
        令和8年5月29日（金曜日）までに申請する。
        整備は、交付決定の通知の後に開始してください。
        ?
    "#]],
    );
    check(
        "facility=clinic&beds=0&ehr=2000000",
        "2026-08-31",
        &expect![[r#"
        令和8年8月31日（月曜日）までに申請する。
        整備は、交付決定の通知の後に開始してください。
        ?
    "#]],
    );
}

#[test]
fn after_it_the_next_year_is_to_be_asked_for() {
    check(
        "facility=hospital&beds=101&ehr=70000000&cyber=8000000",
        "2026-11-22",
        &expect![[r#"
        次の年度の受付を、東京都のホームページか相談窓口で確かめる。
        整備は、交付決定の通知の後に開始してください。
        ?
        交付額の端数は切り捨てられますか（切り捨てる場合は45,828,000円）。
        サイバーセキュリティ対策の補助で、この施設の基準額はいくらですか。施設は対象になりますか。
        次の年度の受付の予定はありますか。"#]],
    );
}

#[test]
fn a_signed_contract_needs_no_warning_and_other_facilities_no_steps() {
    check(
        "facility=clinic&beds=0&consult=1&contract=signed",
        "2026-05-01",
        &expect![[r#"

        ?
        電子カルテを契約した後でも、コンサルタントの活用経費は補助の対象になりますか。"#]],
    );
    check(
        "facility=other",
        "2026-05-01",
        &expect![[r#"

            ?
        "#]],
    );
}

/// 605,000 × 101 × 3/4 = 45,828,750: its rounding is asked for between the two programmes that
/// both ask about the standard.
#[test]
fn a_question_that_two_programmes_raise_is_asked_once() {
    let pack = shipped();
    let link = "facility=hospital&beds=101&ehr=70000000&staff=1000000&months=6&standard=no";
    let answer = estimate(&pack, &case(link), date("2026-05-01"));
    let now = Moment {
        day: date("2026-05-01"),
        minute: 0,
    };
    let questions = view::next(&pack, case(link).plan, &answer, now).questions;
    let about_standard = questions.iter().filter(|text| text.contains("標準規格"));
    assert_eq!(about_standard.count(), 1, "{questions:?}");
    assert_eq!(questions.len(), 3, "{questions:?}");
}

#[track_caller]
fn desk(day: &str, hour: u16, minute: u16, open: bool) {
    let pack = shipped();
    let now = Moment {
        day: date(day),
        minute: hour * 60 + minute,
    };
    let case = case("");
    let answer = estimate(&pack, &case, now.day);
    let state = view::next(&pack, case.plan, &answer, now).desk_state;
    assert_eq!(state.contains("時間内"), open, "{day} {hour}:{minute}");
}

#[test]
fn the_desk_answers_from_eleven_to_half_past_seven_on_working_days() {
    // 2026-11-24 is a Tuesday.
    desk("2026-11-24", 10, 59, false);
    desk("2026-11-24", 11, 0, true);
    desk("2026-11-24", 19, 29, true);
    desk("2026-11-24", 19, 30, false);
    desk("2026-11-27", 12, 0, true); // Friday
    desk("2026-11-28", 12, 0, false); // Saturday
    desk("2026-11-22", 12, 0, false); // Sunday
    desk("2026-11-23", 12, 0, false); // 勤労感謝の日, a Monday
    desk("2026-09-22", 12, 0, false); // 国民の休日, a Tuesday
    desk("2026-12-28", 12, 0, true);
    desk("2026-12-29", 12, 0, false);
    desk("2027-01-04", 12, 0, true);
    desk("2027-03-22", 12, 0, false); // the day after 春分の日, which is a Sunday
    desk("2027-03-23", 12, 0, true);
}

#[track_caller]
fn menu(link: &str, expected: &[&str]) {
    let pack = shipped();
    let answer = estimate(&pack, &case(link), date("2026-05-01"));
    let support = view::support(&pack, &answer);
    let menu: Vec<_> = support.iter().map(|line| line.menu.as_str()).collect();
    assert_eq!(menu, expected, "{link}");
}

#[test]
fn the_support_menu_leaves_out_what_leads_nowhere() {
    let for_all = ["出張講習会", "セミナー", "相談窓口"];
    let grants = [
        "コンサル活用経費への補助",
        "初期導入経費への補助等",
        "サイバーセキュリティ対策経費への補助",
        "医療DX人材育成への補助",
    ];
    menu("", &[&for_all[..], &grants[..]].concat());
    menu(
        "facility=hospital&beds=20",
        &[&for_all[..], &grants[..]].concat(),
    );
    menu("facility=other", &for_all);
    let signed = [&for_all[..], &grants[..1], &grants[2..]].concat();
    menu("facility=clinic&beds=0&contract=signed", &signed);
}

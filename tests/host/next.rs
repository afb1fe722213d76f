//! What comes next for a plan: steps, questions, and whether the help desk answers.

use super::support::{case, date, pack};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view::{self, Moment};
use expect_test::{Expect, expect};

#[track_caller]
fn check(link: &str, day: &str, expected: &Expect) {
    let pack = pack();
    let case = case(link);
    let now = Moment {
        day: date(day),
        minute: 0,
    };
    let answer = estimate(&pack, &case, now.day);
    let next = view::next(&pack, &answer, now);
    let lines = [
        next.donts.join("\n"),
        next.steps.join("\n"),
        next.questions.join("\n"),
        next.vendor_questions.join("\n"),
    ];
    expected.assert_eq(&lines.join("\n?\n"));
}

/// The leaflet prints deadlines and 年度内の整備 for the records alone: they are no step of a plan without them. What
/// would spoil the records stays told.
#[test]
fn a_plan_without_the_records_has_no_deadline_of_theirs() {
    let pack = pack();
    let now = Moment {
        day: date("2026-05-01"),
        minute: 0,
    };
    let next = |link: &str| view::next(&pack, &estimate(&pack, &case(link), now.day), now);
    let training = next("facility=clinic&beds=0&train=500000");
    assert_eq!(
        training.steps,
        [
            "「研修受講・資格取得」は、案内に申請期限の記載がありません。受付中かどうかを相談窓口で確かめてください。"
        ]
    );
    assert_eq!(training.calendar, None);
    assert_eq!(training.donts.len(), 1);
    for link in [
        "facility=clinic&beds=0&train=500000&ehr=2000000",
        // Nothing is entered yet: all of it may come.
        "facility=clinic&beds=0",
    ] {
        let next = next(link);
        assert!(next.steps[0].starts_with("令和8年5月29日（金曜日）までに申請してください"));
        assert!(next.calendar.is_some(), "{link}");
    }
}

#[test]
fn before_the_deadline_there_is_a_day_to_keep() {
    check(
        "facility=hospital&beds=100&ehr=70000000",
        "2026-05-01",
        &expect![[r#"
            電子カルテは、交付決定の通知が届くまで、契約も整備の開始もしないでください。先に契約すると対象外になります。
            ?
            令和8年5月29日（金曜日）までに申請してください（第1回 5月29日、第2回 7月31日）。
            令和9年3月31日までに整備を終えてください。年度内に整備が完了したものが補助の対象です。
            ?
            費用は税込と税抜のどちらで申請しますか。仕入税額控除を受けた消費税は返還しますか。
            病床数は許可病床と稼働病床のどちらで、いつの時点で数えますか。
            ?
            電子カルテは、標準規格（SS-MIX2標準化ストレージまたはHL7 FHIR記述仕様）に準拠していますか。
            電子カルテは、国の「電子カルテ情報共有サービス」に対応していますか。クラウドネイティブ型ですか。"#]],
    );
    check(
        "facility=clinic&beds=0&ehr=2000000",
        "2026-08-31",
        &expect![[r#"
            電子カルテは、交付決定の通知が届くまで、契約も整備の開始もしないでください。先に契約すると対象外になります。
            ?
            令和8年8月31日（月曜日）までに申請してください。
            令和9年3月31日までに整備を終えてください。年度内に整備が完了したものが補助の対象です。
            ?
            費用は税込と税抜のどちらで申請しますか。仕入税額控除を受けた消費税は返還しますか。
            ?
            電子カルテは、標準規格（SS-MIX2標準化ストレージまたはHL7 FHIR記述仕様）に準拠していますか。
            電子カルテは、国の「電子カルテ情報共有サービス」に対応していますか。クラウドネイティブ型ですか。"#]],
    );
}

#[test]
fn after_it_the_next_year_is_to_be_asked_for() {
    check(
        "facility=hospital&beds=101&ehr=70000000&cyber=8000000",
        "2026-11-22",
        &expect![[r#"
            電子カルテは、交付決定の通知が届くまで、契約も整備の開始もしないでください。先に契約すると対象外になります。
            ?
            次の年度の案内が出ているかを、東京都のホームページか相談窓口で確かめてください。
            「サイバーセキュリティ対策」は、案内に申請期限の記載がありません。受付中かどうかを相談窓口で確かめてください。
            来年度に申請する場合も、整備はその年度内に完了する必要があります（案内「毎年度」）。
            ?
            「電子カルテの導入・更新」の交付額の端数は切り捨てられますか（切り捨てる場合は45,828,000円）。
            サイバーセキュリティ対策の補助で、この施設の基準額はいくらですか。施設は対象になりますか。
            同じ年度に、これらの補助をあわせて受けられますか。
            費用は税込と税抜のどちらで申請しますか。仕入税額控除を受けた消費税は返還しますか。
            病床数は許可病床と稼働病床のどちらで、いつの時点で数えますか。
            次の年度の受付の予定はありますか。
            ?
            電子カルテは、標準規格（SS-MIX2標準化ストレージまたはHL7 FHIR記述仕様）に準拠していますか。
            電子カルテは、国の「電子カルテ情報共有サービス」に対応していますか。クラウドネイティブ型ですか。"#]],
    );
}

#[test]
fn a_signed_contract_needs_no_warning_and_other_facilities_no_steps() {
    check(
        "facility=clinic&beds=0&consult=1&contract=signed",
        "2026-05-01",
        &expect![[r#"

            ?
            「コンサルタントの活用」は、案内に申請期限の記載がありません。受付中かどうかを相談窓口で確かめてください。
            ?
            電子カルテを契約した後でも、コンサルタントの活用経費は補助の対象になりますか。
            費用は税込と税抜のどちらで申請しますか。仕入税額控除を受けた消費税は返還しますか。
            ?
        "#]],
    );
    check(
        "facility=other",
        "2026-05-01",
        &expect![[r#"

            ?

            ?

            ?
        "#]],
    );
}

/// 605,000 × 101 × 3/4 = 45,828,750: its rounding is asked for between the two programmes that
/// both ask about the standard.
#[test]
fn a_question_that_two_programmes_raise_is_asked_once() {
    let pack = pack();
    let link = "facility=hospital&beds=101&ehr=70000000&staff=1000000&months=6&standard=no";
    let answer = estimate(&pack, &case(link), date("2026-05-01"));
    let now = Moment {
        day: date("2026-05-01"),
        minute: 0,
    };
    let questions = view::next(&pack, &answer, now).questions;
    let about_standard = questions.iter().filter(|text| text.contains("標準規格"));
    assert_eq!(about_standard.count(), 1, "{questions:?}");
    // About the standard, the rounding, the rate of the wages, both together, the tax, the beds.
    assert_eq!(questions.len(), 6, "{questions:?}");
}

#[track_caller]
fn desk(day: &str, hour: u16, minute: u16, open: bool) {
    let pack = pack();
    let now = Moment {
        day: date(day),
        minute: hour * 60 + minute,
    };
    let case = case("");
    let answer = estimate(&pack, &case, now.day);
    let state = view::next(&pack, &answer, now).desk_state;
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

#[test]
fn a_deadline_that_is_ahead_goes_into_a_calendar() {
    let pack = pack();
    let file = |link: &str, day: &str| {
        let now = Moment {
            day: date(day),
            minute: 0,
        };
        let answer = estimate(&pack, &case(link), now.day);
        view::next(&pack, &answer, now).calendar
    };
    let hospital = "facility=hospital&beds=100&ehr=70000000";
    let entry = file(hospital, "2026-06-01").expect("the second round is ahead");
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//ehr-grant-estimator//JA
        BEGIN:VEVENT
        UID:tokyo-ehr-r8-20260731@ehr-grant-estimator
        DTSTAMP:20260601T000000Z
        DTSTART;VALUE=DATE:20260731
        SUMMARY:申請期限（第2回） 東京都 医療機関デジタル化支援
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&entry.replace("\r\n", "\n"));
    // A calendar refuses lines that end otherwise.
    assert_eq!(entry.matches('\n').count(), entry.matches("\r\n").count());
    assert!(file(hospital, "2026-07-31").is_some());
    assert_eq!(file(hospital, "2026-08-01"), None);
    assert_eq!(file("facility=other", "2026-06-01"), None);
}

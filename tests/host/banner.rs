//! The banner: each facility reads its own deadline, on each side of it, and of no other year than the
//! rules'.

use super::support::{PACK, case, date, pack, read};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;
use expect_test::{Expect, expect};

/// The banner on a day.
#[track_caller]
fn banner(link: &str, day: &str, expected: &Expect) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), date(day));
    let banner = view::banner(&pack, &answer);
    expected.assert_eq(&format!(
        "{}: {}\n{}{}",
        banner.state, banner.title, banner.text, banner.as_of
    ));
}

#[test]
fn the_banner_tells_a_facility_its_own_deadline_and_no_other() {
    banner(
        "facility=hospital&beds=100",
        "2026-05-01",
        &expect![[r#"
        open: 病院の次の申請期限は令和8年5月29日（金曜日）です
        あと28日です（第1回 5月29日、第2回 7月31日）。ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "facility=hospital&beds=100",
        "2026-07-31",
        &expect![[r#"
        open: 病院の次の申請期限は令和8年7月31日（金曜日）です
        今日が締切日です（第1回 5月29日、第2回 7月31日）。ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "facility=hospital&beds=100",
        "2026-08-01",
        &expect![[r#"
            closed: 病院の電子カルテ補助の申請期限は過ぎました
            期限は第1回 5月29日、第2回 7月31日でした。金額は令和8年度の案内による参考です。ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "facility=clinic&beds=0",
        "2026-05-30",
        &expect![[r#"
        open: 医科診療所の次の申請期限は令和8年8月31日（月曜日）です
        あと93日です（第1回 5月29日、第2回 8月31日）。ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "facility=clinic&beds=0",
        "2026-08-31",
        &expect![[r#"
        open: 医科診療所の次の申請期限は令和8年8月31日（月曜日）です
        今日が締切日です（第1回 5月29日、第2回 8月31日）。ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "facility=clinic&beds=0",
        "2026-09-01",
        &expect![[r#"
            closed: 医科診療所の電子カルテ補助の申請期限は過ぎました
            期限は第1回 5月29日、第2回 8月31日でした。金額は令和8年度の案内による参考です。ほかの補助の期限は案内に記載がありません。"#]],
    );
}

#[test]
fn before_a_facility_is_chosen_the_banner_tells_those_of_all() {
    banner(
        "",
        "2026-05-29",
        &expect![[r#"
        open: 電子カルテ補助の次の申請期限：病院は5月29日、医科診療所は5月29日
        ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "",
        "2026-08-01",
        &expect![[r#"
        open: 電子カルテ補助の次の申請期限：病院は7月31日で終了、医科診療所は8月31日
        ほかの補助の期限は案内に記載がありません。"#]],
    );
    banner(
        "",
        "2026-09-01",
        &expect![[r#"
        closed: 電子カルテ補助の申請期限（病院7月31日、医科診療所8月31日）は過ぎました
        金額は令和8年度の案内による参考です。ほかの補助の期限は案内に記載がありません。"#]],
    );
}

#[test]
fn without_a_printed_deadline_the_banner_claims_none() {
    banner(
        "facility=hospital&beds=100&contract=signed",
        "2026-05-01",
        &expect![[r#"
            unpublished: 対象になりうる補助の申請期限は、案内に記載がありません
            受付の状況は、相談窓口で確かめてください。"#]],
    );
    banner(
        "facility=other",
        "2026-05-01",
        &expect![[r#"
        none: この条件で対象になりうる補助は見つかりません
        理由は、それぞれの補助の欄に示しています。"#]],
    );
}

#[test]
fn outside_the_year_the_banner_says_that_amounts_are_a_reference() {
    banner(
        "facility=hospital&beds=100",
        "2027-04-01",
        &expect![[r#"
        past: 判定日（令和9年4月1日）は令和8年度の案内の期間外です
        令和8年度の条件による参考額を示します。その年度の案内は、東京都のホームページで確認してください。"#]],
    );
    banner(
        "",
        "2099-01-01",
        &expect![[r#"
        past: 判定日（令和81年1月1日）は令和8年度の案内の期間外です
        令和8年度の条件による参考額を示します。その年度の案内は、東京都のホームページで確認してください。"#]],
    );
    banner(
        "facility=clinic&beds=0",
        "2026-03-31",
        &expect![[r#"
        future: 判定日（令和8年3月31日）は令和8年度の案内の期間外です
        令和8年度の条件による参考額を示します。その年度の案内は、東京都のホームページで確認してください。"#]],
    );
}

/// A link that was kept must not look as if it were of today.
#[test]
fn another_day_than_today_is_told() {
    banner(
        "facility=clinic&beds=0&date=2026-05-29",
        "2026-11-25",
        &expect![[r#"
            open: 医科診療所の次の申請期限は令和8年5月29日（金曜日）です
            判定日が締切日です（第1回 5月29日、第2回 8月31日）。ほかの補助の期限は案内に記載がありません。判定日に入れた令和8年5月29日の時点で示しています（今日は令和8年11月25日）。"#]],
    );
    banner(
        "facility=clinic&beds=0&date=2026-04-10",
        "2026-11-25",
        &expect![[r#"
            open: 医科診療所の次の申請期限は令和8年5月29日（金曜日）です
            判定日からあと49日です（第1回 5月29日、第2回 8月31日）。ほかの補助の期限は案内に記載がありません。判定日に入れた令和8年4月10日の時点で示しています（今日は令和8年11月25日）。"#]],
    );
    banner(
        "date=2027-04-01",
        "2026-11-25",
        &expect![[r#"
        past: 判定日（令和9年4月1日）は令和8年度の案内の期間外です
        令和8年度の条件による参考額を示します。その年度の案内は、東京都のホームページで確認してください。判定日に入れた令和9年4月1日の時点で示しています（今日は令和8年11月25日）。"#]],
    );
    banner(
        "facility=clinic&beds=0&date=2026-05-29",
        "2026-05-29",
        &expect![[r#"
            open: 医科診療所の次の申請期限は令和8年5月29日（金曜日）です
            今日が締切日です（第1回 5月29日、第2回 8月31日）。ほかの補助の期限は案内に記載がありません。"#]],
    );
}

#[test]
fn by_a_day_that_cannot_be_read_nothing_is_said_of_deadlines() {
    let pack = pack();
    let (form, _) = ehr_grant_estimator::form::from_link("facility=clinic&date=2026-02-30");
    let answer = estimate(&pack, &form.read().case, date("2026-11-25"));
    let banner = view::banner(&pack, &answer);
    assert_eq!(banner.title, "判定日を直すと、受付の状況を示します");
    assert_eq!(banner.text, "");
}

/// Whatever else has a deadline says so with its result.
#[test]
fn the_deadline_of_another_programme_is_no_deadline_of_the_records() {
    let at = PACK.find("\"id\": \"training\"").expect("the programme");
    let (before, after) = PACK.split_at(at);
    let deadline = r#""deadlines": [{ "round": "第1回", "on": "2026-09-30", "source": {
        "document": "leaflet", "place": "-", "quote": "-", "standing": "printed" } }]"#;
    let text = before.to_owned() + &after.replacen("\"deadlines\": []", deadline, 1);
    let pack = read(&text).expect("a sound pack");
    let told = |link: &str, day| {
        let banner = view::banner(&pack, &estimate(&pack, &case(link), date(day)));
        banner.in_one()
    };
    let rest = "ほかの補助の期限は、それぞれの補助の欄に示しています。";
    assert_eq!(
        told("facility=hospital&beds=100", "2026-05-01"),
        format!(
            "病院の次の申請期限は令和8年5月29日（金曜日）です。あと28日です（第1回 5月29日、第2回 7月31日）。{rest}"
        )
    );
    assert_eq!(
        told("", "2026-09-01"),
        format!(
            "電子カルテ補助の申請期限（病院7月31日、医科診療所8月31日）は過ぎました。金額は令和8年度の案内による参考です。{rest}"
        )
    );
}

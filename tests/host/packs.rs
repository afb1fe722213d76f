//! Checking a pack: every problem at once, each with its place and in words.

use super::support::{PACK, parse, problems_after, read, rule_packs};
use ehr_grant_estimator::rules::{Fault, Problem, Shelf, read_packs};
use expect_test::{Expect, expect};

#[track_caller]
fn check(changes: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&problems_after(changes));
}

fn together(text: &str) -> Result<Shelf, Vec<Problem>> {
    read_packs(text, parse)
}

/// Each by itself, and all of a page together.
#[test]
fn no_pack_has_a_problem() {
    check(&[], &expect![""]);
    let packs = rule_packs();
    for text in &packs {
        let problems = read(text).err().unwrap_or_default();
        assert_eq!(problems, [], "{}", &text[..text.len().min(40)]);
    }
    let shelf = together(&format!("[{}]", packs.join(",")));
    assert_eq!(shelf.map(|shelf| shelf.packs().count()), Ok(packs.len()));
}

#[test]
fn every_problem_is_named_at_once_with_its_place() {
    check(
        &[
            ("\"yen\": 605000", "\"yen\": \"605000\""),
            ("\"on\": \"2026-05-29\"", "\"on\": \"2026-02-30\""),
            ("\"rate\": \"1/2\"", "\"rate\": \"5/4\""),
            ("\"standing\": \"printed\"", "\"standing\": \"rumoured\""),
            ("\"then\": \"ineligible\"", "\"than\": \"ineligible\""),
            ("\"facility\": [\"other\"]", "\"facility\": [\"dentist\"]"),
            ("\"opens\": \"11:00\"", "\"opens\": \"25:00\""),
            ("\"costs\": [\"ehr\"]", "\"costs\": []"),
            ("\"unconfirmed_unit\": 1000", "\"unconfirmed_unit\": null"),
        ],
        &expect![[r#"
            fiscal_year.source.standing：次のどれか一つにしてください：printed、other_year、unprinted、unconfirmed
            rounding.unconfirmed_unit：1から999999999999までの整数にしてください
            conditions[0]：「than」という項目は使えません
            conditions[0].then：この項目がありません
            conditions[1].when.facility[0]：次のどれか一つにしてください：hospital、clinic、other
            programmes[0].costs：1件以上の配列にしてください
            programmes[0].standard_amount.per_bed.yen：1から999999999999までの整数にしてください
            programmes[0].subsidy_rate.by_beds.rate：0より大きく1以下の分数を3/4の形で書いてください
            programmes[0].deadlines[0].on：実在する日付を2026-05-29の形で書いてください
            help_desk.opens：時刻を09:00の形で書いてください"#]],
    );
}

#[test]
fn references_lead_somewhere_and_ids_stand_once() {
    check(
        &[
            ("\"document\": \"leaflet\"", "\"document\": \"letter\""),
            (
                "\"conditions\": [\"in-tokyo\", \"hospital-or-clinic\"]",
                "\"conditions\": [\"in-kyoto\"]",
            ),
            (
                "\"programme\": \"hospital-ehr\",\n          \"source\"",
                "\"programme\": \"nothing\",\n          \"source\"",
            ),
            ("\"id\": \"training\"", "\"id\": \"cyber\""),
        ],
        &expect![[r#"
            programmes[5].id：「cyber」が二度使われています
            fiscal_year.source.document：「letter」はこのファイルにありません
            programmes[1].subsidy_rate.like.programme：「nothing」はこのファイルにありません
            programmes[5].conditions[0]：「in-kyoto」はこのファイルにありません
            support[6].programmes[0]：「training」はこのファイルにありません
            notes[9].programmes[0]：「training」はこのファイルにありません
            notes[10].programmes[0]：「training」はこのファイルにありません"#]],
    );
}

#[test]
fn bands_leave_no_gap_and_do_not_overlap() {
    check(
        &[("\"from\": 5 }", "\"from\": 6 }")],
        &expect!["programmes[2].standard_amount.bands：clinicの5床に当てはまる区分がありません"],
    );
    check(
        &[("\"from\": 5 }", "\"from\": 4 }")],
        &expect!["programmes[2].standard_amount.bands：clinicの4床に当てはまる区分が二つあります"],
    );
}

#[test]
fn ends_and_deadlines_ascend_within_the_year() {
    check(
        &[
            ("\"low\": 3750000", "\"low\": 35000001"),
            ("\"low\": \"1/2\"", "\"low\": \"10/10\""),
            ("\"on\": \"2026-07-31\"", "\"on\": \"2026-05-29\""),
            ("\"on\": \"2026-08-31\"", "\"on\": \"2027-04-01\""),
            ("\"to\": 12,", "\"to\": 0,"),
        ],
        &expect![[r#"
            limits.months.to：前の値より小さくならないようにしてください
            programmes[0].deadlines[1].on：前の値より後にしてください
            programmes[2].deadlines[1].on：年度の期間に入っていません
            programmes[4].standard_amount.range.high：前の値より小さくならないようにしてください
            programmes[6].subsidy_rate.range.high：前の値より小さくならないようにしてください"#]],
    );
}

#[test]
fn no_cost_is_counted_twice_and_confirmation_has_a_question() {
    check(
        &[
            ("\"costs\": [\"staff\"]", "\"costs\": [\"staff\", \"ehr\"]"),
            (
                "\"ask\": \"電子カルテを契約した後でも、コンサルタントの活用経費は補助の対象になりますか。\",",
                "",
            ),
            ("\"yen\": 3600000", "\"yen\": 3600001"),
        ],
        &expect![[r#"
            conditions[7].ask：要確認の条件には、尋ねる文（ask）が必要です
            programmes[1].standard_amount.per_month.yen：12で割り切れる額にしてください"#]],
    );
}

#[test]
fn a_page_needs_a_list_of_packs_and_names_the_pack_at_fault() {
    for text in ["{}", "[]", "1", "null", "\"\""] {
        let problems = together(text).expect_err("no packs");
        assert_eq!(
            problems.first().map(|p| &p.fault),
            Some(&Fault::NotAList),
            "{text}"
        );
    }
    let broken = PACK.replacen("\"yen\": 605000", "\"yen\": 0", 1);
    let problems = together(&format!("[{PACK},{broken}]")).expect_err("a broken pack");
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    expect![
        "[1].programmes[0].standard_amount.per_bed.yen：1から999999999999までの整数にしてください"
    ]
    .assert_eq(&lines.join("\n"));
    assert_eq!(
        together(&format!("[{PACK}]")).map(|shelf| shelf.packs().count()),
        Ok(1)
    );
}

#[test]
fn packs_of_one_page_have_ids_and_years_of_their_own() {
    let page = |changes: &[(&str, &str)]| {
        let mut other = PACK.to_owned();
        for (from, to) in changes {
            assert!(other.contains(from), "nothing to change: {from}");
            other = other.replace(from, to);
        }
        let problems = together(&format!("[{PACK},{other}]"));
        let problems = problems.err().unwrap_or_default();
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    };
    let r9 = ("\"id\": \"tokyo-ehr-r8\"", "\"id\": \"tokyo-ehr-r9\"");
    let no_deadlines = [
        ("\"on\": \"2026-05-29\"", "\"on\": \"2027-05-28\""),
        ("\"on\": \"2026-07-31\"", "\"on\": \"2027-07-30\""),
        ("\"on\": \"2026-08-31\"", "\"on\": \"2027-08-31\""),
        ("\"to\": \"2027-03-31\"", "\"to\": \"2028-03-31\""),
    ];
    let year = |from: &'static str| {
        let first = ("\"from\": \"2026-04-01\"", from);
        [&[r9, first], no_deadlines.as_slice()].concat()
    };
    expect![[r#"
        [1].id：「tokyo-ehr-r8」が二度使われています
        [1].fiscal_year.from：「tokyo-ehr-r8」と年度が重なっています"#]]
    .assert_eq(&page(&[]));
    expect!["[1].fiscal_year.from：「tokyo-ehr-r8」と年度が重なっています"]
        .assert_eq(&page(&year("\"from\": \"2027-03-31\"")));
    expect![""].assert_eq(&page(&year("\"from\": \"2027-04-01\"")));
}

#[test]
fn what_nothing_refers_to_is_named() {
    check(
        &[
            (", \"consulting-before-contract\"]", "]"),
            (
                "\"document\": \"consulting-r6\"",
                "\"document\": \"training-r7\"",
            ),
        ],
        &expect![[r#"
            documents[4]：どこからも使われていません
            conditions[7]：どこからも使われていません"#]],
    );
}

#[test]
fn the_help_desk_closes_after_it_opens() {
    let opens = |time: &str, expected: &Expect| {
        let opens = format!("\"opens\": \"{time}\"");
        check(&[("\"opens\": \"11:00\"", &opens)], expected);
    };
    opens("19:29", &expect![""]);
    let refused = expect!["help_desk.closes：前の値より後にしてください"];
    opens("19:30", &refused);
    opens("23:00", &refused);
}

#[test]
fn a_field_that_stands_twice_is_no_json() {
    assert!(serde_json::from_str::<ehr_grant_estimator::rules::Node>(r#"{"a":1,"a":2}"#).is_err());
}

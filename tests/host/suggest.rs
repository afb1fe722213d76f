//! Suggestions come from the document's own words, with the sentence, and decide nothing.

use super::support::{case, every_pack, pack, problems_after, shipped};
use ehr_grant_estimator::domain::{Bearer, Choice};
use ehr_grant_estimator::form::paste_quote;
use ehr_grant_estimator::rules::suggestions;
use ehr_grant_estimator::view;
use expect_test::expect;

#[track_caller]
fn suggests(label: &str, expected: &[(&str, &str)]) {
    for (pack, facility) in [(pack(), "hospital"), (shipped(), "clinic")] {
        let plan = case(&format!("facility={facility}")).plan;
        let found = suggestions(&pack, &plan, label);
        let found: Vec<_> = found
            .iter()
            .map(|found| (found.cost.code(), found.word))
            .collect();
        assert_eq!(found, expected, "{label}");
    }
}

#[test]
fn a_word_of_the_leaflet_suggests_the_cost_that_it_stands_for() {
    suggests("電子カルテソフトウェア", &[("ehr", "電子カルテ")]);
    suggests("LAN取付工事", &[("ehr", "取付工事")]);
    suggests("5年リース", &[("ehr", "リース")]);
    suggests("導入コンサルティング", &[("consult", "コンサル")]);
    suggests(
        "リモート ゲートウェイ",
        &[("cyber", "リモートゲートウェイ")],
    );
    suggests("ｵﾌﾗｲﾝﾊﾞｯｸｱｯﾌﾟ用ｻｰﾊﾞｰ", &[("cyber", "オフラインバックアップ")]);
    suggests("資格取得費用", &[("train", "資格取得")]);
    suggests("地域医療連携ゲートウェイ", &[("region", "地域医療連携")]);
    suggests("医療クラーク人件費", &[("staff", "人件費")]);
}

#[test]
fn a_label_with_words_of_two_costs_suggests_both() {
    suggests(
        "電子カルテ操作研修",
        &[("ehr", "電子カルテ"), ("train", "研修")],
    );
    suggests(
        "電子カルテ情報共有サービス対応",
        &[("ehr", "電子カルテ"), ("region", "情報共有")],
    );
    // The longer word holds the shorter one.
    suggests("電子カルテ入力代行", &[("staff", "電子カルテ入力代行")]);
}

/// サーバ stands on the leaflet for two purposes, neither of which is the server of the record itself.
#[test]
fn a_word_that_may_be_anything_suggests_nothing() {
    for label in [
        "サーバ",
        "サーバー",
        "保守5年",
        "値引き",
        "消費税",
        "合計",
        "",
        "運搬費",
    ] {
        suggests(label, &[]);
    }
}

#[test]
fn nothing_is_taken_over_but_what_is_the_only_suggestion_for_a_line_that_waits() {
    let (mut quote, _) = paste_quote(
        "電子カルテ\t5,000,000\n電子カルテ操作研修\t100,000\nサーバ\t900,000\nコンサル費\t300,000\n資格取得\t50,000",
    );
    quote.lines[3].to = Bearer::Uncovered;
    let plan = case("facility=hospital").plan;
    let (says, taken) = view::take_all(&pack(), &plan, &quote);
    assert_eq!(taken, " 0.ehr 4.train");
    assert_eq!(says, "候補が一つの2行を、候補の行き先にする");
}

#[test]
fn a_word_that_its_sentence_does_not_have_is_refused() {
    expect!["hints[9].words[0]：引用した文（quote）にない語です"].assert_eq(&problems_after(&[(
        "\"words\": [\"セキュリティ対策\"]",
        "\"words\": [\"ウイルス対策\"]",
    )]));
}

#[test]
fn a_pack_may_have_no_words() {
    for mut pack in every_pack() {
        assert!(pack.hints.is_some());
        pack.hints = None;
        let plan = case("").plan;
        assert_eq!(suggestions(&pack, &plan, "電子カルテ"), []);
    }
}

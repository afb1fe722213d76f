//! The words for every problem, outcome and state. Update with `UPDATE_EXPECT=1 cargo test`.

use super::support::{in_april, pack, verdict};
use ehr_grant_estimator::domain::{Facility, Input, InputProblem as P, LinkProblem, Yen};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;
use expect_test::{Expect, expect};

#[test]
fn every_field_problem_names_the_field_and_the_fix() {
    let beds = P::Beds {
        facility: Facility::Hospital,
        from: 20,
        to: None,
    };
    let clinic = P::Beds {
        facility: Facility::MedicalClinic,
        from: 0,
        to: Some(19),
    };
    let problems = [
        (Input::Ehr, P::Negative),
        (Input::Ehr, P::NotWhole),
        (Input::Beds, P::NotWhole),
        (Input::Ehr, P::Grouping),
        (Input::Ehr, P::OtherNumerals('百')),
        (Input::Ehr, P::NotYen('$')),
        (Input::Ehr, P::Character('約')),
        (Input::Ehr, P::UnitOrder),
        (
            Input::Ehr,
            P::TooLarge {
                at_most: Yen::LARGEST_ENTRY,
            },
        ),
        (Input::Beds, P::TooLarge { at_most: 99_999 }),
        (Input::Ehr, P::TooLong),
        (Input::Beds, beds),
        (Input::Beds, clinic),
        (Input::Months, P::Months { from: 1, to: 12 }),
        (Input::JudgedOn, P::NotADate),
        (Input::Beds, P::Character('無')),
    ];
    let lines: Vec<_> = problems
        .iter()
        .map(|(input, p)| view::field_error(*input, *p))
        .collect();
    expect![[r#"
        ＊電子カルテの費用は0以上の数で入力してください
        ＊電子カルテの費用は1円単位になるように入力してください（例：70,000,000、7000万、1.5億）
        ＊病床数は整数で入力してください
        ＊電子カルテの費用の桁区切りを確かめてください（3桁ごとの例：1,234,567）
        ＊電子カルテの費用は0〜9の数字で入力してください（「百」は使えません）
        ＊電子カルテの費用は円で入力してください（「$」は使えません）
        ＊電子カルテの費用は数字で入力してください（「約」は使えません）
        ＊電子カルテの費用は億、万、千の順に入力してください（例：3億2千万）
        ＊電子カルテの費用は999,999,999,999円以下で入力してください
        ＊病床数は99,999以下で入力してください
        ＊電子カルテの費用が長すぎます。数字だけを入力してください
        ＊病院の病床数は20以上で入力してください。施設の種類も確かめてください
        ＊医科診療所の病床数は0〜19で入力してください。施設の種類も確かめてください
        ＊職員の配置月数は1〜12で入力してください
        ＊判定日は実在する日付を入力してください（例：2026-07-31、令和8年7月31日）
        ＊病床数は数字で入力してください。無床の場合は0を入れてください"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn every_link_problem_names_what_could_not_be_used() {
    let problems = [
        LinkProblem::TooLong,
        LinkProblem::UnknownKey("a".repeat(30)),
        LinkProblem::Repeated(Input::Ehr),
        LinkProblem::UnknownValue(Input::Facility, "dentist".to_owned()),
        LinkProblem::UnknownValue(Input::Pack, "r7".to_owned()),
        LinkProblem::UnusableText(Input::Beds, "many".to_owned()),
    ];
    let lines: Vec<_> = problems.iter().map(view::link_notice).collect();
    expect![[r#"
        リンクが長すぎるため、読み込みませんでした。
        「aaaaaaaaaaaaaaaaaaaa…」という項目はありません。
        「電子カルテの費用 ehr」が二つ以上あります。最初の一つを使いました。
        「施設の種類 facility」の値「dentist」は使えません。使えるのはhospital（病院）、clinic（医科診療所）、other（その他）です。
        「年度 pack」の値「r7」は使えません。
        「病床数 beds」の値「many」は使えません。入力欄で直してください。"#]].assert_eq(&lines.join("\n"));
}

/// The sentence and the reasons of one result, in its row or behind it.
#[track_caller]
fn card(link: &str, programme: &str, expected: &Expect) {
    let pack = pack();
    let (form, _) = ehr_grant_estimator::form::from_link(link);
    let answer = estimate(&pack, &form.read().case, in_april());
    let card = view::card(&pack, &answer, verdict(&answer, programme));
    let basis = view::basis(&pack, &answer, verdict(&answer, programme));
    let mut text = format!(
        "{} {:?} {:?}\n{}{}",
        card.chip, card.figure, card.at_most, card.waits, basis.sentence
    );
    for reason in card.reasons.iter().chain(&basis.reasons) {
        text.push_str(&format!(
            "\n- {} {} {:?}",
            reason.says, reason.change, reason.ask
        ));
    }
    text.push_str(&format!("\n{}", basis.window_text));
    expected.assert_eq(&text);
}

#[test]
fn one_sentence_says_how_an_amount_came_about() {
    card(
        "facility=hospital&beds=100&ehr=70000000",
        "hospital-ehr",
        &expect![[r#"
            対象見込み Some("45,375,000円") None
            基準額 60,500,000円と実支出額 70,000,000円の少ない方に 3/4 を掛けた額です。基準額を超える9,500,000円は、全額が自己負担です。
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=clinic&beds=0&ehr=2000000",
        "clinic-ehr",
        &expect![[r#"
            対象見込み Some("1,500,000円") None
            基準額 3,000,000円と実支出額 2,000,000円の少ない方に 3/4 を掛けた額です。基準額まではあと1,000,000円です。そこまでは費用1円につき25銭が自己負担で、それを超える分は全額が自己負担です。
            申請期限：第1回 5月29日、第2回 8月31日"#]],
    );
    card(
        "facility=clinic&cyber=8000000",
        "cyber",
        &expect![[r#"
            要確認 Some("1,875,000円〜4,000,000円") None
            基準額が3,750,000円なら1,875,000円、8,000,000円以上なら4,000,000円です。病床規模の区分は案内に記載がありません。
            - 基準額は病床規模によって変わりますが、その区分と対象施設は案内に記載がありません。  Some("サイバーセキュリティ対策の補助で、この施設の基準額はいくらですか。施設は対象になりますか。")
            申請期限：案内に記載がありません"#]],
    );
    card(
        "facility=clinic",
        "regional",
        &expect![[r#"
            要確認 None Some("最大 10,000,000円〜15,000,000円")
            費用が20,000,000円以上のときの額です。補助率が1/2なら10,000,000円、3/4なら15,000,000円です。どちらになるかを決める条件は案内に記載がありません。
            - 補助率が3/4と1/2のどちらになるかと対象施設は、案内に記載がありません。  Some("地域医療連携での情報共有の補助で、この施設の補助率はいくつですか。施設は対象になりますか。")
            申請期限：案内に記載がありません"#]],
    );
}

#[test]
fn a_refusal_names_the_answer_and_what_would_pass() {
    card(
        "facility=clinic&beds=0",
        "hospital-ehr",
        &expect![[r#"
            対象外 None None

            - 病院が対象です。 施設の種類は「医科診療所」です。 None
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=hospital&beds=20&contract=signed&finish=later",
        "hospital-ehr",
        &expect![[r#"
            対象外 None None

            - 交付決定の通知より前に契約した案件は、補助の対象外です。 契約の状況について確かめたいことは、相談窓口に相談してください。 None
            - 年度内に整備が完了するものが対象です。  None
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=clinic&beds=0&acquire=lease&standard=no",
        "clinic-ehr",
        &expect![[r#"
            対象外 None None

            - 診療所のリースは、標準規格に準拠した電子カルテが対象です。 調達の方法が「購入」なら最大2,250,000円（要確認）です。標準規格への準拠が「準拠」なら最大2,250,000円（対象見込み）です。 None
            申請期限：第1回 5月29日、第2回 8月31日"#]],
    );
}

#[test]
fn what_waits_says_for_what() {
    card(
        "",
        "hospital-ehr",
        &expect![[r#"
            入力待ち None None

            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=hospital",
        "hospital-ehr",
        &expect![[r#"
            入力待ち None None
            「病床数」を入れると計算します。
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=hospital&beds=19&ehr=x",
        "hospital-ehr",
        &expect![[r#"
            入力待ち None None
            「電子カルテの費用」と「病床数」を直すと計算します。
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
    card(
        "facility=hospital&beds=20&staff=1",
        "input-staff",
        &expect![[r#"
            入力待ち None Some("最大 2,700,000円")
            「職員の配置月数」を入れると計算します。
            申請期限：第1回 5月29日、第2回 7月31日"#]],
    );
}

//! The support menu and the remarks: what of them belongs to which plan.

use super::support::{case, date, pack, verdict};
use ehr_grant_estimator::domain::Standing;
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;
use expect_test::{Expect, expect};

#[track_caller]
fn menu(link: &str, expected: &[&str]) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), date("2026-05-01"));
    let phases = view::guide(&pack, &answer);
    let menus = phases.iter().flat_map(|phase| &phase.menus);
    let menu: Vec<_> = menus.map(|menu| menu.title.as_str()).collect();
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

#[test]
fn the_menu_stands_in_phases_and_says_what_it_means_for_this_plan() {
    let pack = pack();
    let answer = estimate(
        &pack,
        &case("facility=hospital&beds=20&project=renewal"),
        date("2026-05-01"),
    );
    let lines = view::guide(&pack, &answer).into_iter().map(|phase| {
        let menus = phase.menus.iter().map(|menu| {
            let leads = menu.leads_to.join("、");
            format!("  {} / {leads}", menu.title)
        });
        let menus: Vec<_> = menus.collect();
        format!("{}\n{}", phase.title, menus.join("\n"))
    });
    let lines: Vec<_> = lines.collect();
    expect![[r#"
        情報収集
          出張講習会 / 
          セミナー / 
        検討～契約
          相談窓口 / 
          コンサル活用経費への補助 / コンサルタントの活用：対象見込み
        導入後
          初期導入経費への補助等 / 電子カルテの導入・更新：対象見込み
          サイバーセキュリティ対策経費への補助 / サイバーセキュリティ対策：要確認
          医療DX人材育成への補助 / 研修受講・資格取得：対象見込み"#]]
    .assert_eq(&lines.join("\n"));
}

/// The remarks under one result.
#[track_caller]
fn remarks(link: &str, programme: &str, expected: &Expect) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), date("2026-05-01"));
    let basis = view::basis(&pack, &answer, verdict(&answer, programme));
    let lines = basis.notes.iter().map(|note| {
        let read = note.quote.as_ref();
        let read = read.map(|quote| format!(" [{}] {}", quote.standing, quote.place));
        format!("{}{}", note.text, read.unwrap_or_default())
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn each_result_has_its_own_remarks_with_their_year() {
    let hospital = "facility=hospital&beds=100";
    remarks(
        hospital,
        "hospital-ehr",
        &expect![[r#"
            病床数が許可病床か稼働病床か、いつの時点のものかは、案内に記載がありません。
            標準規格に準拠しているかどうかで、扱いが変わることがあります。ベンダーに確かめてください。 [案内に記載] 裏面 診療所
            電子カルテ情報共有サービスへの対応とクラウドネイティブ型も検討し、ベンダーに確認することを案内は勧めています。 [案内に記載] 裏面 国の取組
            令和7年度は、国、地方公共団体、地方独立行政法人、独立行政法人、国立大学法人が開設する病院は対象外でした。令和8年度の扱いは案内に記載がありません。 [ほかの年度の資料] 東京都「令和7年度病院診療情報デジタル推進事業」のページ 補助対象者
            令和7年度は、同じ補助金を受けた年度の翌年度から5年を経過していない病院は対象外でした。令和8年度の扱いは案内に記載がありません。 [ほかの年度の資料] 補助対象者
            同じ補助金を以前に受けた場合や、国や自治体のほかの補助金を同じ費用に充てる場合の扱いは、案内に記載がありません。当てはまるときは相談窓口で確かめてください。
            第1回の期限（5月29日）までに提出すると、より早く整備を進められる見込みです。 [案内に記載] 裏面 欄外
            病院のリースは、対象となるリース契約の詳細を、都のホームページの「リースQA」で確認してください。 [案内に記載] 裏面 病院"#]],
    );
    remarks(
        hospital,
        "training",
        &expect![[r#"
            令和7年度は、この補助金を受けたことがある医療機関と、国、地方公共団体、独立行政法人、国立大学法人などは対象外でした。令和8年度の扱いは案内に記載がありません。 [ほかの年度の資料] 東京都「令和7年度医療DX人材育成支援事業」のページ 補助対象者
            令和7年度は、国や地方公共団体のほかの補助金を充てる場合は対象外でした。令和8年度の扱いは案内に記載がありません。 [ほかの年度の資料] 対象経費"#]],
    );
    remarks(
        "facility=clinic&beds=0",
        "clinic-ehr",
        &expect![[r#"
            標準規格に準拠しているかどうかで、扱いが変わることがあります。ベンダーに確かめてください。 [案内に記載] 裏面 診療所
            電子カルテ情報共有サービスへの対応とクラウドネイティブ型も検討し、ベンダーに確認することを案内は勧めています。 [案内に記載] 裏面 国の取組
            同じ補助金を以前に受けた場合や、国や自治体のほかの補助金を同じ費用に充てる場合の扱いは、案内に記載がありません。当てはまるときは相談窓口で確かめてください。
            第1回の期限（5月29日）までに提出すると、より早く整備を進められる見込みです。 [案内に記載] 裏面 欄外"#]],
    );
    remarks("facility=clinic&beds=0", "hospital-ehr", &expect![""]);
}

/// Rules of other years warn: they are remarks, and no condition and no figure rests on one.
#[test]
fn no_outcome_rests_on_another_year() {
    let pack = pack();
    let other_year = |standing| standing == Standing::OtherYear;
    let notes = pack
        .notes
        .iter()
        .filter(|note| other_year(note.source.standing));
    assert!(notes.clone().count() >= 4);
    for note in notes {
        let document = pack.document(&note.source.document).expect("a document");
        assert!(
            note.text.contains(&document.year),
            "{} names no year",
            note.id
        );
        assert!(
            note.text
                .contains("令和8年度の扱いは案内に記載がありません"),
            "{}",
            note.id
        );
    }
    for condition in &pack.conditions {
        assert!(!other_year(condition.source.standing), "{}", condition.id);
    }
}

/// What is of use up to the first deadline is not told after it.
#[test]
fn a_remark_that_is_of_no_use_any_more_is_gone() {
    let pack = pack();
    for (day, told) in [("2026-05-29", true), ("2026-05-30", false)] {
        let answer = estimate(&pack, &case("facility=clinic&beds=0"), date(day));
        let basis = view::basis(&pack, &answer, verdict(&answer, "clinic-ehr"));
        let first = basis
            .notes
            .iter()
            .any(|note| note.text.contains("第1回の期限"));
        assert_eq!(first, told, "{day}");
    }
}

//! The sheet of paper: each line with its own share and why it is to be confirmed, and no sheet without a cost.

use super::support::{case, in_april, pack};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;

fn paper(link: &str) -> view::Paper {
    let pack = pack();
    let case = case(link);
    view::paper(&pack, &case, &[], &estimate(&pack, &case, in_april()))
}

#[test]
fn each_line_tells_what_is_left_to_pay_and_why_it_is_to_be_confirmed() {
    let paper = paper("facility=hospital&beds=100&ehr=70000000&cyber=8000000");
    let lines = paper.lines.iter();
    let lines: Vec<_> = lines
        .map(|line| (line.title.as_str(), line.own_share.as_str()))
        .collect();
    // 70,000,000 − 45,375,000; 8,000,000 − 4,000,000 and 8,000,000 − 1,875,000.
    assert_eq!(
        lines,
        [
            (
                "電子カルテの導入・更新（病院診療デジタル推進事業）　対象見込み　根拠：裏面 病院",
                "24,625,000円"
            ),
            (
                "サイバーセキュリティ対策（医療機関診療情報サイバーセキュリティ対策支援事業）　要確認：基準額は病床規模によって変わりますが、その区分と対象施設は案内に記載がありません。　根拠：表面 サイバーセキュリティ対策経費への補助",
                "4,000,000円〜6,125,000円"
            ),
        ]
    );
    assert_eq!(paper.refusal, [""; 0]);
}

/// The kinds of facility as people name them.
#[test]
fn a_clinic_is_one_with_beds_or_without() {
    let kind = |link: &str| paper(link).inputs.first().map(|(_, kind)| kind.clone());
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(kind("facility=clinic&beds=0&ehr=1"), named("無床の診療所"));
    assert_eq!(kind("facility=clinic&beds=1&ehr=1"), named("有床の診療所"));
    assert_eq!(kind("facility=hospital&beds=20&ehr=1"), named("病院"));
}

#[test]
fn there_is_no_sheet_before_a_cost_is_entered() {
    let refused = "＊かかる費用を入力してください";
    for link in [
        "",
        "facility=hospital&beds=100",
        "facility=hospital&beds=100&ehr=0",
    ] {
        assert_eq!(paper(link).refusal, [refused], "{link}");
    }
    assert_eq!(paper("facility=other&ehr=1").refusal, [""; 0]);
    // What has to be mended first is told alone.
    let wrong = paper("facility=hospital&staff=1");
    assert_eq!(
        wrong.refusal,
        [
            "＊職員の配置月数を入力してください",
            "＊病床数を入力してください"
        ]
    );
}

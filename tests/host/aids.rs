//! What the curves and the way back say, in words; and that no two texts of a drawing touch on a phone.

use super::support::{case, every_pack, in_april, shipped};
use ehr_grant_estimator::domain::{Case, Choice, Entry, Facility, Goal, Input, Yen, YenRange};
use ehr_grant_estimator::rules::{Pack, estimate};
use ehr_grant_estimator::view::{self, CurveView, GoalView, Label};

fn cost_curve(pack: &Pack, link: &str) -> CurveView {
    let answer = estimate(pack, &case(link), in_april());
    view::cost_curve(pack, &answer).expect("a curve")
}

fn bed_curve(pack: &Pack, link: &str) -> CurveView {
    let answer = estimate(pack, &case(link), in_april());
    view::bed_curve(pack, &answer).expect("a curve")
}

fn goal(pack: &Pack, link: &str, goal: &str) -> GoalView {
    let answer = estimate(pack, &case(link), in_april());
    let goal = Goal::parse(goal).expect("a goal");
    view::goal(pack, &answer, goal).expect("a programme")
}

#[test]
fn a_yen_more_costs_a_quarter_up_to_the_standard_amount_and_all_of_it_behind() {
    let pack = shipped();
    let curve = cost_curve(&pack, "facility=hospital&beds=180&ehr=130000000");
    // 605,000 × 180; 130,000,000 − 81,675,000
    assert_eq!(
        curve.here,
        "いま：電子カルテの費用130,000,000円、交付額81,675,000円、自己負担48,325,000円。"
    );
    assert_eq!(
        curve.sentences,
        [
            "電子カルテの費用は108,900,000円まで、1円ふえるごとに自己負担は25銭ふえます。そこから先は1円ごとに1円です。"
        ]
    );
    assert_eq!(
        curve.table.rows,
        [
            ["0円", "0円", "0円"],
            [
                "108,900,000円（補助はここまで）",
                "81,675,000円",
                "27,225,000円"
            ],
            ["130,000,000円（いま）", "81,675,000円", "48,325,000円"],
            ["160,000,000円", "81,675,000円", "78,325,000円"],
        ]
    );
    let levels: Vec<_> = curve
        .drawing
        .levels
        .iter()
        .map(|level| &level.text)
        .collect();
    assert_eq!(levels, ["5,000万円", "1億円"]);
    // 5,000万円 and 1億円 stand at the half and at the whole of the height from 78% up to 7%.
    let heights: Vec<_> = curve.drawing.levels.iter().map(|level| &level.at).collect();
    assert_eq!(heights, ["42.50%", "7.00%"]);
}

#[test]
fn wages_that_are_counted_too_are_told() {
    let pack = shipped();
    let curve = cost_curve(&pack, "facility=clinic&beds=0&staff=1000000");
    assert_eq!(
        curve.remarks,
        ["同じ補助に数えるほかの費用（1,000,000円）は、いまの入力のまま計算しています。"]
    );
    assert_eq!(curve.here, "");
    let curve = cost_curve(&pack, "facility=clinic&beds=0&staff=3000000");
    assert_eq!(
        curve.sentences,
        ["ほかの費用だけで基準額に達しているため、電子カルテの費用は全額が自己負担です。"]
    );
}

#[test]
fn what_is_to_be_confirmed_is_told_as_such() {
    let pack = shipped();
    let link = "facility=clinic&beds=0&project=renewal&ehr=1000000";
    let said = "この補助は要確認です。受けられることを前提にした額です。".to_owned();
    assert!(cost_curve(&pack, link).remarks.contains(&said));
    assert!(bed_curve(&pack, link).remarks.contains(&said));
    assert!(goal(&pack, link, "own.1").remarks.contains(&said));
}

#[test]
fn the_step_is_told_from_the_side_on_which_one_stands() {
    let pack = shipped();
    let says = |link: &str, sentences: &[&str]| {
        let curve = bed_curve(&pack, link);
        assert_eq!(curve.sentences, sentences, "{link}");
        let last = curve.remarks.last().map(String::as_str);
        let note = "情報として示すもので、病床数の変更をすすめるものではありません。";
        assert_eq!(last, Some(note));
    };
    says(
        "facility=hospital&beds=180&ehr=130000000",
        &[
            "同じ費用で200床なら60,500,000円です（21,175,000円少ない）。",
            "この費用のままでは、200床以上では何床でも199床の交付額（90,296,250円）に届きません。上限どうしで比べると、届くのは299床からです。",
        ],
    );
    // 605,000 × 250 × 1/2 = 75,625,000; 90,296,250 − 75,625,000
    says(
        "facility=hospital&beds=250&ehr=900000000",
        &[
            "同じ費用で199床なら90,296,250円です（14,671,250円多い）。",
            "199床の交付額（90,296,250円）以上になるのは299床からです。",
        ],
    );
    says(
        "facility=hospital&beds=180",
        &[
            "200床なら上限は60,500,000円です（21,175,000円少ない）。",
            "199床の上限（90,296,250円）以上になるのは299床からです。",
        ],
    );
    says(
        "facility=hospital",
        &[
            "199床なら上限は90,296,250円です。200床なら上限は60,500,000円です（29,796,250円少ない）。",
            "199床の上限（90,296,250円）以上になるのは299床からです。",
        ],
    );
    says(
        "facility=clinic&beds=0",
        &["5床からは基準額の決め方が変わります（4床は2,250,000円、5床は2,268,750円）。"],
    );
    // Either standard amount is above 2,000,000.
    says(
        "facility=clinic&beds=0&ehr=2000000",
        &["5床からは基準額の決め方が変わりますが、この費用では交付額は変わりません。"],
    );
}

#[test]
fn a_goal_is_answered_with_the_arithmetic_or_with_what_is_nearest() {
    let pack = shipped();
    let hospital = "facility=hospital&beds=180";
    let found = goal(&pack, hospital, "own.40000000");
    let figure = Some(("費用を", "121,675,000円".to_owned(), "までに"));
    assert_eq!(found.figure, figure);
    assert_eq!(
        found.sentences,
        [
            "このとき交付額は81,675,000円、自己負担は40,000,000円です。",
            // 121,675,000 − 108,900,000
            "基準額を超える12,775,000円は全額が自己負担です。",
        ]
    );
    assert_eq!(
        found.remarks,
        ["ほかの費用はいまの入力のまま計算しています。"]
    );

    let says = |link: &str, wanted: &str, sentences: &[&str]| {
        let found = goal(&pack, link, wanted);
        assert_eq!(found.sentences, sentences, "{link} {wanted}");
    };
    says(
        hospital,
        "grant.81675001",
        &[
            "届く費用はありません。交付額は81,675,000円（費用が108,900,000円以上のとき）が上限です。",
        ],
    );
    says(
        "facility=clinic&beds=0&staff=1000000",
        "own.249999",
        &["収まる費用はありません。電子カルテの費用が0円でも、自己負担は250,000円です。"],
    );
    says(
        "facility=hospital",
        "own.1",
        &["「病床数」を入れると計算します。"],
    );
    says(
        "facility=hospital&beds=180&contract=signed",
        "own.1",
        &[
            "「電子カルテの導入・更新」は対象外のため、費用を逆算できません。",
            "交付決定の通知より前に契約した案件は、補助の対象外です。",
        ],
    );
}

/// On a phone of 320 px a drawing is 256 px wide; a letter takes 13 px, a digit or a comma half of it.
#[test]
fn no_two_texts_under_an_axis_touch_on_a_phone() {
    let pack = shipped();
    let mut seen = 0;
    for beds in [20, 21, 105, 179, 199, 200, 201, 299, 350, 1_001, 99_999] {
        for cost in [
            "",
            "&ehr=1",
            "&ehr=5000000",
            "&ehr=123456789",
            "&ehr=999999999999",
        ] {
            let link = format!("facility=hospital&beds={beds}{cost}");
            for curve in [cost_curve(&pack, &link), bed_curve(&pack, &link)] {
                let under = curve.drawing.here.map(|(_, label)| label);
                for label in curve.drawing.ticks.iter().chain(&under) {
                    let (from, to) = covers(label);
                    assert!(-400 <= from && to <= 26_000, "{link} {label:?}");
                }
                let mut spans: Vec<_> = curve.drawing.ticks.iter().map(covers).collect();
                spans.sort_unstable();
                for pair in spans.windows(2) {
                    assert!(pair[0].1 <= pair[1].0, "{link} {:?}", curve.drawing.ticks);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} pairs");
}

/// From where to where a text reaches, in hundredths of a px.
fn covers(label: &Label) -> (i64, i64) {
    let digits = label.at.replace(['.', '%'], "");
    let at = digits.parse::<i64>().expect("hundredths of a per cent") * 256 / 100;
    let letters = label.text.chars();
    let width: i64 = letters
        .map(|c| if c.is_ascii() { 650 } else { 1_300 })
        .sum();
    match label.anchor {
        "start" => (at, at + width),
        "end" => (at - width, at),
        _ => (at - width / 2, at + width / 2),
    }
}

#[test]
fn nothing_that_can_be_entered_is_too_much_for_an_aid() {
    for pack in every_pack() {
        for facility in Facility::ALL {
            for beds in [0, 4, 5, 19, 20, 199, 200, 99_999, u32::MAX] {
                for cost in [0, 1, 999_999_999_999, u64::MAX] {
                    let mut case = Case::default();
                    case.plan.choose(Input::Facility, facility.code());
                    case.counts.set(Input::Beds, Entry::Given(beds));
                    for input in Input::costs() {
                        case.costs
                            .set(input, Entry::Given(YenRange::exact(Yen::new(cost))));
                    }
                    let answer = estimate(&pack, &case, in_april());
                    view::cost_curve(&pack, &answer);
                    view::bed_curve(&pack, &answer);
                    for wanted in [0, 1, 999_999_999_999, u64::MAX].map(Yen::new) {
                        view::goal(&pack, &answer, Goal::OwnShare(wanted));
                        view::goal(&pack, &answer, Goal::Grant(wanted));
                    }
                }
            }
        }
    }
}

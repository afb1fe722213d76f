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
        curve.says,
        "電子カルテの費用は108,900,000円まで、ふえた分の3/4が補助されます。そこから先は全額が自己負担です。"
    );
    assert_eq!(
        curve.rows,
        [
            ["0円", "0円", "0円"],
            ["108,900,000円", "81,675,000円", "27,225,000円"],
            ["130,000,000円（いま）", "81,675,000円", "48,325,000円"],
            ["200,000,000円", "81,675,000円", "118,325,000円"],
        ]
    );
    // In equal steps from 78% of the height up to 7%, each a little above its line; and a tick under the axis.
    let levels = curve.labels.iter().filter(|label| label.x == "0%");
    let levels: Vec<_> = levels
        .map(|label| (label.text.as_str(), label.y.as_str()))
        .collect();
    assert_eq!(
        levels,
        [
            ("5,000万円", "52%"),
            ("1億円", "29%"),
            ("1億5,000万円", "5%"),
            ("0円", "87%")
        ]
    );
    let paths = curve.paths.each_ref().map(|(_, path)| path.as_str());
    // The bend at 108.9 of 200, and own share there 27.225 of 150.
    assert_eq!(
        paths,
        [
            "M0,7800L10000,7800M0,5434L10000,5434M0,3067L10000,3067M0,700L10000,700",
            "M5445,700L5445,7800",
            "M0,7800L5445,6512L6500,5513L10000,2200",
            "M6500,5513L6509,5513",
        ]
    );
}

#[test]
fn wages_that_are_counted_too_are_told() {
    let pack = shipped();
    let curve = cost_curve(&pack, "facility=clinic&beds=0&staff=1000000");
    assert_eq!(
        curve.remarks,
        "同じ補助に数える費用は、いまの入力のまま（幅は上限）です。ほかの補助の費用と自己負担は含みません。"
    );
    assert_eq!(curve.here, "");
    let curve = cost_curve(&pack, "facility=clinic&beds=0&staff=3000000");
    assert_eq!(
        curve.says,
        "電子カルテの費用は、ほかの費用だけで基準額に達しているため、全額が自己負担です。"
    );
}

#[test]
fn what_is_to_be_confirmed_is_told_as_such() {
    let pack = shipped();
    let link = "facility=clinic&beds=0&project=renewal&ehr=1000000";
    let said = "この補助は要確認です。受けられることを前提にした額です。";
    assert!(cost_curve(&pack, link).remarks.contains(said));
    assert!(bed_curve(&pack, link).remarks.contains(said));
    assert!(goal(&pack, link, "own.1").remarks.contains(said));
}

#[test]
fn the_step_is_told_from_the_side_on_which_one_stands() {
    let pack = shipped();
    let says = |link: &str, sentences: &str| {
        let curve = bed_curve(&pack, link);
        assert_eq!(curve.says, sentences, "{link}");
        assert_eq!(
            curve.remarks,
            "情報として示すもので、病床数の変更をすすめるものではありません。"
        );
    };
    says(
        "facility=hospital&beds=180&ehr=130000000",
        "費用が同じとき、交付額は180床なら81,675,000円、200床なら60,500,000円です（差は21,175,000円）。200床からは、何床でも199床の90,296,250円に届きません。",
    );
    // 605,000 × 250 × 1/2 = 75,625,000; 90,296,250 − 75,625,000
    says(
        "facility=hospital&beds=250&ehr=900000000",
        "費用が同じとき、交付額は199床なら90,296,250円、250床なら75,625,000円です（差は14,671,250円）。199床の90,296,250円以上になるのは299床からです。",
    );
    says(
        "facility=hospital&beds=180",
        "交付額の上限は180床なら81,675,000円、200床なら60,500,000円です（差は21,175,000円）。199床の90,296,250円以上になるのは299床からです。",
    );
    says(
        "facility=hospital",
        "交付額の上限は199床なら90,296,250円、200床なら60,500,000円です（差は29,796,250円）。199床の90,296,250円以上になるのは299床からです。",
    );
    // Without a step, the ends of the line.
    says(
        "facility=clinic&beds=0",
        "交付額の上限は0床なら2,250,000円、19床なら8,621,250円です（差は6,371,250円）。",
    );
    // Any standard amount is above 2,000,000.
    says(
        "facility=clinic&beds=0&ehr=2000000",
        "費用が同じとき、交付額は0床なら1,500,000円、19床なら1,500,000円です。",
    );
}

#[test]
fn a_goal_is_answered_with_the_arithmetic_or_with_what_is_nearest() {
    let pack = shipped();
    let hospital = "facility=hospital&beds=180";
    let found = goal(&pack, hospital, "own.40000000");
    assert_eq!(
        (found.figure.as_str(), found.bound),
        ("121,675,000円", ["電子カルテの費用を", "までに"])
    );
    // 121,675,000 − 108,900,000 = 12,775,000
    assert_eq!(
        found.says,
        "このときこの補助の交付額は81,675,000円、この補助の対象になる費用の自己負担は40,000,000円です。基準額 108,900,000円と実支出額 121,675,000円の少ない方に 3/4 を掛けた額です。基準額を超える12,775,000円は、全額が自己負担です。"
    );
    assert_eq!(
        found.remarks,
        "同じ補助に数える費用は、いまの入力のまま（幅は上限）です。ほかの補助の費用と自己負担は含みません。"
    );

    let says = |link: &str, wanted: &str, sentences: &str| {
        let found = goal(&pack, link, wanted);
        assert_eq!(found.says, sentences, "{link} {wanted}");
    };
    says(
        hospital,
        "grant.81675001",
        "そうなる費用はありません。いちばん近いのは108,900,000円のときです。このときこの補助の交付額は81,675,000円、この補助の対象になる費用の自己負担は27,225,000円です。基準額 108,900,000円と実支出額 108,900,000円の少ない方に 3/4 を掛けた額です。",
    );
    says(
        "facility=clinic&beds=0&staff=1000000",
        "own.249999",
        "そうなる費用はありません。いちばん近いのは0円のときです。このときこの補助の交付額は750,000円、この補助の対象になる費用の自己負担は250,000円です。基準額 3,000,000円と実支出額 1,000,000円の少ない方に 3/4 を掛けた額です。基準額まではあと2,000,000円です。そこまでは費用1円につき25銭が自己負担で、それを超える分は全額が自己負担です。",
    );
    says(
        "facility=hospital",
        "own.1",
        "「病床数」を入れると計算します。",
    );
    says(
        "facility=hospital&beds=180&contract=signed",
        "own.1",
        "対象外のため、費用を逆算できません。交付決定の通知より前に契約した案件は、補助の対象外です。",
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
                for label in &curve.labels {
                    let (from, to) = covers(label);
                    assert!(-400 <= from && to <= 26_000, "{link} {label:?}");
                }
                // The rows of the levels, of the ticks and of the dot: each row has a height of its own.
                for row in &curve.labels {
                    let beside = curve.labels.iter().filter(|label| label.y == row.y);
                    let mut spans: Vec<_> = beside.map(covers).collect();
                    spans.sort_unstable();
                    for pair in spans.windows(2) {
                        assert!(pair[0].1 <= pair[1].0, "{link} {:?}", curve.labels);
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} pairs");
}

/// From where to where a text reaches, in hundredths of a px.
fn covers(label: &Label) -> (i64, i64) {
    let digits = label.x.replace('%', "");
    let at = digits.parse::<i64>().expect("per cent") * 256;
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

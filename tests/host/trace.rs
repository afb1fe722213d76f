//! The trace: the leaflet's own rows, each with its operands, its result and its sentence.

use super::support::{case, in_april, pack, verdict};
use ehr_grant_estimator::rules::estimate;
use ehr_grant_estimator::view;
use expect_test::{Expect, expect};

/// The rows of a calculation as the screen shows them, and the sentence each was read from.
#[track_caller]
fn check(link: &str, programme: &str, expected: &Expect) {
    let pack = pack();
    let answer = estimate(&pack, &case(link), in_april());
    let steps = &verdict(&answer, programme).steps;
    let lines: Vec<_> = steps
        .iter()
        .map(|step| {
            let row = view::row(&pack, step);
            let quote = step.source.map_or("", |source| &source.quote);
            format!("{} | {} | {} | {quote}", row.label, row.detail, row.value)
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn the_hospital_example_is_laid_out_as_on_the_leaflet() {
    check(
        "facility=hospital&beds=100&ehr=70000000",
        "hospital-ehr",
        &expect![[r#"
            基準額 | 605,000円 × 100床 | 60,500,000円 | 基準額：605,000円×病床数
            実支出額 |  | 70,000,000円 | 
            少ない方 | 基準額と実支出額を比べる | 60,500,000円 | 
            補助率 | 200床以上の病院 1/2、それ以外 3/4 | 3/4 | 補助率：200床以上の病院 1/2、200床未満の病院 3/4
            交付額 | 60,500,000円 × 3/4 | 45,375,000円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付
            基準額を超える分 | 全額が自己負担 | 9,500,000円 | "#]],
    );
}

#[test]
fn a_clinic_with_two_costs() {
    check(
        "facility=clinic&beds=5&ehr=2000001&staff=500000",
        "clinic-ehr",
        &expect![[r#"
            基準額 | 5床以上：605,000円 × 5床 | 3,025,000円 | 5床以上の医科診療所 605,000円×病床数
            実支出額 | 電子カルテの費用と入力代行を行う職員の人件費の合計 | 2,500,001円 | 
            少ない方 | 基準額と実支出額を比べる | 2,500,001円 | 
            補助率 |  | 3/4 | 補助率：3/4
            交付額 | 2,500,001円 × 3/4 | 1,875,000円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付"#]],
    );
}

#[test]
fn what_is_assumed_says_so() {
    check(
        "facility=hospital&beds=200&staff=5000000&months=7",
        "input-staff",
        &expect![[r#"
            基準額 | 3,600,000円 × 7か月 ÷ 12 | 2,100,000円 | 基準額：3,600,000円×配置月数÷12
            実支出額 |  | 5,000,000円 | 
            少ない方 | 基準額と実支出額を比べる | 2,100,000円 | 
            補助率 | 「電子カルテの導入・更新」と同じと仮定 | 1/2 | 医師の電子カルテ入力代行を行う事務作業等の人件費を補助
            交付額 | 2,100,000円 × 1/2 | 1,050,000円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付
            基準額を超える分 | 全額が自己負担 | 2,900,000円 | "#]],
    );
}

#[test]
fn ranges_keep_both_ends() {
    check(
        "facility=hospital&beds=200&cyber=40000000",
        "cyber",
        &expect![[r#"
            基準額 | どの値になるかは案内に記載がありません | 3,750,000円〜35,000,000円 | 基準額：3,750,000円～35,000,000円(病床規模による)
            実支出額 |  | 40,000,000円 | 
            少ない方 | 基準額と実支出額を比べる | 3,750,000円〜35,000,000円 | 
            補助率 |  | 1/2 | 補助率：1/2
            交付額 | 3,750,000円〜35,000,000円 × 1/2 | 1,875,000円〜17,500,000円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付
            基準額を超える分 | 全額が自己負担 | 5,000,000円〜36,250,000円 | "#]],
    );
    check(
        "facility=hospital&beds=200&region=19999999",
        "regional",
        &expect![[r#"
            基準額 |  | 20,000,000円 | 基準額20,000,000円
            実支出額 |  | 19,999,999円 | 
            少ない方 | 基準額と実支出額を比べる | 19,999,999円 | 
            補助率 | どの値になるかは案内に記載がありません | 1/2〜3/4 | 補助率3/4～1/2
            交付額 | 19,999,999円 × 1/2〜3/4 | 9,999,999円〜14,999,999円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付
            端数を切り捨てる場合 | 1,000円未満。案内に記載がありません | 9,999,000円〜14,999,000円 | ※基準額と実支出額とを比較して少ない方の額に補助率を乗じて得た額を交付"#]],
    );
}

#[test]
fn before_there_is_a_cost_the_figures_of_the_programme_stand() {
    check(
        "facility=hospital&beds=200",
        "hospital-ehr",
        &expect![[r#"
        基準額 | 605,000円 × 200床 | 121,000,000円 | 基準額：605,000円×病床数
        補助率 | 200床以上の病院 1/2、それ以外 3/4 | 1/2 | 補助率：200床以上の病院 1/2、200床未満の病院 3/4"#]],
    );
    check(
        "facility=hospital&beds=200",
        "input-staff",
        &expect![[r#"
        基準額 | 3,600,000円 × 12か月 ÷ 12 | 3,600,000円 | 基準額：3,600,000円×配置月数÷12
        補助率 | 「電子カルテの導入・更新」と同じと仮定 | 1/2 | 医師の電子カルテ入力代行を行う事務作業等の人件費を補助"#]],
    );
    check("facility=hospital", "hospital-ehr", &expect![[""]]);
}

/// A trace is worth something only if the result follows from it alone.
#[test]
fn each_step_gives_its_value_from_its_operands() {
    use ehr_grant_estimator::domain::{Operation, Value, YenRange};
    let pack = pack();
    let mut checked = 0;
    for facility in ["hospital", "clinic"] {
        for beds in (0..=19).chain(20..=220) {
            let link = format!(
                "facility={facility}&beds={beds}&ehr=7654321&staff=4000001&months=11&cyber=5000001&region=30000001&train=3&consult=1000003"
            );
            let answer = estimate(&pack, &case(&link), in_april());
            for step in answer.verdicts.iter().flat_map(|v| &v.steps) {
                let expected = match &step.operation {
                    Operation::PerBed { unit, beds } => YenRange::exact(unit.times(beds.0)),
                    Operation::PerMonth {
                        amount,
                        months,
                        for_months,
                    } => YenRange::exact(amount.prorated(*months, *for_months)),
                    Operation::Lesser { standard, actual } => standard.lesser(*actual),
                    Operation::Share { of, rate, unit } => of.share(*rate, *unit),
                    Operation::CutTo { of, unit } => of.cut_to(*unit),
                    Operation::Excess { standard, actual } => standard.excess_of(*actual),
                    _ => continue,
                };
                assert_eq!(step.value, Value::Amount(expected), "{link} {step:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 2_000, "only {checked} steps were checked");
}

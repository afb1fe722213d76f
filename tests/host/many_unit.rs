//! Units that stand above the headings: taken for bare amounts whose own headings name none, and said.

use super::many::{says, table};
use super::support::{PACK, in_april, shelf};
use ehr_grant_estimator::domain::Yen;
use ehr_grant_estimator::ui::many::{Sheet, assumed, readings};

/// The sum of the costs in a table.
#[track_caller]
fn cost(text: &str) -> Yen {
    let years = shelf(&[PACK]);
    let mut sheet = Sheet::new(table(text));
    sheet.restart(in_april());
    sheet.step(&years, || false);
    assert_eq!(sheet.sums.cost.low, sheet.sums.cost.high);
    sheet.sums.cost.high
}

#[test]
fn a_line_above_the_headings_says_the_unit_of_bare_amounts() {
    let rows = "名称\t種類\t病床数\t電子カルテの費用\t研修費\nみなと\t病院\t198\t126,000\t500\n";
    // 126,000 × 1,000 + 500 × 1,000, and likewise.
    for (line, yen) in [
        ("令和8年度 計画\n\n（単位：千円）\n", 126_500_000),
        ("\t\t\t\t（単位：千円）\n", 126_500_000),
        ("（単位:床、千円）\n", 126_500_000),
        ("金額は千円単位\n", 126_500_000),
        ("千円\n", 126_500_000),
        ("（単位：万円）\n", 1_265_000_000),
        ("（単位：円）\n", 126_500),
        ("単位　円\n", 126_500),
        ("（単位：床）\n", 126_500),
        ("補助の上限は1,000万円\n", 126_500),
        ("予算5,000千円\n", 126_500),
    ] {
        assert_eq!(cost(&[line, rows].concat()), Yen::new(yen), "{line}");
    }
    let rows = "名称\t種類\t病床数\t電子カルテの費用\nみなと\t病院\t198\t126\n";
    let text = ["単位：百万円\n", rows].concat();
    assert_eq!(cost(&text), Yen::new(126_000_000));
    // Also where it stands below, in a row of its own.
    let text = [rows, "（単位：百万円）\n"].concat();
    assert_eq!(cost(&text), Yen::new(126_000_000));
    let said = readings(&table(&text));
    assert_eq!(
        said,
        ["金額は百万円単位として読みました（3行目の「単位：百万円」から）。"]
    );
}

#[test]
fn an_own_unit_goes_before_the_one_above() {
    let text = "（単位：千円）\n種類\t病床数\t電子カルテの費用（円）\t研修費（万円）\tコンサル費\n\
                病院\t100\t70,000,000\t50\t300\n";
    says(
        text,
        "facility=hospital&beds=100&ehr=70000000&consult=300000&train=500000",
    );
    // 70,000,000 + 50 × 10,000 + 300 × 1,000.
    assert_eq!(cost(text), Yen::new(70_800_000));
    assert_eq!(
        readings(&table(text)),
        ["コンサル費は千円単位として読みました（1行目の「単位：千円」から）。"]
    );
    let text = "（単位：千円）\n種類\t病床数\t電子カルテの費用\n病院\t100\t7,000万円\n病院\t100\t70,000,000円\n";
    assert_eq!(cost(text), Yen::new(140_000_000));
    // Beds and months are no amounts.
    let text = "（単位：千円）\n種類\t病床数\t月数\t入力代行\n病院\t100\t12\t3,000\n";
    assert_eq!(cost(text), Yen::new(3_000_000));
}

#[test]
fn a_heading_above_the_headings_says_the_unit_of_the_columns_below_it() {
    let text = "施設情報\t\t\t費用（千円）\t\t\n名称\t種別\t病床数\t電子カルテ\tサイバー\t研修\n\
                みなと\t病院\t198\t126,000\t3,000\t500\n";
    // (126,000 + 3,000 + 500) × 1,000.
    assert_eq!(cost(text), Yen::new(129_500_000));
    assert_eq!(
        readings(&table(text)),
        ["金額は千円単位として読みました（1行目の「費用（千円）」から）。"]
    );
    let text = "施設\t\t機器（百万円）\t人（千円）\t\tほか\n種別\t病床数\t電子カルテ\tコンサル\t研修\t地域連携\n\
                病院\t198\t126\t3,000\t500\t70,000\n";
    // 126 × 1,000,000 + 3,500 × 1,000 + 70,000.
    assert_eq!(cost(text), Yen::new(129_570_000));
    assert_eq!(
        readings(&table(text)),
        [
            "電子カルテは百万円単位として読みました（1行目の「機器（百万円）」から）。",
            "コンサル、研修は千円単位として読みました（1行目の「人（千円）」から）。",
        ]
    );
    // What stands above figures, or a blank row, is the heading of something else.
    let text = "予算（千円）\n5,000\n種別\t病床数\t電子カルテ\n病院\t100\t70000000\n";
    assert_eq!(cost(text), Yen::new(70_000_000));
    assert!(readings(&table(text)).is_empty());
}

#[test]
fn a_column_of_amounts_that_is_not_used_is_told() {
    for heading in ["導入予定額（千円）", "見積額", "費用", "金額（円）"] {
        let text = format!("名称\t種類\t病床数\t{heading}\n病院\t100\t5000\n");
        let said = format!(
            "金額らしい列を使っていません：「{heading}」。「列の対応を変える」で選んでください。"
        );
        assert_eq!(readings(&table(&text)), [said]);
    }
    let text = "名称\t種類\t病床数\t電子カルテの費用\t費用合計\t補助額\t備考\n";
    assert!(readings(&table(text)).is_empty());
}

#[test]
fn answers_that_no_column_gives_are_told_as_they_are_assumed() {
    let text = "名称\t種類\t病床数\tリース\t契約\n";
    assert_eq!(
        assumed(&table(text)),
        "列にない条件は、次のとおりとして計算：都内、新規導入、標準規格わからない、完了未定"
    );
    let text = "種類\t住所\t新規/更新\tリース\t契約\t準拠\t完了\n";
    assert_eq!(assumed(&table(text)), "");
}

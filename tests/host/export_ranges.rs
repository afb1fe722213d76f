//! 表計算: what lies between two ends has a row for each.

use super::exported::{Plans, lines, rows};
use super::support::pack;
use ehr_grant_estimator::view::export::xlsx;

/// Both ends of what is not printed, months, and sums of what counts.
#[test]
fn ranges_have_a_row_for_each_end() {
    let link = "facility=hospital&beds=200&staff=5000000&months=7&cyber=8000001&finish=thisyear&standard=yes";
    let rows = rows(&Plans::of(pack(), &[("", link)]).with(xlsx));
    lines(&rows, "項目", &[(4, &["項目", "案1"])]);
    let found: Vec<_> = rows
        .iter()
        .skip(30)
        .map(|row| row[..2.min(row.len())].join(" "))
        .collect();
    for expected in [
        "基準額 =ROUNDDOWN(3600000*IF(B18=\"\",7,B18)/12,0) → 2100000",
        "基準額（下限） 3750000",
        "基準額（上限） 35000000",
        "少ない方（上限） =MIN(B58,B59) → 8000001",
        "交付額（下限） =ROUNDDOWN(B60*1/2,0) → 1875000",
        "交付額（上限） =ROUNDDOWN(B61*1/2,0) → 4000000",
        "自己負担（下限） =B59-B64 → 4000001",
        "自己負担（上限） =B59-B63 → 6125001",
    ] {
        assert!(
            found.iter().any(|line| line == expected),
            "{expected}\n{}",
            found.join("\n")
        );
    }
}

/// A cost that is a range: both ends are filled in, and each figure is worked out from its own.
#[test]
fn a_cost_that_is_a_range_has_a_row_for_each_end() {
    let exact = "facility=hospital&beds=100&ehr=70000001&finish=thisyear&standard=yes";
    let range = "facility=hospital&beds=100&ehr=40000001-70000000&finish=thisyear&standard=yes";
    let rows = rows(&Plans::of(pack(), &[("", range), ("", exact)]).with(xlsx));
    lines(
        &rows,
        "電子カルテの費用（下限）",
        &[
            (16, &["電子カルテの費用（下限）", "40000001", "70000001"]),
            (
                17,
                &["電子カルテの費用（上限）", "70000000", "=C16 → 70000001"],
            ),
        ],
    );
    lines(
        &rows,
        "実支出額（下限）",
        &[
            (27, &["実支出額（下限）", "=B16 → 40000001"]),
            (28, &["実支出額（上限）", "=B17 → 70000000"]),
            (29, &["少ない方（下限）", "=MIN(B26,B27) → 40000001"]),
            (30, &["少ない方（上限）", "=MIN(B26,B28) → 60500000"]),
            (31, &["補助率"]),
            (
                32,
                &[
                    "交付額（下限）",
                    "=IF(B9>=200,ROUNDDOWN(B29*1/2,0),ROUNDDOWN(B29*3/4,0)) → 30000000",
                ],
            ),
            (
                33,
                &[
                    "交付額（上限）",
                    "=IF(B9>=200,ROUNDDOWN(B30*1/2,0),ROUNDDOWN(B30*3/4,0)) → 45375000",
                ],
            ),
            (
                34,
                &[
                    "自己負担（下限）",
                    "=B27-B32 → 10000001",
                    "=C27-C32 → 24625001",
                ],
            ),
            (35, &["自己負担（上限）", "=B28-B33 → 24625000"]),
        ],
    );
    // At the lowest costs all that is to be paid arrives, at the highest what is confirmed.
    lines(
        &rows,
        "費用の合計（下限）",
        &[
            (
                93,
                &["費用の合計（下限）", "=B16+B18+B20+B21+B22+B23 → 40000001"],
            ),
            (
                94,
                &["費用の合計（上限）", "=B17+B18+B20+B21+B22+B23 → 70000000"],
            ),
            (
                95,
                &[
                    "対象見込みの補助の合計（下限）",
                    "=0+B32+B56+B78 → 30000000",
                    "=0+C32+C56+C78 → 45375000",
                ],
            ),
            (
                96,
                &[
                    "対象見込みの補助の合計（上限）",
                    "=0+B33+B56+B78 → 45375000",
                ],
            ),
            (
                97,
                &[
                    "要確認の補助もすべて受けられた場合（最大）",
                    "=0+B33+B43+B56+B68+B78+B89 → 45375000",
                ],
            ),
            (
                98,
                &[
                    "自己負担のめやす（下限）",
                    "=B93-B27+B34-B40+B44-B53+B57-B63+B69-B75+B79-B84+B90 → 10000001",
                ],
            ),
            (
                99,
                &[
                    "自己負担のめやす（上限）",
                    "=B94-B28+B35-B53+B57-B75+B79 → 24625000",
                ],
            ),
        ],
    );
}

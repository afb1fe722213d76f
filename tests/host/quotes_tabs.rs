//! Quotes as they are copied from a spreadsheet. The sums beside them were added up by hand.

use super::quote_support::{adds_up, reads};
use ehr_grant_estimator::domain::RowProblem;

#[test]
fn a_hospital_quote_with_subtotals_tax_and_a_discount_is_counted_once() {
    // 40,000,000 + 8,000,000 = 48,000,000; + 6,000,000 + 1,500,000 = 55,500,000; − 1,500,000 = 54,000,000;
    // × 10% = 5,400,000
    adds_up(
        "御見積書\n株式会社〇〇病院 御中\n御見積金額\t¥59,400,000（税込）\n\n\
         No.\t品名\t数量\t単位\t単価\t金額\t備考\n\
         1\t電子カルテソフトウェア\t1\t式\t40,000,000\t40,000,000\t\n\
         2\tサーバ機器\t2\t台\t4,000,000\t8,000,000\t5年保守\n\
         \t\t\t\t小計\t48,000,000\t\n\
         3\t導入作業\t1\t式\t6,000,000\t6,000,000\t\n\
         4\t操作研修\t3\t日\t500,000\t1,500,000\t\n\
         \t\t\t\t小計\t7,500,000\t\n\
         5\t出精値引き\t\t\t\t1,500,000\t\n\
         \t\t\t\t税抜合計\t54,000,000\t\n\
         \t\t\t\t消費税（10%）\t5,400,000\t\n\
         \t\t\t\t税込合計\t59,400,000\t\n",
        &[
            ("電子カルテソフトウェア", 40_000_000),
            ("サーバ機器", 8_000_000),
            ("導入作業", 6_000_000),
            ("操作研修", 1_500_000),
            ("出精値引き", -1_500_000),
            ("消費税（10%）", 5_400_000),
        ],
        59_400_000,
        "59400000",
    );
}

#[test]
fn sums_of_sums_are_all_checks() {
    // 1,000 + 2,000 = 3,000 (小計); + 4,000 (小計) = 7,000 (中計); + 500 = 7,500 (合計), in thousands
    adds_up(
        "項目\t金額\nサーバ\t1,000,000\n端末\t2,000,000\n小計\t3,000,000\nソフト\t4,000,000\n小計\t4,000,000\n\
         中計\t7,000,000\n設計\t500,000\n小計\t500,000\n総合計\t7,500,000",
        &[
            ("サーバ", 1_000_000),
            ("端末", 2_000_000),
            ("ソフト", 4_000_000),
            ("設計", 500_000),
        ],
        7_500_000,
        "7500000",
    );
}

#[test]
fn a_total_before_tax_without_one_after_is_held_against_the_lines_without_tax() {
    // 3,000,000 − 0; tax 300,000 on top
    adds_up(
        "品名\t金額\n電子カルテ\t3,000,000\n合計\t3,000,000\n消費税\t300,000",
        &[("電子カルテ", 3_000_000), ("消費税", 300_000)],
        3_300_000,
        "3000000",
    );
    adds_up(
        "御見積金額\t3,000,000\n品名\t金額\n電子カルテ\t3,000,000\n消費税\t300,000",
        &[("電子カルテ", 3_000_000), ("消費税", 300_000)],
        3_300_000,
        "3000000",
    );
}

#[test]
fn a_total_before_tax_and_one_with_it_are_both_met() {
    adds_up(
        "内容\t金額\n電子カルテ\t3,000,000\n合計\t3,000,000\n消費税等(10%)\t300,000\n総計\t3,300,000",
        &[("電子カルテ", 3_000_000), ("消費税等(10%)", 300_000)],
        3_300_000,
        "3300000",
    );
}

#[test]
fn inner_tax_is_told_and_not_added() {
    adds_up(
        "品名\t金額\nレセコン連携\t1,100,000\n合計（税込）\t1,100,000\n内消費税\t100,000\n(10%対象)\t1,000,000",
        &[("レセコン連携", 1_100_000)],
        1_100_000,
        "1100000",
    );
}

#[test]
fn what_cannot_be_read_is_named_by_row_and_the_rest_stays() {
    reads(
        "品名\t金額\nA\t1,000,000\nB\t#REF!\nC\t1000.5\nD\t1,00,000\nE\t別途\nF\t2,000,000\t",
        &[("A", 1_000_000), ("F", 2_000_000)],
        3_000_000,
        "",
        &[
            (3, RowProblem::Unusable),
            (4, RowProblem::Unusable),
            (5, RowProblem::Unusable),
        ],
    );
}

#[test]
fn odd_cells_of_spreadsheets_do_no_harm() {
    // Blank rows, trailing tabs, a line end inside a cell, a blank that does not break, a mark of encoding.
    adds_up(
        "\u{feff}品名\t数量\t金額\t\t\r\n\r\n\"電子カルテ\r\n(病棟)\"\t1\t\u{a0}¥2,000,000\u{a0}\t\t\r\n\t\t\t\t\r\n\
         \"サーバ \"\"主\"\"\"\t1\t500,000\t\t\r\n合計\t\t2,500,000\t\t\r\n",
        &[("電子カルテ (病棟)", 2_000_000), ("サーバ \"主\"", 500_000)],
        2_500_000,
        "2500000",
    );
}

#[test]
fn a_quotation_mark_that_nothing_closes_is_text() {
    reads(
        "\"サーバ\t1,000,000\n端末\t500,000",
        &[("\"サーバ", 1_000_000), ("端末", 500_000)],
        1_500_000,
        "",
        &[],
    );
}

#[test]
fn headings_may_stand_again_for_another_part() {
    adds_up(
        "【A 機器】\n品名\t数量\t金額\nサーバ\t1\t1,000,000\n機器計\t\t1,000,000\n【B 作業】\n項目\t金額\n設定\t300,000\n\
         作業計\t300,000\n合計\t1,300,000",
        &[("サーバ", 1_000_000), ("設定", 300_000)],
        1_300_000,
        "1300000",
    );
}

#[test]
fn sums_before_and_with_tax_by_their_bare_names_are_totals() {
    adds_up(
        "No\t商品コード\t商品名\t数量\t単価\t金額\n001\t10023456\tライセンス\t10\t200,000\t2,000,000\n\
         002\t10023457\t導入支援\t1\t500,000\t500,000\n\t\t税抜金額\t\t\t2,500,000\n\t\t消費税額\t\t\t250,000\n\
         \t\t税込金額\t\t\t2,750,000",
        &[
            ("ライセンス", 2_000_000),
            ("導入支援", 500_000),
            ("消費税額", 250_000),
        ],
        2_750_000,
        "2750000",
    );
}

#[test]
fn several_quotes_one_after_the_other_have_a_total_together() {
    // 1,100,000 + 550,000
    adds_up(
        "A社\nサーバ\t1,000,000\n消費税\t100,000\n合計\t1,100,000\nB社\n端末\t500,000\n消費税\t50,000\n合計\t550,000",
        &[
            ("サーバ", 1_000_000),
            ("消費税", 100_000),
            ("端末", 500_000),
            ("消費税", 50_000),
        ],
        1_650_000,
        "1650000",
    );
}

#[test]
fn an_amount_without_a_name_that_the_lines_come_to_is_their_sum() {
    adds_up(
        "工程\t人月\t単価\t金額\n要件定義\t2.5\t1,200,000\t3,000,000\n設計\t3.0\t1,200,000\t3,600,000\n\
         \t5.5\t\t6,600,000\n諸経費(5%)\t\t\t330,000\n計\t\t\t6,930,000",
        &[
            ("要件定義", 3_000_000),
            ("設計", 3_600_000),
            ("諸経費(5%)", 330_000),
        ],
        6_930_000,
        "6930000",
    );
}
